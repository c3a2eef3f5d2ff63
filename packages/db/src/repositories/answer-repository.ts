import type { Scope } from '@artspay/core/merchant/scope';
import type { AnswerRepository } from '@artspay/core/unit-of-work/unit-of-work';
import type { Queries } from '#db/database';
import { paymentAnswers } from '#db/schema/payment-answers';

export const answerRepository = (queries: Queries, scope: Scope): AnswerRepository => ({
  async insert(kept) {
    await queries.insert(paymentAnswers).values({ ...scope, ...kept });
  },
});
