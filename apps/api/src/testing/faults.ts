import type { RunningApi } from '#api/testing/start-api';

/** What goes wrong at the merchant's account of the real sandbox, from now on. */
export const faultsOf = ({ context, sandbox, scope }: RunningApi) => {
  const send = async (method: 'PUT' | 'DELETE', faults?: object): Promise<void> => {
    const account = await context.services.gatewayAccounts.findSandbox(scope);
    const response = await fetch(`${sandbox.url}/v1/accounts/${account?.accountId ?? ''}/faults`, {
      method,
      headers: { authorization: `Bearer ${sandbox.operatorToken}`, 'content-type': 'application/json' },
      ...(faults === undefined ? {} : { body: JSON.stringify(faults) }),
    });
    if (response.status !== 200) throw new Error(await response.text());
  };
  return { set: (faults: object) => send('PUT', faults), clear: () => send('DELETE') };
};
