import { brandOf, digitsOf } from '../card/card-number.ts';
import { checkField, fieldNames, isComplete } from '../card/check-card.ts';
import { localeFor, wordsFor } from '../words/words.ts';
import { createCardFields } from './card-fields.ts';
import { openParentPage, type ParentPage } from './parent-page.ts';
import { sendCard } from './send-card.ts';
import './card-frame.css';

const colours = ['ink', 'soft', 'line', 'field', 'focus', 'attention'] as const;

/** Takes the embedding page's colours. What is not a colour is left as it was. */
const applyStyle = (style: Readonly<Record<string, unknown>>): void => {
  const root = document.documentElement;
  const { scheme, locale } = style;
  if (scheme === 'light' || scheme === 'dark') root.dataset['scheme'] = scheme;
  for (const name of colours) {
    const value = style[name];
    if (typeof value === 'string' && CSS.supports('color', value)) root.style.setProperty(`--${name}`, value);
  }
  if (typeof locale === 'string') root.lang = localeFor(locale);
};

const run = (parent: ParentPage): void => {
  const key = new URLSearchParams(location.search).get('key') ?? '';
  let known = { complete: false, brand: '' };
  const tellChange = (): void => {
    const typed = fields.typed();
    const next = { complete: isComplete(typed, new Date()), brand: brandOf(digitsOf(typed.number)) };
    if (next.complete === known.complete && next.brand === known.brand) return;
    known = next;
    parent.send({ type: 'change', ...next });
  };
  const fields = createCardFields(wordsFor(document.documentElement.lang), {
    changed: tellChange,
    enter: () => parent.send({ type: 'enter' }),
  });

  const tokenise = async (id: unknown): Promise<void> => {
    const typed = fields.typed();
    const errors = fieldNames.map((field) => ({ field, key: checkField(field, typed, new Date()) }));
    for (const { field, key: error } of errors) fields.showError(field, error);
    const first = errors.find((entry) => entry.key !== null);
    const outcome =
      first === undefined || first.key === null
        ? await sendCard(key, typed)
        : ({ ok: false, field: first.field, key: first.key } as const);
    if (outcome.ok) {
      parent.send({ type: 'token', id, ...outcome.value });
      return;
    }
    fields.showError(outcome.field, outcome.key);
    fields.focus(outcome.field);
    parent.send({ type: 'invalid', id, field: outcome.field, message: fields.errorText(outcome.key) });
  };

  parent.listen((message) => {
    switch (message['type']) {
      case 'style':
        applyStyle(message);
        fields.useWords(wordsFor(document.documentElement.lang));
        break;
      case 'focus':
        fields.focus();
        break;
      case 'clear-cvc':
        fields.clearCvc();
        break;
      case 'tokenise':
        void tokenise(message['id']);
        break;
      default:
    }
  });

  new ResizeObserver(() => {
    const px = Math.ceil(document.body.getBoundingClientRect().height);
    // Nothing is laid out while the frame is hidden; that is not its height.
    if (px > 0) parent.send({ type: 'height', px });
  }).observe(document.body);
  parent.send({ type: 'ready' });
  tellChange();
};

const parent = openParentPage();
if (parent !== null && document.querySelector('#card') !== null) run(parent);
