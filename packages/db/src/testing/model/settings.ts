const numberOf = (name: string, usual: number): number => Number(process.env[name] ?? usual);

/** How long random sequences are tried for; `ARTSPAY_MODEL_SECONDS=600` searches longer. */
export const modelSeconds = numberOf('ARTSPAY_MODEL_SECONDS', 12);

/** The same again: fast-check prints the seed and the path of a failure. */
export const modelSeed = numberOf('ARTSPAY_MODEL_SEED', Date.now() % 2 ** 31);

/** Questions that are under way at once besides those of `npm test`: each makes it several times longer. */
export const moreAsks = numberOf('ARTSPAY_MORE_ASKS', 0);
