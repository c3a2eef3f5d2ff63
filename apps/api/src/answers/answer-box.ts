import type { Answer, AnswerBox } from '@artspay/core/custom-field/answer';
import { createSecretBox } from '#api/secrets/secret-box';

/** Payers' answers at rest: bound to their payment, so that a copied row does not open. */
export const answerBox = (key: Uint8Array): AnswerBox => {
  const box = createSecretBox(key);
  return {
    seal: (answers, paymentId) => box.seal(JSON.stringify(answers), `answers:${paymentId}`),
    // What opens was sealed here, from what core's door had let in.
    open: (sealed, paymentId) => JSON.parse(box.open(sealed, `answers:${paymentId}`)) as readonly Answer[],
  };
};
