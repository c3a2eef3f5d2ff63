import type { CustomField } from '@artspay/core/custom-field/custom-field';
import type { AnswerInput } from '@artspay/core/custom-field/parse-answers';
import { readAnswer, type UnreadAnswer } from '@artspay/core/custom-field/read-answer';
import type { AskedField, Form, Offer } from './pay-state.ts';

const fieldOf = ({ kind, label, required, options, wording }: AskedField): CustomField => {
  switch (kind) {
    case 'TEXT':
      return { kind: 'text', label, required };
    case 'CHOICE':
      return { kind: 'choice', label, required, options };
    case 'CONSENT':
      return { kind: 'consent', label, required, wording: wording ?? '' };
  }
};

/** What stands at a question; what is not offered any more was not said. */
export const answerTo = ({ kind, label, options, wording }: AskedField, { answers }: Form): string => {
  const given = answers.find((answer) => answer.label === label)?.answer ?? '';
  if (kind === 'TEXT') return given;
  return kind === 'CHOICE'
    ? (options.find((option) => option === given) ?? '')
    : given === wording
      ? given
      : '';
};

/** Why the payment cannot go on with this answer; the server judges by the same rules. */
export const whyNotAnswered = (field: AskedField, form: Form): UnreadAnswer | null => {
  const answer = readAnswer(fieldOf(field), answerTo(field, form));
  return answer.ok ? null : answer.error;
};

export const isAnswered = ({ customFields }: Offer, form: Form): boolean =>
  customFields.every((field) => whyNotAnswered(field, form) === null);

/** What is sent: what was said, in the questions' order. */
export const answersTo = ({ customFields }: Offer, form: Form): readonly AnswerInput[] =>
  customFields
    .map((field) => ({ label: field.label, answer: answerTo(field, form).trim() }))
    .filter(({ answer }) => answer !== '');
