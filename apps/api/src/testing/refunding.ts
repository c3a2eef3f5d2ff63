import type { Json } from '#api/testing/ask';
import { idempotencyKey, type staffOf } from '#api/testing/staff';

const money = '{ amount currency }';
const paymentFields = `id status amount ${money} refunded ${money} refundable ${money}
  refunds { status amount ${money} declineReason madeAtGateway reason }
  disputes { status amount ${money} } surplusCaptures { attempt amount ${money} refundable ${money} }`;
const errorFields = `... on Error { errorCode: code message path }
  ... on PaymentConflictError { current { ${paymentFields} } }`;
const created = `__typename ... on Replayable { replayed } ... on RefundCreateSuccess { refund { id status amount ${money} }
  payment { ${paymentFields} } } ${errorFields}`;

/** What staff do about money that was taken, over HTTP. */
export const refundingOf = ({ send }: Awaited<ReturnType<typeof staffOf>>) => {
  const value = async (query: string, variables: Json): Promise<Json> => {
    const answer = await send(query, variables);
    if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
    return Object.values(answer.data)[0];
  };
  return {
    payment: (id: string): Promise<Json> =>
      value(`query($id: ID!) { payment(id: $id) { ${paymentFields} } }`, { id }),
    create: (input: Json): Promise<Json> =>
      value(`mutation($input: RefundCreateInput!) { refundCreate(input: $input) { ${created} } }`, {
        input: { idempotencyKey: idempotencyKey(), ...input },
      }),
    refundLate: (input: Json): Promise<Json> =>
      value(`mutation($input: LateMoneyRefundInput!) { lateMoneyRefund(input: $input) { ${created} } }`, {
        input: { idempotencyKey: idempotencyKey(), ...input },
      }),
    acceptLate: (paymentId: string, key = idempotencyKey()): Promise<Json> =>
      value(
        `mutation($input: LateMoneyAcceptInput!) { lateMoneyAccept(input: $input) { __typename
          ... on LateMoneyAcceptSuccess { replayed payment { ${paymentFields} } } ${errorFields} } }`,
        { input: { paymentId, idempotencyKey: key } },
      ),
    link: (id: string): Promise<Json> =>
      value(
        `query($id: ID!) { paymentLink(id: $id) { status paid ${money} refunded ${money} lateMoney ${money} } }`,
        { id },
      ),
  };
};
