import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { loadProblem, nothingStyles } from '../components/load-problem.ts';
import { text } from '../i18n/en.ts';
import { session, type SessionState, type Viewer } from '../session/session.ts';
import { shared } from '../styles/shared.ts';
import './app-shell.ts';
import type { Section } from './app-shell.ts';
import { artspayAdminStyles } from './artspay-admin.styles.ts';
import { onKeys } from './keyboard.ts';
import { documentTitle, loadPage } from './pages.ts';
import {
  addressChanges,
  followLinks,
  navigate,
  readRoute,
  rememberedScroll,
  type Route,
  signInPath,
} from './router.ts';
import './toast-region.ts';

const whenIdle = (work: () => void): void => {
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work);
  else setTimeout(work, 1000);
};

const sectionOf = (route: Route): Section | null => {
  if (route.page === 'links' || route.page === 'link' || route.page === 'payment') return 'links';
  if (route.page === 'notifications') return 'settings';
  return route.page === 'harvest' || route.page === 'developers' || route.page === 'settings'
    ? route.page
    : null;
};

/** The whole admin: who is signed in decides what the address may show. */
@customElement('artspay-admin')
export class ArtspayAdmin extends LitElement {
  static override styles = [shared, nothingStyles, artspayAdminStyles];

  @state() private session: SessionState = session.state;
  @state() private route: Route = readRoute(location);
  /** The page whose code has arrived; until then the one before it stays. */
  @state() private shown: Route | null = null;
  @state() private creating = false;
  #dialogAsked = false;

  readonly #onSession = (): void => {
    this.session = session.state;
    if (session.state.kind === 'signed-in') this.#fetchDialog();
    if (session.state.kind === 'signed-in' && session.state.expired)
      void import('../session/sign-in-again.ts');
    if (session.state.kind === 'signed-out' && !['welcome', 'sign-in'].includes(this.route.page))
      navigate(signInPath(), 'replace');
    if (session.state.kind === 'signed-in' && this.route.page === 'sign-in')
      navigate(this.route.returnTo, 'replace');
  };

  /** The dialog comes with the first idle moment, so that the first press of C opens it at once. */
  #fetchDialog(): void {
    if (this.#dialogAsked) return;
    this.#dialogAsked = true;
    whenIdle(() => void import('../create-link/create-link-dialog.ts'));
  }

  readonly #onAddress = (): void => void this.#show(readRoute(location));

  readonly #openCreate = (): void => {
    if (this.session.kind !== 'signed-in') return;
    void import('../create-link/create-link-dialog.ts');
    this.creating = true;
  };

  readonly #onKey = onKeys({
    c: this.#openCreate,
    '/': () => this.shadowRoot?.querySelector('links-page')?.focusSearch(),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    session.addEventListener('change', this.#onSession);
    addressChanges.addEventListener('change', this.#onAddress);
    document.addEventListener('keydown', this.#onKey);
    this.addEventListener('click', followLinks);
    this.addEventListener('create-link', this.#openCreate);
    void session.load();
    void this.#show(this.route);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    session.removeEventListener('change', this.#onSession);
    addressChanges.removeEventListener('change', this.#onAddress);
    document.removeEventListener('keydown', this.#onKey);
    this.removeEventListener('click', followLinks);
    this.removeEventListener('create-link', this.#openCreate);
  }

  async #show(route: Route): Promise<void> {
    const before = this.shown;
    this.route = route;
    await loadPage(route.page);
    if (this.route !== route) return;
    this.shown = route;
    document.title = documentTitle(route);
    // A search in a list is the same page: neither focus nor scroll moves.
    if (before === null || (before.page === route.page && route.page === 'links')) return;
    await this.updateComplete;
    const page = this.shadowRoot?.querySelector<LitElement>('.page');
    await page?.updateComplete;
    page?.shadowRoot?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    scrollTo(0, rememberedScroll());
  }

  #page(route: Route, viewer: Viewer): TemplateResult {
    switch (route.page) {
      case 'links':
        return html`<links-page class="page" .viewer=${viewer} .query=${route.query}></links-page>`;
      case 'link':
        return html`<link-page class="page" .viewer=${viewer} .linkId=${route.id}></link-page>`;
      case 'payment':
        return html`<payment-page class="page" .viewer=${viewer} .paymentId=${route.id}></payment-page>`;
      case 'harvest':
        return html`<harvest-page class="page" .viewer=${viewer}></harvest-page>`;
      case 'developers':
        return html`<developers-page class="page" .viewer=${viewer}></developers-page>`;
      case 'settings':
        return html`<settings-page class="page" .viewer=${viewer}></settings-page>`;
      case 'notifications':
        return html`<notifications-page class="page" .viewer=${viewer}></notifications-page>`;
      case 'sign-in':
      case 'welcome':
        // Never inside of the shell: the address is about to change.
        return html``;
      case 'not-found':
        return html`<not-found-page class="page"></not-found-page>`;
    }
  }

  #inside(): TemplateResult {
    const { session: current, shown } = this;
    if (shown?.page === 'welcome')
      return html`<welcome-page class="page" .token=${shown.token}></welcome-page>`;
    if (current.kind === 'failed')
      return loadProblem(text.product, current.failure === 'unreachable' ? 'unreachable' : 'server', () =>
        session.load(),
      );
    if (current.kind === 'signed-out')
      return shown?.page === 'sign-in' ? html`<sign-in-page class="page"></sign-in-page>` : html``;
    if (current.kind === 'checking')
      return ['sign-in', 'welcome'].includes(this.route.page)
        ? html``
        : html`<app-shell .section=${sectionOf(this.route)}></app-shell>`;
    return html`
      <app-shell .viewer=${current.viewer} .section=${sectionOf(this.route)}>
        ${shown === null ? nothing : this.#page(shown, current.viewer)}
      </app-shell>
      <create-link-dialog
        .viewer=${current.viewer}
        ?open=${this.creating}
        @closed=${() => (this.creating = false)}
      ></create-link-dialog>
      <sign-in-again .email=${current.viewer.email} ?open=${current.expired}></sign-in-again>
    `;
  }

  override render() {
    return html`
      ${this.#inside()}
      <toast-region></toast-region>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'artspay-admin': ArtspayAdmin;
  }
}
