import '@awesome.me/webawesome/dist/components/button/button.js';
import { ok } from '@artspay/core/result';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ask } from '../../api/ask.ts';
import { follow } from '../../api/follow.ts';
import { PagedList } from '../../api/paged-list.ts';
import '../../components/copy-button.ts';
import { loadProblem, nothingStyles } from '../../components/load-problem.ts';
import { moneyStyles } from '../../components/money.ts';
import { pageHeader, pageHeaderStyles } from '../../components/page-header.ts';
import { phoneRowStyles, tableStyles } from '../../components/table.styles.ts';
import {
  ChangesDocument,
  type PaymentFactsFragment,
  PaymentUrlPaymentsDocument,
} from '../../generated/graphql.ts';
import { text } from '../../i18n/en.ts';
import type { Viewer } from '../../session/session.ts';
import { shared } from '../../styles/shared.ts';
import { harvestPageStyles } from './harvest-page.styles.ts';
import './payment-url-reader.ts';
import { paymentsTable } from './payments-table.ts';

/** The merchant's Payment URL, how it gets into Harvest, and what was paid through it. */
@customElement('harvest-page')
export class HarvestPage extends LitElement {
  static override styles = [
    shared,
    moneyStyles,
    nothingStyles,
    pageHeaderStyles,
    tableStyles,
    harvestPageStyles,
    phoneRowStyles,
  ];

  @property({ attribute: false }) viewer: Viewer | null = null;
  #unfollow: (() => void) | null = null;

  readonly #payments = new PagedList<PaymentFactsFragment>(this, async (first, after) => {
    const answer = await ask(PaymentUrlPaymentsDocument, { first, after });
    return answer.ok ? ok(answer.value.payments) : answer;
  });

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#payments.start();
    this.#unfollow = follow(ChangesDocument, {}, () => void this.#payments.refresh());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow?.();
  }

  #setUp({ merchant }: Viewer): TemplateResult {
    const url = merchant.paymentUrl.harvest;
    const message = text.harvest.message(url, merchant.name);
    return html`
      <section class="paper" aria-labelledby="url">
        <h2 id="url">${text.harvest.urlTitle}</h2>
        <p class="soft">${text.harvest.urlHint(merchant.paymentUrl.currency)}</p>
        <div class="address">
          <code
            translate="no"
            tabindex="0"
            aria-label=${text.harvest.urlTitle}
            role="textbox"
            aria-readonly="true"
            >${url}</code
          >
          <copy-button
            appearance="accent"
            .value=${url}
            .label=${text.harvest.copyUrl}
            .said=${text.harvest.urlCopied}
          ></copy-button>
        </div>
      </section>
      <div class="two">
        <section class="paper" aria-labelledby="steps">
          <h2 id="steps">${text.harvest.stepsTitle}</h2>
          <ol>
            ${text.harvest.steps.map((step) => html`<li>${step}</li>`)}
          </ol>
          <h2>${text.harvest.replacesTitle}</h2>
          <dl>
            ${text.harvest.replaces.map(
              ([variable, meaning]) =>
                html`<div>
                  <dt><code translate="no">${variable}</code></dt>
                  <dd>${meaning}</dd>
                </div>`,
            )}
          </dl>
          <p class="soft">${text.harvest.replacesHint}</p>
        </section>
        <section class="paper message" aria-labelledby="message">
          <div class="title">
            <h2 id="message">${text.harvest.messageTitle}</h2>
            <copy-button
              .value=${message}
              .label=${text.harvest.copyMessage}
              .said=${text.harvest.messageCopied}
            ></copy-button>
          </div>
          <pre
            tabindex="0"
            aria-labelledby="message"
            role="textbox"
            aria-readonly="true"
            aria-multiline="true"
          >
${message}</pre>
        </section>
      </div>
    `;
  }

  #paid(timeZone: string): TemplateResult {
    const { state: payments } = this.#payments;
    if (payments.kind === 'failed')
      return html`<div class="paper">
        ${loadProblem(text.harvest.paymentsFailed, payments.failure, () => this.#payments.start())}
      </div>`;
    if (payments.kind === 'loading') return paymentsTable(null, timeZone);
    if (payments.nodes.length === 0)
      return html`<div class="paper nothing">
        <h2>${text.harvest.paymentsEmpty}</h2>
        <p>${text.harvest.paymentsEmptyHint}</p>
      </div>`;
    return html`
      ${paymentsTable(payments.nodes, timeZone)}
      <div class="foot">
        <span class="soft">${text.harvest.asStated}</span>
        ${
          payments.next === null
            ? nothing
            : html`<wa-button
                appearance="outlined"
                variant="neutral"
                ?loading=${payments.more === 'loading'}
                @click=${() => this.#payments.more()}
                >${text.links.more}</wa-button
              >`
        }
      </div>
    `;
  }

  override render() {
    const { viewer } = this;
    if (viewer === null) return nothing;
    return html`
      ${pageHeader(text.harvest.title, viewer)}
      <p class="intro">${text.harvest.intro}</p>
      ${this.#setUp(viewer)}
      <payment-url-reader .currency=${viewer.merchant.paymentUrl.currency}></payment-url-reader>
      <section aria-labelledby="payments">
        <h2 id="payments" class="list-title">${text.harvest.paymentsTitle}</h2>
        ${this.#paid(viewer.merchant.timeZone)}
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'harvest-page': HarvestPage;
  }
}
