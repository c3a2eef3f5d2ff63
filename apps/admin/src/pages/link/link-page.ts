import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { ok } from '@artspay/core/result';
import { LitElement, type PropertyValues, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ask } from '../../api/ask.ts';
import { follow } from '../../api/follow.ts';
import { PagedList } from '../../api/paged-list.ts';
import { paths } from '../../app/router.ts';
import { loadProblem, nothingStyles } from '../../components/load-problem.ts';
import {
  askedNote,
  expiryNote,
  limitsNote,
  signatureNote,
  suggestedNote,
  usesNote,
} from '../../components/link-limits.ts';
import { linkStatus, paidNote } from '../../components/link-status.ts';
import { moneyStyles } from '../../components/money.ts';
import { pageHeader, pageHeaderStyles } from '../../components/page-header.ts';
import '../../components/share-link.ts';
import '../../components/wall-label.ts';
import {
  LinkChangesDocument,
  LinkDocument,
  type LinkFactsFragment,
  type PaymentFactsFragment,
} from '../../generated/graphql.ts';
import { text } from '../../i18n/en.ts';
import type { Viewer } from '../../session/session.ts';
import { shared } from '../../styles/shared.ts';
import './deactivate-dialog.ts';
import { isPaidFor } from './edit-link-dialog.ts';
import { linkPageStyles } from './link-page.styles.ts';
import { type HeldTries, heldNote, heldNoteStyles } from './held-note.ts';
import { entriesStyles } from '../../components/entries.styles.ts';
import { timeline, timelineStyles } from './timeline.ts';

const nothingPaid = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** One payment link: the label as its payer sees it, everything to send it, and what happened. */
@customElement('link-page')
export class LinkPage extends LitElement {
  static override styles = [
    shared,
    moneyStyles,
    nothingStyles,
    pageHeaderStyles,
    entriesStyles,
    timelineStyles,
    heldNoteStyles,
    linkPageStyles,
  ];

  @property({ attribute: false }) viewer: Viewer | null = null;
  @property({ attribute: false }) linkId = '';
  @state() private link: LinkFactsFragment | null = null;
  @state() private dialog: 'none' | 'edit' | 'deactivate' = 'none';
  @state() private news = '';
  @state() private placed = false;
  @state() private held: HeldTries = null;
  #unfollow: (() => void) | null = null;

  readonly #payments = new PagedList<PaymentFactsFragment>(this, async (first, after) => {
    const answer = await ask(LinkDocument, { id: this.linkId, first, after });
    if (!answer.ok) return answer;
    this.#take(answer.value.paymentLink);
    this.held = answer.value.paymentLink?.heldTries ?? null;
    return ok(answer.value.paymentLink?.payments ?? nothingPaid);
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow?.();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('linkId')) return;
    this.#unfollow?.();
    this.link = null;
    this.dialog = 'none';
    this.placed = false;
    this.held = null;
    this.news = '';
    void this.#load();
  }

  async #load(): Promise<void> {
    const id = this.linkId;
    await this.#payments.start();
    if (this.link === null || id !== this.linkId || !this.isConnected) return;
    this.#unfollow = follow(LinkChangesDocument, { id }, ({ paymentLink }) => {
      this.#take(paymentLink);
      void this.#payments.refresh();
    });
  }

  #take(link: LinkFactsFragment | null): void {
    const before = this.link;
    if (before !== null && link !== null && before.status !== link.status) {
      this.news = text.link.statusChanged(text.status[link.status]);
      this.placed = link.status === 'PAID';
    }
    this.link = link;
    if (link !== null) document.title = `${link.reference} · ${text.product}`;
  }

  #actions(link: LinkFactsFragment): TemplateResult {
    if (link.status === 'DEACTIVATED') return html`<p class="soft fixed">${text.link.offHint}</p>`;
    const isFixed = isPaidFor(link);
    const mayDeactivate = link.status === 'ACTIVE' || link.status === 'EXPIRED';
    return html`
      ${isFixed ? html`<p class="soft fixed">${text.link.fixedByPayment}</p>` : nothing}
      <div class="actions">
        <wa-button appearance="outlined" variant="neutral" @click=${() => (this.dialog = 'edit')}>
          <wa-icon slot="start" name="edit"></wa-icon>${isFixed ? text.options.editLimits : text.link.edit}
        </wa-button>
        ${
          mayDeactivate
            ? html`<wa-button
                appearance="outlined"
                variant="neutral"
                @click=${() => (this.dialog = 'deactivate')}
              >
                <wa-icon slot="start" name="off"></wa-icon>${text.link.deactivate}
              </wa-button>`
            : nothing
        }
      </div>
    `;
  }

  #history(link: LinkFactsFragment, timeZone: string): TemplateResult {
    const payments = this.#payments.state;
    if (payments.kind !== 'ready') return html``;
    return html`
      ${
        payments.nodes.length === 0 && link.status === 'ACTIVE'
          ? html`<p class="soft waiting">${text.link.nothingYet}</p>`
          : nothing
      }
      ${timeline(link, payments.nodes, timeZone)}
      ${
        payments.next === null
          ? nothing
          : html`<wa-button
              appearance="plain"
              variant="neutral"
              ?loading=${payments.more === 'loading'}
              @click=${() => this.#payments.more()}
              >${text.link.olderPayments}</wa-button
            >`
      }
    `;
  }

  #caption(link: LinkFactsFragment): TemplateResult {
    return html`<div class="soft caption">
      ${link.status === 'ACTIVE' ? html`<p>${text.label.asPayerSees}</p>` : nothing}
      ${[
        link.amount === null ? null : text.label.payerMayEdit[link.payerMayEdit],
        limitsNote(link),
        suggestedNote(link),
        askedNote(link),
        expiryNote(link),
        signatureNote(link),
      ].map((note) => (note === null ? nothing : html`<p>${note}</p>`))}
    </div>`;
  }

  #loaded(link: LinkFactsFragment, { merchant }: Viewer): TemplateResult {
    return html`
      <div class="columns">
        <section class="label-column" aria-label=${text.link.title}>
          <wall-label .link=${link} .merchant=${merchant.name}></wall-label>
          ${this.#caption(link)}
        </section>
        <div class="facts">
          ${heldNote(this.held, merchant.timeZone)}
          <section class="paper">
            <h2>${link.status === 'ACTIVE' ? text.link.share : text.link.address}</h2>
            <share-link .link=${link} .merchant=${merchant.name}></share-link>
            ${this.#actions(link)}
          </section>
          <section class="paper">
            <h2>${text.link.history}</h2>
            ${usesNote(link) === null ? nothing : html`<p class="total">${usesNote(link)}</p>`}
            ${this.#history(link, merchant.timeZone)}
          </section>
        </div>
      </div>
      <edit-link-dialog
        .link=${link}
        .merchant=${merchant}
        ?open=${this.dialog === 'edit'}
        @closed=${() => (this.dialog = 'none')}
      ></edit-link-dialog>
      <deactivate-dialog
        .link=${link}
        ?open=${this.dialog === 'deactivate'}
        @closed=${() => (this.dialog = 'none')}
      ></deactivate-dialog>
    `;
  }

  #body(viewer: Viewer): TemplateResult {
    const { link } = this;
    if (link !== null) return this.#loaded(link, viewer);
    const { state: payments } = this.#payments;
    if (payments.kind === 'failed')
      return loadProblem(text.link.failed, payments.failure, () => this.#load());
    if (payments.kind === 'loading')
      return html`<div class="columns" aria-busy="true" aria-label=${text.loading}>
        <div class="ghost tall"></div>
        <div class="facts">
          <div class="ghost"></div>
          <div class="ghost tall"></div>
        </div>
      </div>`;
    return html`<div class="nothing">
      <h2>${text.link.missing}</h2>
      <p>${text.link.missingHint}</p>
      <wa-button appearance="outlined" variant="neutral" href=${paths.links}>${text.links.clear}</wa-button>
    </div>`;
  }

  override render() {
    const { link, viewer } = this;
    if (viewer === null) return nothing;
    return html`
      <a class="back" href=${paths.links}><wa-icon name="back"></wa-icon>${text.link.back}</a>
      ${pageHeader(link?.reference ?? text.link.title, viewer, link === null ? nothing : linkStatus(link, this.placed, paidNote(link) ?? undefined))}
      ${this.#body(viewer)}
      <p class="visually-hidden" role="status">${this.news}</p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'link-page': LinkPage;
  }
}
