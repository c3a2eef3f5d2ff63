/** A member of a result union that is not the success; `kind` is the name of its GraphQL type. */
export type Failure<Kind extends string, Code extends string> = {
  readonly kind: Kind;
  readonly code: Code;
  /** For a person, in the language of the request. */
  readonly message: string;
  /** Names the input field that is at fault; empty when none is. */
  readonly path: readonly string[];
};
