/** What an element is about: one link, or one invoice as its Payment URL describes it. */
export type PayRequest =
  | { readonly kind: 'link'; readonly code: string; readonly signed: string | null }
  | {
      readonly kind: 'invoice';
      readonly merchantCode: string;
      readonly reference: string | null;
      readonly amount: string | null;
      readonly currency: string | null;
      /** What an integrator's server signed; nothing else is given beside it. */
      readonly signed: string | null;
    };

export type RenderPayInput = {
  readonly request: PayRequest;
  /** What the payer API answers to `payDocuments` for it: the value of `payLink` or of `payInvoice`. */
  readonly data: { readonly __typename: string };
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
  /** Built scripts that the page will ask for: its words. */
  readonly modules: readonly string[];
  /** `sha256-…` of each style element in `html`, for `style-src`: the element's own and, where the payee has one, their colour. */
  readonly styleHashes: readonly string[];
};

/**
 * The queries whose results `renderPay` takes as `data`.
 * @public
 */
export declare const payDocuments: { readonly link: string; readonly invoice: string };

/**
 * Renders a pay page's element: readable before any script runs, taken over by `pay-page.js` node by node.
 * @public
 */
export declare const renderPay: (input: RenderPayInput) => Promise<RenderedPay>;
