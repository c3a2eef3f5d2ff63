import type { Scope } from '@artspay/core/merchant/scope';
import postgres from 'postgres';

const batch = 100_000;

/** Ids like real ones, older than all that are made from now on, and in the order of time. */
const id = (prefix: string, n: string): string => `'${prefix}_05' || lpad(to_hex(${n}), 24, '0')`;

/** What each of the payments `n` left behind: an invoice that was paid once, at the first try. */
const statements: readonly string[] = [
  `insert into payables (merchant_id, mode, id, kind, source, reference, currency, use_limit, uses_reserved,
     uses_succeeded, created_at, updated_at)
   select $1, $2, ${id('inv', 'n')}, 'invoice', 'payment_url', 'INV-' || n, 'AUD', 1, 0, 1, at, at from made`,
  `insert into payments (merchant_id, mode, id, payable_id, state, currency, amount_minor, reference, payee_name,
     payee_statement_descriptor, asked_reference, payable_version, attempts, sequence, card_brand, card_last_four,
     created_at, updated_at, captured_at)
   select $1, $2, ${id('pay', 'n')}, ${id('inv', 'n')}, 'succeeded', 'AUD', 100 + n % 100000, 'INV-' || n,
     'Sample Gallery', 'SAMPLE GALLERY', 'INV-' || n, 0, 1, 3, 'visa', '4242', at, at, at from made`,
  `insert into payment_attempts (merchant_id, mode, payment_id, n, reference, gateway, token_fingerprint, outcome,
     gateway_id, card_brand, card_last_four, created_at, send_before, ended_at)
   select $1, $2, ${id('pay', 'n')}, 1, ${id('pay', 'n')} || '-1', 'instant',
     encode(sha256(('token' || n)::bytea), 'base64'), 'captured', 'ch_' || md5(n::text), 'visa', '4242', at, at, at
   from made`,
  `insert into events (merchant_id, mode, id, name, subject_id, payable_id, sequence, actor, occurred_at, data)
   select $1, $2, ${id('evt', '(n * 3 + sequence)')},
     (array['payment.started', 'payment.submitted', 'payment.succeeded'])[sequence], ${id('pay', 'n')},
     ${id('inv', 'n')}, sequence, '{"kind": "payer"}', at, '{"attempt": 1, "amount": "120.00", "currency": "AUD"}'
   from made cross join generate_series(1, 3) as sequence`,
  `insert into payer_keys (merchant_id, mode, payable_id, operation, key_hash, body_hash, payment_id, used_at)
   select $1, $2, ${id('inv', 'n')}, 'start_payment', encode(sha256(('key' || n)::bytea), 'base64'),
     encode(sha256(('body' || n)::bytea), 'base64'), ${id('pay', 'n')}, at from made`,
];

/** Adds the payments number `from` to `to`, made one a minute in the past, and lets Postgres know them. */
export const fillPayments = async (
  url: string,
  { merchantId, mode }: Scope,
  from: number,
  to: number,
): Promise<void> => {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  // Foreign keys hold by the way the rows are made.
  await client`set session_replication_role = replica`;
  for (let first = from; first <= to; first += batch) {
    const last = Math.min(first + batch - 1, to);
    for (const statement of statements)
      await client.unsafe(
        `with made as (select n, now() - make_interval(mins => ${to} - n) as at
           from generate_series(${first}, ${last}) as n) ${statement}`,
        [merchantId, mode],
      );
  }
  await client`vacuum analyze`;
  await client`checkpoint`;
  await client.end();
};
