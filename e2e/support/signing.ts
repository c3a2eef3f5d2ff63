import { createHmac } from 'node:crypto';
import { fieldsIn, textIn } from './graphql.ts';
import type { Staff } from './staff.ts';

type Claims = {
  readonly sub: `${'link' | 'invoice'}:${string}`;
  readonly amount: string;
  readonly currency: string;
  readonly reference?: string;
};

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Makes a key, and signs with it as a server in any language does: for an hour unless told otherwise. */
export const signerOf = async (staff: Staff): Promise<(claims: Claims, seconds?: number) => string> => {
  const made = await staff.ask(
    `mutation { answer: signingKeyCreate(input: { name: "Shop" }) {
      ... on SigningKeyCreateSuccess { secret signingKey { id } } } }`,
    {},
  );
  const [key, kid] = [textIn(made, 'secret'), textIn(fieldsIn(made, 'signingKey'), 'id')];
  return (claims, seconds = 3_600) => {
    const exp = Math.floor(Date.now() / 1_000) + seconds;
    const text = `${encoded({ alg: 'HS256', kid })}.${encoded({ ...claims, exp })}`;
    return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
  };
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
