import { css } from 'lit';

/** One label on a calm wall: sign-in, welcome, not found. */
export const frontPageStyles = css`
  :host {
    display: grid;
    min-height: 100dvh;
    place-items: center;
    padding: 1.25rem;
  }

  main {
    width: 100%;
    max-width: 25rem;
    background: var(--label);
    border: 1px solid var(--line);
    border-radius: var(--radius-label);
    box-shadow: 0 18px 40px -22px var(--shadow);
    padding: 2.25rem 2rem 2rem;
  }

  h1 {
    margin-bottom: 0.375rem;
  }

  .intro {
    color: var(--soft);
    margin-bottom: 1.5rem;
    text-wrap: pretty;
  }

  .brand {
    margin-bottom: 1.5rem;
    font-size: 0.8125rem;
    font-weight: 600;
    color: var(--soft);
  }

  @media (max-width: 30rem) {
    :host {
      place-items: start stretch;
      padding: 0;
    }

    main {
      max-width: none;
      min-height: 100dvh;
      border: 0;
      box-shadow: none;
      padding: 2.5rem 1.25rem;
    }
  }
`;
