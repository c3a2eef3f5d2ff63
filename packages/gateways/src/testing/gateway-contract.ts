import { createId } from '@artspay/core/id/id';
import type {
  AttemptReference,
  ChargePage,
  ChargeRequest,
  GatewaySnapshot,
  WebhookReading,
} from '@artspay/core/gateway/gateway';
import { money } from '@artspay/core/money/money';
import { attemptReference } from '@artspay/core/payment/attempt-reference';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CardBehaviour, GatewaySubject, WebhookOnTheWire } from '#gateways/testing/gateway-subject';

const states = (snapshot: GatewaySnapshot): string => snapshot.result.state;

const newReference = (): AttemptReference =>
  attemptReference(createId('pay', new Date(), crypto.getRandomValues(new Uint8Array(10))), 1);

const actionUrlOf = ({ result }: GatewaySnapshot): string => {
  if (result.state !== 'action_required') throw new Error(`expected an action, got ${result.state}`);
  return result.url;
};

/** What every adapter must do, run against the gateway itself. */
export const gatewayContract = (name: string, start: () => Promise<GatewaySubject>): void => {
  describe(`${name} keeps the gateway contract`, () => {
    let subject: GatewaySubject;
    beforeAll(async () => {
      subject = await start();
    });
    afterAll(async () => subject.stop());

    const requestFor = async (behaviour: CardBehaviour): Promise<ChargeRequest> => {
      const reference = newReference();
      return {
        reference,
        idempotencyKey: `${reference}:charge`,
        amount: money(123_450n, subject.currency),
        token: await subject.tokenFor(behaviour),
        statementDescriptor: 'SAMPLE GALLERY',
      };
    };

    const chargeWith = async (
      behaviour: CardBehaviour,
    ): Promise<{ readonly request: ChargeRequest; readonly snapshot: GatewaySnapshot }> => {
      const request = await requestFor(behaviour);
      const answer = await subject.gateway.charge(request);
      if (answer.kind !== 'answered') throw new Error(`expected an answer, got ${JSON.stringify(answer)}`);
      return { request, snapshot: answer.snapshot };
    };

    const found = async (reference: AttemptReference): Promise<GatewaySnapshot> => {
      const answer = await subject.gateway.find(reference);
      if (answer.kind !== 'found') throw new Error(`expected to find it, got ${JSON.stringify(answer)}`);
      return answer.snapshot;
    };

    test('a good card is captured in full', async () => {
      const { request, snapshot } = await chargeWith('approve');
      const { cardFingerprint, ...known } = snapshot;
      expect(cardFingerprint !== undefined).toBe(subject.gateway.capabilities.inspectsTokens);
      expect(known).toEqual({
        reference: request.reference,
        gatewayId: expect.stringMatching(/.+/),
        amount: request.amount,
        card: { brand: expect.stringMatching(/.+/), lastFour: expect.stringMatching(/^\d{4}$/) },
        result: { state: 'captured', captured: request.amount },
        refunds: [],
        disputes: [],
      });
      expect(await found(request.reference)).toEqual(snapshot);
    });

    test.each([
      'declined',
      'insufficient_funds',
      'expired_card',
      'incorrect_cvc',
      'processing_error',
    ] as const)("a bank's no is answered with its reason: %s", async (code) => {
      const { request, snapshot } = await chargeWith(code);
      expect(snapshot.result).toEqual({ state: 'declined', code });
      expect(await found(request.reference)).toEqual(snapshot);
    });

    test('action_required → captured (the payer proves who they are)', async () => {
      const { request, snapshot } = await chargeWith('authenticate');
      await subject.answerAction(actionUrlOf(snapshot), true);
      expect((await found(request.reference)).result).toEqual({
        state: 'captured',
        captured: request.amount,
      });
    });

    test('action_required → declined (the payer refuses)', async () => {
      const { request, snapshot } = await chargeWith('authenticate');
      await subject.answerAction(actionUrlOf(snapshot), false);
      expect((await found(request.reference)).result).toEqual({
        state: 'declined',
        code: 'authentication_failed',
      });
    });

    test('action_required → cancelled (abandoned, then cancelled by us), and no proof charges it later', async () => {
      const { request, snapshot } = await chargeWith('authenticate');
      expect(states(await found(request.reference))).toBe('action_required');
      expect(await subject.gateway.cancel(request.reference)).toMatchObject({
        kind: 'found',
        snapshot: { result: { state: 'cancelled' } },
      });
      await subject.answerAction(actionUrlOf(snapshot), true);
      expect(states(await found(request.reference))).toBe('cancelled');
    });

    test('action_required → cancelled (the time for the proof is over)', async () => {
      const { request, snapshot } = await chargeWith('authenticate');
      await subject.letActionsEnd();
      expect(states(await found(request.reference))).toBe('cancelled');
      await subject.answerAction(actionUrlOf(snapshot), true);
      expect(states(await found(request.reference))).toBe('cancelled');
    });

    test('pending → captured (the result comes later)', async () => {
      const { request, snapshot } = await chargeWith('late');
      expect(snapshot.result).toEqual({ state: 'pending' });
      await subject.letLateResultsArrive();
      expect((await found(request.reference)).result).toEqual({
        state: 'captured',
        captured: request.amount,
      });
    });

    test('a result that is under way cannot be cancelled: pending is answered, and nothing is lost', async () => {
      const { request } = await chargeWith('late');
      expect(await subject.gateway.cancel(request.reference)).toMatchObject({
        kind: 'found',
        snapshot: { result: { state: 'pending' } },
      });
      await subject.letLateResultsArrive();
      expect(states(await found(request.reference))).toBe('captured');
    });

    test('cancelling what was captured answers captured', async () => {
      const { request, snapshot } = await chargeWith('approve');
      expect(await subject.gateway.cancel(request.reference)).toEqual({ kind: 'found', snapshot });
    });

    test('approved in part → voided: told as what was captured, then given back whole', async () => {
      const { request, snapshot } = await subject.whileApprovingInPart(() => chargeWith('approve'));
      if (snapshot.result.state !== 'captured') throw new Error('expected a capture');
      expect(snapshot.amount).toEqual(request.amount);
      expect(snapshot.result.captured.minor).toBeLessThan(request.amount.minor);
      const voided = { kind: 'found', snapshot: { ...snapshot, result: { state: 'voided' } } };
      expect(await subject.gateway.void(request.reference)).toEqual(voided);
      expect(await subject.gateway.void(request.reference)).toEqual(voided);
      expect(await subject.gateway.find(request.reference)).toEqual(voided);
      expect(await subject.gateway.cancel(request.reference)).toEqual(voided);
    });

    test('voiding what was not captured changes nothing, and answers how it stands', async () => {
      const { request, snapshot } = await chargeWith('declined');
      expect(await subject.gateway.void(request.reference)).toEqual({ kind: 'found', snapshot });
    });

    test('a reference that was never charged is not found, by looking, cancelling and voiding', async () => {
      expect(await subject.gateway.find(newReference())).toEqual({ kind: 'not_found' });
      expect(await subject.gateway.void(newReference())).toEqual({ kind: 'not_found' });
      expect(await subject.gateway.cancel(newReference())).toEqual({ kind: 'not_found' });
    });

    test('a charge sent twice with the same key is one charge with one answer', async () => {
      const request = await requestFor('approve');
      const answers = await Promise.all([
        subject.gateway.charge(request),
        subject.gateway.charge(request),
        subject.gateway.charge(request),
      ]);
      expect(answers[0]?.kind).toBe('answered');
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
    });

    test('a reference that was charged under another key gives no clear answer, and can be looked up', async () => {
      const { request, snapshot } = await chargeWith('approve');
      const token = await subject.tokenFor('approve');
      const again = await subject.gateway.charge({ ...request, token, idempotencyKey: 'another' });
      expect(again.kind).toBe('no_clear_answer');
      expect(await found(request.reference)).toEqual(snapshot);
    });

    test.each(['unknown', 'used'] as const)(
      'a token that is %s is refused, and nothing is charged',
      async (why) => {
        const earlier = await chargeWith('approve');
        const token = why === 'used' ? earlier.request.token : 'tok_unknown';
        const request = { ...(await requestFor('approve')), token };
        expect(await subject.gateway.charge(request)).toEqual({
          kind: 'refused',
          code: 'card_details_expired',
        });
        expect(await subject.gateway.find(request.reference)).toEqual({ kind: 'not_found' });
      },
    );

    test.each(['cut', 'not_json', 'server_error', 'silent', 'other_page'] as const)(
      'charged, and the answer is lost (%s): no clear answer, then found captured, once',
      async (fault) => {
        const request = await requestFor('approve');
        subject.faultNext(fault);
        expect(await subject.gateway.charge(request)).toMatchObject({ kind: 'no_clear_answer' });
        const snapshot = await found(request.reference);
        expect(snapshot.result).toEqual({ state: 'captured', captured: request.amount });
        expect(await subject.gateway.charge(request)).toEqual({ kind: 'answered', snapshot });
      },
    );

    test.each(['cut', 'not_json', 'server_error', 'silent', 'other_page'] as const)(
      'a look-up whose answer is lost (%s) is unavailable, never "not found"',
      async (fault) => {
        subject.faultNext(fault);
        expect(await subject.gateway.find(newReference())).toMatchObject({ kind: 'unavailable' });
        subject.faultNext(fault);
        expect(await subject.gateway.cancel(newReference())).toMatchObject({ kind: 'unavailable' });
        subject.faultNext(fault);
        expect(await subject.gateway.void(newReference())).toMatchObject({ kind: 'unavailable' });
      },
    );

    test('while the gateway cannot be reached nothing is claimed, and nothing throws', async () => {
      const request = await requestFor('approve');
      await subject.whileUnreachable(async () => {
        expect(await subject.gateway.charge(request)).toMatchObject({ kind: 'no_clear_answer' });
        expect(await subject.gateway.find(request.reference)).toMatchObject({ kind: 'unavailable' });
        expect(await subject.gateway.cancel(request.reference)).toMatchObject({ kind: 'unavailable' });
      });
      expect(await subject.gateway.find(request.reference)).toEqual({ kind: 'not_found' });
    });

    const listAll = async (from: Date, to: Date): Promise<readonly GatewaySnapshot[]> => {
      const listed: GatewaySnapshot[] = [];
      let cursor: string | null = null;
      do {
        const page: ChargePage = await subject.gateway.listCharges({ from, to, cursor });
        if (page.kind !== 'page') throw new Error(`expected a page, got ${JSON.stringify(page)}`);
        listed.push(...page.charges.map(({ snapshot }) => snapshot));
        cursor = page.cursor;
      } while (cursor !== null);
      return listed;
    };
    const hour = 3_600_000;

    test('every charge of a time is listed once, oldest first, as a look-up answers it, on however many pages', async () => {
      await subject.passTime(2 * hour);
      const from = subject.now();
      const made: GatewaySnapshot[] = [];
      for (let n = 0; n < 102; n += 1) {
        made.push((await chargeWith(n === 50 ? 'declined' : 'approve')).snapshot);
      }
      const to = new Date(subject.now().getTime() + 1);
      const listed = await listAll(from, to);
      expect(listed.map(({ reference }) => reference).toSorted()).toEqual(
        made.map(({ reference }) => reference).toSorted(),
      );
      expect(listed[0]).toEqual(made.find(({ reference }) => reference === listed[0]?.reference));
      expect(listed.filter(({ result }) => result.state === 'declined')).toHaveLength(1);
      await subject.passTime(hour);
      const { request } = await chargeWith('approve');
      expect((await listAll(from, to)).some(({ reference }) => reference === request.reference)).toBe(false);
    });

    test.each(['cut', 'not_json', 'server_error', 'silent', 'other_page'] as const)(
      'a list whose answer is lost (%s) is unavailable, never empty',
      async (fault) => {
        subject.faultNext(fault);
        const to = subject.now();
        const from = new Date(to.getTime() - hour);
        expect(await subject.gateway.listCharges({ from, to, cursor: null })).toMatchObject({
          kind: 'unavailable',
        });
      },
    );

    const readAll = (webhooks: readonly WebhookOnTheWire[]): Promise<readonly WebhookReading[]> =>
      Promise.all(
        webhooks.map(({ body, headers }) => subject.gateway.readWebhook(body, headers, subject.now())),
      );

    test('each change has its webhook, which names the attempt and has a key of its own', async () => {
      const { request } = await chargeWith('late');
      await subject.letLateResultsArrive();
      const readings = await readAll(await subject.webhooksFor(request.reference, 2));
      for (const reading of readings) {
        expect(reading).toMatchObject({ kind: 'accepted', reference: request.reference });
      }
      expect(new Set(readings.map((reading) => reading.kind === 'accepted' && reading.key)).size).toBe(2);
    });

    test('a webhook that is sent again has the same key', async () => {
      subject.loseNextWebhookAnswer();
      const { request } = await chargeWith('approve');
      const readings = await readAll(await subject.webhooksFor(request.reference, 2));
      expect(readings[0]).toMatchObject({ kind: 'accepted' });
      expect(readings[1]).toEqual(readings[0]);
    });

    test('webhooks that are unsigned, altered or too old are refused', async () => {
      const { request } = await chargeWith('approve');
      const [webhook] = await subject.webhooksFor(request.reference, 1);
      if (webhook === undefined) throw new Error('expected a webhook');
      const { body, headers } = webhook;
      const { gateway } = subject;
      const now = subject.now();
      const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000);
      const altered = Buffer.concat([body, Buffer.from(' ')]);

      expect(await gateway.readWebhook(body, {}, now)).toEqual({ kind: 'refused', why: 'unsigned' });
      expect(await gateway.readWebhook(altered, headers, now)).toEqual({
        kind: 'refused',
        why: 'bad_signature',
      });
      expect(await gateway.readWebhook(body, headers, minutes(6))).toEqual({ kind: 'refused', why: 'stale' });
      expect(await gateway.readWebhook(body, headers, minutes(-6))).toEqual({
        kind: 'refused',
        why: 'stale',
      });
      expect(await gateway.readWebhook(body, headers, minutes(4))).toMatchObject({ kind: 'accepted' });
    });
  });
};
