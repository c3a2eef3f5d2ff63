import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import WaSelect from '@awesome.me/webawesome/dist/components/select/select.js';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../components/copy-button.ts';
import { sectionStyles } from '../../components/section.styles.ts';
import { tableStyles } from '../../components/table.styles.ts';
import { field, fieldStyles } from '../../components/field.ts';
import { enTools as text } from '../../i18n/en-tools.ts';
import type { Viewer } from '../../session/session.ts';
import { shared } from '../../styles/shared.ts';
import { harvestPageStyles } from './harvest-page.styles.ts';
import { stepPicture, stepPictureStyles } from './step-picture.ts';
import { forTool, type Own, type Tool, tools } from './tools.ts';

const rememberedAs = 'artspay-invoicing-tool';
const remembered = (): Tool => tools.find((tool) => tool === localStorage.getItem(rememberedAs)) ?? 'harvest';

/** The Payment URL for the invoicing tool chosen, and how it gets in there. */
@customElement('tool-setup')
export class ToolSetup extends LitElement {
  static override styles = [
    shared,
    fieldStyles,
    tableStyles,
    sectionStyles,
    harvestPageStyles,
    stepPictureStyles,
    css`
      .tool {
        max-width: 20rem;
        margin-bottom: 1rem;
      }

      .own {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr));
        gap: 1rem;
        margin-top: 1rem;
      }

      .steps li {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem 1rem;
        align-items: center;
      }

      .steps {
        gap: 1rem;
        padding: 0;
        list-style: none;
        counter-reset: step;
      }

      .steps p {
        flex: 1 1 12rem;
        text-wrap: pretty;
      }

      .steps p::before {
        counter-increment: step;
        content: counter(step) '. ';
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) viewer: Viewer | null = null;
  @state() private tool: Tool = remembered();
  @state() private own: Own = { reference: text.ownReferenceStart, amount: text.ownAmountStart };

  #choose(event: Event): void {
    const { currentTarget } = event;
    if (!(currentTarget instanceof WaSelect)) return;
    const chosen = tools.find((tool) => tool === currentTarget.value);
    if (chosen === undefined) return;
    this.tool = chosen;
    localStorage.setItem(rememberedAs, chosen);
  }

  #ownFields(): TemplateResult {
    return html`<div class="own">
      ${field({
        name: 'ownReference',
        label: text.ownReference,
        value: this.own.reference,
        error: undefined,
        hint: text.ownReferenceHint,
        autocomplete: 'off',
        maxlength: 80,
        onInput: (reference) => (this.own = { ...this.own, reference }),
      })}
      ${field({
        name: 'ownAmount',
        label: text.ownAmount,
        value: this.own.amount,
        error: undefined,
        autocomplete: 'off',
        maxlength: 80,
        onInput: (amount) => (this.own = { ...this.own, amount }),
      })}
    </div>`;
  }

  #message(message: string): TemplateResult {
    return html`<section class="paper message" aria-labelledby="message">
      <div class="title">
        <h2 id="message">${text.messageTitle}</h2>
        <copy-button .value=${message} .label=${text.copyMessage} .said=${text.messageCopied}></copy-button>
      </div>
      <pre tabindex="0" aria-labelledby="message" role="textbox" aria-readonly="true" aria-multiline="true">
${message}</pre>
    </section>`;
  }

  override render() {
    const { viewer, tool } = this;
    if (viewer === null) return nothing;
    const { name: merchant, paymentUrl } = viewer.merchant;
    const { address, currency } = paymentUrl;
    const { url, message } = forTool(tool, { address, currency, merchant }, this.own);
    const words = text[tool];
    return html`
      <wa-select
        class="tool"
        label=${text.choose}
        .value=${tool}
        @change=${(event: Event) => this.#choose(event)}
      >
        ${tools.map((one) => html`<wa-option value=${one}>${text.names[one]}</wa-option>`)}
      </wa-select>
      <section class="paper" aria-labelledby="url">
        <h2 id="url">${text.urlTitle}</h2>
        <p class="soft">${text.urlHint(currency)}</p>
        ${tool === 'other' ? this.#ownFields() : nothing}
        <div class="address">
          <code translate="no" tabindex="0" aria-label=${text.urlTitle} role="textbox" aria-readonly="true"
            >${url}</code
          >
          <copy-button
            appearance="accent"
            .value=${url}
            .label=${text.copyUrl}
            .said=${text.urlCopied}
          ></copy-button>
        </div>
      </section>
      <div class=${message === null ? '' : 'two'}>
        <section class="paper" aria-labelledby="steps">
          <h2 id="steps">${text.stepsTitle}</h2>
          <ol class="steps">
            ${words.steps.map(
              (step, index) =>
                html`<li>
                  ${stepPicture(tool, index)}
                  <p>${step}</p>
                </li>`,
            )}
          </ol>
          ${
            words.fills.length === 0
              ? nothing
              : html`<h2>${text.fillsTitle}</h2>
                  <dl>
                    ${words.fills.map(
                      ([variable, meaning]) =>
                        html`<div>
                          <dt><code translate="no">${variable}</code></dt>
                          <dd>${meaning}</dd>
                        </div>`,
                    )}
                  </dl>`
          }
          <p class="soft">${words.note}</p>
        </section>
        ${message === null ? nothing : this.#message(message)}
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tool-setup': ToolSetup;
  }
}
