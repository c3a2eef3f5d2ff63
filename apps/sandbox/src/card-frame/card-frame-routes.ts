import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Context } from '../context.ts';
import { answerPage, parentOf, wordsOf } from '../http/page.ts';
import { cardFramePage } from './card-frame-page.ts';

/** `GET /card-frame?key=<publishable key>&parent=<origin of the embedding page>` */
export const cardFrameRoutes = ({ accounts }: Context): Hono => {
  const app = new Hono();
  app.get('/', (c) => {
    const words = wordsOf(c);
    const account = accounts.findOptionalByPublishableKey(c.req.query('key') ?? '');
    if (account === null || parentOf(c) === null) {
      const body = html`<p class="notice">${words.unknownFrame}</p>`;
      return answerPage(c, 400, { title: words.unknownTitle, assets: 'card-frame', body });
    }
    return answerPage(c, 200, { title: words.cardGroup, assets: 'card-frame', body: cardFramePage(words) });
  });
  return app;
};
