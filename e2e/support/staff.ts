import type { BrowserContext } from '@playwright/test';
import type { Started } from '@artspay/tools/started';
import { ask, type Fields, fieldsIn, textIn } from './graphql.ts';

export const owner = {
  name: 'Ada Owner',
  email: 'ada@example.com',
  password: 'a long enough password',
} as const;

export type Link = {
  readonly id: string;
  readonly code: string;
  readonly url: string;
  readonly reference: string;
};

/** `null`: the payer decides. The rest is as `PaymentLinkCreateInput` has it. */
export type LinkWish = {
  readonly amount?: string | null;
  readonly currency?: string;
  readonly payerMayEdit?: 'NOTHING' | 'AMOUNT' | 'REFERENCE' | 'BOTH';
  readonly minimumAmount?: string;
  readonly suggestedAmounts?: readonly string[];
  readonly customFields?: readonly Fields[];
  readonly useLimit?: number | null;
  readonly expiry?: { readonly dateTime: string; readonly timeZone: string };
  readonly signatureRequired?: boolean;
};

/** The signed-in owner of an installation, at its API. */
export type Staff = {
  /** Creates a link that asks for A$120.00 unless told otherwise. Its reference is unique. */
  createLink(wanted?: LinkWish): Promise<Link>;
  /** The answer of the merchant API under the alias `answer`. */
  ask(query: string, variables: Fields): Promise<Fields>;
  /** Lets this browser in as if it had signed in. */
  letIn(context: BrowserContext): Promise<void>;
  readonly headers: Readonly<Record<string, string>>;
};

/** Takes an installation over with its printed token. */
export const claim = (installation: Pick<Started, 'url' | 'printedAddress'>): Promise<Staff> =>
  claimWith(installation.url, installation.printedAddress(/\/admin\/welcome#/));

/** As `claim`, with the address that was printed. */
export const claimWith = async (url: string, address: string): Promise<Staff> => {
  const token = new URL(address).hash.slice(1);
  const claimed = await fetch(`${url}/auth/claim-owner`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, ...owner }),
  });
  if (!claimed.ok) throw new Error(`the token was refused: ${await claimed.text()}`);
  const cookies = claimed.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0] ?? '');
  const headers = { origin: url, cookie: cookies.join('; ') };
  const asStaff: Staff['ask'] = (query, variables) => ask(`${url}/graphql`, query, variables, headers);
  let made = 0;
  return {
    headers,
    ask: asStaff,
    async createLink({ amount = '120.00', ...more }: LinkWish = {}) {
      made += 1;
      const reference = `Deposit ${made}`;
      const answer = await asStaff(
        `mutation ($input: PaymentLinkCreateInput!) { answer: paymentLinkCreate(input: $input) {
          ... on PaymentLinkCreateSuccess { paymentLink { id code url } } ... on Error { message } } }`,
        {
          input: {
            idempotencyKey: crypto.randomUUID(),
            amount: amount === null ? null : { amount, currency: 'AUD' },
            reference,
            ...more,
          },
        },
      );
      const link = fieldsIn(answer, 'paymentLink');
      return { id: textIn(link, 'id'), code: textIn(link, 'code'), url: textIn(link, 'url'), reference };
    },
    async letIn(context) {
      await context.addCookies(
        cookies.map((cookie) => {
          const mark = cookie.indexOf('=');
          return { name: cookie.slice(0, mark), value: cookie.slice(mark + 1), url };
        }),
      );
    },
  };
};
