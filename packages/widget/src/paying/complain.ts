import type { ArtspayError, ArtspayErrorCode } from '../element/contract.ts';
import { emit } from '../element/events.ts';
import { loadOutcomeWords } from '../i18n/outcome-words.ts';

/** HTML's own attributes that are no properties of the same name. */
const ofHtml =
  /^(class|tabindex|accesskey|contenteditable|enterkeyhint|exportparts|inputmode|is|item(id|prop|ref|scope|type)|xmlns)$/;

const values: Readonly<Record<string, RegExp>> = {
  display: /^(inline|button|link)$/,
  theme: /^(light|dark)$/,
};

const problemsOf = (element: HTMLElement): readonly ArtspayError[] =>
  [...element.attributes].flatMap(({ name, value }) => {
    const may = values[name];
    if (may !== undefined && !may.test(value)) {
      const choice = may.source.slice(2, -2).split('|').join(', ');
      return { code: 'bad_value', message: `The attribute ${name} is “${value}”; it may be ${choice}.` };
    }
    if (!/^[a-z]+$/.test(name) || name in element || ofHtml.test(name)) return [];
    return { code: 'unknown_attribute', message: `There is no attribute ${name}. Is it misspelt?` };
  });

const messageOf = async (code: ArtspayErrorCode, element: HTMLElement): Promise<string> => {
  switch (code) {
    case 'nothing_to_pay':
    case 'link_and_invoice':
    case 'bad_base':
      return (await loadOutcomeWords('en')).misused[code];
    case 'frame_blocked':
      return 'The card frame did not load. Does the page’s policy allow our origin in frame-src, or does an extension block it?';
    case 'server_unreachable':
      return `The server ${element.getAttribute('base') ?? ''} cannot be reached. Does the page’s policy allow our origin in connect-src?`;
    case 'bad_value':
    case 'unknown_attribute':
      return '';
  }
};

const told = new WeakMap<HTMLElement, Set<string>>();

/** By the console once, by an event each time. */
const tell = (element: HTMLElement, { code, message }: ArtspayError): void => {
  const before = told.get(element) ?? new Set();
  // oxlint-disable-next-line no-console -- whoever builds the page looks there.
  if (!before.has(message)) console.error(`<artspay-pay>: ${message}`, element);
  told.set(element, before.add(message));
  emit(element, 'artspay-error', { code, message });
};

/**
 * On the page too, above the label, which works all the same. In English, as attributes are: it is gone before
 * payers come.
 */
const post = (root: ShadowRoot, problems: readonly ArtspayError[]): void => {
  root.querySelector('.trouble')?.remove();
  if (problems.length === 0) return;
  const note = Object.assign(document.createElement('p'), {
    className: 'notice trouble',
    lang: 'en',
    dir: 'ltr',
    textContent: `<artspay-pay>: ${problems.map(({ message }) => message).join(' ')}`,
  });
  root.prepend(note);
};

/** Tells whoever builds the page what is wrong; with null, whatever is wrong with the attributes. */
export const complain = async (element: HTMLElement, code: ArtspayErrorCode | null): Promise<void> => {
  if (code !== null) return tell(element, { code, message: await messageOf(code, element) });
  const problems = problemsOf(element);
  if (element.shadowRoot !== null) post(element.shadowRoot, problems);
  for (const problem of problems) tell(element, problem);
};
