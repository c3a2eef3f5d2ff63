import fc from 'fast-check';
import { expect, test } from 'vitest';
import { equalMoney } from '#core/money/money';
import { anyMoney } from '#core/money/testing/arbitrary-money';
import { agreeTerms, whyNotPayable } from '#core/payment/agree-terms';
import { aLink, anInvoice, noon } from '#core/testing/builders';

const anyReference = fc.constantFrom('INV-1001', 'INV-1002', 'Deposit');
const anyTerms = fc.record({ amount: anyMoney, reference: anyReference });

test('whatever a payer sends, a fixed link is paid as asked or not at all', () => {
  fc.assert(
    fc.property(anyTerms, anyTerms, (asked, wanted) => {
      const agreed = agreeTerms(aLink({ ...asked, payerMayEdit: 'nothing' }), wanted);
      expect(agreed.ok).toBe(equalMoney(asked.amount, wanted.amount) && asked.reference === wanted.reference);
      expect(agreed.ok ? agreed.value : asked).toEqual(asked);
    }),
  );
});

test('whatever a payer may edit, the currency is the one asked for', () => {
  fc.assert(
    fc.property(anyTerms, anyTerms, (asked, wanted) => {
      const { currency } = asked.amount;
      for (const payable of [aLink({ ...asked, payerMayEdit: 'both' }), anInvoice({ currency })]) {
        const agreed = agreeTerms(payable, wanted);
        expect(agreed.ok).toBe(wanted.amount.currency === currency);
        expect(agreed.ok ? agreed.value : wanted).toEqual(wanted);
      }
    }),
  );
});

const anyUses = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.nat(5), fc.nat(5))
  .map(([useLimit, succeeded, reserved]) => {
    const usesSucceeded = Math.min(succeeded, useLimit);
    return { useLimit, usesSucceeded, usesReserved: Math.min(reserved, useLimit - usesSucceeded) };
  });

test('a link is payable exactly while a use is free and nobody deactivated it', () => {
  fc.assert(
    fc.property(anyUses, fc.boolean(), (uses, isDeactivated) => {
      const link = aLink({ ...uses, deactivatedAt: isDeactivated ? noon : null });
      const isFree = uses.usesReserved + uses.usesSucceeded < uses.useLimit;
      expect(whyNotPayable(link, noon) === null).toBe(isFree && !isDeactivated);
    }),
  );
});

test('who is told that nothing can be paid is told why, and "paid" only when it was', () => {
  fc.assert(
    fc.property(anyUses, (uses) => {
      for (const payable of [aLink(uses), anInvoice(uses)]) {
        const why = whyNotPayable(payable, noon)?.code;
        expect(why !== 'already_paid' || uses.usesSucceeded > 0).toBe(true);
        expect(why !== 'payment_pending' || uses.usesReserved > 0).toBe(true);
        expect(why).not.toBe('deactivated');
      }
    }),
  );
});
