import '@awesome.me/webawesome/dist/components/button/button.js';
import { parseColour } from '@artspay/core/branding/colour';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { paths } from '../../app/router.ts';
import { ask, type AskFailure } from '../../api/ask.ts';
import { failureWords } from '../../components/failure-words.ts';
import { field, fieldStyles, focusFirstProblem } from '../../components/field.ts';
import { loadProblem, nothingStyles } from '../../components/load-problem.ts';
import { pageHeader, pageHeaderStyles } from '../../components/page-header.ts';
import { sectionStyles } from '../../components/section.styles.ts';
import { tableStyles } from '../../components/table.styles.ts';
import { toast } from '../../components/toast.ts';
import {
  type MerchantSettingsFragment,
  SaveSettingsDocument,
  SettingsDocument,
} from '../../generated/graphql.ts';
import { enSettings as text } from '../../i18n/en-settings.ts';
import { session, type Viewer } from '../../session/session.ts';
import { shared } from '../../styles/shared.ts';
import { drawLogo } from './draw-logo.ts';
import { type Look, lookOf, type TextField } from './look.ts';
import './look-preview.ts';
import { settingsPageStyles } from './settings-page.styles.ts';

type Problem = { readonly at: string | null; readonly message: string };

/** Who is paid, and how they look to payers, with a preview of what is not saved yet. */
@customElement('settings-page')
export class SettingsPage extends LitElement {
  static override styles = [
    shared,
    fieldStyles,
    nothingStyles,
    pageHeaderStyles,
    sectionStyles,
    tableStyles,
    settingsPageStyles,
  ];

  @property({ attribute: false }) viewer: Viewer | null = null;
  @state() private stands: MerchantSettingsFragment | null = null;
  @state() private look: Look | null = null;
  @state() private failure: AskFailure | null = null;
  @state() private problem: Problem | null = null;
  @state() private saving = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    this.failure = null;
    const answer = await ask(SettingsDocument, {});
    if (answer.ok) this.#stand(answer.value.viewer.merchant);
    else this.failure = answer.error;
  }

  #stand(merchant: MerchantSettingsFragment): void {
    this.stands = merchant;
    this.look = lookOf(merchant);
    this.problem = null;
  }

  #change(change: Partial<Look>): void {
    if (this.look === null || this.saving) return;
    this.look = { ...this.look, ...change };
    this.problem = null;
  }

  async #tell(at: string | null, message: string): Promise<void> {
    this.problem = { at, message };
    await this.updateComplete;
    focusFirstProblem(this.renderRoot);
  }

  async #choose({ currentTarget: input }: Event): Promise<void> {
    if (!(input instanceof HTMLInputElement)) return;
    const file = input.files?.[0];
    input.value = '';
    if (file === undefined) return;
    const drawn = await drawLogo(file);
    if (drawn.ok) this.#change({ logoUrl: drawn.value.url, newLogo: drawn.value.base64 });
    else await this.#tell('logo', drawn.error === 'unreadable' ? text.logoUnreadable : text.logoTooDetailed);
  }

  async #save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { look, stands } = this;
    if (look === null || stands === null || this.saving) return;
    if (look.brandColour !== '' && parseColour(look.brandColour) === null)
      return this.#tell('brandColour', text.notAColour);
    const { logoUrl: _, newLogo, ...details } = look;
    this.saving = true;
    const answer = await ask(SaveSettingsDocument, {
      input: { ...details, version: stands.version, ...(newLogo === undefined ? {} : { logo: newLogo }) },
    });
    this.saving = false;
    if (!answer.ok) return this.#tell(null, failureWords[answer.error]);
    const result = answer.value.merchantUpdate;
    if (result.__typename === 'InvalidInputError')
      return this.#tell(result.path.at(-1) ?? null, result.message);
    if (result.__typename === 'MerchantChangedError') {
      this.#stand(result.current);
      return this.#tell(null, text.changed);
    }
    this.#stand(result.merchant);
    toast(text.saved);
    void session.load();
  }

  #at(name: string): string | undefined {
    return this.problem?.at === name ? this.problem.message : undefined;
  }

  #text(look: Look, name: TextField, maxlength: number, hint?: string): TemplateResult {
    return field({
      name,
      label: text[name],
      value: look[name],
      error: this.#at(name),
      hint,
      autocomplete: 'off',
      maxlength,
      onInput: (value) => this.#change({ [name]: value }),
    });
  }

  #details(look: Look): TemplateResult {
    return html`<section class="paper" aria-labelledby="details">
      <h2 id="details">${text.detailsTitle}</h2>
      ${this.#text(look, 'name', 80)} ${this.#text(look, 'legalName', 120, text.legalNameHint)}
      ${this.#text(look, 'contact', 120, text.contactHint)}
      ${this.#text(look, 'refundPolicy', 300, text.refundPolicyHint)}
      ${this.#text(look, 'taxNumber', 40, text.taxNumberHint)}
      ${this.#text(look, 'statementDescriptor', 22, text.statementDescriptorHint)}
    </section>`;
  }

  #branding(look: Look): TemplateResult {
    const problem = this.#at('logo');
    return html`<section class="paper" aria-labelledby="branding">
      <h2 id="branding">${text.brandingTitle}</h2>
      <div class="logo">
        <label for="logo">${text.logo}</label>
        <div class="row">
          <input
            id="logo"
            type="file"
            accept="image/png,image/jpeg,image/webp,image/svg+xml"
            aria-describedby="logo-hint"
            aria-invalid=${problem === undefined ? 'false' : 'true'}
            @change=${(event: Event) => this.#choose(event)}
          />
          ${
            look.logoUrl === null
              ? nothing
              : html`<wa-button
                  size="s"
                  appearance="plain"
                  variant="neutral"
                  @click=${() => this.#change({ logoUrl: null, newLogo: null })}
                  >${text.removeLogo}</wa-button
                >`
          }
        </div>
        <div id="logo-hint" class="soft" role="status">${problem ?? text.logoHint}</div>
      </div>
      <div class="colour">
        ${field({
          name: 'brandColour',
          label: text.colour,
          value: look.brandColour,
          error: this.#at('brandColour'),
          hint: text.colourHint,
          autocomplete: 'off',
          maxlength: 7,
          onInput: (brandColour) => this.#change({ brandColour }),
        })}
        <input
          type="color"
          aria-label=${text.pickColour}
          .value=${parseColour(look.brandColour) ?? '#1c1b18'}
          @input=${({ currentTarget }: Event) => {
            if (currentTarget instanceof HTMLInputElement) this.#change({ brandColour: currentTarget.value });
          }}
        />
      </div>
      ${
        look.brandColour === '' && look.logoUrl === null
          ? nothing
          : html`<wa-button
              size="s"
              appearance="plain"
              variant="neutral"
              @click=${() => this.#change({ brandColour: '', logoUrl: null, newLogo: null })}
              >${text.defaultLook}</wa-button
            >`
      }
    </section>`;
  }

  #form(look: Look, stands: MerchantSettingsFragment): TemplateResult {
    const { problem } = this;
    return html`<form class="two" novalidate @submit=${(event: SubmitEvent) => this.#save(event)}>
      <div>${this.#details(look)}${this.#branding(look)}</div>
      <div class="aside">
        <section class="paper" aria-labelledby="preview">
          <h2 id="preview">${text.previewTitle}</h2>
          <look-preview .look=${look}></look-preview>
        </section>
        <div class="actions">
          <wa-button type="submit" appearance="accent" variant="neutral" ?loading=${this.saving}
            >${text.save}</wa-button
          >
          <wa-button appearance="outlined" variant="neutral" @click=${() => this.#stand(stands)}
            >${text.undo}</wa-button
          >
          <p class="problem" role="alert">${problem?.at === null ? problem.message : nothing}</p>
        </div>
      </div>
    </form>`;
  }

  override render() {
    const { viewer, look, stands } = this;
    if (viewer === null) return nothing;
    return html`
      ${pageHeader(text.title, viewer)}
      <p class="intro">${text.intro} <a href=${paths.notifications}>${text.notifications}</a></p>
      ${
        this.failure === null
          ? nothing
          : html`<div class="paper">${loadProblem(text.loadFailed, this.failure, () => this.#load())}</div>`
      }
      ${look === null || stands === null ? nothing : this.#form(look, stands)}
      <p class="soft"><a href=${paths.developers}>${text.developers}</a></p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'settings-page': SettingsPage;
  }
}
