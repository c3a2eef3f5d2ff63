import { hydrate } from '@lit-labs/ssr-client';
import type { TemplateResult } from 'lit/html.js';
import type { PayData } from '../api/payer-data.ts';

/** Takes over node by node what the server rendered. What it answers gives back what was typed before. */
export const takeOver = (view: TemplateResult, root: ShadowRoot): (() => void) => {
  const inputs = [...root.querySelectorAll('input')].map((input) => {
    const { value, checked } = input;
    return { input, value, checked };
  });
  hydrate(view, root);
  return () => {
    for (const { input, value, checked } of inputs) {
      if (input.value === value && input.checked >= checked) continue;
      Object.assign(input, { value, checked });
      input.dispatchEvent(new InputEvent('input'));
    }
  };
};

/** What our server rendered from, once: asking again afterwards means asking the server. */
export const takeData = (element: Element): PayData | null => {
  const child = element.querySelector(':scope > script[type="application/json"]');
  child?.remove();
  return child?.textContent ? (JSON.parse(child.textContent) as PayData) : null;
};
