/** What every request carries. */
export type AppEnv = {
  Variables: { requestId: string };
  Bindings: { incoming?: { socket: { remoteAddress?: string } } };
};
