import { css } from 'lit';

export const harvestPageStyles = css`
  .address {
    display: flex;
    gap: 0.5rem;
    align-items: stretch;
    margin-top: 0.875rem;
  }

  .address code,
  pre {
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--wall);
    font-family: var(--mono);
    font-size: 0.8125rem;
    overflow-wrap: anywhere;
  }

  .address code {
    flex: 1;
    min-width: 0;
    padding: 0.5625rem 0.75rem;
    user-select: all;
  }

  .two {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 1rem;
  }

  ol {
    display: grid;
    gap: 0.5rem;
    margin: 0.625rem 0 1.5rem;
    padding-inline-start: 1.25rem;
  }

  dl {
    display: grid;
    gap: 0.5rem;
    margin: 0.625rem 0 0.875rem;
  }

  dt {
    font-weight: 500;
  }

  dd {
    color: var(--soft);
  }

  .message {
    display: flex;
    flex-direction: column;
  }

  .title {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    justify-content: space-between;
    margin-bottom: 0.75rem;
  }

  pre {
    flex: 1;
    margin: 0;
    padding: 0.875rem;
    line-height: 1.55;
    white-space: pre-wrap;
  }

  .list-title {
    margin: 1.5rem 0 0.75rem;
  }

  .what {
    width: 38%;
    overflow-wrap: anywhere;
  }

  td.what {
    font-weight: 500;
  }

  td.what em {
    font-weight: 400;
  }

  @media (max-width: 60rem) {
    .two {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }

  @media (max-width: 45rem) {
    .address {
      flex-direction: column;
    }

    .card {
      display: none;
    }
  }
`;
