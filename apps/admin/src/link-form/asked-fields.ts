import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import WaCheckbox from '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { field } from '../components/field.ts';
import type { CustomFieldKind } from '../generated/graphql.ts';
import { text } from '../i18n/en.ts';
import { type AskedDraft, mostAsked, newAsked } from './asked-draft.ts';
import { askedPreview } from './asked-preview.ts';
import type { Problems } from './draft.ts';

const words = text.options.asked;
const kinds: readonly CustomFieldKind[] = ['TEXT', 'CHOICE', 'CONSENT'];

type Step = -1 | 1;

/**
 * What the payer is asked besides: add, move, remove, with a preview. Drawn into its form, whose styles it
 * wears and which finds what is wrong in it.
 */
@customElement('asked-fields')
export class AskedFields extends LitElement {
  @property({ attribute: false }) asked: readonly AskedDraft[] = [];
  @property({ attribute: false }) problems: Problems = {};
  @property({ attribute: false }) onChange: (asked: readonly AskedDraft[]) => void = () => {};
  @state() private news = '';

  protected override createRenderRoot(): this {
    return this;
  }

  #nameOf({ label }: AskedDraft, index: number): string {
    return label.trim() === '' ? words.nameless(index + 1) : `“${label.trim()}”`;
  }

  #set(key: number, change: Partial<AskedDraft>): void {
    this.onChange(this.asked.map((draft) => (draft.key === key ? { ...draft, ...change } : draft)));
  }

  async #focus(selector: string): Promise<void> {
    // The form draws what it was told, and then this.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await this.updateComplete;
    this.querySelector<HTMLElement>(selector)?.focus();
  }

  #add(kind: CustomFieldKind): void {
    const added = newAsked(kind, this.asked);
    this.onChange([...this.asked, added]);
    void this.#focus(`[data-key="${added.key}"] wa-input`);
  }

  #move(draft: AskedDraft, index: number, step: Step): void {
    const others = this.asked.filter((other) => other !== draft);
    this.onChange(others.toSpliced(index + step, 0, draft));
    this.news = words.moved(this.#nameOf(draft, index), index + step + 1);
    const isAtEnd = index + step === (step === 1 ? others.length : 0);
    const way = isAtEnd === (step === 1) ? 'up' : 'down';
    void this.#focus(`[data-key="${draft.key}"] [data-move="${way}"]`);
  }

  #remove(draft: AskedDraft, index: number): void {
    this.onChange(this.asked.filter((other) => other !== draft));
    this.news = words.removed(this.#nameOf(draft, index));
    void this.#focus('[data-add]');
  }

  #lines(
    draft: AskedDraft,
    name: `asked${number}${'Options' | 'Wording'}`,
    part: 'options' | 'wording',
    hint: string | null,
  ): TemplateResult {
    const problem = this.problems[name];
    return html`<div class="lines">
      <label for=${name}>${words[part]}</label>
      <textarea
        id=${name}
        class=${problem === undefined ? '' : 'field wrong'}
        name=${name}
        rows=${part === 'options' ? 3 : 2}
        placeholder=${part === 'options' ? words.optionsPlaceholder : words.wordingPlaceholder}
        .value=${live(draft[part])}
        aria-invalid=${problem === undefined ? 'false' : 'true'}
        aria-describedby="${name}-hint"
        @input=${({ currentTarget }: Event) => {
          if (currentTarget instanceof HTMLTextAreaElement)
            this.#set(draft.key, { [part]: currentTarget.value });
        }}
      ></textarea>
      <div class="under" id="${name}-hint">
        ${
          problem === undefined
            ? (hint ?? nothing)
            : html`<span class="problem"
                ><wa-icon name="attention"></wa-icon><span>${problem.message}</span></span
              >`
        }
      </div>
    </div>`;
  }

  #moveButton(draft: AskedDraft, index: number, way: 'up' | 'down'): TemplateResult {
    const isAtEnd = index === (way === 'up' ? 0 : this.asked.length - 1);
    return html`<button
      type="button"
      class="tool"
      data-move=${way}
      aria-label=${words[way](this.#nameOf(draft, index))}
      ?disabled=${isAtEnd}
      @click=${() => this.#move(draft, index, way === 'up' ? -1 : 1)}
    >
      <wa-icon class=${way} name="chevron-down"></wa-icon>
    </button>`;
  }

  #one(draft: AskedDraft, index: number): TemplateResult {
    const set = (change: Partial<AskedDraft>): void => this.#set(draft.key, change);
    return html`<li data-key=${draft.key}>
      <div class="tools">
        <span class="soft">${words.kind[draft.kind]}</span>
        ${this.#moveButton(draft, index, 'up')} ${this.#moveButton(draft, index, 'down')}
        <button
          type="button"
          class="tool"
          aria-label=${words.remove(this.#nameOf(draft, index))}
          @click=${() => this.#remove(draft, index)}
        >
          <wa-icon name="xmark"></wa-icon>
        </button>
      </div>
      ${field({
        name: `asked${index}Label`,
        label: words.label,
        value: draft.label,
        error: this.problems[`asked${index}Label`]?.message,
        placeholder: words.labelPlaceholder[draft.kind],
        autocomplete: 'off',
        onInput: (label) => set({ label }),
      })}
      ${draft.kind === 'CHOICE' ? this.#lines(draft, `asked${index}Options`, 'options', null) : nothing}
      ${
        draft.kind === 'CONSENT'
          ? this.#lines(draft, `asked${index}Wording`, 'wording', words.wordingHint)
          : nothing
      }
      <wa-checkbox
        name="asked${index}Required"
        .checked=${live(draft.required)}
        @change=${({ currentTarget }: Event) => {
          if (currentTarget instanceof WaCheckbox) set({ required: currentTarget.checked });
        }}
        >${words.required}</wa-checkbox
      >
    </li>`;
  }

  override render() {
    const { asked } = this;
    return html`<fieldset>
      <legend>${words.title}</legend>
      <p class="soft small">${words.hint}</p>
      ${
        asked.length === 0
          ? nothing
          : html`<ol class="asked">
              ${repeat(
                asked,
                ({ key }) => key,
                (draft, index) => this.#one(draft, index),
              )}
            </ol>`
      }
      ${
        asked.length >= mostAsked
          ? nothing
          : html`<div class="adders">
              ${kinds.map(
                (kind) =>
                  html`<button
                    type="button"
                    class="adder"
                    data-add=${kind}
                    aria-label=${words.addOf[kind]}
                    @click=${() => this.#add(kind)}
                  >
                    + ${words.add[kind]}
                  </button>`,
              )}
            </div>`
      }
      ${askedPreview(asked)}
      <p class="visually-hidden" role="status">${this.news}</p>
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'asked-fields': AskedFields;
  }
}
