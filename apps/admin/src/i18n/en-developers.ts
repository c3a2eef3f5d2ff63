type Example = { readonly kid: string | null; readonly code: string; readonly currency: string };

/** Sentences about what a merchant's own server signs. */
export const enDevelopers = {
  title: 'Developers',
  intro:
    'Your server can sign what somebody is to pay: amount, currency and reference are then fixed for the payer. It needs no call to us.',
  keysTitle: 'Signing keys',
  rotation:
    'To change keys without a gap, make the next one, sign with it, and revoke the old one when the last link that it signed has expired: until then both count.',
  keysFailed: 'The signing keys were not loaded',
  none: 'There is no key yet.',
  name: 'Name of the new key',
  namePlaceholder: 'Shop server',
  nameMissing: 'Type a name, so that you can tell your keys apart.',
  make: 'Make a key',
  made: (name: string) => `“${name}” was made`,
  secretOnce: 'Copy its secret now and keep it on your server. It is not shown again.',
  secret: 'Secret',
  copySecret: 'Copy secret',
  secretCopied: 'Secret copied',
  copied: 'I have kept it',
  key: 'Key',
  status: 'Status',
  createdAt: 'Made',
  inUse: 'In use',
  revoked: (when: string) => `Revoked · ${when}`,
  revoke: 'Revoke',
  /** Behind “Revoke”, for ears. */
  ofKey: (name: string) => ` ${name}`,
  revokeTitle: (name: string) => `Revoke “${name}”?`,
  revokeBody: 'From then on, no link that it signed can be paid. This cannot be undone.',
  keep: 'Keep it',
  revokeSubmit: 'Revoke the key',
  revokeDone: 'Key revoked',
  snippetTitle: 'Sign in Node',
  snippetHint:
    'For a payment link, give link: its code instead of paymentUrl. Send the payer to the address, or write signed="…" on the element.',
  copySnippet: 'Copy the code',
  snippetCopied: 'Code copied',
  snippet: ({ kid, code, currency }: Example, origin: string) =>
    `import { signPrefill } from '@artspay/widget/sign';

const signed = signPrefill({
  key: process.env.ARTSPAY_SIGNING_SECRET,
  kid: '${kid ?? 'sgk_…'}',
  paymentUrl: '${code}',
  amount: '120.00',
  currency: '${currency}',
  reference: 'INV-1001',
  expiresIn: 7 * 24 * 3600, // seconds
});
const address = \`${origin}/invoice/${code}?signed=\${signed}\`;`,
  urlTitle: 'Your Payment URL',
  required: 'Only signed links may be paid',
  requiredHint:
    'Invoicing tools such as Harvest cannot sign: while this is on, the links in their emails cannot be paid. For payment links, it stands in the options of each.',
  requiredOn: 'Only signed links may be paid now',
  requiredOff: 'Unsigned links may be paid again',
  requiredFailed: 'That was not saved',
};
