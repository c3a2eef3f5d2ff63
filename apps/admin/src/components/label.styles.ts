import { css } from 'lit';

/** The wall label: who, what, note, amount. Shared by the label that is read and the one that is filled in. */
export const labelStyles = css`
  .label {
    background: var(--label);
    border: 1px solid var(--line);
    border-radius: var(--radius-label);
    box-shadow: 0 18px 40px -22px var(--shadow);
    padding: 2rem;
  }

  .who {
    font-size: 1.0625rem;
    font-weight: 600;
    letter-spacing: -0.01em;
  }

  .what {
    font-size: 1.0625rem;
    font-style: italic;
    overflow-wrap: anywhere;
  }

  .note {
    color: var(--soft);
    overflow-wrap: anywhere;
  }

  .amount {
    margin-top: 1.25rem;
    font-size: clamp(1.75rem, 9cqi, 2.5rem);
    font-weight: 700;
    letter-spacing: -0.025em;
    line-height: 1.15;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  .amount.open {
    color: var(--soft);
    font-size: 1.5rem;
    font-weight: 600;
  }

  .amount small {
    font-size: 0.9375rem;
    font-weight: 500;
    letter-spacing: 0;
    color: var(--soft);
  }

  @media (max-width: 45rem) {
    .label {
      padding: 1.5rem 1.25rem;
    }
  }
`;
