import type { Started } from '@artspay/tools/started';
import { type Loaded, loadModule, loadPage, totalBytes } from './load.ts';

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

/** Gzip bytes of the tag's script, what it imports statically, and our card frame page. */
export const measureTag = async (started: Started): Promise<number> => {
  const loaded: Loaded = new Map();
  await loadModule(`${started.url}/artspay-pay.js`, loaded);
  await loadCardFrame(started, loaded);
  return totalBytes(loaded);
};

/** Gzip bytes of the sample link's page: HTML, scripts and style sheets, our card frame page included. */
export const measurePayPage = async (started: Started): Promise<number> => {
  const loaded: Loaded = new Map();
  await loadPage(started.printedAddress(/\/pay\//), loaded);
  await loadCardFrame(started, loaded);
  return totalBytes(loaded);
};
