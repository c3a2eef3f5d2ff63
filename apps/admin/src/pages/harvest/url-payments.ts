import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import WaSelect from '@awesome.me/webawesome/dist/components/select/select.js';
import { ok } from '@artspay/core/result';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ask } from '../../api/ask.ts';
import { follow } from '../../api/follow.ts';
import { PagedList } from '../../api/paged-list.ts';
import { loadProblem, nothingStyles } from '../../components/load-problem.ts';
import { moneyStyles } from '../../components/money.ts';
import { phoneRowStyles, tableStyles } from '../../components/table.styles.ts';
import { toast } from '../../components/toast.ts';
import {
  ChangesDocument,
  PaymentSetAppliedDocument,
  PaymentUrlPaymentsDocument,
  type UrlPaymentFragment,
} from '../../generated/graphql.ts';
import { text } from '../../i18n/en.ts';
import { shared } from '../../styles/shared.ts';
import { harvestPageStyles } from './harvest-page.styles.ts';
import { paymentsCsv, saveAs } from './payments-csv.ts';
import { paymentsTable } from './payments-table.ts';

const filters = ['ALL', 'TO_APPLY', 'APPLIED'] as const;
type Filter = (typeof filters)[number];
const asked: Readonly<Record<Filter, boolean | null>> = { ALL: null, TO_APPLY: false, APPLIED: true };

const searchAfterMs = 250;
const csvPage = 100;

type Wanted = { readonly search: string | null; readonly applied: boolean | null };

const readPage = async (first: number, after: string | null, wanted: Wanted) => {
  const answer = await ask(PaymentUrlPaymentsDocument, { first, after, ...wanted });
  return answer.ok ? ok(answer.value.payments) : answer;
};

/** What was paid through the Payment URL, by invoice number, ticked when it stands in the invoicing tool. */
@customElement('url-payments')
export class UrlPayments extends LitElement {
  static override styles = [
    shared,
    moneyStyles,
    nothingStyles,
    tableStyles,
    harvestPageStyles,
    phoneRowStyles,
    css`
      search {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        align-items: end;
        margin-bottom: 0.75rem;
      }

      search wa-input {
        flex: 1 1 12rem;
        max-width: 26rem;
      }

      search wa-select {
        width: 12rem;
      }

      .on-phone {
        display: none;
      }

      /* Where the head of the table is not shown, each box says what it is for. */
      @media (max-width: 45rem) {
        .on-phone {
          display: inline;
        }

        .applied {
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  @property({ attribute: 'time-zone' }) timeZone = 'UTC';
  @state() private search = '';
  @state() private filter: Filter = 'ALL';
  /** Payments read so far for a file. */
  @state() private exporting: number | null = null;
  #typing: ReturnType<typeof setTimeout> | null = null;
  #unfollow: (() => void) | null = null;

  readonly #payments = new PagedList<UrlPaymentFragment>(this, (first, after) =>
    readPage(first, after, this.#wanted()),
  );

  #wanted(): Wanted {
    const search = this.search.trim();
    return { search: search === '' ? null : search, applied: asked[this.filter] };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#payments.start();
    this.#unfollow = follow(ChangesDocument, {}, () => void this.#payments.refresh());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow?.();
    if (this.#typing !== null) clearTimeout(this.#typing);
  }

  async #tick(payment: UrlPaymentFragment, applied: boolean): Promise<void> {
    const answer = await ask(PaymentSetAppliedDocument, { input: { paymentId: payment.id, applied } });
    const done = answer.ok && answer.value.paymentSetApplied.__typename === 'PaymentSetAppliedSuccess';
    if (!done) toast(text.harvest.appliedFailed);
    else
      toast(
        applied ? text.harvest.appliedSaid(payment.reference) : text.harvest.appliedUndone(payment.reference),
      );
    await this.#payments.refresh();
  }

  /** Exactly what is filtered, all of it. */
  async #export(): Promise<void> {
    if (this.exporting !== null) return;
    const wanted = this.#wanted();
    const all: UrlPaymentFragment[] = [];
    this.exporting = 0;
    let after: string | null = null;
    do {
      const answer: Awaited<ReturnType<typeof readPage>> = await readPage(csvPage, after, wanted);
      if (!answer.ok) {
        this.exporting = null;
        return toast(text.harvest.csvFailed);
      }
      const { edges, pageInfo } = answer.value;
      all.push(...edges.map(({ node }) => node));
      this.exporting = all.length;
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    this.exporting = null;
    saveAs(text.harvest.csvName, 'text/csv;charset=utf-8', paymentsCsv(all));
    toast(text.harvest.csvSaved(all.length));
  }

  #type(event: Event): void {
    if (!(event.currentTarget instanceof WaInput)) return;
    this.search = event.currentTarget.value ?? '';
    if (this.#typing !== null) clearTimeout(this.#typing);
    this.#typing = setTimeout(() => void this.#payments.start(), searchAfterMs);
  }

  #choose(event: Event): void {
    const { currentTarget } = event;
    const chosen = filters.find((one) => currentTarget instanceof WaSelect && one === currentTarget.value);
    if (chosen === undefined || chosen === this.filter) return;
    this.filter = chosen;
    void this.#payments.start();
  }

  #tools(): TemplateResult {
    return html`<search>
      <wa-input
        label=${text.harvest.search}
        with-clear
        autocomplete="off"
        enterkeyhint="search"
        .spellcheck=${false}
        .value=${this.search}
        @input=${(event: Event) => this.#type(event)}
      ></wa-input>
      <wa-select
        label=${text.harvest.filter}
        .value=${this.filter}
        @change=${(event: Event) => this.#choose(event)}
      >
        ${filters.map((one) => html`<wa-option value=${one}>${text.harvest.filters[one]}</wa-option>`)}
      </wa-select>
      <wa-button
        appearance="outlined"
        variant="neutral"
        ?loading=${this.exporting !== null}
        @click=${() => this.#export()}
        >${text.harvest.csv}</wa-button
      >
      <span class="visually-hidden" role="status"
        >${this.exporting === null ? '' : text.harvest.csvReading(this.exporting)}</span
      >
    </search>`;
  }

  #list(): TemplateResult {
    const { state: payments } = this.#payments;
    if (payments.kind === 'failed')
      return html`<div class="paper">
        ${loadProblem(text.harvest.paymentsFailed, payments.failure, () => this.#payments.start())}
      </div>`;
    if (payments.kind === 'loading') return paymentsTable(null, this.timeZone, () => {});
    if (payments.nodes.length === 0) {
      const none = this.search.trim() !== '' || this.filter !== 'ALL';
      return html`<div class="paper nothing">
        <h2>${none ? text.harvest.noneFound : text.harvest.paymentsEmpty}</h2>
        <p>${none ? text.harvest.noneFoundHint : text.harvest.paymentsEmptyHint}</p>
      </div>`;
    }
    return html`
      ${paymentsTable(payments.nodes, this.timeZone, (payment, applied) => void this.#tick(payment, applied))}
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
    return html`
      <section aria-labelledby="payments">
        <h2 id="payments" class="list-title">${text.harvest.paymentsTitle}</h2>
        ${this.#tools()} ${this.#list()}
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'url-payments': UrlPayments;
  }
}
