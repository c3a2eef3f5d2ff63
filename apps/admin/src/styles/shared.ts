import { css } from 'lit';

/** Declarations for what is said and not shown. */
export const unseen = css`
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;

/** What every component of the admin starts from: a shadow root inherits text styles but no rules. */
export const shared = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  h1,
  h2,
  h3,
  p,
  ol,
  ul,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }

  h1 {
    font-size: 1.375rem;
    font-weight: 600;
    letter-spacing: -0.02em;
    line-height: 1.2;
  }

  h2 {
    font-size: 0.9375rem;
    font-weight: 600;
    letter-spacing: -0.005em;
  }

  a {
    color: inherit;
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
    text-decoration-color: var(--edge);
  }

  a:hover {
    text-decoration-color: currentColor;
  }

  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
    border-radius: var(--radius-label);
  }

  h1:focus {
    outline: none;
  }

  wa-icon {
    font-size: 1.25em;
  }

  wa-button wa-icon[slot='start'] {
    margin-inline: -0.25em 0.4em;
  }

  kbd {
    font: inherit;
    font-size: 0.8125em;
    font-weight: 500;
    opacity: 0.65;
  }

  @media (max-width: 45rem) {
    kbd {
      display: none;
    }
  }

  code,
  .mono {
    font-family: var(--mono);
    font-size: 0.92em;
  }

  .soft {
    color: var(--soft);
  }

  .visually-hidden {
    ${unseen}
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 0s !important;
      transition-duration: 0s !important;
    }
  }
`;
