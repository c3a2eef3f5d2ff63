import type { Actor } from '#core/events/event';
import type { Identities } from '#core/id/id';
import type { PaymentUrl, PaymentUrlSettings } from '#core/invoice-link/payment-url';
import type { Scope } from '#core/merchant/scope';
import { type AmountFailure, equalMoney, type Money, parseAmount } from '#core/money/money';
import { fail, ok, type Result } from '#core/result';
import type { UnitOfWork } from '#core/unit-of-work/unit-of-work';

/** `undefined`: as it stands. */
export type PaymentUrlUpdate = {
  readonly decimalMark: PaymentUrl['decimalMark'] | undefined;
  readonly payerMayEdit: PaymentUrl['payerMayEdit'] | undefined;
  /** A decimal text in the URL's currency; `null`: no limit. */
  readonly maximumAmount: string | null | undefined;
};

export type InvalidPaymentUrl = {
  readonly code: 'INVALID_INPUT';
  readonly why: AmountFailure;
  readonly path: readonly ['maximumAmount'];
};

const same = (one: Money | null, other: Money | null): boolean =>
  one === null || other === null ? one === other : equalMoney(one, other);

const changedBetween = (before: PaymentUrlSettings, after: PaymentUrlSettings): readonly string[] => [
  ...(before.decimalMark === after.decimalMark ? [] : ['numberFormat']),
  ...(before.payerMayEdit === after.payerMayEdit ? [] : ['payerMayEdit']),
  ...(same(before.maximum, after.maximum) ? [] : ['maximumAmount']),
];

/**
 * Writes settings of the Payment URL, with the event that names what changed. Two people who change different
 * settings at once both have their way. Nothing is written when nothing changed.
 */
export const updatePaymentUrl = async (
  { unitOfWork, identities }: { readonly unitOfWork: UnitOfWork; readonly identities: Identities },
  scope: Scope,
  wanted: PaymentUrlUpdate,
  actor: Actor,
): Promise<Result<PaymentUrl, InvalidPaymentUrl>> =>
  unitOfWork.transaction<PaymentUrl, InvalidPaymentUrl>(scope, async (transaction) => {
    const before = await transaction.merchants.lockPaymentUrl();
    const { maximumAmount, decimalMark = before.decimalMark, payerMayEdit = before.payerMayEdit } = wanted;
    const maximum =
      typeof maximumAmount === 'string'
        ? parseAmount(maximumAmount, before.currency)
        : ok(maximumAmount === null ? null : before.maximum);
    if (!maximum.ok) return fail({ code: 'INVALID_INPUT', why: maximum.error, path: ['maximumAmount'] });
    const settings = { decimalMark, payerMayEdit, maximum: maximum.value };
    const changed = changedBetween(before, settings);
    if (changed.length === 0) return ok(before);
    const after: PaymentUrl = { ...before, ...settings, version: before.version + 1 };
    await transaction.merchants.updatePaymentUrl(after);
    await transaction.events.append({
      id: identities.id('evt'),
      name: 'payment_url.updated',
      subjectId: after.code,
      payableId: after.code,
      sequence: after.version,
      actor,
      occurredAt: await transaction.now(),
      data: { changed: changed.join(' ') },
    });
    return ok(after);
  });
