import { type BrandButton, brandColours } from '@artspay/core/branding/brand-colours';
import { parseColour } from '@artspay/core/branding/colour';
import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { enSettings as text } from '../../i18n/en-settings.ts';
import { shared } from '../../styles/shared.ts';
import type { Look } from './look.ts';

type Scheme = 'light' | 'dark';

/** Pay page and receipt with what is not saved yet, on light and on dark paper. */
@customElement('look-preview')
export class LookPreview extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: 0.75rem;
      }

      .scheme {
        display: grid;
        gap: 0.75rem;
        align-content: start;
        padding: 0.75rem;
        border-radius: var(--radius);
        background: var(--wall);
        box-shadow: 0 0 0 1px var(--line);
        color: var(--ink);
      }

      .light {
        --button: var(--light-button);
        --button-text: var(--light-button-text);
        color-scheme: only light;
      }

      .dark {
        --button: var(--dark-button);
        --button-text: var(--dark-button-text);
        color-scheme: only dark;
      }

      /* The house's colours are computed at the root: here they follow the scheme of the column. */
      .scheme {
        --wall: light-dark(#f3f1ec, #161513);
        --label: light-dark(#fffefb, #201f1c);
        --ink: light-dark(#1c1b18, #f1eee6);
        --soft: light-dark(#6a665d, #a8a294);
        --line: light-dark(#ddd8cc, #37352f);
        --edge: light-dark(#918b7f, #7e786b);
        --dot: light-dark(#d7301f, #ff5a45);
      }

      h3 {
        color: var(--soft);
        font-size: 0.8125rem;
        font-weight: 500;
      }

      article {
        display: flex;
        flex-direction: column;
        padding: 1rem;
        border-radius: var(--radius-label);
        background: var(--label);
        box-shadow: 0 0 0 1px var(--line);
        font-size: 0.8125rem;
        overflow-wrap: anywhere;
      }

      img {
        align-self: start;
        max-width: 100%;
        height: 2.25rem;
        margin-bottom: 0.75rem;
        background: light-dark(transparent, #fff);
        box-shadow: 0 0 0 0.25rem light-dark(transparent, #fff);
        object-fit: contain;
      }

      .who {
        font-weight: 700;
      }

      .what {
        font-style: italic;
      }

      .amount {
        margin: 0.75rem 0;
        font-size: 1.5rem;
        font-weight: 600;
        letter-spacing: -0.03em;
      }

      .card {
        padding: 0.625rem;
        border: 1px solid var(--edge);
        border-radius: var(--radius);
        color: var(--soft);
      }

      .button {
        margin-top: 0.75rem;
        padding: 0.5rem;
        border-radius: var(--radius);
        background: var(--button, var(--ink));
        color: var(--button-text, var(--label));
        font-weight: 600;
        text-align: center;
      }

      .paid {
        display: flex;
        gap: 0.5rem;
        align-items: center;
        margin-top: 0.75rem;
        font-size: 1rem;
        font-weight: 600;
      }

      .paid::before {
        width: 0.875rem;
        height: 0.875rem;
        border-radius: 50%;
        background: var(--dot);
        content: '';
      }

      .foot {
        margin-top: 0.75rem;
        padding-top: 0.625rem;
        border-top: 1px solid var(--line);
        color: var(--soft);
        font-size: 0.75rem;
      }

      @media (max-width: 30rem) {
        :host {
          grid-template-columns: minmax(0, 1fr);
        }
      }

      .corrected {
        color: var(--soft);
        font-size: 0.8125rem;
      }
    `,
  ];

  @property({ attribute: false }) look: Look | null = null;

  /** Through the style object: the page's policy allows no style attributes. */
  override willUpdate(_changed: PropertyValues<this>): void {
    const colour = parseColour(this.look?.brandColour ?? '');
    const colours = colour === null ? null : brandColours(colour);
    for (const scheme of ['light', 'dark'] as const) {
      const button = colours?.[scheme];
      this.#set(`--${scheme}-button`, button?.fill);
      this.#set(`--${scheme}-button-text`, button?.text);
    }
  }

  #set(name: string, value: string | undefined): void {
    if (value === undefined) this.style.removeProperty(name);
    else this.style.setProperty(name, value);
  }

  #head({ logoUrl, name }: Look): TemplateResult {
    return html`${logoUrl === null ? nothing : html`<img src=${logoUrl} alt=${name} />`}
      <p class="who">${name}</p>
      <p class="what">${text.sample.what}</p>`;
  }

  #foot(lines: readonly string[]): TemplateResult {
    return html`<div class="foot">${lines.filter(Boolean).map((line) => html`<p>${line}</p>`)}</div>`;
  }

  #scheme(scheme: Scheme, look: Look, button: BrandButton | null): TemplateResult {
    const { legalName, contact, refundPolicy, taxNumber, statementDescriptor } = look;
    return html`<section class="scheme ${scheme}" aria-label=${text.scheme[scheme]}>
      <h3>${text.scheme[scheme]}</h3>
      <article aria-label=${text.payPage}>
        ${this.#head(look)}
        <p class="amount">${text.sample.amount}</p>
        <p class="card">${text.sample.card}</p>
        <p class="button">${text.sample.pay}</p>
        ${this.#foot([text.statement(statementDescriptor), legalName, contact, refundPolicy])}
      </article>
      <article aria-label=${text.receipt}>
        ${this.#head(look)}
        <p class="paid">${text.sample.paid}</p>
        <p class="button">${text.sample.print}</p>
        ${this.#foot([legalName, taxNumber, contact, refundPolicy])}
      </article>
      ${
        button === null || button.correction === null
          ? nothing
          : html`<p class="corrected">${text.corrected[button.correction]}</p>`
      }
    </section>`;
  }

  override render() {
    const { look } = this;
    if (look === null) return nothing;
    const colour = parseColour(look.brandColour);
    const colours = colour === null ? null : brandColours(colour);
    return html`${this.#scheme('light', look, colours?.light ?? null)}
    ${this.#scheme('dark', look, colours?.dark ?? null)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'look-preview': LookPreview;
  }
}
