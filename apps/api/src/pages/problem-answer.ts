import type { PlainAnswer, PlainRequest } from '#api/http/plain';
import { localeVary, payerLocale } from '#api/pages/payer-locale';
import { problemPage, problemPolicy } from '#api/pages/problem-page';
import { problemWords } from '#api/text/problem-words';

/** What went wrong: a page for people, in their language; JSON for programs, in English. */
export const problemAnswer = (
  asked: PlainRequest,
  status: number,
  what: 'notFound' | 'refused' | 'unexpected',
): PlainAnswer => {
  if (asked.method !== 'GET' || !(asked.header('accept') ?? '*/*').includes('text/html'))
    return {
      status,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ error: problemWords('en')[what] }),
    };
  const words = problemWords(payerLocale(asked));
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=UTF-8',
      'content-security-policy': problemPolicy,
      ...localeVary,
    },
    body: problemPage(words, words[what], words[`${what}Text`]),
  };
};
