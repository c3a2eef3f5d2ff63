import type { Started } from '@artspay/tools/started';
import { languageNames } from '@artspay/core/text/language';
import { type Loaded, loadModule, loadPage, totalBytes } from './load.ts';

const largestOf = (candidates: readonly Loaded[]): Loaded =>
  candidates.reduce((left, right) => (totalBytes(right) > totalBytes(left) ? right : left));

/** Our page around the gateway's card frame: the last thing that is loaded before the gateway's own script. */
const loadCardFrame = async (started: Started, loaded: Loaded): Promise<void> => {
  const code = started
    .printedAddress(/\/pay\//)
    .split('/')
    .at(-1);
  const response = await fetch(`${started.url}/graphql/payer`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'query ($code: ID!) { payLink(code: $code) { ... on PayLink { cardFrame { url } } } }',
      variables: { code },
    }),
  });
  const { data }: { data: { payLink: { cardFrame?: { url: string } } } } = JSON.parse(await response.text());
  const url = data.payLink.cardFrame?.url;
  if (url === undefined) throw new Error('the sample link has no card frame');
  await loadPage(new URL(url, started.url).href, loaded);
};

/** The tag's script, what it imports statically, the words of the largest language, and our card frame page. */
export const loadTag = async (started: Started): Promise<Loaded> => {
  const loaded: Loaded = new Map();
  const tag = `${started.url}/artspay-pay.js`;
  await loadModule(tag, loaded);
  await loadCardFrame(started, loaded);
  const languages: Loaded[] = [];
  for (const language of Object.keys(languageNames)) {
    const spoken = new Map(loaded);
    await loadModule(`${started.url}/artspay-pay-${language}.js`, spoken);
    languages.push(spoken);
  }
  return largestOf(languages);
};

/**
 * The sample link's page in the largest language: HTML, scripts and style sheets. The card frame opens when the
 * payer goes there.
 */
export const loadPayPage = async (started: Started): Promise<Loaded> => {
  const languages: Loaded[] = [];
  for (const language of Object.keys(languageNames)) {
    const loaded: Loaded = new Map();
    await loadPage(started.printedAddress(/\/pay\//), loaded, { 'accept-language': language });
    languages.push(loaded);
  }
  return largestOf(languages);
};
