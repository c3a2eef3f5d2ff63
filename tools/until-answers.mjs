import { setTimeout as delay } from 'node:timers/promises';

const patienceMs = 30_000;

/**
 * Waits for a server's health page; half a minute at most, and no longer than it is asked to.
 * @param {string} url @param {AbortSignal} stopped
 */
export const untilAnswers = async (url, stopped) => {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline && !stopped.aborted; await delay(50)) {
    if (await answers(url)) return 'ready';
  }
  return 'silent';
};

/** @param {string} url */
export const answers = async (url) => (await fetch(url).catch(() => null))?.ok === true;
