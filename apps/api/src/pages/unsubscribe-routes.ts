import { Hono } from 'hono';
import { ok } from '@artspay/core/result';
import { problemPage, problemPolicy } from '#api/pages/problem-page';
import { readUnsubscribeToken } from '#api/secrets/unsubscribe-token';
import type { Services } from '#api/services';
import { noticeWords as words } from '#api/text/notice-words';

const unknownPage = problemPage(words, words.unknownTitle, words.unknownText);
const headers = {
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex',
  'content-security-policy': problemPolicy.replace("form-action 'none'", "form-action 'self'"),
} as const;

/**
 * Where a mail's `List-Unsubscribe` leads. Only a POST switches off (RFC 8058): programs that look at every
 * link of a mail ask by GET, which shows people the button.
 */
export const unsubscribeRoutes = ({ keys, payment }: Services): Hono => {
  const routes = new Hono();
  const read = (token: string) => readUnsubscribeToken(keys.unsubscribe, token);
  routes.get('/unsubscribe/:token', (context) => {
    const asked = read(context.req.param('token'));
    if (asked === null) return context.html(unknownPage, 404, headers);
    const title = words.stopTitle(words.kinds[asked.kind]);
    const form = `<form method="post"><button>${words.stopButton}</button></form>`;
    return context.html(problemPage(words, title, words.stopText, form), 200, headers);
  });
  routes.post('/unsubscribe/:token', async (context) => {
    const asked = read(context.req.param('token'));
    if (asked === null) return context.html(unknownPage, 404, headers);
    const { scope, userId, kind } = asked;
    // Somebody who has left gets no mails either: they are told the same.
    await payment.unitOfWork.transaction(scope, async ({ notices }) =>
      ok(await notices.choose(userId, kind, false)),
    );
    const text = words.stoppedText(words.kinds[kind]);
    return context.html(problemPage(words, words.stoppedTitle, text), 200, headers);
  });
  return routes;
};
