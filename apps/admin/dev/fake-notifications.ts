import type { FakeStore } from './fake-store.ts';

type Choices = { payment: boolean; lateMoney: boolean; dispute: boolean; failure: boolean };

const kept = new WeakMap<FakeStore, Choices>();
const names = {
  PAYMENT: 'payment',
  LATE_MONEY: 'lateMoney',
  DISPUTE: 'dispute',
  FAILURE: 'failure',
} as const;

/** Which mails the owner gets. Where nothing was sold yet, no mail server is set up either. */
export const notificationSettings = (_: unknown, __: unknown, { store }: { store: FakeStore }) => ({
  __typename: 'NotificationSettings',
  mailIsSetUp: store.links.length > 0,
  ...(kept.get(store) ?? { payment: true, lateMoney: true, dispute: true, failure: true }),
});

export const notificationSwitch = (
  _: unknown,
  { input: { kind, isOn } }: { input: { kind: keyof typeof names; isOn: boolean } },
  context: { store: FakeStore },
) => {
  const { payment, lateMoney, dispute, failure } = notificationSettings(_, _, context);
  kept.set(context.store, { payment, lateMoney, dispute, failure, [names[kind]]: isOn });
  return notificationSettings(_, _, context);
};
