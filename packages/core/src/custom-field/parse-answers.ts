import type { Answer } from '#core/custom-field/answer';
import type { CustomField } from '#core/custom-field/custom-field';
import { readAnswer, type UnreadAnswer } from '#core/custom-field/read-answer';
import { fail, ok, type Result } from '#core/result';

/** As it arrived. `label` names the question. */
export type AnswerInput = { readonly label: string; readonly answer: string };

/** `path` names the answer by its place in the input; where there is none, the question by its label. */
export type AnswerFailure =
  | { readonly code: 'answer_missing'; readonly path: readonly string[] }
  /** Nobody asks this, or not any more, or offers other choices. */
  | { readonly code: 'answer_not_offered'; readonly path: readonly string[] }
  | {
      readonly code: 'invalid_answer';
      readonly path: readonly string[];
      readonly why: Exclude<UnreadAnswer, 'missing' | 'not_offered'> | 'answered_twice';
    };

const failureAt = (why: UnreadAnswer, label: string, index: number): AnswerFailure => {
  if (why === 'missing')
    return { code: 'answer_missing', path: index === -1 ? [label] : [String(index), 'answer'] };
  const path = [String(index), 'answer'];
  return why === 'not_offered' ? { code: 'answer_not_offered', path } : { code: 'invalid_answer', path, why };
};

const asked = (field: CustomField, answer: string | null): Answer =>
  field.kind === 'consent'
    ? { kind: field.kind, label: field.label, wording: field.wording, agreed: answer !== null }
    : { kind: field.kind, label: field.label, answer };

/**
 * The one door from a payer's answers to what is kept: one for each question, in the questions' order, with the
 * question as it was asked. The first that is wrong is named.
 */
export const parseAnswers = (
  fields: readonly CustomField[],
  given: readonly AnswerInput[],
): Result<readonly Answer[], AnswerFailure> => {
  for (const [index, { label }] of given.entries()) {
    const path = [String(index), 'label'];
    if (!fields.some((field) => field.label === label)) return fail({ code: 'answer_not_offered', path });
    if (given.findIndex((other) => other.label === label) < index)
      return fail({ code: 'invalid_answer', path, why: 'answered_twice' });
  }
  const answers: Answer[] = [];
  for (const field of fields) {
    const index = given.findIndex(({ label }) => label === field.label);
    const answer = readAnswer(field, given[index]?.answer ?? '');
    if (!answer.ok) return fail(failureAt(answer.error, field.label, index));
    answers.push(asked(field, answer.value));
  }
  return ok(answers);
};
