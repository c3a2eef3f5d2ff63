import type { Gateway } from '@artspay/core/gateway/gateway';
import type { Transaction, UnitOfWork } from '@artspay/core/unit-of-work/unit-of-work';

/** Where drills kill a server: around each commit, and between the gateway's answer and what is written of it. */
export const crashPoints = [
  /** Terms are agreed and written, not yet committed. */
  'starting',
  /** Committed; the payer was not told. */
  'started',
  /** The use is reserved and the attempt written, not yet committed. */
  'reserving',
  /** Committed; nothing was sent. */
  'reserved',
  /** The gateway answered; nothing of it was written. */
  'charged',
  /** What was captured in part was given back; nothing of it was written. */
  'voided',
  /** The answer is written, not yet committed. */
  'recording',
  /** Committed; the payer was not told. */
  'recorded',
  /** The payer gave up and the gateway answered; nothing of it was written. */
  'cancelled',
  /** The gateway was asked how an attempt stands and answered; nothing of it was written. */
  'asked',
  /** What was found out about another process's attempt is written, not yet committed. */
  'finding',
  'found',
  /** The next question is written down, not yet committed. */
  'postponing',
  'postponed',
  /** A webhook and its job are written, not yet committed. */
  'noting',
  /** Committed; the gateway was not told. */
  'noted',
  /** As reserving to recorded, of a refund. */
  'refund-requesting',
  'refund-requested',
  'refund-answered',
  'refund-recording',
  'refund-recorded',
] as const;

export type CrashPoint = (typeof crashPoints)[number];

export const isCrashPoint = (text: unknown): text is CrashPoint =>
  crashPoints.some((point) => point === text);

/** The point after the commit of what a transaction did. */
const committed = {
  starting: 'started',
  reserving: 'reserved',
  recording: 'recorded',
  finding: 'found',
  postponing: 'postponed',
  noting: 'noted',
  'refund-requesting': 'refund-requested',
  'refund-recording': 'refund-recorded',
} as const satisfies Partial<Record<CrashPoint, CrashPoint>>;

/** What a transaction did that a drill looks for. */
type Doing = keyof typeof committed;

/** Tells `pass` of each point as it is reached; what it waits for happens there. */
export const watchPoints = (pass: (point: CrashPoint) => Promise<void>) => {
  /** Attempts and refunds made by this process: what it finds out about others is recovery, with points of its own. */
  const ours = new Set<string>();

  const watch = (
    { payments, refunds, jobs, inbox, ...rest }: Transaction,
    did: (what: Doing) => void,
  ): Transaction => ({
    ...rest,
    refunds: {
      ...refunds,
      save: async (refund) => {
        await refunds.save(refund);
        if (ours.has(refund.id)) did('refund-recording');
        else if (refund.state === 'requested') {
          ours.add(refund.id);
          did('refund-requesting');
        }
      },
    },
    payments: {
      ...payments,
      insert: async (payment) => {
        await payments.insert(payment);
        did('starting');
      },
      insertAttempt: async (attempt) => {
        await payments.insertAttempt(attempt);
        ours.add(attempt.reference);
        did('reserving');
      },
      updateAttempt: async (attempt) => {
        await payments.updateAttempt(attempt);
        did(ours.has(attempt.reference) ? 'recording' : 'finding');
      },
    },
    jobs: {
      enqueue: async (job, runAt) => {
        await jobs.enqueue(job, runAt);
        if ('tries' in job.data && (job.data.tries ?? 0) > 0) did('postponing');
      },
    },
    inbox: {
      insertOnce: async (notice) => {
        const isNew = await inbox.insertOnce(notice);
        if (isNew) did('noting');
        return isNew;
      },
    },
  });

  const decorateUnitOfWork = (inner: UnitOfWork): UnitOfWork => ({
    transaction: async (scope, work) => {
      let doing: Doing | null = null;
      const result = await inner.transaction(scope, async (transaction) => {
        const value = await work(
          watch(transaction, (what) => {
            doing = what;
          }),
        );
        if (doing !== null) await pass(doing);
        return value;
      });
      if (doing !== null) await pass(committed[doing]);
      return result;
    },
  });

  const after =
    <Request, Answer>(point: CrashPoint, ask: (request: Request) => Promise<Answer>) =>
    async (request: Request): Promise<Answer> => {
      const answer = await ask(request);
      await pass(point);
      return answer;
    };
  const decorateGateway = (inner: Gateway): Gateway => ({
    ...inner,
    charge: after('charged', (request) => inner.charge(request)),
    void: after('voided', (request) => inner.void(request)),
    cancel: after('cancelled', (request) => inner.cancel(request)),
    find: after('asked', (request) => inner.find(request)),
    refund: after('refund-answered', (request) => inner.refund(request)),
  });

  return { decorateUnitOfWork, decorateGateway };
};
