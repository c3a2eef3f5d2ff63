import { css } from 'lit';

/** The dialog is the paper of the label itself. */
export const createLinkStyles = css`
  wa-dialog {
    --width: 29rem;
    --spacing: 2rem;
  }

  wa-dialog::part(dialog) {
    border: 1px solid var(--line);
    border-radius: var(--radius-label);
    container-type: inline-size;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
    justify-content: flex-end;
    margin-top: 0.5rem;
  }

  .more {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
  }

  .quiet {
    padding: 0.25rem 0;
    border: 0;
    background: none;
    color: var(--soft);
    font: inherit;
    cursor: pointer;
  }

  .quiet:hover {
    color: var(--ink);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .created {
    display: grid;
    gap: 1rem;
  }

  .created .amount {
    margin-top: 0.75rem;
  }

  .standing {
    padding-top: 1rem;
    border-top: 1px solid var(--line);
  }

  .details {
    margin-inline-end: auto;
  }

  @media (max-width: 45rem) {
    wa-dialog {
      --width: 100vw;
      --spacing: 1.25rem;
    }

    wa-dialog::part(dialog) {
      max-width: none;
      max-height: 100dvh;
      margin-bottom: 0;
      border-width: 1px 0 0;
    }

    form .actions wa-button[type='submit'] {
      flex: 1;
    }
  }
`;
