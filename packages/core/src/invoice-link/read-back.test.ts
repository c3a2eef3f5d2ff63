import { expect, test } from 'vitest';

import { readAllBack } from '#core/invoice-link/testing/read-back';
import { currenciesOfSign } from '#core/money/currency-signs';

test('no setting of an invoicing tool, in any currency, makes another amount of the one it wrote', () => {
  const wrong: string[] = [];
  const asked: string[] = [];
  for (const { circumstance, sign, text, outcome } of readAllBack('settings')) {
    if (outcome === 'wrong' || outcome === 'refused') wrong.push(`${circumstance}: ${text}`);
    // Up to three bare digits of a currency without decimals may be the beginning of more.
    const mayBeCut = /(?:^|\D)\d{1,3}$/.test(text) && !/[.,]\d+$/.test(text);
    const isKnownSign = sign === '' || currenciesOfSign(sign) !== null;
    if (circumstance === 'format known' && outcome === 'asked' && isKnownSign && !mayBeCut) asked.push(text);
  }
  expect(wrong).toEqual([]);
  expect(asked).toEqual([]);
}, 60_000);
