import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { askToCreate } from '../components/page-header.ts';
import { toast } from '../components/toast.ts';
import { text } from '../i18n/en.ts';
import { session, type Viewer } from '../session/session.ts';
import { shared } from '../styles/shared.ts';
import { appShellStyles } from './app-shell.styles.ts';
import { paths } from './router.ts';

const entries = [
  { page: 'links', href: paths.links, icon: 'links', label: text.nav.links },
  { page: 'harvest', href: paths.harvest, icon: 'harvest', label: text.nav.harvest },
  { page: 'developers', href: paths.developers, icon: 'developers', label: text.nav.developers },
  { page: 'settings', href: paths.settings, icon: 'settings', label: text.nav.settings },
] as const;

/** Which entry of the navigation is current. */
export type Section = (typeof entries)[number]['page'];

/** The frame around every page: whose place this is, where one can go, who one is. */
@customElement('app-shell')
export class AppShell extends LitElement {
  static override styles = [shared, appShellStyles];

  @property({ attribute: false }) viewer: Viewer | null = null;
  @property() section: Section | null = null;

  async #signOut(): Promise<void> {
    const left = await session.signOut();
    toast(left.ok ? text.signIn.signedOut : text.unreachable);
  }

  #skip(): void {
    this.renderRoot.querySelector('main')?.focus();
  }

  #entry({ page, href, icon, label }: (typeof entries)[number]) {
    return html`<a class=${page} href=${href} aria-current=${page === this.section ? 'page' : nothing}
      ><wa-icon name=${icon}></wa-icon><span>${label}</span></a
    >`;
  }

  override render() {
    const name = this.viewer?.merchant.name ?? '';
    return html`
      <header class="side">
        <button class="skip" @click=${() => this.#skip()}>${text.skipToContent}</button>
        <p class="merchant"><span class="plate" aria-hidden="true">${name.charAt(0)}</span><b>${name}</b></p>
        <nav aria-label=${text.nav.label}>
          ${this.#entry(entries[0])}
          <button class="create" @click=${(event: Event) => askToCreate(event.currentTarget)}>
            <span class="sign" aria-hidden="true">$</span><span>${text.create.shortButton}</span>
          </button>
          ${entries.slice(1).map((entry) => this.#entry(entry))}
        </nav>
        ${
          this.viewer === null
            ? nothing
            : html`<div class="account">
                <p><b>${this.viewer.name}</b><span>${this.viewer.email}</span></p>
                <button @click=${() => this.#signOut()} title=${text.nav.signOut}>
                  <wa-icon name="sign-out"></wa-icon><span class="visually-hidden">${text.nav.signOut}</span>
                </button>
              </div>`
        }
      </header>
      <main tabindex="-1"><slot></slot></main>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'app-shell': AppShell;
  }
}
