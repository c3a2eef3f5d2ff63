import type { Started } from '@artspay/tools/started';
import { type Loaded, loadModule, loadPage } from './load.ts';

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

/** The tag's script, what it imports statically, and our card frame page. */
export const loadTag = async (started: Started): Promise<Loaded> => {
  const loaded: Loaded = new Map();
  await loadModule(`${started.url}/artspay-pay.js`, loaded);
  await loadCardFrame(started, loaded);
  return loaded;
};

/** The sample link's page: HTML, scripts and style sheets. The card frame opens when the payer goes there. */
export const loadPayPage = async (started: Started): Promise<Loaded> => {
  const loaded: Loaded = new Map();
  await loadPage(started.printedAddress(/\/pay\//), loaded);
  return loaded;
};
