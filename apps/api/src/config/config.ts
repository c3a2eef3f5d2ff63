import { resolve } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '@artspay/core/result';
import type { Limits } from '@artspay/core/velocity/limits';
import { isSender, type MailConfig } from '#api/config/mail-config';
import { readLimits } from '#api/config/read-limits';
import { parseTrustedProxies, type TrustedProxies } from '#api/config/trusted-proxies';

export type Config = {
  readonly port: number;
  /** The origin that browsers and the gateway reach this server by; no slash at the end. */
  readonly publicUrl: string;
  /** True when the operator named the address: a real installation, nothing is made up for it. */
  readonly published: boolean;
  readonly database: { readonly kind: 'embedded' } | { readonly kind: 'postgres'; readonly url: string };
  /** Holds the embedded database and, when it was not given, the secret key. */
  readonly dataDir: string;
  /** 32 bytes; `null`: kept in a file of `dataDir`. */
  readonly secretKey: Uint8Array | null;
  readonly sandbox: { readonly url: string; readonly operatorToken: string | null };
  /** What the first merchant of a published installation is called. */
  readonly merchantName: string;
  /** `null`: no mail is sent, and none is offered. */
  readonly mail: MailConfig | null;
  /** Whom `X-Forwarded-For` is believed from; `null`: nobody. */
  readonly trustedProxies: TrustedProxies | null;
  /** How much is let through before somebody has to wait. */
  readonly limits: Limits;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
};

const blankIsAbsent = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(blankIsAbsent, schema.optional());

const origin = z
  .string()
  .regex(/^https?:\/\/[^/?#@\s]+\/?$/i)
  .refine((text) => URL.canParse(text))
  .transform((text) => new URL(text).origin);

const port = z.coerce.number().int().min(0).max(65_535);

const variables = z.object({
  PORT: optional(port),
  SANDBOX_PORT: optional(port),
  PUBLIC_URL: optional(origin),
  DATABASE_URL: optional(z.string().regex(/^postgres(ql)?:\/\//)),
  DATA_DIR: optional(z.string()),
  SECRET_KEY: optional(z.string().transform(readKey).pipe(z.instanceof(Uint8Array))),
  SANDBOX_URL: optional(origin),
  SANDBOX_OPERATOR_TOKEN: optional(z.string().min(16)),
  MERCHANT_NAME: optional(z.string().trim().max(100)),
  LOG_LEVEL: optional(z.enum(['silent', 'error', 'warn', 'info', 'debug'])),
  SMTP_URL: optional(
    z
      .string()
      .trim()
      .regex(/^smtps?:\/\/[^/\s]/)
      .refine((text) => URL.canParse(text)),
  ),
  MAIL_FROM: optional(z.string().trim().refine(isSender)),
  TRUSTED_PROXIES: optional(
    z
      .string()
      .transform(parseTrustedProxies)
      .pipe(z.custom<TrustedProxies>((read) => read !== null)),
  ),
});

/** 32 bytes written as base64, base64url or hex; `null` when the text is anything else. */
export function readKey(text: string): Uint8Array | null {
  const trimmed = text.trim();
  if (/^[0-9a-f]{64}$/i.test(trimmed)) return Buffer.from(trimmed, 'hex');
  const bytes = Buffer.from(trimmed, 'base64');
  const written = trimmed.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  return bytes.length === 32 && bytes.toString('base64').replace(/=+$/, '') === written ? bytes : null;
}

const sentences: Readonly<Record<keyof z.infer<typeof variables>, string>> = {
  PORT: 'PORT must be a port number from 0 to 65535.',
  SANDBOX_PORT: 'SANDBOX_PORT must be a port number from 0 to 65535.',
  PUBLIC_URL: 'PUBLIC_URL must be an address such as https://pay.example.org, without a path.',
  DATABASE_URL: 'DATABASE_URL must start with postgres:// or postgresql://.',
  DATA_DIR: 'DATA_DIR must be a folder.',
  SECRET_KEY: 'SECRET_KEY must be 32 random bytes written as base64 or as 64 hexadecimal digits.',
  SANDBOX_URL: 'SANDBOX_URL must be an address such as http://localhost:4001, without a path.',
  SANDBOX_OPERATOR_TOKEN: 'SANDBOX_OPERATOR_TOKEN must have at least 16 characters.',
  MERCHANT_NAME: 'MERCHANT_NAME must be at most 100 characters long.',
  SMTP_URL: 'SMTP_URL must be an address such as smtps://user:password@mail.example.org.',
  MAIL_FROM: 'MAIL_FROM must be an email address, such as pay@example.org or Gallery <pay@example.org>.',
  TRUSTED_PROXIES:
    'TRUSTED_PROXIES must be how many proxies stand in front (1 to 10), or their addresses and networks separated by commas, such as 10.0.0.0/8,fd00::/8.',
  LOG_LEVEL: 'LOG_LEVEL must be one of silent, error, warn, info and debug.',
};

const isVariable = (name: unknown): name is keyof typeof sentences =>
  typeof name === 'string' && Object.hasOwn(sentences, name);

/** Reads the whole configuration; the failure is one sentence for the operator that names no value. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Result<Config, string> => {
  const read = variables.safeParse(env);
  if (!read.success) {
    const name = read.error.issues[0]?.path[0];
    return fail(isVariable(name) ? sentences[name] : 'The configuration could not be read.');
  }
  const given = read.data;
  if (given.PUBLIC_URL !== undefined && given.SECRET_KEY === undefined)
    return fail(
      'SECRET_KEY is required when PUBLIC_URL is set: 32 random bytes, for instance from "openssl rand -base64 32".',
    );
  const { SMTP_URL: smtpUrl, MAIL_FROM: from } = given;
  if ((smtpUrl === undefined) !== (from === undefined))
    return fail('SMTP_URL and MAIL_FROM belong together: set both to send mail, or neither.');
  const limits = readLimits(env);
  if (!limits.ok) return limits;
  const own = given.PORT ?? 4000;
  return ok({
    port: own,
    publicUrl: given.PUBLIC_URL ?? `http://localhost:${own}`,
    published: given.PUBLIC_URL !== undefined,
    database:
      given.DATABASE_URL === undefined ? { kind: 'embedded' } : { kind: 'postgres', url: given.DATABASE_URL },
    dataDir: resolve(given.DATA_DIR ?? '.data'),
    secretKey: given.SECRET_KEY ?? null,
    sandbox: {
      url: given.SANDBOX_URL ?? `http://localhost:${given.SANDBOX_PORT ?? own + 1}`,
      operatorToken: given.SANDBOX_OPERATOR_TOKEN ?? null,
    },
    merchantName: given.MERCHANT_NAME ?? 'My organisation',
    mail: smtpUrl === undefined || from === undefined ? null : { smtpUrl, from },
    trustedProxies: given.TRUSTED_PROXIES ?? null,
    limits: limits.value,
    logLevel: given.LOG_LEVEL ?? 'info',
  });
};
