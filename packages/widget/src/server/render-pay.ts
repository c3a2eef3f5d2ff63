import { createHash } from 'node:crypto';
import { html, render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { nothing } from 'lit/html.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { InvoiceDocument, LinkDocument } from '../api/generated/graphql.ts';
import type { PayData } from '../api/payer-data.ts';
import { brandStyle } from '../element/brand-style.ts';
import { formStyles } from '../element/form.styles.ts';
import { labelStyles } from '../element/label.styles.ts';
import type { Actions, View } from '../element/view.ts';
import { label } from '../element/views/label.ts';
import { languageOf } from '@artspay/core/text/language';
import { localeOf } from '../i18n/locale.ts';
import { customFieldStyles } from '../paying/custom-fields.styles.ts';
import { outcomeStyles } from '../paying/outcome.styles.ts';
import { payingWith } from '../paying/paying.ts';
import { situationOf } from '../state/situation.ts';
import type { RenderedPay, RenderPayInput } from '../../server.d.ts';
import { allOutcomeWords, allWords } from './all-words.ts';
import { languageSwitch } from './language-switch.ts';
import { keepRecent } from './recent.ts';

/**
 * The queries whose results `renderPay` takes as `data`.
 * @public
 */
export const payDocuments = { link: LinkDocument.toString(), invoice: InvoiceDocument.toString() };

const style = labelStyles + formStyles + outcomeStyles + customFieldStyles;
const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const styleHash = hashOf(style);

/** lit's server renders no slot outside of an element of its own: this becomes one. Text cannot: it is escaped. */
const slotToBe = unsafeHTML('<data slot></data>');
const withSlot = (page: string): string => page.replace('<data slot></data>', '<slot name="footer"></slot>');

/** Nothing can be done before the page is alive. */
const noAction = (): void => {};
const noActions: Actions = {
  submit: noAction,
  typeAmount: noAction,
  typeReference: noAction,
  dispatch: noAction,
  cancelAction: noAction,
  mailReceipt: noAction,
  reload: noAction,
  wantCard: noAction,
  frameLoaded: noAction,
};

const rendered = keepRecent(({ request, data: answer, locale: wish, base }: RenderPayInput): RenderedPay => {
  // Our own API answered, to our own query.
  const data = answer as PayData;
  const locale = localeOf(wish);
  const language = languageOf(locale) ?? 'en';
  const words = allWords[language];
  const paying = payingWith(allOutcomeWords[language]);
  const payee = 'payee' in data ? data.payee.name : null;
  const title = payee === null ? words.titleUnknown : paying.words.title(payee);
  const view: View = {
    words,
    locale,
    where: 'server',
    slot: { kind: 'stand_in' },
    footer: slotToBe,
    paying,
    on: noActions,
  };
  const brand = brandStyle(data);
  const json = JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
  const inside = html`<template shadowrootmode="open"
      >${unsafeHTML(`<style>${style}</style>${brand && `<style>${brand}</style>`}`)}${label(situationOf(data, locale), view)}</template
    >${languageSwitch(request, language)}${unsafeHTML(`<script type="application/json">${json}</script>`)}`;
  const element =
    request.kind === 'link'
      ? html`<artspay-pay link=${request.code} signed=${request.signed ?? nothing} base=${base} lang=${locale}
          >${inside}</artspay-pay
        >`
      : html`<artspay-pay
          invoice=${request.merchantCode}
          reference=${request.reference ?? nothing}
          amount=${request.amount ?? nothing}
          currency=${request.currency ?? nothing}
          signed=${request.signed ?? nothing}
          base=${base}
          lang=${locale}
          >${inside}</artspay-pay
        >`;
  const page = collectResultSync(
    render(
      html`<h1>${title}</h1>
        ${element}`,
    ),
  );
  const { lang, dir } = words;
  const modules = [`pay-page-${language}.js`];
  return {
    html: withSlot(page),
    title,
    lang,
    dir,
    modules,
    styleHashes: brand === '' ? [styleHash] : [styleHash, hashOf(brand)],
  };
}, 256);

/**
 * Renders a pay page's element: readable before any script runs, taken over by `pay-page.js` node by node.
 * @public
 */
export const renderPay = (input: RenderPayInput): Promise<RenderedPay> => Promise.resolve(rendered(input));
