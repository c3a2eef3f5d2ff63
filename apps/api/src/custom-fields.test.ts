import type { Engine } from '@artspay/db/database';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Json } from '#api/testing/ask';
import { payerOf, paymentKey } from '#api/testing/payer';
import { staffOf } from '#api/testing/staff';
import { type RunningApi, startApi } from '#api/testing/start-api';

const wording = 'I have read the terms of sale.';
const diet = { kind: 'TEXT', label: 'Dietary needs', required: false };
const session = { kind: 'CHOICE', label: 'Session', required: true, options: ['Morning', 'Afternoon'] };
const terms = { kind: 'CONSENT', label: 'Terms', required: true, wording };
const to = (label: string, answer: string) => ({ label, answer });
const good = [to('Session', 'Morning'), to('Terms', wording), to('Dietary needs', 'Walnut allergy')];

describe.each<Engine>(['embedded', 'postgres'])('on %s', (engine) => {
  let api: RunningApi;
  let payer: ReturnType<typeof payerOf>;
  let staff: Awaited<ReturnType<typeof staffOf>>;
  beforeAll(async () => {
    api = await startApi({ engine });
    payer = payerOf(api);
    staff = await staffOf(api);
  });
  afterAll(() => api.stop());

  const asking = async (customFields: Json = [diet, session, terms], more: Json = {}): Promise<Json> => {
    const created = await staff.create({ customFields, ...more });
    if (created.paymentLink === undefined) throw new Error(JSON.stringify(created));
    return created.paymentLink;
  };
  const start = (link: Json, answers: Json, payerKey = paymentKey()): Promise<Json> =>
    payer.start({
      payerKey,
      link: { code: link.code, amount: link.amount, reference: link.reference, answers },
    });
  const answersOf = async (id: string): Promise<Json> => {
    const { data } = await staff.send(
      `query($id: ID!) { payment(id: $id) { answers { kind label answer wording agreed answeredAt } } }`,
      { id },
    );
    return data['payment'].answers;
  };

  test('a link that asks all three kinds is paid, and staff read what was asked and answered', async () => {
    const link = await asking();
    const shown = [
      { ...diet, options: [], wording: null },
      { ...session, wording: null },
      { ...terms, options: [] },
    ];
    expect(link.customFields).toEqual(shown);
    expect((await payer.link(link.code)).customFields).toEqual(shown);

    const { payment, secret } = await start(link, good);
    const token = await payer.token(link.code, '4242424242424242');
    const paid = await payer.confirm({ id: payment.id, secret, token, shownAmount: link.amount });
    expect(paid).toMatchObject({ status: 'PAID' });
    const answers = await answersOf(payment.id);
    expect(answers).toMatchObject([
      { kind: 'TEXT', label: 'Dietary needs', answer: 'Walnut allergy', wording: null, agreed: null },
      { kind: 'CHOICE', label: 'Session', answer: 'Morning' },
      { kind: 'CONSENT', label: 'Terms', answer: null, wording, agreed: true },
    ]);
    expect(Math.abs(Date.parse(answers[2].answeredAt) - Date.now())).toBeLessThan(60_000);
  });

  test.each([
    ['a required answer missing', [to('Terms', wording)], 'ANSWER_MISSING', 'Session'],
    ['no answers', null, 'ANSWER_MISSING', 'Session'],
    ['a required answer empty', [to('Session', ''), good[1]], 'ANSWER_MISSING', '0.answer'],
    ['an unknown option', [good[1], to('Session', 'Night')], 'ANSWER_NOT_OFFERED', '1.answer'],
    ['another sentence', [good[0], to('Terms', 'I agree.')], 'ANSWER_NOT_OFFERED', '1.answer'],
    ['what was not asked', [...good, to('Colour', 'red')], 'ANSWER_NOT_OFFERED', '3.label'],
    ['one answered twice', [...good, good[0]], 'INVALID_INPUT', '3.label'],
    ['201 characters', [good[0], good[1], to('Dietary needs', 'x'.repeat(201))], 'INVALID_INPUT', '2.answer'],
    ['two lines', [good[0], good[1], to('Dietary needs', 'a\nb')], 'INVALID_INPUT', '2.answer'],
    [
      'a card number',
      [good[0], good[1], to('Dietary needs', '4242 4242 4242 4242')],
      'CARD_NUMBER_IN_TEXT',
      '2.answer',
    ],
  ])('%s: refused at its path, and no payment is written', async (_, answers, errorCode, at) => {
    const link = await asking();
    const path = ['input', 'link', 'answers', ...at.split('.')];
    expect(await start(link, answers)).toMatchObject({
      __typename: 'InvalidInputError',
      errorCode,
      path,
    });
    expect((await staff.link(link.id)).payments.edges).toEqual([]);
  });

  test.each([
    ['a label that is there already', [diet, { ...diet, label: 'dietary needs' }], '1.label'],
    ['an empty label', [{ ...diet, label: ' ' }], '0.label'],
    ['an option that is there already', [{ ...session, options: ['A', 'a'] }], '0.options.1'],
    ['a choice of one', [{ ...session, options: ['A'] }], '0.options'],
    ['a consent to nothing', [{ ...terms, wording: null }], '0.wording'],
    ['six questions', Array.from({ length: 6 }, (__, n) => ({ ...diet, label: `Q${n}` })), ''],
  ])('%s: refused at its path, and no link is created', async (_, customFields, at) => {
    const path = ['input', 'customFields', ...at.split('.').filter((step) => step !== '')];
    expect(await staff.create({ customFields })).toMatchObject({
      __typename: 'InvalidInputError',
      errorCode: 'INVALID_INPUT',
      path,
    });
  });

  test('what a payer saw is what is kept: an edit of the sentence asks again, and leaves proofs as they are', async () => {
    const link = await asking([terms], { useLimit: null });
    const { payment } = await start(link, [good[1]]);
    const edited = await staff.edit({
      id: link.id,
      version: 1,
      customFields: [{ ...terms, wording: 'I have read the new terms.' }],
    });
    expect(edited).toMatchObject({ version: 2, customFields: [{ wording: 'I have read the new terms.' }] });
    expect(await start(link, [good[1]])).toMatchObject({ errorCode: 'ANSWER_NOT_OFFERED' });
    expect(await answersOf(payment.id)).toMatchObject([{ wording, agreed: true }]);
  });

  test('the same payer key with the same answers is the same payment, with others it is refused', async () => {
    const link = await asking();
    const key = paymentKey();
    const first = await start(link, good, key);
    expect((await start(link, good, key)).payment.id).toBe(first.payment.id);
    expect(await start(link, [to('Session', 'Afternoon'), good[1]], key)).toMatchObject({
      errorCode: 'KEY_REUSED',
    });
    expect(await answersOf(first.payment.id)).toHaveLength(3);
  });

  test('an answer stands readable in no table, event or log', async () => {
    const link = await asking();
    await start(link, good);
    const tables = await api.database.db.execute(
      sql`select string_agg(a::text, ' ') as all from payment_answers a`,
    );
    const events = await api.database.db.execute(sql`select string_agg(e::text, ' ') as all from events e`);
    for (const rows of [tables, events]) expect(JSON.stringify(rows)).not.toContain('Walnut');
    expect(api.logged()).not.toContain('Walnut');
  });
});
