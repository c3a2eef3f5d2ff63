import { css } from 'lit';

/** A list of what happened, each with its moment and with details below. */
export const entriesStyles = css`
  .entries {
    list-style: none;
  }

  .entries li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.125rem 1rem;
    padding: 0.875rem 0;
    border-top: 1px solid var(--line);
  }

  .entries li:first-child {
    border-top: 0;
    padding-top: 0.25rem;
  }

  .entries li:last-child {
    padding-bottom: 0;
  }

  .entries time {
    color: var(--soft);
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .entries .details {
    grid-column: 1 / -1;
    padding-inline-start: 1.25rem;
    color: var(--soft);
    overflow-wrap: anywhere;
  }
`;
