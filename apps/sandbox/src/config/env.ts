import { type ConfigReading, parseConfig } from './config.ts';

/** The only reader of `process.env` in this app. */
export const readEnv = (): ConfigReading => parseConfig(process.env);
