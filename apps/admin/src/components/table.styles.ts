import { css } from 'lit';

/** Paper with lines: every table and everything that stands in a table's place. */
export const tableStyles = css`
  .paper {
    width: 100%;
    background: var(--label);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }

  table {
    border-collapse: separate;
    border-spacing: 0;
    overflow: hidden;
  }

  th {
    padding: 0.5625rem 0.875rem;
    border-bottom: 1px solid var(--line);
    color: var(--soft);
    font-size: 0.8125rem;
    font-weight: 500;
    text-align: start;
    white-space: nowrap;
  }

  td {
    padding: 0.75rem 0.875rem;
    border-bottom: 1px solid var(--line);
    vertical-align: top;
  }

  tbody tr:last-child td {
    border-bottom: 0;
  }

  td em {
    display: block;
    color: var(--soft);
    overflow-wrap: anywhere;
  }

  .code {
    font-family: var(--mono);
    font-size: 0.78125rem;
    color: var(--soft);
    white-space: nowrap;
  }

  th.code {
    font-family: inherit;
    font-size: 0.8125rem;
  }

  .when {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }

  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  .skeleton i {
    display: block;
    width: 70%;
    height: 0.75rem;
    margin: 0.25rem 0;
    border-radius: 3px;
    background: var(--line);
    animation: breathe 1.4s ease-in-out infinite alternate;
  }

  .skeleton i.short {
    width: 45%;
    margin-top: 0.5rem;
    opacity: 0.7;
  }

  .skeleton .number i {
    margin-inline-start: auto;
  }

  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: center;
    justify-content: space-between;
    padding: 0.875rem;
    font-size: 0.8125rem;
  }
`;

/** On a phone each row is a small sheet: what and how much, how it stands and when. Goes behind a page's own. */
export const phoneRowStyles = css`
  @media (max-width: 45rem) {
    thead {
      display: none;
    }

    table,
    tbody {
      display: block;
    }

    tbody tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0.375rem 1rem;
      padding: 0.875rem 1rem;
      border-bottom: 1px solid var(--line);
    }

    tbody tr:last-child {
      border-bottom: 0;
    }

    td {
      padding: 0;
      border: 0;
    }

    .what {
      grid-area: 1 / 1;
      width: auto;
    }

    .number {
      grid-area: 1 / 2;
    }

    .status-cell {
      grid-area: 2 / 1;
    }

    .when {
      grid-area: 2 / 2;
      text-align: end;
      color: var(--soft);
    }
  }
`;
