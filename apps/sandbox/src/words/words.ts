/** Every text that a person reads. One entry per locale; a missing key does not compile. */
const english = {
  cardGroup: 'Card',
  number: 'Card number',
  numberPlaceholder: '1234 1234 1234 1234',
  expiry: 'Expiry date, month and year',
  expiryPlaceholder: 'MM / YY',
  cvc: 'Security code',
  cvcPlaceholder: 'CVC',

  numberMissing: 'Enter the card number.',
  numberWrong: 'Check the card number: a digit is missing or wrong.',
  expiryMissing: 'Enter the expiry date.',
  expiryWrong: 'Enter the expiry date as month and year, for instance 04 / 29.',
  expiryPast: 'This card has expired.',
  cvcMissing: 'Enter the security code.',
  cvcWrong: 'The security code has {length} digits.',
  tokenFailed: 'The card could not be sent safely. Nothing was charged. Please try again.',

  bank: 'Sandbox Bank',
  test: 'Test: no money moves',
  actionTitle: 'Is this you?',
  actionQuestion: '{merchant} asks for',
  actionCard: 'Card',
  actionCardEnding: '{brand} ending {lastFour}',
  actionStatement: 'Statement',
  approve: 'Approve',
  refuse: 'Refuse',
  actionHint: 'A real bank would ask for a code or a fingerprint here.',
  actionApproved: 'Approved',
  actionRefused: 'Refused',
  actionEnded: 'No longer waiting',
  actionBack: 'You can go back to the payment.',
  actionEndedBack: 'This payment was cancelled or took too long. You have not been charged.',
  unknownTitle: 'Nothing here',
  unknownAction: 'There is no payment at this address.',
  unknownFrame: 'This card form was opened with an unknown key or without an address to speak to.',
} as const;

export type WordKey = keyof typeof english;
export type Words = { readonly [Key in WordKey]: string };
export type Locale = 'en';

const catalogue: Readonly<Record<Locale, Words>> = { en: english };

/** The closest locale that there are words for. */
export const localeFor = (wanted: string | null | undefined): Locale => {
  const language = (wanted ?? '').slice(0, 2).toLowerCase();
  return language in catalogue ? (language as Locale) : 'en';
};

export const wordsFor = (wanted: string | null | undefined): Words => catalogue[localeFor(wanted)];

/** Replaces `{name}`s by their values. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
