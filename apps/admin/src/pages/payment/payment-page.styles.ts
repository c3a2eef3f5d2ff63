import { css } from 'lit';

export const paymentPageStyles = css`
  .sheet {
    display: grid;
    gap: 1rem;
    max-width: 46rem;
  }

  dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.5rem 1.5rem;
  }

  dt {
    color: var(--soft);
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .answers {
    grid-template-columns: fit-content(40%) minmax(0, 1fr);
  }

  .answers dt {
    overflow-wrap: anywhere;
  }

  .answers .wording {
    display: block;
    margin-top: 0.125rem;
  }

  .status {
    margin-bottom: 1rem;
  }

  .needs {
    border-color: var(--attention);
  }

  .needs h2 {
    color: var(--attention);
    margin-bottom: 0.375rem;
  }

  .needs p + p {
    margin-top: 0.375rem;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-top: 1rem;
  }

  @media (max-width: 30rem) {
    .choices wa-button {
      flex: 1 1 100%;
    }
  }
`;
