import { css } from 'lit';

export const appShellStyles = css`
  :host {
    display: grid;
    grid-template-columns: 14rem minmax(0, 1fr);
    min-height: 100dvh;
  }

  .skip {
    position: fixed;
    z-index: 10;
    inset: 0.5rem auto auto 0.5rem;
    padding: 0.5rem 0.75rem;
    border: 0;
    background: var(--ink);
    color: var(--label);
    font: inherit;
    border-radius: var(--radius);
    transform: translateY(-200%);
  }

  .skip:focus {
    transform: none;
  }

  .side {
    position: sticky;
    top: 0;
    display: flex;
    flex-direction: column;
    height: 100dvh;
    padding: 1.25rem 0.875rem 1rem;
    border-inline-end: 1px solid var(--line);
  }

  .merchant {
    display: flex;
    gap: 0.625rem;
    align-items: center;
    margin: 0 0.5rem 1.375rem;
    font-size: 0.9375rem;
    letter-spacing: -0.01em;
  }

  .merchant b {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .plate {
    display: grid;
    flex: none;
    place-items: center;
    width: 1.625rem;
    height: 1.625rem;
    border-radius: var(--radius-label);
    background: var(--ink);
    color: var(--label);
    font-size: 0.8125rem;
    font-weight: 600;
  }

  nav {
    display: grid;
    gap: 2px;
  }

  nav a {
    display: flex;
    gap: 0.625rem;
    align-items: center;
    padding: 0.4375rem 0.625rem;
    border-radius: var(--radius);
    color: var(--soft);
    text-decoration: none;
  }

  nav a wa-icon {
    font-size: 1.0625rem;
  }

  nav a:hover {
    color: var(--ink);
    background: light-dark(rgb(28 27 24 / 0.04), rgb(241 238 230 / 0.05));
  }

  nav a[aria-current] {
    background: var(--label);
    color: var(--ink);
    font-weight: 600;
    box-shadow: 0 0 0 1px var(--line);
  }

  nav .create {
    display: none;
  }

  .account {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    margin-top: auto;
    padding: 0.75rem 0.5rem 0;
    border-top: 1px solid var(--line);
    font-size: 0.8125rem;
  }

  .account p {
    min-width: 0;
    margin-inline-end: auto;
  }

  .account b,
  .account p span {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .account b {
    font-weight: 600;
  }

  .account p span {
    color: var(--soft);
    font-size: 0.75rem;
  }

  .account button {
    display: grid;
    flex: none;
    place-items: center;
    width: 2.25rem;
    height: 2.25rem;
    border: 0;
    border-radius: var(--radius);
    background: none;
    color: var(--soft);
    font-size: 1.125rem;
    cursor: pointer;
  }

  .account button:hover {
    color: var(--ink);
    background: light-dark(rgb(28 27 24 / 0.06), rgb(241 238 230 / 0.08));
  }

  main {
    width: 100%;
    max-width: 76rem;
    padding: 1.25rem 1.75rem 3rem;
  }

  main:focus {
    outline: none;
  }

  @media (max-width: 45rem) {
    :host {
      display: block;
      padding-bottom: calc(4rem + env(safe-area-inset-bottom));
    }

    .side {
      position: static;
      flex-direction: row;
      align-items: center;
      height: auto;
      padding: 0.5rem 0.5rem 0.5rem 1rem;
      border: 0;
      border-bottom: 1px solid var(--line);
    }

    .merchant {
      margin: 0 auto 0 0;
    }

    .account {
      margin: 0;
      padding: 0;
      border: 0;
    }

    .account p {
      display: none;
    }

    .account button {
      width: 2.75rem;
      height: 2.75rem;
    }

    nav {
      position: fixed;
      z-index: 5;
      inset: auto 0 0;
      grid-template-columns: 1fr auto 1fr 1fr;
      gap: 0;
      align-items: center;
      padding: 0.25rem 0.75rem calc(0.25rem + env(safe-area-inset-bottom));
      background: var(--label);
      border-top: 1px solid var(--line);
    }

    nav a {
      flex-direction: column;
      gap: 0.125rem;
      justify-content: center;
      min-height: 3.375rem;
      padding: 0.25rem;
      font-size: 0.75rem;
    }

    /* Nobody signs on a phone: the settings lead there. */
    nav .developers {
      display: none;
    }

    nav a wa-icon {
      font-size: 1.375rem;
    }

    nav a[aria-current] {
      background: none;
      box-shadow: none;
    }

    nav .create {
      display: flex;
      gap: 0.375rem;
      align-items: center;
      min-height: 2.75rem;
      padding: 0 1.125rem;
      border: 0;
      border-radius: var(--radius);
      background: var(--ink);
      color: var(--label);
      font: inherit;
      font-weight: 600;
    }

    main {
      padding: 1.125rem 1rem 2rem;
    }
  }

  @media print {
    .side {
      display: none;
    }
  }
`;
