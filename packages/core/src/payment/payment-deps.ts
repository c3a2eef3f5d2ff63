import type { AnswerBox } from '#core/custom-field/answer';
import type { GatewayFor } from '#core/gateway/gateway';
import type { Identities } from '#core/id/id';
import type { Scope } from '#core/merchant/scope';
import type { Counts } from '#core/velocity/counts';
import type { Limits } from '#core/velocity/limits';
import type { Directory, UnitOfWork } from '#core/unit-of-work/unit-of-work';

/** What the payment use cases need from outside. */
export type PaymentDeps = {
  readonly unitOfWork: UnitOfWork;
  readonly directory: Directory;
  readonly identities: Identities;
  readonly gatewayFor: GatewayFor;
  readonly limits: Limits;
  /** Counts outside of a transaction, each call by itself. */
  countsOf(scope: Scope): Counts;
  readonly answers: AnswerBox;
  /** A one-way hash, base64url. */
  hash(text: string): string;
  /** Milliseconds that only ever grow, whatever happens to the wall clock. */
  monotonicMs(): number;
};
