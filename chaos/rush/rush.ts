/** Where many people rush to one link. */
export type Ground = {
  /** A new link that can be paid so often, and so many people who have agreed to pay it. */
  open(useLimit: number, payers: number): Promise<Crowd>;
  close(): Promise<void>;
};

type Crowd = {
  /** Presses one person's button; answers `null` when paid, else why not. */
  readonly confirm: readonly (() => Promise<string | null>)[];
  /** What the gateway and our books say afterwards. */
  readonly books: () => Promise<Books>;
};

type Books = {
  readonly charges: number;
  /** Reserved and succeeded. */
  readonly uses: readonly number[];
  readonly payments: Readonly<Record<string, number>>;
};

export type RushReport = {
  readonly rounds: number;
  readonly payers: number;
  readonly useLimit: number;
  readonly charges: number;
  /** How often people were told no, by the reason. */
  readonly told: Readonly<Record<string, number>>;
  readonly seconds: number;
  /** Empty: every round had exactly as many charges as the limit allows, and told the rest. */
  readonly complaints: readonly string[];
};

/** What a person may be told whom the limit leaves out. */
const isToldSo = (why: string): boolean => /^(already_paid|payment_pending)/i.test(why);

/** Everybody presses the button at once, round after round, each round at a new link. */
export const rush = async (
  ground: Ground,
  {
    rounds,
    payers,
    useLimit,
  }: { readonly rounds: number; readonly payers: number; readonly useLimit: number },
): Promise<RushReport> => {
  const startedAt = performance.now();
  const told: Record<string, number> = {};
  const complaints: string[] = [];
  let charges = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const { confirm, books } = await ground.open(useLimit, payers);
    const answers = await Promise.all(confirm.map((press) => press()));
    const noes = answers.filter((why) => why !== null);
    for (const why of noes) told[why] = (told[why] ?? 0) + 1;
    const { charges: made, uses, payments } = await books();
    charges += made;
    const found = JSON.stringify({ paid: answers.length - noes.length, made, uses, payments });
    const expected = JSON.stringify({
      paid: useLimit,
      made: useLimit,
      uses: [0, useLimit],
      payments: { ...payments, open: payers - useLimit, succeeded: useLimit },
    });
    if (found !== expected || Object.keys(payments).length !== 2)
      complaints.push(`round ${round}: ${found} instead of ${expected}`);
    complaints.push(
      ...noes.filter((why) => !isToldSo(why)).map((why) => `round ${round}: somebody was told ${why}`),
    );
  }
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
  return { rounds, payers, useLimit, charges, told, seconds, complaints };
};
