import type {
  AttemptReference,
  GatewayRefund,
  GatewaySnapshot,
  RefundReference,
  RefundRequest,
} from '@artspay/core/gateway/gateway';
import { createId } from '@artspay/core/id/id';
import { money } from '@artspay/core/money/money';
import { attemptReference, paymentIdOf } from '@artspay/core/payment/attempt-reference';
import { refundReference } from '@artspay/core/refund/refund-reference';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CardBehaviour, GatewaySubject } from '#gateways/testing/gateway-subject';

/** What every adapter must do that declares refunds, run against the gateway itself. */
export const refundContract = (name: string, start: () => Promise<GatewaySubject>): void => {
  describe(`${name} keeps the contract of refunds and disputes`, () => {
    let subject: GatewaySubject;
    beforeAll(async () => {
      subject = await start();
    });
    afterAll(async () => subject.stop());

    const someMoney = (minor: bigint) => money(minor, subject.currency);

    const captured = async (behaviour: CardBehaviour = 'approve'): Promise<GatewaySnapshot> => {
      const id = createId('pay', new Date(), crypto.getRandomValues(new Uint8Array(10)));
      const reference = attemptReference(id, 1);
      const answer = await subject.gateway.charge({
        reference,
        idempotencyKey: `${reference}:charge`,
        amount: someMoney(123_450n),
        token: await subject.tokenFor(behaviour),
        statementDescriptor: 'SAMPLE GALLERY',
      });
      if (answer.kind !== 'answered') throw new Error(`expected an answer, got ${JSON.stringify(answer)}`);
      return answer.snapshot;
    };

    const requestOf = (charge: GatewaySnapshot, minor: bigint, n = 1): RefundRequest => {
      const reference = refundReference(paymentIdOf(charge.reference), n);
      return {
        reference,
        idempotencyKey: `${reference}:refund`,
        charge: { reference: charge.reference, gatewayId: charge.gatewayId },
        amount: someMoney(minor),
      };
    };

    const refunded = async (request: RefundRequest): Promise<GatewayRefund> => {
      const answer = await subject.gateway.refund(request);
      if (answer.kind !== 'answered') throw new Error(`expected an answer, got ${JSON.stringify(answer)}`);
      return answer.refund;
    };

    const found = async (reference: AttemptReference): Promise<GatewaySnapshot> => {
      const answer = await subject.gateway.find(reference);
      if (answer.kind !== 'found') throw new Error(`expected to find it, got ${JSON.stringify(answer)}`);
      return answer.snapshot;
    };
    const refundsOf = async ({ reference }: GatewaySnapshot) => (await found(reference)).refunds;
    const aRefund = (reference: RefundReference | null, minor: bigint, state: GatewayRefund['state']) => ({
      gatewayId: expect.stringMatching(/.+/),
      reference,
      amount: someMoney(minor),
      state,
    });

    test('it declares that it refunds', () => {
      expect(subject.gateway.capabilities.refunds).toBe(true);
    });

    test('several refunds of one charge are all found with it, and what was captured stays told', async () => {
      const charge = await captured();
      const [first, second] = [requestOf(charge, 23_450n, 1), requestOf(charge, 100_000n, 2)];
      expect(await refunded(first)).toEqual(aRefund(first.reference, 23_450n, 'succeeded'));
      await refunded(second);
      expect(await found(charge.reference)).toEqual({
        ...charge,
        refunds: [
          aRefund(first.reference, 23_450n, 'succeeded'),
          aRefund(second.reference, 100_000n, 'succeeded'),
        ],
      });
    });

    test('refunds never exceed the capture, however many are sent at once', async () => {
      const charge = await captured();
      const answers = await Promise.all(
        [1, 2, 3, 4].map((n) => subject.gateway.refund(requestOf(charge, 60_000n, n))),
      );
      expect(answers.filter(({ kind }) => kind === 'answered')).toHaveLength(2);
      const refusals = answers.filter(({ kind }) => kind !== 'answered');
      expect(refusals).toEqual(refusals.map(() => ({ kind: 'refused', code: 'exceeds_capture' })));
      expect(await refundsOf(charge)).toHaveLength(2);
    });

    test('a refund sent twice is one refund with one answer', async () => {
      const charge = await captured();
      const request = requestOf(charge, 450n);
      const answers = await Promise.all([subject.gateway.refund(request), subject.gateway.refund(request)]);
      expect(answers[1]).toEqual(answers[0]);
      expect(await refundsOf(charge)).toEqual([aRefund(request.reference, 450n, 'succeeded')]);
    });

    test('pending → succeeded (the bank takes its time)', async () => {
      const charge = await captured('late');
      await subject.letLateResultsArrive();
      const request = requestOf(charge, 450n);
      expect(await refunded(request)).toEqual(aRefund(request.reference, 450n, 'pending'));
      await subject.letLateResultsArrive();
      expect(await refundsOf(charge)).toEqual([aRefund(request.reference, 450n, 'succeeded')]);
    });

    test('succeeded → failed (the money came back)', async () => {
      const charge = await captured('refund_fails');
      const request = requestOf(charge, 450n);
      expect((await refunded(request)).state).toBe('succeeded');
      await subject.letLateResultsArrive();
      expect(await refundsOf(charge)).toEqual([aRefund(request.reference, 450n, 'failed')]);
    });

    test("a bank's no to a refund is told as failed", async () => {
      const charge = await captured('refund_declined');
      const request = requestOf(charge, 450n);
      expect((await refunded(request)).state).toBe('failed');
      expect(await refundsOf(charge)).toEqual([aRefund(request.reference, 450n, 'failed')]);
    });

    test('what was not captured is not refunded', async () => {
      const charge = await captured('declined');
      expect(await subject.gateway.refund(requestOf(charge, 1n))).toMatchObject({ kind: 'refused' });
      expect(await refundsOf(charge)).toEqual([]);
    });

    test("a refund made in the gateway's dashboard is found, and is told from ours", async () => {
      const charge = await captured();
      await subject.refundInDashboard(charge.reference, someMoney(100_000n));
      expect(await refundsOf(charge)).toEqual([aRefund(null, 100_000n, 'succeeded')]);
      expect(await subject.gateway.refund(requestOf(charge, 23_451n))).toEqual({
        kind: 'refused',
        code: 'exceeds_capture',
      });
    });

    test.each(['cut', 'not_json', 'server_error', 'silent', 'other_page'] as const)(
      'refunded, and the answer is lost (%s): no clear answer, then found, once',
      async (fault) => {
        const charge = await captured();
        const request = requestOf(charge, 450n);
        subject.faultNext(fault);
        // A 404 of something in between refuses nothing.
        expect(await subject.gateway.refund(request)).toMatchObject({ kind: 'no_clear_answer' });
        expect(await refundsOf(charge)).toEqual([aRefund(request.reference, 450n, 'succeeded')]);
      },
    );

    test('while the gateway cannot be reached a refund gives no clear answer, and nothing goes back', async () => {
      const charge = await captured();
      await subject.whileUnreachable(async () => {
        expect(await subject.gateway.refund(requestOf(charge, 450n))).toMatchObject({
          kind: 'no_clear_answer',
        });
      });
      expect(await refundsOf(charge)).toEqual([]);
    });

    test.each(['won', 'lost'] as const)(
      'a dispute is found open, then %s; meanwhile nothing is refunded',
      async (outcome) => {
        const charge = await captured();
        const close = await subject.dispute(charge.reference);
        const dispute = { gatewayId: expect.stringMatching(/.+/), amount: charge.amount };
        expect((await found(charge.reference)).disputes).toEqual([{ ...dispute, state: 'open' }]);
        expect(await subject.gateway.refund(requestOf(charge, 450n))).toEqual({
          kind: 'refused',
          code: 'disputed',
        });
        await close(outcome);
        expect((await found(charge.reference)).disputes).toEqual([{ ...dispute, state: outcome }]);
      },
    );

    test('each change of a refund or dispute has a webhook that names the attempt', async () => {
      const charge = await captured();
      await refunded(requestOf(charge, 450n));
      const close = await subject.dispute(charge.reference);
      await close('won');
      const webhooks = await subject.webhooksFor(charge.reference, 4);
      const readings = await Promise.all(
        webhooks.map(({ body, headers }) => subject.gateway.readWebhook(body, headers, subject.now())),
      );
      for (const reading of readings) {
        expect(reading).toMatchObject({ kind: 'accepted', reference: charge.reference });
      }
    });
  });
};
