import type { Shell, ShellHost } from './shell-port.ts';

/** Null for the form in its place, and where the shell could not be fetched: the form can be paid as well. */
export const fetchShell = async (host: ShellHost, display: string | null): Promise<Shell | null> => {
  if (display !== 'button' && display !== 'link') return null;
  try {
    return (await import('../shell/shell.ts')).shellFor(display, host);
  } catch {
    return null;
  }
};
