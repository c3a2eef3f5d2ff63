import { afterEach, expect, test, vi } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import '../pages/artspay-pay.ts';
import type { ArtspayPay } from '../element/artspay-pay.ts';
import { buttonNamed, fieldOf, logOf, mount, textOf, typeInto } from '../testing/mounted.ts';

const patience = { timeout: 8000 };
const pay = 'Pay A$1,234.50';

afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
});

const mountAsking = async (): Promise<ArtspayPay> => {
  const element = await mount({ link: 'asking' });
  await vi.waitFor(() => expect(fieldOf(element, 'asked-0')).toBeTruthy());
  return element;
};

const focused = (element: ArtspayPay): HTMLInputElement => {
  const at = element.shadowRoot?.activeElement;
  if (!(at instanceof HTMLInputElement)) throw new Error('the focus is not on an input');
  return at;
};
/** What the focused field is called, as its label says. */
const nameOf = (input: HTMLInputElement): string => input.labels?.[0]?.innerText.trim() ?? '';

test('what is asked is answered by keyboard alone, and sent once with the payment', async () => {
  const element = await mountAsking();
  fieldOf(element, 'asked-0').focus();
  await userEvent.keyboard('vegan{Enter}');
  await expect.poll(() => textOf(element), patience).toContain('Choose one of these.');
  expect(textOf(element)).toContain('Tick this to pay.');
  await vi.waitFor(() => expect(nameOf(focused(element))).toBe('Morning'));
  expect(focused(element).getAttribute('aria-invalid')).toBe('true');

  await userEvent.keyboard('{ArrowDown}');
  await vi.waitFor(() => expect(nameOf(focused(element))).toBe('Afternoon'));
  expect(focused(element).checked).toBe(true);
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(nameOf(focused(element))).toBe('I have read the terms of sale.'));
  await userEvent.keyboard(' ');
  await vi.waitFor(() => expect(textOf(element)).not.toContain('Tick this to pay.'));

  await commands.typeCard('4242 4242 4242 4242');
  buttonNamed(element, pay).focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => textOf(element), patience).toContain('Paid, thank you');
  expect((await logOf(element)).filter(({ operation }) => operation === 'answers')).toMatchObject([
    {
      answers: [
        { label: 'Dietary needs', answer: 'vegan' },
        { label: 'Session', answer: 'Afternoon' },
        { label: 'Terms', answer: 'I have read the terms of sale.' },
      ],
    },
  ]);
});

const answerAll = (element: ArtspayPay): void => {
  const inputs = [...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('.option input') ?? [])];
  for (const name of ['Morning', 'I have read the terms of sale.'])
    inputs.find((input) => nameOf(input) === name)?.click();
};

test('nothing answered is lost over a decline', async () => {
  const element = await mountAsking();
  typeInto(element, 'asked-0', 'vegan');
  answerAll(element);
  await commands.typeCard('4000 0000 0000 0002');
  buttonNamed(element, pay).click();
  await expect.poll(() => textOf(element), patience).toContain('You have not been charged.');
  expect(fieldOf(element, 'asked-0').value).toBe('vegan');
  const ticked = [...(element.shadowRoot?.querySelectorAll<HTMLInputElement>(':checked') ?? [])];
  expect(ticked.map(nameOf)).toEqual(['Morning', 'I have read the terms of sale.']);
});

test('a card number typed as an answer is told at its field, and nothing is sent', async () => {
  const element = await mountAsking();
  answerAll(element);
  typeInto(element, 'asked-0', '4242 4242 4242 4242');
  buttonNamed(element, pay).click();
  await expect.poll(() => textOf(element), patience).toContain('This looks like a card number.');
  await vi.waitFor(() => expect(focused(element).id).toBe('asked-0'));
  expect((await logOf(element)).map(({ operation }) => operation)).not.toContain('Start');
});
