import type { Actor } from '#core/events/event';
import type { Identities } from '#core/id/id';
import type { Logo, Merchant, MerchantProfile } from '#core/merchant/merchant';
import { type InvalidProfile, parseProfile, type ProfileInput } from '#core/merchant/profile-input';
import type { Scope } from '#core/merchant/scope';
import { fail, ok, type Result } from '#core/result';
import type { UnitOfWork } from '#core/unit-of-work/unit-of-work';

/** A logo that was looked at and found to be one, with its bytes. */
export type LogoFile = Logo & { readonly bytes: Uint8Array };

export type MerchantUpdate = ProfileInput & {
  /** The version that staff looked at. */
  readonly version: number;
  /** `undefined`: the one that stands. `null`: none. */
  readonly logo: LogoFile | null | undefined;
};

export type MerchantChanged = {
  readonly code: 'MERCHANT_CHANGED';
  readonly path: readonly string[];
  readonly current: Merchant;
};

const fields = [
  'name',
  'statementDescriptor',
  'legalName',
  'contact',
  'refundPolicy',
  'taxNumber',
  'brandColour',
] as const satisfies readonly (keyof MerchantProfile)[];

const changedBetween = (before: MerchantProfile, after: MerchantProfile): readonly string[] => [
  ...fields.filter((field) => before[field] !== after[field]),
  ...(before.logo?.hash === after.logo?.hash ? [] : ['logo']),
];

/**
 * Writes what staff say about their business, with its event, which names the fields and not what they say.
 * Nothing is written when nothing changed, or when somebody else was faster.
 */
export const updateMerchant = async (
  { unitOfWork, identities }: { readonly unitOfWork: UnitOfWork; readonly identities: Identities },
  scope: Scope,
  { version, logo, ...input }: MerchantUpdate,
  actor: Actor,
): Promise<Result<Merchant, InvalidProfile | MerchantChanged>> => {
  const profile = parseProfile(input);
  if (!profile.ok) return profile;
  return unitOfWork.transaction<Merchant, MerchantChanged>(scope, async (transaction) => {
    const before = await transaction.merchants.lock();
    if (before.version !== version)
      return fail({ code: 'MERCHANT_CHANGED', path: ['version'], current: before });
    const after: Merchant = {
      ...before,
      ...profile.value,
      logo:
        logo === undefined
          ? before.logo
          : logo && { hash: logo.hash, width: logo.width, height: logo.height },
      version: before.version + 1,
    };
    const changed = changedBetween(before, after);
    if (changed.length === 0) return ok(before);
    await transaction.merchants.update(after);
    if (logo !== undefined) await transaction.merchants.keepLogo(logo);
    await transaction.events.append({
      id: identities.id('evt'),
      name: 'merchant.updated',
      subjectId: after.id,
      payableId: after.id,
      sequence: after.version,
      actor,
      occurredAt: await transaction.now(),
      data: { changed: changed.join(' ') },
    });
    return ok(after);
  });
};
