import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { LitElement, type PropertyValues, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ask, type AskFailure } from '../../api/ask.ts';
import { follow } from '../../api/follow.ts';
import { paths } from '../../app/router.ts';
import { cardWords } from '../../components/card-words.ts';
import { declineWords } from '../../components/decline-words.ts';
import { paymentForm } from '../../components/link-status.ts';
import { loadProblem, nothingStyles } from '../../components/load-problem.ts';
import { isZero, money, moneyStyles } from '../../components/money.ts';
import { pageHeader, pageHeaderStyles } from '../../components/page-header.ts';
import { ChangesDocument, PaymentDocument, type PaymentDetailFragment } from '../../generated/graphql.ts';
import { formatMoment, formatMoney } from '../../i18n/format.ts';
import { text } from '../../i18n/en.ts';
import type { Viewer } from '../../session/session.ts';
import { shared } from '../../styles/shared.ts';
import { linkPageStyles } from '../link/link-page.styles.ts';
import { entriesStyles } from '../../components/entries.styles.ts';
import { answers } from './answers.ts';
import { attemptList } from './attempts.ts';
import './late-money-dialog.ts';
import type { LateChoice } from './late-money-dialog.ts';
import { moneyBack, moneyBackStyles } from './money-back.ts';
import { paymentPageStyles } from './payment-page.styles.ts';
import './refund-dialog.ts';
import type { RefundSubject } from './refund-dialog.ts';

type Shown =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: AskFailure }
  | { readonly kind: 'missing' }
  | { readonly kind: 'ready'; readonly payment: PaymentDetailFragment };

const words = text.payment;

const fact = (name: string, value: TemplateResult | string): TemplateResult =>
  html`<dt>${name}</dt>
    <dd>${value}</dd>`;

/** One payment: what was paid, what became of the money, and what staff can do about it. */
@customElement('payment-page')
export class PaymentPage extends LitElement {
  static override styles = [
    shared,
    moneyStyles,
    nothingStyles,
    pageHeaderStyles,
    linkPageStyles,
    moneyBackStyles,
    entriesStyles,
    paymentPageStyles,
  ];

  @property({ attribute: false }) viewer: Viewer | null = null;
  @property({ attribute: false }) paymentId = '';
  @state() private shown: Shown = { kind: 'loading' };
  @state() private refunding: RefundSubject | null = null;
  @state() private deciding: LateChoice | null = null;
  @state() private news = '';
  #unfollow: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unfollow = follow(ChangesDocument, {}, ({ changes }) => {
      if (changes.id === null || changes.id === this.paymentId) void this.#load();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow?.();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('paymentId')) return;
    this.shown = { kind: 'loading' };
    void this.#load();
  }

  async #load(): Promise<void> {
    const id = this.paymentId;
    const answer = await ask(PaymentDocument, { id });
    if (id !== this.paymentId || !this.isConnected) return;
    if (answer.ok) this.#take(answer.value.payment);
    else if (this.shown.kind !== 'ready') this.shown = { kind: 'failed', failure: answer.error };
  }

  #take(payment: PaymentDetailFragment | null): void {
    const before = this.shown;
    if (before.kind === 'ready' && payment !== null && before.payment.status !== payment.status)
      this.news = words.statusChanged(text.link.payment[payment.status]);
    this.shown = payment === null ? { kind: 'missing' } : { kind: 'ready', payment };
    if (payment !== null) document.title = `${payment.reference} · ${text.product}`;
  }

  #facts(payment: PaymentDetailFragment, timeZone: string): TemplateResult {
    const { card, paidAt, receiptNumber, refunded, declineReason } = payment;
    const at = paidAt ?? payment.createdAt;
    return html`
      <section class="paper">
        <h2>${words.facts}</h2>
        <p class="status">
          <status-dot form=${paymentForm(payment)}>${text.link.payment[payment.status]}</status-dot>
        </p>
        <dl>
          ${fact(paidAt === null ? words.amount : words.paid, money(payment.amount))}
          ${isZero(refunded) ? nothing : fact(words.refunded, money(refunded))}
          ${fact(words.reference, payment.reference)}
          ${card === null ? nothing : fact(words.card, cardWords(card))}
          ${fact(words.when, html`<time datetime=${at}>${formatMoment(at, timeZone)}</time>`)}
          ${receiptNumber === null ? nothing : fact(words.receipt, receiptNumber)}
        </dl>
        ${
          payment.status === 'DECLINED' && declineReason !== null
            ? html`<p class="soft fixed">${declineWords(declineReason)}</p>`
            : nothing
        }
      </section>
    `;
  }

  #lateMoney(payment: PaymentDetailFragment): TemplateResult | typeof nothing {
    if (payment.status !== 'LATE') return nothing;
    const underWay = payment.refunds.some(({ status }) => status === 'REQUESTED' || status === 'PENDING');
    return html`
      <section class="paper needs">
        <h2>${words.late.title}</h2>
        <p>${words.late.why}</p>
        <p class="soft">${underWay ? words.late.underWay : words.late.choice}</p>
        ${
          underWay
            ? nothing
            : html`<div class="choices">
                <wa-button appearance="accent" variant="neutral" @click=${() => (this.deciding = 'accept')}
                  >${words.late.accept(formatMoney(payment.amount))}</wa-button
                >
                ${
                  isZero(payment.refundable)
                    ? nothing
                    : html`<wa-button
                        appearance="outlined"
                        variant="neutral"
                        @click=${() => (this.deciding = 'refund')}
                        >${words.late.refund(formatMoney(payment.refundable))}</wa-button
                      >`
                }
              </div>`
        }
      </section>
    `;
  }

  #surplus(payment: PaymentDetailFragment): readonly TemplateResult[] {
    return payment.surplusCaptures
      .filter(({ refundable }) => !isZero(refundable))
      .map(
        ({ attempt, amount, refundable }) => html`
          <section class="paper needs">
            <h2>${words.surplus.title}</h2>
            <p>${words.surplus.why(formatMoney(amount))}</p>
            <div class="choices">
              <wa-button
                appearance="accent"
                variant="neutral"
                @click=${() => (this.refunding = { payment, attempt, refundable })}
                >${words.late.refund(formatMoney(refundable))}</wa-button
              >
            </div>
          </section>
        `,
      );
  }

  #moneyBack(payment: PaymentDetailFragment, timeZone: string): TemplateResult | typeof nothing {
    const { refundable, refunds, disputes } = payment;
    const mayRefund = !isZero(refundable) && payment.status !== 'LATE';
    if (!mayRefund && refunds.length === 0 && disputes.length === 0) return nothing;
    return html`
      <section class="paper">
        <h2>${words.moneyBack}</h2>
        ${moneyBack(payment, timeZone)}
        ${
          mayRefund
            ? html`<div class="actions">
                <wa-button
                  appearance="outlined"
                  variant="neutral"
                  @click=${() => (this.refunding = { payment, attempt: null, refundable })}
                  >${words.refund}</wa-button
                >
              </div>`
            : nothing
        }
      </section>
    `;
  }

  #attempts({ attempts }: PaymentDetailFragment, timeZone: string): TemplateResult | typeof nothing {
    if (attempts.edges.length === 0) return nothing;
    return html`
      <section class="paper">
        <h2>${words.attempts.title}</h2>
        ${attemptList(attempts, timeZone)}
      </section>
    `;
  }

  #loaded(payment: PaymentDetailFragment, { merchant }: Viewer): TemplateResult {
    const take = ({ detail }: CustomEvent<PaymentDetailFragment>): void => this.#take(detail);
    return html`
      <div class="sheet">
        ${this.#lateMoney(payment)} ${this.#surplus(payment)} ${this.#facts(payment, merchant.timeZone)}
        ${answers(payment, merchant.timeZone)} ${this.#moneyBack(payment, merchant.timeZone)}
        ${this.#attempts(payment, merchant.timeZone)}
      </div>
      <refund-dialog
        .subject=${this.refunding}
        ?open=${this.refunding !== null}
        @payment-changed=${take}
        @closed=${() => (this.refunding = null)}
      ></refund-dialog>
      <late-money-dialog
        .payment=${payment}
        .choice=${this.deciding}
        @payment-changed=${take}
        @closed=${() => (this.deciding = null)}
      ></late-money-dialog>
    `;
  }

  #body(viewer: Viewer): TemplateResult {
    const { shown } = this;
    switch (shown.kind) {
      case 'ready':
        return this.#loaded(shown.payment, viewer);
      case 'failed':
        return loadProblem(words.failed, shown.failure, () => this.#load());
      case 'loading':
        return html`<div class="sheet" aria-busy="true" aria-label=${text.loading}>
          <div class="ghost"></div>
          <div class="ghost"></div>
        </div>`;
      case 'missing':
        return html`<div class="nothing">
          <h2>${words.missing}</h2>
          <p>${words.missingHint}</p>
          <wa-button appearance="outlined" variant="neutral" href=${paths.links}
            >${text.links.clear}</wa-button
          >
        </div>`;
    }
  }

  override render() {
    const { viewer, shown } = this;
    if (viewer === null) return nothing;
    const payment = shown.kind === 'ready' ? shown.payment : null;
    const link = payment?.paymentLink ?? null;
    const back = payment === null ? paths.links : link === null ? paths.harvest : paths.link(link.id);
    const backWords = payment === null ? text.link.back : link === null ? words.backToHarvest : words.back;
    return html`
      <a class="back" href=${back}><wa-icon name="back"></wa-icon>${backWords}</a>
      ${pageHeader(payment?.reference ?? words.title, viewer)} ${this.#body(viewer)}
      <p class="visually-hidden" role="status">${this.news}</p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'payment-page': PaymentPage;
  }
}
