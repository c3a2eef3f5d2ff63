import { html, type TemplateResult } from 'lit';
import type { LinkFactsFragment } from '../generated/graphql.ts';
import { formatMoment, formatMoney } from '../i18n/format.ts';
import { text } from '../i18n/en.ts';
import { money } from './money.ts';

type Amount = NonNullable<LinkFactsFragment['amount']>;

/** `3 of 7 payments · A$18,420.00 so far`; null for a link that can be paid once. */
export const usesNote = ({ useLimit, usesTaken, paid }: LinkFactsFragment): string | null => {
  if (useLimit === 1) return null;
  const uses =
    useLimit === null ? text.options.usesSoFar(usesTaken) : text.options.usesOf(usesTaken, useLimit);
  return paid === null ? uses : `${uses} · ${text.options.soFar(formatMoney(paid))}`;
};

/** `Expires 24 December 2026 at 17:00 AEDT`; null for a link that does not. */
export const expiryNote = ({ expiry, status }: LinkFactsFragment): string | null => {
  if (expiry === null) return null;
  const when = formatMoment(expiry.at, expiry.timeZone);
  return status === 'EXPIRED' ? text.options.expired(when) : text.options.expires(when);
};

/** `From A$5.00 to A$500.00`; null where the payer may not choose, or may choose any amount. */
export const limitsNote = ({ minimumAmount, maximumAmount }: LinkFactsFragment): string | null => {
  const least = minimumAmount && formatMoney(minimumAmount);
  const most = maximumAmount && formatMoney(maximumAmount);
  if (least !== null) return most === null ? text.options.atLeast(least) : text.options.between(least, most);
  return most === null ? null : text.options.atMost(most);
};

/** `Suggests A$20.00, A$50.00`; null where nothing is suggested. */
export const suggestedNote = ({ suggestedAmounts }: LinkFactsFragment): string | null =>
  suggestedAmounts.length === 0
    ? null
    : text.options.suggests(suggestedAmounts.map((amount) => formatMoney(amount)).join(', '));

/** `Paid only as your server signs it`; null where it can be paid as it stands. */
export const signatureNote = ({ signatureRequired }: LinkFactsFragment): string | null =>
  signatureRequired ? text.options.signatureRequiredNote : null;

/** `Asks for Session, Terms`; null where the payer is asked nothing besides. */
export const askedNote = ({ customFields }: LinkFactsFragment): string | null =>
  customFields.length === 0
    ? null
    : text.options.asked.asks(customFields.map(({ label }) => label).join(', '));

/** The amount asked for, or that the payer decides. */
export const askedAmount = (amount: Amount | null): TemplateResult =>
  amount === null ? html`<span class="soft">${text.options.payerDecidesShort}</span>` : money(amount);
