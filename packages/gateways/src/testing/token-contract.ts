import { createId } from '@artspay/core/id/id';
import { money } from '@artspay/core/money/money';
import { attemptReference } from '@artspay/core/payment/attempt-reference';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CardBehaviour, GatewaySubject } from '#gateways/testing/gateway-subject';

/** What an adapter that declares `inspectsTokens` must do, run against the gateway itself. */
export const tokenContract = (name: string, start: () => Promise<GatewaySubject>): void => {
  describe(`${name} tells which card a token stands for`, () => {
    let subject: GatewaySubject;
    beforeAll(async () => {
      subject = await start();
    });
    afterAll(async () => subject.stop());

    const charge = async (token: string) => {
      const reference = attemptReference(
        createId('pay', new Date(), crypto.getRandomValues(new Uint8Array(10))),
        1,
      );
      const answer = await subject.gateway.charge({
        reference,
        idempotencyKey: `${reference}:charge`,
        amount: money(123_450n, subject.currency),
        token,
        statementDescriptor: 'SAMPLE GALLERY',
      });
      if (answer.kind !== 'answered') throw new Error(`expected an answer, got ${JSON.stringify(answer)}`);
      return answer.snapshot;
    };
    const fingerprintOf = async (behaviour: CardBehaviour): Promise<string> => {
      const inspected = await subject.gateway.inspectToken(await subject.tokenFor(behaviour));
      if (inspected.kind !== 'card') throw new Error(`expected a card, got ${JSON.stringify(inspected)}`);
      return inspected.fingerprint;
    };

    test('the same card has the same fingerprint in each token, another card has another', async () => {
      const first = await fingerprintOf('declined');
      expect(await fingerprintOf('declined')).toBe(first);
      expect(await fingerprintOf('approve')).not.toBe(first);
    });

    test('looking leaves the token usable, and its charge bears the same fingerprint', async () => {
      const token = await subject.tokenFor('declined');
      const inspected = await subject.gateway.inspectToken(token);
      const snapshot = await charge(token);
      expect(inspected).toEqual({ kind: 'card', fingerprint: snapshot.cardFingerprint });
    });

    test('a fingerprint holds no digits of the card', async () => {
      expect(await fingerprintOf('approve')).not.toMatch(/4242|424242/);
    });

    test('a token that was used, and one that never was, are unknown', async () => {
      const token = await subject.tokenFor('declined');
      await charge(token);
      expect(await subject.gateway.inspectToken(token)).toEqual({ kind: 'unknown' });
      expect(await subject.gateway.inspectToken('tok_never_made')).toEqual({ kind: 'unknown' });
    });

    test('a wire that breaks is no answer', async () => {
      const token = await subject.tokenFor('approve');
      for (const fault of ['cut', 'not_json', 'server_error', 'silent', 'other_page'] as const) {
        subject.faultNext(fault);
        expect(await subject.gateway.inspectToken(token)).toMatchObject({ kind: 'unavailable' });
      }
    });
  });
};
