import { type SignedFor, signPrefill } from '@artspay/widget/sign';
import { fieldsIn, textIn } from './graphql.ts';
import type { Staff } from './staff.ts';

/** Makes a key, and signs with it as an integrator's server does: for an hour unless told otherwise. */
export const signerOf = async (staff: Staff): Promise<(what: SignedFor, expiresIn?: number) => string> => {
  const made = await staff.ask(
    `mutation { answer: signingKeyCreate(input: { name: "Shop" }) {
      ... on SigningKeyCreateSuccess { secret signingKey { id } } } }`,
    {},
  );
  const [key, kid] = [textIn(made, 'secret'), textIn(fieldsIn(made, 'signingKey'), 'id')];
  return (what, expiresIn = 3_600) => signPrefill({ key, kid, expiresIn, ...what });
};

/** Takes nothing but what is signed through the Payment URL while `work` runs. */
export const whileSignaturesAreRequired = async (staff: Staff, work: () => Promise<void>): Promise<void> => {
  const require = (required: boolean) =>
    staff.ask(
      `mutation ($required: Boolean!) {
        answer: paymentUrlSetSignatureRequired(required: $required) { signatureRequired } }`,
      { required },
    );
  await require(true);
  try {
    await work();
  } finally {
    await require(false);
  }
};
