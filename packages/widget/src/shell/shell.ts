import type { Shell, ShellHost } from '../element/shell-port.ts';
import { payDialog } from './pay-dialog.ts';
import { payLink } from './pay-link.ts';
import { shellStyles } from './shell.styles.ts';

/** What stands on the page instead of the label. */
export const shellFor = (display: 'button' | 'link', host: ShellHost): Shell => {
  host.wear(shellStyles);
  return display === 'button' ? payDialog(host) : payLink(host);
};
