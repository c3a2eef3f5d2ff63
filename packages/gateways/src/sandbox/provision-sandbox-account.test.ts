import { startSandbox } from '@artspay/sandbox/testing';
import { expect, onTestFinished, test } from 'vitest';
import {
  changeSandboxWebhookUrl,
  provisionSandboxAccount,
} from '#gateways/sandbox/provision-sandbox-account';

const start = async () => {
  const sandbox = await startSandbox();
  onTestFinished(() => sandbox.stop());
  return sandbox;
};

test('the operator opens an account and gets its test keys once', async () => {
  const sandbox = await start();
  const opened = await provisionSandboxAccount(sandbox, { name: 'Sample Gallery', webhookUrl: null });
  expect(opened).toEqual({
    ok: true,
    value: {
      id: expect.stringMatching(/^acct_/),
      secretKey: expect.stringMatching(/^sk_test_.{22}$/),
      publishableKey: expect.stringMatching(/^pk_test_.{22}$/),
      webhookSecret: expect.stringMatching(/^whsec_.{43}$/),
    },
  });
});

test('where webhooks go can be changed later', async () => {
  const sandbox = await start();
  const opened = await provisionSandboxAccount(sandbox, { name: 'Sample Gallery', webhookUrl: null });
  const id = opened.ok ? opened.value.id : '';
  const url = 'https://shop.example/webhooks';
  expect(await changeSandboxWebhookUrl(sandbox, id, url)).toEqual({ ok: true, value: null });
  expect(await changeSandboxWebhookUrl(sandbox, 'acct_unknown', url)).toEqual({
    ok: false,
    error: { kind: 'refused', why: 'account_not_found' },
  });
});

test('a wrong operator token and a wrong address are refused, and said', async () => {
  const sandbox = await start();
  const details = { name: 'Sample Gallery', webhookUrl: null };
  expect(await provisionSandboxAccount({ ...sandbox, operatorToken: 'wrong' }, details)).toEqual({
    ok: false,
    error: { kind: 'refused', why: 'operator_token_wrong' },
  });
  expect(await provisionSandboxAccount(sandbox, { ...details, webhookUrl: 'mailto:x@y.z' })).toEqual({
    ok: false,
    error: { kind: 'refused', why: 'invalid_request' },
  });
});

test('a sandbox that does not answer is unavailable', async () => {
  const sandbox = await startSandbox();
  await sandbox.stop();
  expect(await provisionSandboxAccount(sandbox, { name: 'Sample Gallery', webhookUrl: null })).toMatchObject({
    ok: false,
    error: { kind: 'unavailable' },
  });
});
