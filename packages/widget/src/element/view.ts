import type { nothing, TemplateResult } from 'lit/html.js';
import type { SlotView } from '../frame/card-slot.ts';
import type { Catalogue } from '../i18n/en.ts';
import type { OutcomeCatalogue } from '../i18n/en-outcomes.ts';
import type { Form, Notice, Offer, OutcomeState, PayState } from '../state/pay-state.ts';
import type { FormEvent } from '../state/reduce-form.ts';

/** What the payer can do, as the views offer it. */
export type Actions = {
  readonly submit: (event: Event) => void;
  readonly typeAmount: (event: Event) => void;
  readonly typeReference: (event: Event) => void;
  readonly dispatch: (event: FormEvent) => void;
  readonly cancelAction: () => void;
  readonly mailReceipt: (email: string) => void;
  readonly reload: () => void;
  readonly wantCard: () => void;
  readonly frameLoaded: (event: Event) => void;
};

/** Everything a view needs besides the state. Views are pure functions of both. */
export type View = {
  readonly words: Catalogue;
  readonly locale: string;
  /** `server` until the page is alive: no script has run, and the payer's time zone is unknown. */
  readonly where: 'here' | 'server';
  readonly slot: SlotView;
  /** Where the page may add to the foot; a node, or on the server what becomes one. */
  readonly footer: unknown;
  /** Null until it is fetched. */
  readonly paying: Outcomes | null;
  readonly on: Actions;
};

/** What is drawn when there is no form, or something to say about it. */
export type Outcomes = {
  readonly words: OutcomeCatalogue;
  outcome(state: OutcomeState, view: View): TemplateResult;
  /** In place of the amount's field, where there is something to choose from or to keep to. */
  limitedAmount(offer: Offer, form: Form, view: View, busy: boolean): TemplateResult;
  /** What is asked besides; `nothing` where nothing is. */
  customFields(offer: Offer, form: Form, view: View, busy: boolean): TemplateResult | typeof nothing;
  amountError(offer: Offer, form: Form, view: View): TemplateResult | null;
  referenceError(form: Form, view: View): TemplateResult | null;
  noticeBox(notice: Notice, view: View): TemplateResult;
  /** Back to the question for the amount. */
  changeButton(view: View): TemplateResult;
  /** In place of the pay button while the bank asks. */
  cancelButton(ending: boolean, view: View): TemplateResult;
  /** Below the button, once a bank takes long. */
  wait(state: PayState): unknown;
  /** The same for those who hear the page. */
  progress(state: PayState, view: View): string;
};
