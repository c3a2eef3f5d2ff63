import type { SigningKeyId } from '@artspay/core/id/id';
import type { Scope } from '@artspay/core/merchant/scope';
import { desc, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/database';
import { signingKeys } from '#db/schema/signing-keys';
import { inScope } from '#db/scope';
import type { SecretBox } from '#db/setup/gateway-accounts';

/** What is shown of a key; its secret is shown once, by whoever made it. */
export type SigningKey = {
  readonly id: SigningKeyId;
  readonly name: string;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
};

export interface SigningKeyStore {
  insert(
    scope: Scope,
    key: { readonly id: SigningKeyId; readonly name: string },
    secret: string,
  ): Promise<SigningKey>;
  /** The secret of a key that is not revoked. */
  findOptionalSecret(scope: Scope, id: SigningKeyId): Promise<string | null>;
  /** Newest first, revoked ones too. */
  list(scope: Scope): Promise<readonly SigningKey[]>;
  /** Revoking again changes nothing; `null`: there is no such key. */
  revoke(scope: Scope, id: SigningKeyId): Promise<SigningKey | null>;
}

const shown = {
  id: signingKeys.id,
  name: signingKeys.name,
  createdAt: signingKeys.createdAt,
  revokedAt: signingKeys.revokedAt,
};

/** Keys of integrators, sealed: bound to their scope and id, so that a copied row does not open. */
export const signingKeyStore = ({ db }: Database, box: SecretBox): SigningKeyStore => ({
  async insert(scope, { id, name }, secret) {
    const secretEncrypted = box.seal(secret, contextOf(scope, id));
    const [row] = await db
      .insert(signingKeys)
      .values({ ...scope, id, name, secretEncrypted })
      .returning(shown);
    if (row === undefined) throw new Error('a signing key was not written');
    return row;
  },
  async findOptionalSecret(scope, id) {
    const [row] = await db
      .select({ secretEncrypted: signingKeys.secretEncrypted })
      .from(signingKeys)
      .where(inScope(signingKeys, scope, eq(signingKeys.id, id), isNull(signingKeys.revokedAt)));
    return row === undefined ? null : box.open(row.secretEncrypted, contextOf(scope, id));
  },
  list: (scope) =>
    db
      .select(shown)
      .from(signingKeys)
      .where(inScope(signingKeys, scope))
      .orderBy(desc(signingKeys.createdAt), desc(signingKeys.id)),
  async revoke(scope, id) {
    const [row] = await db
      .update(signingKeys)
      .set({ revokedAt: sql`coalesce(${signingKeys.revokedAt}, now())` })
      .where(inScope(signingKeys, scope, eq(signingKeys.id, id)))
      .returning(shown);
    return row ?? null;
  },
});

const contextOf = ({ merchantId, mode }: Scope, id: SigningKeyId): string =>
  `signing-key:${merchantId}:${mode}:${id}`;
