import { html } from 'hono/html';
import type { Account } from '../accounts/accounts.ts';
import type { Charge } from '../charges/charge.ts';
import { fill, localeFor, type Words } from '../words/words.ts';
import { amountText } from './amount-text.ts';

type Asked = { readonly charge: Charge; readonly account: Account };

const frame = (words: Words, state: 'asking' | 'done', content: ReturnType<typeof html>) => html`
  <p class="test">${words.test}</p>
  <main data-state="${state}" aria-label="${words.bank}">
    <p class="bank">
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        <path d="M3 9.5 12 4l9 5.5M4.5 20h15M6 10v7m4-7v7m4-7v7m4-7v7" />
      </svg>
      ${words.bank}
    </p>
    ${content}
  </main>
`;

/** The bank's question: who asks, how much, with which card. */
export const questionPage = (words: Words, { charge, account }: Asked, wanted: string | undefined) =>
  frame(
    words,
    'asking',
    html`
      <h1>${words.actionTitle}</h1>
      <p>${fill(words.actionQuestion, { merchant: account.name })}</p>
      <p class="amount">
        ${amountText(charge.amount, charge.currency, localeFor(wanted))} <small>${charge.currency}</small>
      </p>
      <dl>
        <dt>${words.actionCard}</dt>
        <dd>${fill(words.actionCardEnding, { brand: charge.brand, lastFour: charge.lastFour })}</dd>
        <dt>${words.actionStatement}</dt>
        <dd>${charge.statementDescriptor}</dd>
      </dl>
      <form method="post">
        <button name="result" value="approve">${words.approve}</button>
        <button name="result" value="refuse" class="quiet">${words.refuse}</button>
      </form>
      <p class="hint">${words.actionHint}</p>
    `,
  );

/** What became of it. Its script tells the embedding page that the payer is done. */
export const outcomePage = (words: Words, charge: Charge) => {
  const [title, text] = {
    captured: [words.actionApproved, words.actionBack],
    declined: [words.actionRefused, words.actionBack],
    cancelled: [words.actionEnded, words.actionEndedBack],
    voided: [words.actionEnded, words.actionEndedBack],
    pending: [words.actionApproved, words.actionBack],
    action_required: [words.actionEnded, words.actionEndedBack],
  }[charge.status];
  return frame(
    words,
    'done',
    html`<h1>${title}</h1>
      <p>${text}</p>`,
  );
};

export const unknownPage = (words: Words) =>
  frame(
    words,
    'done',
    html`<h1>${words.unknownTitle}</h1>
      <p>${words.unknownAction}</p>`,
  );
