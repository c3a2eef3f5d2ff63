import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import WaSelect from '@awesome.me/webawesome/dist/components/select/select.js';
import { LitElement, type PropertyValues, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ask } from '../../api/ask.ts';
import { follow } from '../../api/follow.ts';
import { PagedList, type PagedListState } from '../../api/paged-list.ts';
import { navigate, paths } from '../../app/router.ts';
import { loadProblem, nothingStyles } from '../../components/load-problem.ts';
import { moneyStyles } from '../../components/money.ts';
import { pageHeader, pageHeaderStyles } from '../../components/page-header.ts';
import { ChangesDocument, type LinkFactsFragment, LinksDocument } from '../../generated/graphql.ts';
import { ok } from '@artspay/core/result';
import { text } from '../../i18n/en.ts';
import { session, type Viewer } from '../../session/session.ts';
import { phoneRowStyles, tableStyles } from '../../components/table.styles.ts';
import { shared } from '../../styles/shared.ts';
import { type LinkQuery, parseLinkQuery, printLinkQuery, statuses } from './link-query.ts';
import { firstLinkHint } from './first-link-hint.ts';
import { linksTable } from './links-table.ts';
import { linksPageStyles } from './links-page.styles.ts';

const searchAfterMs = 250;
const refreshAfterMs = 150;

/** What was last shown for a query, so that going back shows it at once. */
const remembered = new Map<string, PagedListState<LinkFactsFragment>>();
session.addEventListener('change', () => {
  if (session.state.kind !== 'signed-in') remembered.clear();
});

/** The catalogue of payment links. Search and filter live in the address; the list keeps itself current. */
@customElement('links-page')
export class LinksPage extends LitElement {
  static override styles = [
    shared,
    moneyStyles,
    nothingStyles,
    pageHeaderStyles,
    tableStyles,
    linksPageStyles,
    phoneRowStyles,
  ];

  @property({ attribute: false }) viewer: Viewer | null = null;
  @property() query = '';
  @state() private searchTyped = '';
  /** What a screen reader is told of a change that nobody asked for. */
  @state() private news = '';
  #asked: LinkQuery = { search: '', status: null };
  #typing: ReturnType<typeof setTimeout> | null = null;
  #refreshing: ReturnType<typeof setTimeout> | null = null;
  #unfollow: (() => void) | null = null;
  /** Links that turned to paid before the reader's eyes. */
  #placed: ReadonlySet<string> = new Set();

  readonly #list = new PagedList<LinkFactsFragment>(this, async (first, after) => {
    const { search, status } = this.#asked;
    const answer = await ask(LinksDocument, {
      first,
      after,
      search: search === '' ? null : search,
      status,
    });
    return answer.ok ? ok(answer.value.paymentLinks) : answer;
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unfollow = follow(ChangesDocument, {}, () => {
      if (this.#refreshing !== null) clearTimeout(this.#refreshing);
      this.#refreshing = setTimeout(() => void this.#refresh(), refreshAfterMs);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow?.();
    if (this.#typing !== null) clearTimeout(this.#typing);
    if (this.#refreshing !== null) clearTimeout(this.#refreshing);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('query')) return;
    this.#asked = parseLinkQuery(this.query);
    if (this.searchTyped.trim() !== this.#asked.search) this.searchTyped = this.#asked.search;
    this.#placed = new Set();
    void this.#list.start(remembered.get(this.query));
  }

  override updated(): void {
    const { state: list } = this.#list;
    if (list.kind === 'ready' && list.more !== 'loading') remembered.set(this.query, list);
  }

  /** Puts the cursor into the search field. */
  focusSearch(): void {
    const search = this.renderRoot.querySelector('wa-input');
    search?.focus();
    search?.select();
  }

  async #refresh(): Promise<void> {
    const before = this.#list.state;
    await this.#list.refresh();
    const after = this.#list.state;
    if (before.kind !== 'ready' || after.kind !== 'ready') return;
    const statusBefore = new Map(before.nodes.map((link) => [link.id, link.status]));
    const changed = after.nodes.filter((link) => {
      const status = statusBefore.get(link.id);
      return status !== undefined && status !== link.status;
    });
    if (changed.length === 0) return;
    this.#placed = new Set(changed.map((link) => link.id));
    this.news = changed.map((link) => `${link.reference}: ${text.status[link.status]}`).join(', ');
    this.requestUpdate();
  }

  #ask(asked: LinkQuery, how: 'push' | 'replace'): void {
    navigate(`${paths.links}${printLinkQuery(asked)}`, how);
  }

  #type(event: Event): void {
    if (!(event.currentTarget instanceof WaInput)) return;
    this.searchTyped = event.currentTarget.value ?? '';
    if (this.#typing !== null) clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      const search = this.searchTyped.trim();
      if (search === this.#asked.search) return;
      // One entry of the history per search, not one per key.
      this.#ask({ ...this.#asked, search }, this.#asked.search === '' ? 'push' : 'replace');
    }, searchAfterMs);
  }

  #tools(): TemplateResult {
    return html`
      <search class="tools">
        <wa-input
          class="search"
          label=${text.links.searchLabel}
          placeholder=${text.links.search}
          with-clear
          autocomplete="off"
          enterkeyhint="search"
          .spellcheck=${false}
          .value=${this.searchTyped}
          @input=${(event: Event) => this.#type(event)}
          ><wa-icon slot="start" name="search"></wa-icon><kbd slot="end" aria-hidden="true">/</kbd></wa-input
        >
        <wa-select
          class="status"
          label=${text.links.status}
          .value=${this.#asked.status ?? 'ANY'}
          @change=${(event: Event) => {
            if (!(event.currentTarget instanceof WaSelect)) return;
            const chosen = event.currentTarget.value;
            const status = statuses.find((known) => known === chosen) ?? null;
            this.#ask({ ...this.#asked, status }, 'push');
          }}
        >
          <wa-option value="ANY">${text.links.anyStatus}</wa-option>
          ${statuses.map((status) => html`<wa-option value=${status}>${text.status[status]}</wa-option>`)}
        </wa-select>
      </search>
    `;
  }

  /** No link was ever made: then there is nothing to search either. */
  #hasNothing(): boolean {
    const { state: list } = this.#list;
    const everything = this.#asked.search === '' && this.#asked.status === null;
    return everything && list.kind === 'ready' && list.nodes.length === 0;
  }

  #nothingFound(): TemplateResult {
    return html`<div class="paper nothing">
      <h2>${text.links.none}</h2>
      <p>${text.links.noneHint}</p>
      <wa-button appearance="outlined" variant="neutral" href=${paths.links}>${text.links.clear}</wa-button>
    </div>`;
  }

  #body(viewer: Viewer): TemplateResult {
    const list = this.#list.state;
    if (list.kind === 'failed')
      return html`<div class="paper">
        ${loadProblem(text.links.failed, list.failure, () => this.#list.start())}
      </div>`;
    if (list.kind === 'loading') return linksTable(null, viewer.merchant.timeZone, this.#placed);
    if (list.nodes.length === 0) return this.#hasNothing() ? firstLinkHint() : this.#nothingFound();
    return html`
      ${linksTable(list.nodes, viewer.merchant.timeZone, this.#placed)}
      <div class="foot">
        <span class="soft">${text.links.shown(list.nodes.length, list.next !== null)}</span>
        ${
          list.more === 'failed'
            ? html`<span class="problem" role="alert">${text.links.moreFailed}</span>`
            : nothing
        }
        ${
          list.next === null
            ? nothing
            : html`<wa-button
                appearance="outlined"
                variant="neutral"
                ?loading=${list.more === 'loading'}
                @click=${() => this.#list.more()}
                >${list.more === 'failed' ? text.tryAgain : text.links.more}</wa-button
              >`
        }
      </div>
    `;
  }

  override render() {
    const { viewer } = this;
    if (viewer === null) return nothing;
    return html`
      ${pageHeader(text.links.title, viewer)} ${this.#hasNothing() ? nothing : this.#tools()}
      ${this.#body(viewer)}
      <p class="visually-hidden" role="status">${this.news}</p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'links-page': LinksPage;
  }
}
