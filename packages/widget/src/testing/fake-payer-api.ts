import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLSchema, graphql, parse, subscribe, validate } from 'graphql';
import type { PayData, Payment, PayRequest, WireMoney } from '../api/payer-data.ts';
import { fakeInvoice, type FakeInvoice, fakeLink, notFound } from './fake-offers.ts';

/**
 * The payer API as its contract describes it, without a database: what a link is stands in its code, what a card
 * does in its token.
 */
type Held = {
  payment: Payment;
  readonly secret: string;
  readonly code: string;
  /** A body of a start, by which a repeated key is told from another use of it. */
  readonly key: string;
  readonly changed: Set<() => void>;
};

const schemaPath = new URL('../../../../apps/api/schema.payer.graphql', import.meta.url);

const error = (typename: string, code: string, message: string, path: readonly string[] = []) => ({
  __typename: typename,
  code,
  message,
  path,
});

export class FakePayerApi {
  readonly #schema: GraphQLSchema = buildSchema(readFileSync(schemaPath, 'utf8'));
  readonly #payments = new Map<string, Held>();
  readonly #paidCodes = new Set<string>();
  readonly #base: () => string;
  readonly #gateway: () => string;
  /** Answers subscriptions with an error, as some proxies do. */
  withoutStreams = false;
  /** Requests by link code or payment id, for tests that count. */
  readonly log: { readonly operation: string; readonly code: string; readonly answers?: unknown }[] = [];

  constructor(base: () => string, gateway: () => string) {
    this.#base = base;
    this.#gateway = gateway;
  }

  /** What the bank says in the end about a payment whose result comes later. */
  settle(code: string, status: 'PAID' | 'DECLINED'): void {
    for (const held of this.#payments.values())
      if (held.code === code) this.#become(held, status === 'PAID' ? paid() : declined('DECLINED'));
  }

  /** The merchant gave a part back, or all of it. */
  refund(code: string, amount: string): void {
    for (const held of this.#payments.values())
      if (held.code === code) this.#become(held, { refunded: { ...held.payment.amount, amount } });
  }

  /** The payer proved who they are, or did not, on their bank's page. */
  authenticate(id: string, passed: boolean): void {
    const held = this.#payments.get(id);
    if (held) this.#become(held, passed ? paid() : declined('AUTHENTICATION_FAILED'));
  }

  /** What a server-rendered page is made from. */
  payData(request: PayRequest): PayData {
    return request.kind === 'link'
      ? this.#link(request.code)
      : this.#invoice({
          merchantCode: request.merchantCode,
          ...(request.reference === null ? {} : { reference: request.reference }),
          ...(request.amount === null ? {} : { amount: request.amount }),
        });
  }

  async answer(query: string, variables: Record<string, unknown>): Promise<unknown> {
    const name = /(?:query|mutation) (\w+)/.exec(query)?.[1] ?? '';
    this.log.push({ operation: name, code: codeIn(variables) });
    return await graphql({
      schema: this.#schema,
      source: query,
      rootValue: this.#root,
      variableValues: variables,
    });
  }

  async *follow(query: string, variables: Record<string, unknown>): AsyncGenerator {
    const document = parse(query);
    if (validate(this.#schema, document).length > 0) throw new Error('not a subscription of the contract');
    const stream = await subscribe({
      schema: this.#schema,
      document,
      rootValue: { payment: (at: { id: string; secret: string }) => this.#changes(at) },
      variableValues: variables,
    });
    if (Symbol.asyncIterator in stream) yield* stream;
  }

  async *#changes({ id, secret }: { id: string; secret: string }): AsyncGenerator {
    for (;;) {
      const held = this.#payments.get(id);
      if (held === undefined || held.secret !== secret) return;
      const change = new Promise<void>((resolve) => held.changed.add(resolve));
      yield { payment: { __typename: 'Payment', ...held.payment } };
      await change;
    }
  }

  #become(held: Held, change: Partial<Payment>): void {
    held.payment = { ...held.payment, action: null, ...change };
    if (held.payment.status === 'PAID') this.#paidCodes.add(held.code);
    for (const tell of held.changed) tell();
    held.changed.clear();
  }

  readonly #root = {
    payLink: ({ code }: { code: string }) => this.#link(code),
    payInvoice: (at: FakeInvoice) => this.#invoice(at),
    payment: (at: { id: string; secret: string }) => this.#find(at),
    paymentRefresh: (at: { id: string; secret: string }) => this.#find(at),
    paymentCancelAction: (at: { id: string; secret: string }) => {
      const held = this.#payments.get(at.id);
      if (held?.payment.status === 'ACTION_REQUIRED') this.#become(held, { status: 'LAPSED' });
      return this.#find(at);
    },
    paymentMailReceipt: (at: { input: { id: string; secret: string; email: string } }) =>
      this.#mail(at.input),
    paymentStart: ({ input }: { input: StartInput }) => this.#start(input),
    paymentConfirm: ({ input }: { input: { id: string; secret: string; token: string } }) =>
      this.#confirm(input),
  };

  #link(code: string): PayData {
    return fakeLink(code, this.#paidCodes.has(code), this.#cardFrame());
  }

  #invoice(at: FakeInvoice): PayData {
    return fakeInvoice(at, this.#cardFrame());
  }

  #cardFrame(): { readonly url: string } {
    return { url: `${this.#base()}/frame/sandbox/pk_test` };
  }

  #start(input: StartInput): unknown {
    if (input.link?.answers) this.log.push({ operation: 'answers', ...input.link });
    const terms = input.link ?? input.invoice;
    const code = input.link?.code ?? input.invoice?.merchantCode ?? '';
    if (terms === undefined) return error('InvalidInputError', 'INVALID_INPUT', 'Nothing to pay');
    if (/^(?:\d ?){13,19}$/.test(terms.reference))
      return error('InvalidInputError', 'CARD_NUMBER_IN_TEXT', 'A card number', [
        'input',
        'link',
        'reference',
      ]);
    if (code.startsWith('changed'))
      return error('NotPayableError', 'DETAILS_CHANGED', 'The link was changed');
    for (const held of this.#payments.values()) if (held.key === input.payerKey) return started(held);
    const id = `pay_${this.#payments.size + 1}_${crypto.randomUUID().slice(0, 8)}`;
    const held: Held = {
      code,
      key: input.payerKey,
      secret: crypto.randomUUID(),
      changed: new Set(),
      payment: {
        id,
        status: 'OPEN',
        amount: terms.amount,
        reference: terms.reference,
        card: null,
        declineReason: null,
        action: null,
        refunded: null,
        paidAt: null,
        receiptNumber: null,
        receipt: null,
      },
    };
    this.#payments.set(id, held);
    return started(held);
  }

  async #confirm({ id, secret, token }: { id: string; secret: string; token: string }): Promise<unknown> {
    const held = this.#payments.get(id);
    if (held === undefined || held.secret !== secret) return notFound('No such payment');
    if (held.payment.status === 'PAID') return error('ConflictError', 'WRONG_STATE', 'Paid already');
    const number = token.replace('tok_', '');
    const lastFour = number.slice(-4);
    if (held.code.startsWith('slow')) await new Promise((resolve) => setTimeout(resolve, 1500));
    this.#become(held, { card: { brand: 'Visa', lastFour }, ...this.#bankSays(held, lastFour) });
    return { __typename: 'Payment', ...held.payment };
  }

  #bankSays({ payment }: Held, lastFour: string): Partial<Payment> {
    switch (lastFour) {
      case '0002':
        return declined('DECLINED');
      case '0127':
        return declined('INCORRECT_CVC');
      case '3155':
        return { status: 'ACTION_REQUIRED', action: { url: `${this.#gateway()}/3ds/${payment.id}` } };
      case '0077':
        return { status: 'PENDING' };
      default:
        return paid();
    }
  }

  #mail({ id, secret, email }: { id: string; secret: string; email: string }): unknown {
    const held = this.#payments.get(id);
    if (held?.secret !== secret || held.payment.receipt === null) return notFound('No such payment');
    if (!/^[^@\s]+@[^@\s]+$/.test(email))
      return error('InvalidInputError', 'INVALID_INPUT', 'Not an address', ['input', 'email']);
    const to = `${email[0]}…${email.slice(email.indexOf('@'))}`;
    this.#become(held, { receipt: { ...held.payment.receipt, mailing: { to } } });
    return { __typename: 'Payment', ...held.payment };
  }

  #find({ id, secret }: { id: string; secret: string }): unknown {
    const held = this.#payments.get(id);
    return held?.secret === secret ? { __typename: 'Payment', ...held.payment } : notFound('No such payment');
  }
}

type StartInput = {
  readonly payerKey: string;
  readonly link?: {
    readonly code: string;
    readonly amount: WireMoney;
    readonly reference: string;
    readonly answers?: unknown;
  };
  readonly invoice?: {
    readonly merchantCode: string;
    readonly amount: WireMoney;
    readonly reference: string;
  };
};

const started = ({ payment, secret }: Held) => ({
  __typename: 'PaymentStartSuccess',
  payment: { __typename: 'Payment', ...payment },
  secret,
});

const paid = (): Partial<Payment> => ({
  status: 'PAID',
  paidAt: '2026-11-22T05:42:00Z',
  receiptNumber: 'R-7K2M-94QD',
  receipt: { url: 'https://pay.example/receipt/token', mailing: { to: null } },
});

const declined = (declineReason: Payment['declineReason']): Partial<Payment> => ({
  status: 'DECLINED',
  declineReason,
});

const codeIn = (variables: Record<string, unknown>): string => {
  const found = /"(?:code|merchantCode|id)":"([^"]+)"/.exec(JSON.stringify(variables));
  return found?.[1] ?? '';
};
