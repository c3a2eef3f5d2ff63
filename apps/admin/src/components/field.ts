import '@awesome.me/webawesome/dist/components/input/input.js';
import WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import { css, html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';

/** Says `aria-invalid` on the input inside, which Web Awesome does not. */
class Invalid extends Directive {
  override update({ element }: ElementPart, [invalid]: [boolean]): void {
    if (element instanceof WaInput)
      void element.updateComplete.then(() => element.input.setAttribute('aria-invalid', String(invalid)));
  }

  override render(_invalid: boolean): void {}
}
const invalid = directive(Invalid);

export type FieldOptions = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onInput: (value: string) => void;
  readonly hint?: TemplateResult | string | undefined;
  readonly type?: 'text' | 'email' | 'password';
  readonly autocomplete?: string;
  readonly inputmode?: 'decimal' | 'numeric' | 'email';
  readonly placeholder?: string;
  readonly maxlength?: number;
  readonly autofocus?: boolean;
  readonly disabled?: boolean;
};

/** One labelled input; its error stands at the field, in words, and is read out with it. */
export const field = (options: FieldOptions): TemplateResult => {
  const { error } = options;
  return html`
    <wa-input
      class=${classMap({ field: true, wrong: error !== undefined })}
      name=${options.name}
      label=${options.label}
      type=${options.type ?? 'text'}
      ?password-toggle=${options.type === 'password'}
      autocomplete=${ifDefined(options.autocomplete)}
      autocapitalize=${options.type === 'email' ? 'none' : 'sentences'}
      inputmode=${ifDefined(options.inputmode)}
      placeholder=${ifDefined(options.placeholder)}
      maxlength=${ifDefined(options.maxlength)}
      ?autofocus=${options.autofocus === true}
      ?disabled=${options.disabled === true}
      .spellcheck=${false}
      .value=${live(options.value)}
      @input=${(event: InputEvent) => {
        if (event.currentTarget instanceof WaInput) options.onInput(event.currentTarget.value ?? '');
      }}
      ${invalid(error !== undefined)}
    >
      <div slot="hint">
        ${
          error === undefined
            ? nothing
            : html`<p class="problem"><wa-icon name="attention"></wa-icon><span>${error}</span></p>`
        }
        ${options.hint ?? nothing}
      </div>
    </wa-input>
  `;
};

/** Moves the focus to the first field with an error, once it is drawn. */
export const focusFirstProblem = (root: ParentNode): void => {
  const wrong = root.querySelector<HTMLElement>('.field.wrong');
  wrong?.focus();
};

export const fieldStyles = css`
  .problem {
    display: flex;
    gap: 0.375rem;
    align-items: baseline;
    color: var(--attention);
    font-weight: 500;
  }

  .problem wa-icon {
    position: relative;
    top: 0.125em;
    flex: none;
  }

  .field.wrong {
    --wa-form-control-border-color: var(--attention);
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-top: 0.375rem;
  }

  .notice {
    display: flex;
    gap: 0.5rem;
    align-items: baseline;
    padding: 0.625rem 0.75rem;
    border-radius: var(--radius);
    background: var(--attention-wash);
    color: light-dark(#5b4700, #ffe58a);
  }

  .notice wa-icon {
    position: relative;
    top: 0.125em;
    flex: none;
  }
`;
