import { randomBytes } from 'node:crypto';
import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { PlainError, readOptional, root } from './workspace.mjs';

/** @param {string} name @param {string} text */
const readPort = (name, text) => {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 1 && port <= 65_535) return port;
  throw new PlainError(`${name} must be a port number from 1 to 65535, not "${text}".`);
};

/** @param {string} name @param {number} port */
const requireFree = (name, port) =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () =>
      reject(new PlainError(`Port ${port} is in use: stop what runs there, or set ${name} to another port.`)),
    );
    // Bound as the servers bind: to every address.
    probe.listen(port, () => probe.close(() => resolve(port)));
  });

/** @param {string} folder */
const openFolder = (folder) => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new PlainError(
      `The data folder ${folder} cannot be read and written: change its rights, or set DATA_DIR.`,
    );
  }
};

/** The token by which our server opens its account at the sandbox. @param {string} dataDir */
const operatorToken = (dataDir) => {
  const file = path.join(dataDir, 'sandbox-operator-token');
  const kept = readOptional(file);
  if (kept !== null) return kept;
  const token = randomBytes(32).toString('base64url');
  writeFileSync(file, token, { mode: 0o600 });
  return token;
};

/**
 * What the two servers run with; a blank variable counts as absent. Fails in one sentence for a bad port or data folder.
 * @param {NodeJS.ProcessEnv} given
 */
export const readSettings = (given) => {
  const port = readPort('PORT', given['PORT'] || '4000');
  const sandboxPort = readPort('SANDBOX_PORT', given['SANDBOX_PORT'] || String(port + 1));
  if (port === sandboxPort) throw new PlainError('PORT and SANDBOX_PORT must differ.');
  const dataDir = path.resolve(given['DATA_DIR'] || path.join(root, '.data'));
  const serverDir = path.join(dataDir, 'server');
  const sandboxDir = path.join(dataDir, 'sandbox');
  for (const folder of [dataDir, serverDir, sandboxDir]) openFolder(folder);

  const sandboxUrl = given['SANDBOX_URL'] || `http://localhost:${sandboxPort}`;
  const shared = {
    ...given,
    SANDBOX_PORT: String(sandboxPort),
    SANDBOX_URL: sandboxUrl,
    SANDBOX_OPERATOR_TOKEN: given['SANDBOX_OPERATOR_TOKEN'] || operatorToken(dataDir),
  };
  return {
    port,
    sandboxPort,
    sandboxHealth: `http://localhost:${sandboxPort}/healthz`,
    sandbox: {
      main: 'apps/sandbox/src/main.ts',
      env: { ...shared, SANDBOX_DATA_DIR: sandboxDir },
      logFile: path.join(dataDir, 'sandbox.log'),
    },
    server: {
      main: 'apps/api/src/main.ts',
      env: { ...shared, PORT: String(port), DATA_DIR: serverDir },
      logFile: path.join(dataDir, 'server.log'),
    },
  };
};

/**
 * For a start: also fails in one sentence for a port that is used.
 * @param {NodeJS.ProcessEnv} given
 */
export const readStartSettings = async (given) => {
  const settings = readSettings(given);
  await requireFree('PORT', settings.port);
  await requireFree('SANDBOX_PORT', settings.sandboxPort);
  return settings;
};
