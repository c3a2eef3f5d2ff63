import { type Json, post } from '#api/testing/ask';
import type { RunningApi } from '#api/testing/start-api';

/** What happens at the sandbox without our server: in its dashboard, and at banks. */
export const dashboardOf = ({ sandbox, context, scope }: RunningApi) => {
  const send = async (path: string, body: Json): Promise<Json> => {
    const response = await post(`${sandbox.url}/v1/dashboard/${path}`, body, {
      authorization: `Bearer ${sandbox.operatorToken}`,
    });
    const answer: Json = await response.json();
    if (response.status !== 200) throw new Error(JSON.stringify(answer));
    return answer;
  };
  const account = async () =>
    (await context.services.gatewayAccounts.findSandbox(scope))?.accountId ?? 'no account';
  const chargeOf = async (paymentId: string, attempt: number) => ({
    account: await account(),
    reference: `${paymentId}-${attempt}`,
  });
  return {
    /** Minor units. */
    refund: async (paymentId: string, amount: string, attempt = 1): Promise<string> =>
      (await send('refunds', { ...(await chargeOf(paymentId, attempt)), amount })).id,
    failRefund: (id: string): Promise<Json> => send(`refunds/${id}/fail`, {}),
    /** What the payer's bank makes of a charge that is pending. */
    endCharge: async (
      paymentId: string,
      outcome: 'captured' | 'declined' | 'cancelled',
      attempt = 1,
    ): Promise<Json> => send('charges/end', { ...(await chargeOf(paymentId, attempt)), outcome }),
    dispute: async (paymentId: string, attempt = 1): Promise<string> =>
      (await send('disputes', await chargeOf(paymentId, attempt))).id,
    closeDispute: (id: string, outcome: 'won' | 'lost'): Promise<Json> =>
      send(`disputes/${id}/close`, { outcome }),
    /** The refunds in the gateway's books, as the account's own server could read them. */
    refunds: async (paymentId: string, attempt = 1): Promise<readonly Json[]> => {
      const credentials = await context.services.gatewayAccounts.findSandbox(scope);
      const response = await fetch(`${sandbox.url}/v1/charges/by-reference/${paymentId}-${attempt}`, {
        headers: { authorization: `Bearer ${credentials?.secretKey ?? ''}` },
      });
      const charge: Json = await response.json();
      return charge.refunds;
    },
  };
};
