import { html, nothing, type TemplateResult } from 'lit/html.js';
import { formatAmount } from '../../money/wire-money.ts';
import type { PayState } from '../../state/pay-state.ts';
import type { View } from '../view.ts';
import { amountField, referenceField } from './fields.ts';
import { heading, price } from './parts.ts';

export type PayingState = Extract<PayState, { kind: 'ready' | 'tokenising' | 'confirming' | 'action' }>;

/**
 * The form, and the same form while it is paid: one template, so that the frame with the typed card is never
 * taken from the page in between.
 */
export const payForm = (state: PayingState, view: View): TemplateResult => {
  const { offer, form } = state;
  const { words, on, paying } = view;
  const later = paying?.words;
  const busy = state.kind !== 'ready';
  const asksReference = offer.mayEditReference || offer.reference === null;
  return html`${heading(offer, view, asksReference)}
    <form
      class=${state.kind === 'tokenising' || state.kind === 'confirming' ? 'busy' : ''}
      novalidate
      @submit=${on.submit}
    >
      ${asksReference ? referenceField(offer, form, view, busy) : nothing}
      ${
        offer.mayEditAmount
          ? offer.limits === null
            ? amountField(offer, form, view, words.amount, busy)
            : (paying?.limitedAmount(offer, form, view, busy) ?? nothing)
          : form.amount.ok
            ? price(form.amount.value, view)
            : nothing
      }
      ${
        offer.amount === null && !offer.mayEditAmount && !busy
          ? (paying?.changeButton(view) ?? nothing)
          : nothing
      }
      ${paying?.customFields(offer, form, view, busy) ?? nothing}
      ${state.kind === 'ready' && state.notice !== null ? (paying?.noticeBox(state.notice, view) ?? nothing) : nothing}
      <div class="card ${state.kind === 'action' ? 'action' : ''}">
        <p class="caption" tabindex="-1">${state.kind === 'action' ? later?.actionTitle : words.card}</p>
        ${cardSlot(view)}
        <p class="needs-script" ?hidden=${view.where === 'here'}>${later?.needsScript}</p>
      </div>
      ${state.kind === 'action' ? (paying?.cancelButton(state.ending, view) ?? nothing) : payButton(state, view)}
      ${busy ? (paying?.wait(state) ?? nothing) : nothing}
    </form>`;
};

const cardSlot = ({ slot, words, on }: View): TemplateResult =>
  html`<div class="slot ${slot.kind}">
    ${
      slot.kind === 'open'
        ? nothing
        : html`<button class="stand-in" type="button" @focus=${on.wantCard} @click=${on.wantCard}>
            <span>${words.cardNumber}</span><span>${words.cardExpiry}</span><span>${words.cardCvc}</span>
          </button>`
    }
    ${
      slot.kind === 'stand_in'
        ? nothing
        : html`<iframe
            src=${slot.url}
            height=${slot.heightPx}
            title=${words.cardFrame}
            allow="payment"
            @load=${on.frameLoaded}
          ></iframe>`
    }
  </div>`;

const payButton = (state: Exclude<PayingState, { kind: 'action' }>, view: View): TemplateResult => {
  const { words, locale, where } = view;
  const { amount } = state.form;
  const busy = state.kind !== 'ready';
  const atBank = state.kind === 'confirming' && state.patience !== 'brief';
  const pay = amount.ok ? words.pay(formatAmount(amount.value, locale).text) : words.payUnknown;
  return html`<button
    class="pay"
    part="pay"
    type=${where === 'server' ? 'button' : 'submit'}
    aria-disabled=${busy ? 'true' : 'false'}
  >
    ${busy ? html`<span class="ring" aria-hidden="true"></span>` : nothing}${atBank ? words.confirming : pay}
  </button>`;
};
