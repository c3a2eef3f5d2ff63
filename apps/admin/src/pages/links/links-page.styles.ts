import { css } from 'lit';
import { unseen } from '../../styles/shared.ts';

export const linksPageStyles = css`
  .tools {
    display: flex;
    gap: 0.5rem;
    margin-bottom: 0.75rem;
  }

  .search {
    flex: 1;
    max-width: 26rem;
  }

  .search::part(form-control-label),
  .status::part(form-control-label) {
    ${unseen}
  }

  .search wa-icon {
    margin-inline: -0.25em 0.375em;
    color: var(--soft);
  }

  .search kbd {
    padding: 0 0.375rem;
    border: 1px solid var(--line);
    border-radius: 3px;
    color: var(--soft);
    font: inherit;
    font-size: 0.75rem;
  }

  .status {
    width: 10.5rem;
  }

  .what {
    width: 42%;
  }

  .what a {
    font-weight: 500;
    text-decoration: none;
    overflow-wrap: anywhere;
  }

  tbody tr {
    position: relative;
  }

  tbody tr:not(.skeleton):hover {
    background: var(--hover);
  }

  /* The whole row is the link. */
  .what a::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .what a:focus-visible {
    outline: none;
  }

  .what a:focus-visible::after {
    outline: 2px solid var(--focus);
    outline-offset: -2px;
    border-radius: var(--radius);
  }

  .first {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2rem 3rem;
    align-items: center;
    padding: 2.5rem;
  }

  .first h2 {
    font-size: 1.125rem;
  }

  .first ol {
    display: grid;
    gap: 0.375rem;
    margin: 1.25rem 0 1.5rem;
    padding-inline-start: 1.25rem;
  }

  .specimen {
    display: grid;
    width: 15rem;
    padding: 1.5rem;
    border: 1px solid var(--line);
    border-radius: var(--radius-label);
    background: var(--label);
    box-shadow: 0 18px 40px -22px var(--shadow);
    transform: rotate(1.2deg);
  }

  .specimen span {
    color: var(--soft);
  }

  .specimen strong {
    margin-top: 0.75rem;
    font-size: 1.5rem;
    letter-spacing: -0.025em;
  }

  .specimen i {
    width: 0.875rem;
    height: 0.875rem;
    margin-top: 0.75rem;
    border: 1.5px solid var(--edge);
    border-radius: 50%;
  }

  @media (max-width: 60rem) {
    .code {
      display: none;
    }
  }

  @media (max-width: 45rem) {
    .tools {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .status {
      width: 9.75rem;
    }

    .first {
      grid-template-columns: minmax(0, 1fr);
      padding: 1.5rem 1.25rem;
    }

    .specimen {
      display: none;
    }
  }
`;
