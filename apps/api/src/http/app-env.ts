/** What the server's adapter hands to every request, where there is one. */
export type AppEnv = {
  Bindings: { incoming?: { socket: { remoteAddress?: string } } };
};
