import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<string>();

/** Whatever `work` leads to knows this id: log lines carry it, and so does what a client is told of a failure. */
export const withRequestId = <Value>(id: string, work: () => Value): Value => current.run(id, work);

/** The id of the request that is being answered; absent outside one. */
export const currentRequestId = (): string | undefined => current.getStore();
