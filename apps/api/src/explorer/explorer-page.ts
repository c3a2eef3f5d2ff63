import { type GraphQLSchema, printSchema } from 'graphql';
import { escapeHtml, htmlPage, icon } from '#api/pages/html';

const sample = `query Links {
  viewer { name merchant { name } }
  paymentLinks(first: 5) {
    edges { node { reference status amount { amount currency } url } }
  }
}`;

const schemaText = (title: string, schema: GraphQLSchema): string =>
  `<details><summary>${title}</summary><pre tabindex="0">${escapeHtml(printSchema(schema))}</pre></details>`;

/** A page to try both schemas with, and to read them. It needs nothing from elsewhere. */
export const explorerPage = (merchant: GraphQLSchema, payer: GraphQLSchema): string =>
  htmlPage({
    lang: 'en',
    dir: 'ltr',
    title: 'GraphQL explorer',
    head: `${icon}
<meta name="robots" content="noindex">
<link rel="stylesheet" href="/explorer/explorer.css">
<script type="module" src="/explorer/explorer.js"></script>`,
    body: `<h1>GraphQL explorer</h1>
<form id="explorer">
<div>
<label>Operation <textarea id="query" spellcheck="false" autocomplete="off">${escapeHtml(sample)}</textarea></label>
<label>Variables, as JSON <textarea id="variables" spellcheck="false" autocomplete="off"></textarea></label>
<select id="endpoint" aria-label="Schema"><option value="/graphql">Merchant</option><option value="/graphql/payer">Payer</option></select>
<button type="submit">Run</button> Ctrl + Enter
</div>
<label>Answer <pre id="answer" role="status" tabindex="0"></pre></label>
</form>
${schemaText('Merchant schema', merchant)}
${schemaText('Payer schema', payer)}`,
  });
