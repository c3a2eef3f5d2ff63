import {
  aDispute,
  aLink,
  anAttempt,
  anEvent,
  anInvoice,
  aPayment,
  aRefund,
  aSucceededPayment,
  newId,
} from '#db/testing/builders';

/** One of everything that a scope can own. */
export const victimThings = () => {
  const link = aLink({ useLimit: 5, usesReserved: 1, reference: 'secret reference' });
  const invoice = anInvoice({ reference: 'INV-SECRET', usesSucceeded: 1 });
  const payment = aPayment(link, { state: 'processing', attempts: 1 });
  const paid = aSucceededPayment(link);
  const attempt = anAttempt(payment);
  const captured = anAttempt(paid, { outcome: 'captured' });
  const refund = aRefund(paid);
  const dispute = aDispute(paid);
  const late = aPayment(invoice, { state: 'late' });
  const mailing = {
    paymentId: paid.id,
    sealedAddress: 'sealed',
    addresses: 1,
    locale: 'en',
    askedAt: new Date(0),
  };
  const answers = { paymentId: paid.id, sealedAnswers: 'sealed', answeredAt: new Date(0) };
  const event = anEvent(paid);
  const noticeMail = { userId: newId('evt'), kind: 'payment', edition: event.id } as const;
  const keyUse = { keyHash: 'h', bodyHash: 'b', payableId: link.id, operation: 'start_payment' } as const;
  const keyed = { keyHash: 'h', bodyHash: 'b' };
  return {
    link,
    invoice,
    payment,
    paid,
    late,
    attempt,
    captured,
    refund,
    dispute,
    mailing,
    answers,
    event,
    noticeMail,
    keyUse,
    keyed,
  };
};
export type Things = ReturnType<typeof victimThings>;
