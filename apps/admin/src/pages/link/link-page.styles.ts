import { css } from 'lit';

export const linkPageStyles = css`
  .back {
    display: inline-flex;
    gap: 0.25rem;
    align-items: center;
    margin: 0 0 0.5rem -0.25rem;
    color: var(--soft);
    font-size: 0.8125rem;
    text-decoration: none;
  }

  .back:hover {
    color: var(--ink);
  }

  header h1 {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(17rem, 26.5rem) minmax(0, 1fr);
    gap: 1.75rem;
    align-items: start;
  }

  .label-column {
    position: sticky;
    top: 1.25rem;
  }

  .caption {
    margin-top: 0.625rem;
    font-size: 0.8125rem;
    text-align: center;
  }

  .facts {
    display: grid;
    gap: 1rem;
    min-width: 0;
  }

  .paper {
    padding: 1.25rem;
    background: var(--label);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }

  .paper h2 {
    margin-bottom: 0.875rem;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-top: 1rem;
    padding-top: 1rem;
    border-top: 1px solid var(--line);
  }

  .fixed {
    margin-top: 1rem;
    font-size: 0.8125rem;
  }

  .total {
    margin-bottom: 0.75rem;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .waiting {
    margin-bottom: 0.75rem;
  }

  .ghost {
    height: 11rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--label);
    animation: breathe 1.4s ease-in-out infinite alternate;
  }

  .ghost.tall {
    height: 17rem;
  }

  @keyframes breathe {
    to {
      opacity: 0.5;
    }
  }

  @media (max-width: 60rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }

    .label-column {
      position: static;
      max-width: 30rem;
      width: 100%;
      margin-inline: auto;
    }
  }
`;
