import { ok } from '@artspay/core/result';
import type { Job } from '@artspay/core/unit-of-work/unit-of-work';
import { MailRefused } from '#api/mail/mailer';
import { noticeMail } from '#api/mail/notice-mail';
import { readInScope } from '#api/reading/read-in-scope';
import { unsubscribeToken } from '#api/secrets/unsubscribe-token';
import type { Services } from '#api/services';

type SendNotices = Extract<Job, { readonly name: 'send-notices' }>['data'];

/**
 * Sends one mail of notices to one person. Bears being run again: once it is marked as sent nothing goes out,
 * and a try that was cut off before is sent again under the same Message-ID. Who has switched the kind off
 * since, or has left the merchant, gets nothing.
 */
export const sendNotices = async (
  { mailer, payment, keys, publicUrl, log }: Services,
  { paymentId, ...mail }: SendNotices,
): Promise<void> => {
  const told = { payment: paymentId, kind: mail.kind };
  if (mailer === null) return log.info(told, 'mail is off: a notice was not sent');
  const scope = await payment.directory.paymentDoor(paymentId);
  if (scope === null) return;
  const { userId, kind, edition } = mail;
  const found = await readInScope(payment.unitOfWork, scope, async ({ notices, merchants }) => ({
    to: (await notices.choices(userId))[kind] ? await notices.addressOf(userId) : null,
    notices: await notices.list(mail),
    merchant: await merchants.current(),
  }));
  if (found.to !== null && found.notices.length > 0) {
    try {
      await mailer.send({
        ...noticeMail(kind, found.notices, { ...found.merchant, mode: scope.mode, publicUrl }),
        to: found.to,
        id: `notice.${kind}.${edition}.${userId}`,
        unsubscribeUrl: `${publicUrl}/unsubscribe/${unsubscribeToken(keys.unsubscribe, { scope, userId, kind })}`,
      });
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      log.warn({ ...told, err: error }, 'a notice was refused by its receiver’s mail server');
    }
  }
  await payment.unitOfWork.transaction(scope, async (transaction) =>
    ok(await transaction.notices.markSent(mail, await transaction.now())),
  );
};
