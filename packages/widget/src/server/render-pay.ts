import { createHash } from 'node:crypto';
import { html, render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { nothing } from 'lit/html.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { InvoiceDocument, LinkDocument } from '../api/generated/graphql.ts';
import type { PayData } from '../api/payer-data.ts';
import { formStyles } from '../element/form.styles.ts';
import { labelStyles } from '../element/label.styles.ts';
import type { Actions, View } from '../element/view.ts';
import { label } from '../element/views/label.ts';
import { localeOf, wordsFor } from '../i18n/words.ts';
import { outcomeStyles } from '../paying/outcome.styles.ts';
import { paying } from '../paying/paying.ts';
import { situationOf } from '../state/situation.ts';
import type { RenderedPay, RenderPayInput } from '../../server.d.ts';
import { keepRecent } from './recent.ts';

/**
 * The queries whose results `renderPay` takes as `data`.
 * @public
 */
export const payDocuments = { link: LinkDocument.toString(), invoice: InvoiceDocument.toString() };

const style = labelStyles + formStyles + outcomeStyles;
const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`;

/** Nothing can be done before the page is alive. */
const noAction = (): void => {};
const noActions: Actions = {
  submit: noAction,
  typeAmount: noAction,
  typeReference: noAction,
  giveAmount: noAction,
  dispatch: noAction,
  cancelAction: noAction,
  reload: noAction,
  wantCard: noAction,
  frameLoaded: noAction,
};

const rendered = keepRecent(({ request, data: answer, locale: wish, base }: RenderPayInput): RenderedPay => {
  // Our own API answered, to our own query.
  const data = answer as PayData;
  const locale = localeOf(wish);
  const words = wordsFor(locale);
  const payee = 'payee' in data ? data.payee.name : null;
  const title = payee === null ? words.titleUnknown : words.title(payee);
  const view: View = { words, locale, where: 'server', slot: { kind: 'stand_in' }, paying, on: noActions };
  const json = JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
  const inside = html`<template shadowrootmode="open"
      >${unsafeHTML(`<style>${style}</style>`)}${label(situationOf(data, locale), view)}</template
    >${unsafeHTML(`<script type="application/json">${json}</script>`)}`;
  const element =
    request.kind === 'link'
      ? html`<artspay-pay
          link=${request.code}
          signed=${request.signed ?? nothing}
          base=${base}
          locale=${locale}
          >${inside}</artspay-pay
        >`
      : html`<artspay-pay
          invoice=${request.merchantCode}
          reference=${request.reference ?? nothing}
          amount=${request.amount ?? nothing}
          currency=${request.currency ?? nothing}
          signed=${request.signed ?? nothing}
          base=${base}
          locale=${locale}
          >${inside}</artspay-pay
        >`;
  const page = collectResultSync(
    render(
      html`<h1 lang=${words.lang}>${title}</h1>
        ${element}`,
    ),
  );
  return { html: page, title, lang: words.lang, dir: 'ltr', styleHashes: [styleHash] };
}, 256);

/**
 * Renders a pay page's element: readable before any script runs, taken over by `pay-page.js` node by node.
 * @public
 */
export const renderPay = (input: RenderPayInput): Promise<RenderedPay> => Promise.resolve(rendered(input));
