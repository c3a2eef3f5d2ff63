import { css } from 'lit';

/** Edit and deactivate. */
export const linkDialogStyles = css`
  wa-dialog {
    --width: 29rem;
    --spacing: 2rem;
  }

  wa-dialog::part(dialog) {
    border: 1px solid var(--line);
    border-radius: var(--radius-label);
  }

  h2 {
    margin-bottom: 0.375rem;
    font-size: 1.125rem;
  }

  form h2 {
    margin: 0;
  }

  .notice {
    margin-top: 1rem;
  }

  form .notice {
    margin: 0;
  }

  .stands {
    padding: 0.875rem 1rem;
    border: 1px dashed var(--edge);
    border-radius: var(--radius-label);
  }

  .stands b {
    display: block;
    margin-bottom: 0.25rem;
    font-weight: 600;
  }

  .stands em,
  .stands span {
    display: block;
    overflow-wrap: anywhere;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    justify-content: flex-end;
    margin-top: 1.5rem;
  }

  form .actions {
    margin-top: 0.5rem;
  }

  @media (max-width: 45rem) {
    wa-dialog {
      --spacing: 1.25rem;
    }
  }
`;
