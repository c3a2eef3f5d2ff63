import { usualLimits } from '@artspay/core/velocity/limits';
import { expect, test } from 'vitest';
import { payerOf } from '#api/testing/payer';
import { staffOf } from '#api/testing/staff';
import { startApi } from '#api/testing/start-api';

const minute = 60_000;
const shownAmount = { amount: '120.00', currency: 'AUD' };
const held = { __typename: 'TryLaterError', errorCode: 'TOO_MANY_TRIES' };

test('a page that is opened too often says when it works again, and so does the API', async () => {
  const api = await startApi({
    config: {
      limits: {
        ...usualLimits,
        lookups_per_address: { most: 5, windowMs: minute },
        starts_per_address: { most: 2, windowMs: minute },
      },
    },
  });
  const staff = await staffOf(api);
  const { code, url } = (await staff.create()).paymentLink;
  const pages: Response[] = [];
  // Nobody is believed about where they are.
  for (let n = 0; n < 6; n += 1)
    pages.push(
      await fetch(url, { headers: { 'x-forwarded-for': `198.51.100.${n}`, 'x-client-address': 'me' } }),
    );
  expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
  const wait = Number(pages[5]?.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect(await pages[5]?.text()).toContain('Try again');
  const payer = payerOf(api);
  expect(await payer.link(code)).toMatchObject({ ...held, retryAfter: expect.any(Number) });
  expect(await payer.invoice({ merchantCode: 'x', reference: 'INV-1' })).toMatchObject(held);
  const starts = await Promise.all(
    [1, 2, 3].map(() => payer.start({ link: { code, amount: shownAmount, reference: 'Deposit' } })),
  );
  expect(starts.filter(({ errorCode }) => errorCode === 'TOO_MANY_TRIES')).toHaveLength(1);
  await api.stop();
});
