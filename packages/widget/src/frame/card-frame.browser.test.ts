import { expect, onTestFinished, test } from 'vitest';
import { CardFrame } from './card-frame.ts';
import { type FromFrame, sealed } from './frame-protocol.ts';

const colour = 'rgb(0, 0, 0)';
const theme = { ink: colour, soft: colour, line: colour, field: colour, focus: colour, attention: colour };

test('message origin compared exactly: a look-alike, or another window of the right origin, causes nothing', () => {
  const iframe = document.createElement('iframe');
  document.body.append(iframe);
  const heard: string[] = [];
  const frame = new CardFrame(
    iframe,
    'https://pay.example/frame',
    { locale: 'en', cardTitle: 'Card', bankTitle: 'Bank', scheme: 'light', theme },
    {
      onReady: () => heard.push('ready'),
      onHeight: () => heard.push('height'),
      onSubmit: () => heard.push('submit'),
      onActionDone: () => heard.push('action-done'),
      onFailed: () => heard.push('failed'),
    },
  );
  onTestFinished(() => {
    frame.close();
    iframe.remove();
  });
  const say = (message: FromFrame, origin: string, source: Window | null = iframe.contentWindow) =>
    globalThis.dispatchEvent(new MessageEvent('message', { data: sealed(message), origin, source }));
  const everything: readonly FromFrame[] = [
    { type: 'ready' },
    { type: 'height', px: 100 },
    { type: 'submit' },
    { type: 'action-done' },
    { type: 'failed' },
  ];
  for (const message of everything) {
    for (const origin of [
      'https://pay.example.evil.example',
      'https://evil.example',
      'https://evil-pay.example',
      'https://sub.pay.example',
      'http://pay.example',
      'https://pay.example:8443',
      'https://pay.example/',
      'HTTPS://PAY.EXAMPLE',
      'null',
      '*',
      '',
    ])
      say(message, origin);
    say(message, 'https://pay.example', globalThis.window);
    say(message, 'https://pay.example', null);
  }
  expect(heard).toEqual([]);
  for (const message of everything) say(message, 'https://pay.example');
  expect(heard).toEqual(['ready', 'height', 'submit', 'action-done', 'failed']);
});
