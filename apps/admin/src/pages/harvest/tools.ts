import {
  fillPaymentUrl,
  harvestPlaceholders,
  type Placeholders,
  xeroPlaceholders,
} from '@artspay/core/invoice-link/build-payment-url';
import { parseCurrency } from '@artspay/core/money/currency';
import { enTools as text } from '../../i18n/en-tools.ts';

export const tools = ['harvest', 'xero', 'other'] as const;
export type Tool = (typeof tools)[number];

/** What somebody with another tool typed: the tool's own placeholders. */
export type Own = { readonly reference: string; readonly amount: string };

const placeholdersOf = (tool: Tool, currency: string, own: Own): Placeholders => {
  const fixed = parseCurrency(currency);
  if (tool === 'xero') return xeroPlaceholders;
  if (tool === 'harvest' && fixed !== null) return harvestPlaceholders(fixed);
  return { ...own, currency };
};

/** The URL with the tool's placeholders in it, and the message to paste. */
export const forTool = (
  tool: Tool,
  {
    address,
    currency,
    merchant,
  }: { readonly address: string; readonly currency: string; readonly merchant: string },
  own: Own,
): { readonly url: string; readonly message: string | null } => {
  const url = fillPaymentUrl(address, placeholdersOf(tool, currency, own));
  // Xero puts a button of its own into its emails: there is nothing to paste.
  return { url, message: tool === 'xero' ? null : text[tool].message(url, merchant) };
};
