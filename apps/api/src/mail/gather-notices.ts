import { noticePauseMs } from '@artspay/core/notice/notice';
import { ok } from '@artspay/core/result';
import type { Job } from '@artspay/core/unit-of-work/unit-of-work';
import type { Services } from '#api/services';

type GatherNotices = Extract<Job, { readonly name: 'gather-notices' }>['data'];

/**
 * Makes mails of what waits for staff. A first notice goes out at once; what follows within the pause waits for
 * its end and becomes one mail, however much it is.
 */
export const gatherNotices = async (
  { payment: { unitOfWork, directory } }: Services,
  { paymentId, hasWaited }: GatherNotices,
): Promise<void> => {
  const scope = await directory.paymentDoor(paymentId);
  if (scope === null) return;
  await unitOfWork.transaction(scope, async (transaction) => {
    const { notices, jobs } = transaction;
    const now = await transaction.now();
    const { mails, waitingSince } = await notices.gather(
      now,
      hasWaited ? now : new Date(now.getTime() - noticePauseMs),
    );
    for (const mail of mails) await jobs.enqueue({ name: 'send-notices', data: { ...mail, paymentId } });
    if (waitingSince !== null)
      await jobs.enqueue(
        { name: 'gather-notices', data: { paymentId, hasWaited: true } },
        new Date(waitingSince.getTime() + noticePauseMs),
      );
    return ok(undefined);
  });
};
