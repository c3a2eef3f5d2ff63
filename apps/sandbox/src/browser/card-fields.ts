import { checkField, type FieldName, fieldNames, type TypedCard } from '../card/check-card.ts';
import { brandOf, cvcLengthOf, digitsOf, groupCardNumber, longestOf } from '../card/card-number.ts';
import { formatExpiry } from '../card/expiry.ts';
import { fill, type WordKey, type Words } from '../words/words.ts';

const element = <Kind extends Element>(selector: string, kind: new () => Kind): Kind => {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`the page has no ${selector}`);
  return found;
};

const formatted = (field: FieldName, text: string, number: string, deleting: boolean): string => {
  switch (field) {
    case 'number': {
      const digits = digitsOf(text);
      return groupCardNumber(digits.slice(0, longestOf(digits)));
    }
    case 'expiry':
      return formatExpiry(text, deleting);
    case 'cvc':
      return digitsOf(text).slice(0, cvcLengthOf(digitsOf(number)));
  }
};

/** Where the caret stands after the same number of digits as before. */
const caretAfter = (text: string, digits: number): number => {
  let seen = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (seen === digits) return index;
    if (/\d/.test(text[index] ?? '')) seen += 1;
  }
  return text.length;
};

/** The three inputs of the page: their formats, their errors, their words. */
export type CardFields = {
  typed(): TypedCard;
  /** Shows what is wrong with a field, or nothing. */
  showError(field: FieldName, key: WordKey | null): void;
  errorText(key: WordKey): string;
  focus(field?: FieldName): void;
  clearCvc(): void;
  useWords(words: Words): void;
};

export const createCardFields = (
  firstWords: Words,
  on: { readonly changed: () => void; readonly enter: () => void },
): CardFields => {
  let words = firstWords;
  const inputs: Readonly<Record<FieldName, HTMLInputElement>> = {
    number: element('#number', HTMLInputElement),
    expiry: element('#expiry', HTMLInputElement),
    cvc: element('#cvc', HTMLInputElement),
  };
  const shown: Partial<Record<FieldName, WordKey>> = {};

  const typed = (): TypedCard => ({
    number: inputs.number.value,
    expiry: inputs.expiry.value,
    cvc: inputs.cvc.value,
  });

  const errorText = (key: WordKey): string =>
    fill(words[key], { length: String(cvcLengthOf(digitsOf(inputs.number.value))) });

  const showError = (field: FieldName, key: WordKey | null): void => {
    const line = element(`#${field}-error`, HTMLParagraphElement);
    const text = element(`#${field}-error > span`, HTMLSpanElement);
    if (key === null) delete shown[field];
    else shown[field] = key;
    line.hidden = key === null;
    const wording = key === null ? '' : errorText(key);
    if (text.textContent !== wording) text.textContent = wording;
    if (key === null) inputs[field].removeAttribute('aria-invalid');
    else inputs[field].setAttribute('aria-invalid', 'true');
  };

  const showBrand = (): void => {
    const brand = brandOf(digitsOf(inputs.number.value));
    element('#brand', HTMLSpanElement).textContent = brand === 'Card' ? '' : brand;
  };

  const reformat = (field: FieldName, deleting: boolean): void => {
    const input = inputs[field];
    const next = formatted(field, input.value, inputs.number.value, deleting);
    if (next === input.value) return;
    const caret = input.selectionStart ?? input.value.length;
    const atEnd = caret === input.value.length;
    const digitsBefore = digitsOf(input.value.slice(0, caret)).length;
    input.value = next;
    const place = atEnd && !deleting ? next.length : caretAfter(next, digitsBefore);
    if (document.activeElement === input) input.setSelectionRange(place, place);
  };

  for (const field of fieldNames) {
    const input = inputs[field];
    input.addEventListener('input', (event) => {
      const deleting = event instanceof InputEvent && event.inputType.startsWith('delete');
      reformat(field, deleting);
      // A shorter code of another brand may have been typed before the number.
      if (field === 'number') showBrand();
      const current = shown[field];
      if (current !== undefined) showError(field, checkField(field, typed(), new Date()));
      on.changed();
    });
    input.addEventListener('blur', () => {
      if (input.value !== '') showError(field, checkField(field, typed(), new Date()));
    });
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      on.enter();
    });
    // What was typed, or filled in by the browser, before this script ran.
    if (input.value !== '') reformat(field, false);
  }
  showBrand();

  return {
    typed,
    showError,
    errorText,
    focus: (field) => {
      const first = fieldNames.find((name) => checkField(name, typed(), new Date()) !== null);
      inputs[field ?? first ?? 'number'].focus();
    },
    clearCvc: () => {
      inputs.cvc.value = '';
      showError('cvc', null);
      on.changed();
    },
    useWords: (next) => {
      words = next;
      for (const labelled of document.querySelectorAll<HTMLElement>('[data-word]')) {
        const key = labelled.dataset['word'] ?? '';
        if (key in words) labelled.textContent = words[key as WordKey];
      }
      inputs.number.placeholder = words.numberPlaceholder;
      inputs.expiry.placeholder = words.expiryPlaceholder;
      inputs.cvc.placeholder = words.cvcPlaceholder;
      for (const field of fieldNames) showError(field, shown[field] ?? null);
    },
  };
};
