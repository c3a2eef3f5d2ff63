import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Shell, ShellHost } from '../element/shell-port.ts';
import type { View } from '../element/view.ts';
import type { PayState } from '../state/pay-state.ts';
import { payWords } from './pay-words.ts';

/** Somebody's money is on its way, or their bank waits for them. */
const isUnderWay = ({ kind }: PayState): boolean =>
  kind === 'tokenising' || kind === 'confirming' || kind === 'action';

/**
 * A button that opens the label in a modal dialog. Closing stops nothing: while a payment is under way the
 * dialog says so before it closes, and the button shows how it stands. What was typed, and the receipt, stay.
 */
export const payDialog = ({ element, draw, showIntent }: ShellHost): Shell => {
  let wasOpened = false;
  let isAsking = false;
  let shown: PayState = { kind: 'loading' };

  const dialog = (): HTMLDialogElement | null => element.shadowRoot?.querySelector('dialog') ?? null;

  const open = (): void => {
    wasOpened = true;
    showIntent();
    draw();
    dialog()?.showModal();
  };
  /** The first time while a payment is under way it is said instead. */
  const mayClose = (): boolean => {
    if (isAsking || !isUnderWay(shown)) return true;
    isAsking = true;
    draw();
    return false;
  };
  const onCancel = (event: Event): void => {
    if (!mayClose()) event.preventDefault();
  };
  const onClose = (): void => {
    isAsking = false;
    draw();
  };
  const stay = (): void => {
    onClose();
    dialog()?.focus();
  };
  const close = (): void => dialog()?.close();
  const wish = (): void => {
    if (mayClose()) close();
  };

  const question = ({ paying }: View): TemplateResult =>
    html`<div class="asking" role="alert">
      <p>${paying?.words.dialogUnderWay}</p>
      <button class="plain" type="button" @click=${stay}>${paying?.words.dialogStay}</button>
      <button class="plain" type="button" @click=${close}>${paying?.words.dialogClose}</button>
    </div>`;

  return {
    view: (label, state, view) => {
      if (state.kind === 'misused') return label;
      shown = state;
      isAsking &&= isUnderWay(state);
      const { words, paying } = view;
      return html`<div class="shell" lang=${words.lang} dir=${words.dir}>
        <button class="pay" part="button" type="button" aria-haspopup="dialog" @click=${open}>
          ${onButton(state, view)}
        </button>
        <dialog
          part="dialog"
          autofocus
          aria-label=${'form' in state ? payWords(state, view) : words.titleUnknown}
          @cancel=${onCancel}
          @close=${onClose}
        >
          ${
            wasOpened
              ? html`${label}${isAsking ? question(view) : nothing}
                  <button
                    class="close"
                    part="close"
                    type="button"
                    aria-label=${paying?.words.dialogClose ?? nothing}
                    @click=${wish}
                  >
                    <span aria-hidden="true">✕</span>
                  </button>`
              : nothing
          }
        </dialog>
      </div>`;
    },
  };
};

/** The merchant's words, until there is something to tell. */
const onButton = (state: PayState, view: View): TemplateResult => {
  if (state.kind === 'paid')
    return html`<span class="dot paid" aria-hidden="true"></span>${view.paying?.words.paidTitle}`;
  if (isUnderWay(state) || state.kind === 'pending')
    return html`<span class="ring" aria-hidden="true"></span>${view.words.confirming}`;
  return html`<slot name="button">${payWords(state, view)}</slot>`;
};
