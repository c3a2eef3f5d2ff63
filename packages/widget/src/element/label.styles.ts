/** The wall label. Its colours follow the page around it; its sizes the reader's, and never below what can be read. */
export const labelStyles = /* css */ `
  :host {
    --ink: var(--artspay-ink, light-dark(#1c1b18, #f1eee6));
    --soft: var(--artspay-soft, light-dark(#6a665d, #a8a294));
    --line: var(--artspay-line, light-dark(#ddd8cc, #37352f));
    --paper: var(--artspay-paper, light-dark(#fffefb, #201f1c));
    --field: var(--artspay-field, light-dark(#fffefb, #1a1917));
    --edge: var(--artspay-edge, light-dark(#8d877a, #7d776b));
    --on-ink: var(--artspay-on-ink, light-dark(#fffefb, #161513));
    --dot: light-dark(#d7301f, #ff5a45);
    --attention: light-dark(#8a5a00, #f2c14e);
    --focus: var(--artspay-focus, light-dark(#2a5bd7, #8fb0ff));
    --radius: var(--artspay-radius, 6px);
    display: block;
    max-inline-size: max(26.5rem, 424px);
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  * {
    box-sizing: border-box;
  }
  p,
  h2,
  dl,
  dd,
  ul {
    margin: 0;
  }
  /* Whatever the page does to text and to everything, it ends here. */
  .test,
  .label,
  .shell {
    all: initial;
    box-sizing: border-box;
    color: var(--ink);
    color-scheme: inherit;
    display: block;
    font:
      max(1rem, 16px) / 1.5 var(--artspay-font, ui-sans-serif),
      system-ui,
      'Helvetica Neue',
      Arial,
      sans-serif;
    text-align: start;
    visibility: inherit;
    -webkit-text-size-adjust: 100%;
  }
  .test {
    background: light-dark(#fff3c4, #3a3210);
    color: light-dark(#4a3b00, #ffe58a);
    font-size: max(0.8125rem, 13px);
    padding: 0.462em 1.231em;
    text-align: center;
  }
  .label {
    background: var(--paper);
    border-radius: 3px;
    box-shadow:
      0 0 0 1px var(--line),
      0 1px 0 var(--line),
      0 18px 40px -24px rgb(0 0 0 / 0.35);
    display: flex;
    flex-direction: column;
    overflow-wrap: anywhere;
    padding: 2em 2em 1.5em;
  }
  .logo {
    align-self: start;
    background: light-dark(transparent, #fff);
    block-size: 3.75rem;
    margin-block-end: 0.625rem;
    max-inline-size: 100%;
    object-fit: contain;
    padding: 0.375rem;
  }
  .who {
    font-size: 1.125em;
    font-weight: 700;
    letter-spacing: -0.01em;
  }
  .what {
    font-size: 1.0625em;
    font-style: italic;
    margin-block-start: 0.094em;
  }
  .note {
    color: var(--soft);
    font-size: 0.9375em;
    margin-block-start: 0.107em;
  }
  .amount {
    font-size: 2.625em;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    letter-spacing: -0.035em;
    line-height: 1.1;
    margin-block: max(1.25rem, 20px) max(1.5rem, 24px);
  }
  .amount.long {
    font-size: 1.75em;
  }
  .amount small {
    color: var(--soft);
    font-size: max(0.9375rem, 15px);
    font-weight: 500;
    letter-spacing: 0;
  }
  .label:lang(ar, he, ja, ko, zh) * {
    font-style: normal;
    letter-spacing: normal;
  }
  .pay,
  .plain {
    align-items: center;
    border: 1px solid var(--ink);
    border-radius: var(--radius);
    cursor: pointer;
    display: flex;
    font: inherit;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    gap: 0.625em;
    inline-size: 100%;
    justify-content: center;
    margin-block-start: 1em;
    min-block-size: 3.25em;
    padding: 0.75em 1em;
  }
  .pay {
    background: var(--ink);
    color: var(--on-ink);
  }
  .pay:hover {
    background: color-mix(in srgb, var(--ink) 88%, var(--paper));
  }
  .plain {
    background: none;
    border-color: var(--edge);
    color: var(--ink);
  }
  .plain:hover {
    border-color: var(--ink);
  }
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  .foot {
    border-block-start: 1px solid var(--line);
    color: var(--soft);
    font-size: 0.8125em;
    margin-block-start: auto;
    padding-block-start: 1.231em;
  }
  .grow {
    flex: 1;
    min-block-size: 1.25em;
  }
  .bone {
    background: var(--line);
    border-color: transparent;
    border-radius: 3px;
    color: transparent;
    pointer-events: none;
  }
  .unseen {
    block-size: 1px;
    clip-path: inset(50%);
    inline-size: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
  }
  @media (max-width: 22rem) {
    .label {
      padding-inline: 1.25em;
    }
    .amount {
      font-size: 2.125em;
    }
  }
  @media (forced-colors: active) {
    .label {
      border: 1px solid;
    }
  }
`;
