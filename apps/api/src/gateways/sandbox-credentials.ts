import { z } from 'zod';

/** What is kept, sealed, of a merchant's account at the sandbox. */
const sandboxCredentials = z.object({
  accountId: z.string(),
  secretKey: z.string(),
  publishableKey: z.string(),
  webhookSecret: z.string(),
  /** Where the sandbox sends webhooks: an address of ours that ends with the webhook token. */
  webhookUrl: z.string(),
});

export type SandboxCredentials = z.infer<typeof sandboxCredentials>;

export const writeSandboxCredentials = (credentials: SandboxCredentials): string =>
  JSON.stringify(credentials);

/** Throws for anything that `writeSandboxCredentials` did not write. */
export const readSandboxCredentials = (text: string): SandboxCredentials =>
  sandboxCredentials.parse(JSON.parse(text));
