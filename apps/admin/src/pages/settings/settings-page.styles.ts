import { css } from 'lit';

export const settingsPageStyles = css`
  .two {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 1rem;
    align-items: start;
  }

  .aside {
    position: sticky;
    top: 1rem;
  }

  section.paper {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
  }

  .logo {
    display: grid;
    gap: 0.375rem;
  }

  .logo label {
    font-weight: 500;
  }

  .row,
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }

  input[type='file'] {
    flex: 1;
    min-width: 0;
    font: inherit;
  }

  #logo-hint {
    font-size: 0.875rem;
  }

  .colour {
    display: flex;
    gap: 0.75rem;
    align-items: start;
  }

  .colour wa-input {
    flex: 1;
    min-width: 0;
  }

  input[type='color'] {
    flex: none;
    width: 3rem;
    height: 2.75rem;
    margin-top: 1.625rem;
    padding: 0.25rem;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: none;
  }

  @media (max-width: 60rem) {
    .two {
      grid-template-columns: minmax(0, 1fr);
    }

    .aside {
      position: static;
    }
  }
`;
