/**
 * Makes a first test payment as a new user would who knows nothing but the README: carries out its numbered
 * steps one after another, and prints what was done. Fails on a step that it does not understand.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { start } from '@artspay/tools/started';
import { payButton, typeCard } from '../support/pay-page.ts';

const mostSteps = 5;
const readme = readFileSync(path.resolve(import.meta.dirname, '../../README.md'), 'utf8');
const section = /## Your first test payment\n([\s\S]*?)(?=\n##? )/.exec(readme)?.[1] ?? '';
const steps = [...section.matchAll(/^\d+\. (.+)$/gm)].map((match) => match[1] ?? '');

const executablePath = process.env['CHROMIUM_PATH'];
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
let running: Awaited<ReturnType<typeof start>> | undefined;

const carryOut = async (step: string): Promise<string> => {
  const card = /`([\d ]{19})`/.exec(step)?.[1];
  const beside = /Open the address printed beside "(.+?)"/.exec(step)?.[1];
  const promised = /The page says "(.+?)"/.exec(step)?.[1];
  if (step.includes('`npm start`')) {
    running = await start();
    return running.printed().trim();
  }
  if (running === undefined) throw new Error('nothing was started yet');
  if (beside !== undefined) {
    const line = running
      .printed()
      .split('\n')
      .find((one) => one.trim().startsWith(beside));
    const address = /https?:\S+/.exec(line ?? '')?.[0];
    if (address === undefined) throw new Error(`nothing was printed beside "${beside}"`);
    await page.goto(address);
    return address;
  }
  if (card !== undefined) {
    await typeCard(page, card);
    return `${card}, 12 / 34, 123`;
  }
  if (promised !== undefined) {
    const label = await payButton(page).innerText();
    await payButton(page).click();
    await page.getByText(promised).waitFor();
    return `${label} → ${promised}`;
  }
  throw new Error(`this step cannot be followed: ${step}`);
};

try {
  for (const [index, step] of steps.entries()) {
    console.log(`${index + 1}. ${step}`);
    console.log((await carryOut(step)).replaceAll(/^/gm, '     '));
  }
  const few = steps.length > 0 && steps.length <= mostSteps;
  console.log(`\n${steps.length} steps, ${few ? '' : 'not '}within the ${mostSteps} allowed`);
  process.exitCode = few ? 0 : 1;
} finally {
  await browser.close();
  await running?.stop();
}
