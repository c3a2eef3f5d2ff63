import type { TemplateResult } from 'lit/html.js';
import type { PayState } from '../state/pay-state.ts';
import type { View } from './view.ts';

/** What a shell may ask of the element it belongs to. */
export type ShellHost = {
  readonly element: HTMLElement;
  readonly draw: () => void;
  /** The payer means to pay. */
  readonly showIntent: () => void;
  /** Puts on style sheet text. */
  readonly wear: (styles: string) => void;
};

/** What stands on the page in place of the label. */
export type Shell = {
  view(label: TemplateResult, state: PayState, view: View): TemplateResult;
};
