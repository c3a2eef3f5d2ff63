import { z } from 'zod';

/** Where the books lie: a folder, or memory that dies with the process (tests). */
export type DataPlace = { readonly kind: 'folder'; readonly path: string } | { readonly kind: 'memory' };

export type SandboxConfig = {
  /** 0: any free port. */
  readonly port: number;
  /** The origin that browsers and servers reach; `null`: `http://localhost:<the port that was opened>`. */
  readonly publicUrl: string | null;
  readonly data: DataPlace;
  readonly operatorToken: string;
  /** How long the card 4000 0000 0000 0077 keeps its result to itself. */
  readonly lateResultMs: number;
  /** How long a payer may take to prove who they are. */
  readonly actionTtlMs: number;
};

export type ConfigReading =
  | { readonly ok: true; readonly config: SandboxConfig }
  /** One plain sentence for each value that cannot be used. Never contains the value. */
  | { readonly ok: false; readonly problems: readonly string[] };

const wholeNumber = (atMost: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value <= atMost, `must be at most ${atMost}`);

const origin = z
  .string()
  .refine(
    (text) =>
      /^https?:$/.test(URL.parse(text)?.protocol ?? '') &&
      URL.parse(text)?.origin === text.replace(/\/$/, ''),
    'must be an origin such as https://sandbox.example.com, without a path',
  )
  .transform((text) => text.replace(/\/$/, ''));

const sevenDaysMs = 7 * 24 * 60 * 60 * 1000;

const shape = z.object({
  SANDBOX_PORT: wholeNumber(65_535).optional(),
  PORT: wholeNumber(65_534).optional(),
  SANDBOX_URL: origin.optional(),
  SANDBOX_DATA_DIR: z.string().min(1).default('.data/sandbox'),
  SANDBOX_OPERATOR_TOKEN: z
    .string('must be set: the operator of the sandbox proves with it who they are')
    .min(16, 'must have at least 16 characters'),
  SANDBOX_LATE_RESULT_MS: wholeNumber(sevenDaysMs).default(4000),
  SANDBOX_ACTION_TTL_MS: wholeNumber(sevenDaysMs).default(15 * 60 * 1000),
});

/** Reads the variables of the environment. An empty one counts as not set. */
export const parseConfig = (variables: Readonly<Record<string, string | undefined>>): ConfigReading => {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const read = shape.safeParse(set);
  if (!read.success) {
    return {
      ok: false,
      problems: read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`),
    };
  }
  const env = read.data;
  return {
    ok: true,
    config: {
      port: env.SANDBOX_PORT ?? (env.PORT ?? 4000) + 1,
      publicUrl: env.SANDBOX_URL ?? null,
      data:
        env.SANDBOX_DATA_DIR === ':memory:'
          ? { kind: 'memory' }
          : { kind: 'folder', path: env.SANDBOX_DATA_DIR },
      operatorToken: env.SANDBOX_OPERATOR_TOKEN,
      lateResultMs: env.SANDBOX_LATE_RESULT_MS,
      actionTtlMs: env.SANDBOX_ACTION_TTL_MS,
    },
  };
};
