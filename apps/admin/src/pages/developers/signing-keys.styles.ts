import { css } from 'lit';

export const signingKeysStyles = css`
  :host {
    display: block;
    margin-bottom: 1rem;
  }

  section {
    padding: 1.25rem;
  }

  h2 {
    margin-bottom: 0.75rem;
  }

  table {
    width: 100%;
    margin-bottom: 1rem;
  }

  .name {
    width: 50%;
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  .name code {
    display: block;
    font-weight: 400;
    white-space: normal;
  }

  .act {
    text-align: end;
  }

  .new,
  .secret {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: flex-start;
    margin-top: 0.75rem;
  }

  .new wa-input {
    flex: 1 1 14rem;
    max-width: 24rem;
  }

  /* Beside the input, below its label. */
  .new wa-button {
    margin-top: 1.5625rem;
  }

  .made {
    padding: 1rem;
    border: 1px dashed var(--edge);
    border-radius: var(--radius-label);
  }

  .secret {
    align-items: stretch;
  }

  .secret code {
    flex: 1 1 16rem;
    min-width: 0;
    padding: 0.5625rem 0.75rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--wall);
    font-size: 0.8125rem;
    overflow-wrap: anywhere;
    user-select: all;
  }

  .rotation {
    max-width: 44rem;
    margin-top: 1.25rem;
    text-wrap: pretty;
  }

  @media (max-width: 45rem) {
    thead {
      display: none;
    }

    table,
    tbody {
      display: block;
    }

    tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0.375rem 1rem;
      align-items: center;
      padding: 0.875rem 0;
      border-bottom: 1px solid var(--line);
    }

    td {
      padding: 0;
      border: 0;
    }

    .name {
      grid-column: 1 / -1;
      width: auto;
    }

    .when {
      display: none;
    }

    .new wa-button {
      margin-top: 0;
    }
  }
`;
