import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '../random.ts';
import type { Card, Payer, Payment, Told, Wanted } from './payer.ts';

/** What one payer knows of one payment when they walk away. */
export type Followed = { readonly payment: Payment; readonly wanted: Wanted; readonly told: Told | null };

/** What payers can pay. */
export type Payables = {
  invoice(): Wanted;
  /** A link without a limit that everybody pays. */
  unlimited(): Wanted;
  /** A new link; `null` when staff could not make one now. */
  newLink(useLimit: number): Promise<Wanted | null>;
};

export type Scene = {
  readonly payer: Payer;
  readonly payables: Payables;
  readonly random: Random;
  /** Remembers a payment, so that its end can be checked. */
  readonly follow: (followed: Followed) => void;
  /** Counts how often a payer was told no in words. */
  readonly toldNo: (message: string) => void;
  readonly isOver: () => boolean;
};

const pauseMs = 150;
/** How often a payer's page asks before the payer walks away; what becomes of the payment must not need them. */
const patience = 40;

const isUnderWay = ({ status }: Told): boolean => status === 'PENDING' || status === 'ACTION_REQUIRED';
const isNo = ({ message }: Told): boolean => message !== null;

type Proof = 'approve' | 'refuse' | 'walk away' | 'give up';

/** Sends a card until it is clear that it arrived, then follows the payment to its end, or walks away. */
const pay = async (
  { payer, isOver }: Scene,
  payment: Payment,
  wanted: Wanted,
  card: Card,
  proof: Proof,
): Promise<Told | null> => {
  const token = await payer.token(card);
  let told = await payer.confirm(payment, token, wanted);
  for (let tries = 0; tries < patience && !isOver(); tries += 1) {
    if (told?.status === 'ACTION_REQUIRED' && told.actionUrl !== null) {
      if (proof === 'walk away') return told;
      if (proof === 'give up') told = await payer.cancel(payment);
      else {
        await payer.prove(told.actionUrl, proof);
        told = await payer.refresh(payment);
      }
    }
    if (told !== null && !isUnderWay(told) && told.status !== 'OPEN') return told;
    await delay(pauseMs);
    const before = told;
    told = await payer.status(payment);
    // The page was never answered: the same card again is the same attempt.
    if (
      told?.status === 'OPEN' ||
      (before === null && told !== null && !isUnderWay(told) && told.status !== 'PAID')
    )
      told = await payer.confirm(payment, token, wanted);
  }
  return told;
};

const single =
  (wantedOf: (scene: Scene) => Wanted, card: Card, proof: Proof = 'approve', then: Card | null = null) =>
  async (scene: Scene): Promise<void> => {
    const wanted = wantedOf(scene);
    const payment = await scene.payer.start(wanted);
    if (typeof payment === 'string') return scene.toldNo(payment);
    let told = await pay(scene, payment, wanted, card, proof);
    if (then !== null && (told?.status === 'DECLINED' || told?.status === 'LAPSED'))
      told = await pay(scene, payment, wanted, then, proof);
    if (told !== null && isNo(told)) scene.toldNo(told.message ?? '');
    scene.follow({ payment, wanted, told });
  };

/** The button twice, at two servers perhaps. */
const doubleSubmit = async (scene: Scene): Promise<void> => {
  const { payer } = scene;
  const wanted = scene.payables.invoice();
  const payment = await payer.start(wanted);
  if (typeof payment === 'string') return scene.toldNo(payment);
  const token = await payer.token('approved');
  await Promise.all([payer.confirm(payment, token, wanted), payer.confirm(payment, token, wanted)]);
  await payer.confirm(payment, token, wanted);
  scene.follow({ payment, wanted, told: await payer.status(payment) });
};

/** Several people, or several tabs, at one link at once: as many are charged as its limit allows. */
const crowd =
  (useLimit: number, people: number) =>
  async (scene: Scene): Promise<void> => {
    const wanted = await scene.payables.newLink(useLimit);
    if (wanted === null) return;
    const one = single(() => wanted, 'approved');
    await Promise.all(Array.from({ length: people }, () => one(scene)));
  };

const byInvoice = ({ payables }: Scene): Wanted => payables.invoice();
const byLink = ({ payables }: Scene): Wanted => payables.unlimited();

/** What payers do, each as often as it stands here. */
export const scenarios: readonly ((scene: Scene) => Promise<void>)[] = [
  single(byInvoice, 'approved'),
  single(byInvoice, 'approved'),
  single(byInvoice, 'approved'),
  single(byLink, 'approved'),
  single(byLink, 'approved'),
  single(byInvoice, 'declined'),
  single(byInvoice, 'insufficientFunds', 'approve', 'approved'),
  single(byLink, 'expired', 'approve', 'approved'),
  single(byInvoice, 'threeDSecure', 'approve'),
  single(byLink, 'threeDSecure', 'refuse', 'approved'),
  single(byInvoice, 'threeDSecure', 'walk away'),
  single(byInvoice, 'threeDSecure', 'give up'),
  single(byLink, 'threeDSecure', 'give up', 'approved'),
  single(byInvoice, 'comesLater'),
  single(byLink, 'comesLater'),
  single(byLink, 'refundsDeclined'),
  doubleSubmit,
  doubleSubmit,
  crowd(1, 2),
  crowd(1, 3),
  crowd(3, 6),
];
