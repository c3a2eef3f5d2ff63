import { createHash } from 'node:crypto';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, nothing } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { InvoiceDocument, LinkDocument } from '../api/generated/graphql.ts';
import type { PayData, PayRequest } from '../api/payer-data.ts';
import '../element/define.ts';
import { localeOf, wordsFor } from '../i18n/words.ts';

export type RenderPayInput = {
  /** What the page is about, as it stood in the address. */
  readonly request: PayRequest;
  /** What the payer API answers to `payDocuments` for it. */
  readonly data: PayData;
  /** The payer's: language, numbers and dates. */
  readonly locale: string;
  /** Origin of the payer API, for instance `https://pay.example`. */
  readonly base: string;
};

export type RenderedPay = {
  /** For the page's `<main>`: heading, element with its shadow root, and the data that keeps it from asking again. */
  readonly html: string;
  readonly title: string;
  /** For `<html lang dir>`. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** `sha256-…` of each style element in `html`, for `style-src`. The same for every page of one build. */
  readonly styleHashes: readonly string[];
};

/** The queries whose results `renderPay` takes as `data`: the value of `payLink` or of `payInvoice`. */
export const payDocuments = { link: LinkDocument.toString(), invoice: InvoiceDocument.toString() };

/** Renders a pay page's element: readable before any script runs, taken over by `pay-page.js` node by node. */
export const renderPay = async ({
  request,
  data,
  locale: wish,
  base,
}: RenderPayInput): Promise<RenderedPay> => {
  const locale = localeOf(wish);
  const words = wordsFor(locale);
  const payee = 'payee' in data ? data.payee.name : null;
  const title = payee === null ? words.titleUnknown : words.title(payee);
  const json = JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
  const child = unsafeHTML(`<script type="application/json">${json}</script>`);
  const template =
    request.kind === 'link'
      ? html`<h1 lang=${words.lang}>${title}</h1>
          <artspay-pay link=${request.code} base=${base} locale=${locale} .data=${data}
            >${child}</artspay-pay
          >`
      : html`<h1 lang=${words.lang}>${title}</h1>
          <artspay-pay
            invoice=${request.merchantCode}
            reference=${request.reference ?? nothing}
            amount=${request.amount ?? nothing}
            currency=${request.currency ?? nothing}
            base=${base}
            locale=${locale}
            .data=${data}
            >${child}</artspay-pay
          >`;
  const page = await collectResult(render(template));
  return { html: page, title, lang: words.lang, dir: 'ltr', styleHashes: styleHashesIn(page) };
};

const styleHashesIn = (page: string): readonly string[] => {
  const styles = [...page.matchAll(/<style>(.*?)<\/style>/gs)].map((match) => match[1] ?? '');
  return [...new Set(styles)].map((style) => `sha256-${createHash('sha256').update(style).digest('base64')}`);
};
