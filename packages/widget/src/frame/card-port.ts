import type { Tokenised } from './card-frame.ts';

/** The card frame as paying uses it; orders given before it is open are kept. */
export type CardPort = {
  tokenise(): Promise<Tokenised>;
  clearCvc(): void;
  showAction(url: string): void;
  closeAction(): void;
};
