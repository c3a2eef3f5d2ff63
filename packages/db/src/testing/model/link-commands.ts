import { toDecimal } from '@artspay/core/money/money';
import { createLink } from '@artspay/core/payment-link/create-link';
import { deactivateLink } from '@artspay/core/payment-link/deactivate-link';
import { editLink } from '@artspay/core/payment-link/edit-link';
import * as fc from 'fast-check';
import { act, type Command, hasLinks, linkOf, must, n, pick, staff, usesOf } from '#db/testing/model/act';

export const makeLink = (limit: number | null): Command =>
  act(
    `a link for ${limit ?? 'any number of'} payments`,
    ({ links }) => links.length < 3,
    async ({ deps, scope }, model) => {
      const made = await createLink(
        deps,
        scope,
        {
          amount: { amount: '120.00', currency: 'AUD' },
          reference: 'Deposit',
          payerMayEdit: 'nothing',
          useLimit: limit,
        },
        staff,
      );
      if (!made.ok) throw new Error(made.error.code);
      const { id } = made.value;
      model.links.push({ id, limit, isActive: true });
    },
  );

/** What a merchant does with links. */
export const linkCommands: readonly fc.Arbitrary<Command>[] = [
  fc.constantFrom(1, 2, null).map(makeLink),
  fc.tuple(n, fc.constantFrom('60.00', '240.00')).map(([which, amount]) =>
    act(`link ${which} is edited to ${amount}`, hasLinks, async (world, { links }) => {
      const { id, isActive } = pick(links, which);
      const before = await linkOf(world, id);
      const edited = await editLink(
        world.deps,
        world.scope,
        { id, version: before.version, amount: { amount, currency: 'AUD' } },
        staff,
      );
      const isSame = before.amount !== null && toDecimal(before.amount) === amount;
      const mayBe = isActive && (isSame || (await usesOf(world, id)) === 0);
      must(edited.ok === mayBe, `an edit is ${mayBe ? 'taken' : 'refused'}`);
    }),
  ),
  n.map((which) =>
    act(`link ${which} is deactivated`, hasLinks, async ({ deps, scope }, { links }) => {
      const link = pick(links, which);
      await deactivateLink(deps, scope, link.id, staff);
      link.isActive = false;
    }),
  ),
];
