import type { Job } from '@artspay/core/unit-of-work/unit-of-work';
import { MailRefused } from '#api/mail/mailer';
import { receiptMail } from '#api/mail/receipt-mail';
import { addressBox } from '#api/receipt/address-box';
import { readReceipt } from '#api/receipt/read-receipt';
import { receiptUrl } from '#api/receipt/receipt-url';
import { readInScope } from '#api/reading/read-in-scope';
import type { Services } from '#api/services';
import { receiptLanguage } from '#api/text/receipt/receipt-language';

type SendReceipt = Extract<Job, { readonly name: 'send-receipt' }>['data'];

/**
 * Mails a receipt as it stands now to the address that stands now; bears being run again. What the address
 * itself refuses for good is logged and left; anything else is thrown and tried again.
 */
export const sendReceipt = async (services: Services, { paymentId, edition }: SendReceipt): Promise<void> => {
  const { mailer, payment, keys, log } = services;
  if (mailer === null) return log.info({ payment: paymentId }, 'mail is off: a receipt was not sent');
  const scope = await payment.directory.paymentDoor(paymentId);
  if (scope === null) return;
  const mailing = await readInScope(payment.unitOfWork, scope, ({ receiptMailings }) =>
    receiptMailings.findOptional(paymentId),
  );
  const standing = await readReceipt(services, scope, paymentId);
  if (mailing === null || standing === null) return;
  try {
    await mailer.send({
      ...receiptMail(
        standing,
        {
          url: `${receiptUrl(services, paymentId)}?lang=${mailing.locale}`,
          isCorrected: edition.startsWith('change-'),
        },
        receiptLanguage(mailing.locale),
      ),
      to: addressBox(keys.seal).open(mailing.sealedAddress, paymentId),
      id: `receipt.${paymentId}.${edition}`,
    });
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    log.warn({ payment: paymentId, err: error }, 'a receipt was refused by its receiver’s mail server');
  }
};
