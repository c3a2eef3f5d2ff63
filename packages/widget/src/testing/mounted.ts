import { vi } from 'vitest';
import type { ArtspayPay } from '../element/artspay-pay.ts';

/** Puts an element on the page, about something of its own, and waits for it to show something. */
export const mount = async (attributes: Readonly<Record<string, string>>): Promise<ArtspayPay> => {
  const element = document.createElement('artspay-pay');
  const unique = `--${crypto.randomUUID()}`;
  for (const [name, value] of Object.entries({ base: location.origin, lang: 'en', ...attributes }))
    element.setAttribute(name, name === 'link' ? value + unique : value);
  document.body.append(element);
  await vi.waitFor(() => {
    const busy = element.shadowRoot?.querySelector('[aria-busy]');
    if (busy !== null || element.shadowRoot?.querySelector('.label') === null)
      throw new Error('still loading');
  });
  return element;
};

/** What a reader sees on the label, in one line; also of an element in another frame. */
export const textOf = (element: Element): string =>
  (element.shadowRoot?.querySelector<HTMLElement>('.label')?.innerText ?? '').replaceAll(/\s+/g, ' ').trim();

export const buttonNamed = (element: Element, name: string): HTMLButtonElement => {
  const buttons = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
  const button = buttons.find((candidate) => candidate.textContent.replaceAll(/\s+/g, ' ').trim() === name);
  if (button === undefined) throw new Error(`no button “${name}” in: ${textOf(element)}`);
  return button;
};

/** The bank's late answer. */
export const settle = async (element: Element, to: 'PAID' | 'DECLINED'): Promise<void> => {
  await fetch(`/fake/settle?code=${element.getAttribute('link') ?? ''}&to=${to}`);
};

/** The merchant refunds so much of it. */
export const refund = async (element: Element, amount: string): Promise<void> => {
  await fetch(`/fake/refund?code=${element.getAttribute('link') ?? ''}&amount=${amount}`);
};

/** Whether the fake API's subscriptions answer. */
export const setStreams = async (on: boolean): Promise<void> => {
  await fetch(`/fake/streams?off=${String(!on)}`);
};

export const fieldOf = (element: Element, id: string): HTMLInputElement => {
  const field = element.shadowRoot?.querySelector(`#${id}`);
  if (field instanceof HTMLInputElement) return field;
  throw new Error(`no field ${id}`);
};

export const typeInto = (element: Element, id: string, value: string): void => {
  const field = fieldOf(element, id);
  field.focus();
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

type Logged = { readonly operation: string; readonly code: string; readonly answers?: unknown };

/** The requests that the fake API got about this element's link. */
export const logOf = async (element: Element): Promise<readonly Logged[]> => {
  const log: readonly Logged[] = await (await fetch('/fake/log')).json();
  return log.filter(({ code }) => code === element.getAttribute('link'));
};
