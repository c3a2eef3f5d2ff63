/** The wall label. Its colours follow the page around it; sizes are in rem so that zoomed text fits. */
export const labelStyles = /* css */ `
  :host {
    --ink: light-dark(#1c1b18, #f1eee6);
    --soft: light-dark(#6a665d, #a8a294);
    --line: light-dark(#ddd8cc, #37352f);
    --label: light-dark(#fffefb, #201f1c);
    --field: light-dark(#fffefb, #1a1917);
    --edge: light-dark(#8d877a, #7d776b);
    --on-ink: light-dark(#fffefb, #161513);
    --dot: light-dark(#d7301f, #ff5a45);
    --attention: light-dark(#8a5a00, #f2c14e);
    --focus: light-dark(#2a5bd7, #8fb0ff);
    display: block;
    max-inline-size: 26.5rem;
    color: var(--ink);
    font:
      1rem/1.5 ui-sans-serif,
      system-ui,
      'Helvetica Neue',
      Arial,
      sans-serif;
    text-align: start;
    -webkit-text-size-adjust: 100%;
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
  .test {
    background: light-dark(#fff3c4, #3a3210);
    color: light-dark(#4a3b00, #ffe58a);
    font-size: 0.8125rem;
    padding: 0.375rem 1rem;
    text-align: center;
  }
  .label {
    background: var(--label);
    border-radius: 3px;
    box-shadow:
      0 0 0 1px var(--line),
      0 1px 0 var(--line),
      0 18px 40px -24px rgb(0 0 0 / 0.35);
    display: flex;
    flex-direction: column;
    overflow-wrap: anywhere;
    padding: 2rem 2rem 1.5rem;
  }
  .who {
    font-size: 1.125rem;
    font-weight: 700;
    letter-spacing: -0.01em;
  }
  .what {
    font-size: 1.0625rem;
    font-style: italic;
    margin-block-start: 0.1rem;
  }
  .note {
    color: var(--soft);
    font-size: 0.9375rem;
    margin-block-start: 0.1rem;
  }
  .amount {
    font-size: 2.625rem;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    letter-spacing: -0.035em;
    line-height: 1.1;
    margin-block: 1.25rem 1.5rem;
  }
  .amount.long {
    font-size: 1.75rem;
  }
  .amount small {
    color: var(--soft);
    font-size: 0.9375rem;
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
    border-radius: 6px;
    cursor: pointer;
    display: flex;
    font: inherit;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    gap: 0.625rem;
    inline-size: 100%;
    justify-content: center;
    margin-block-start: 1rem;
    min-block-size: 3.25rem;
    padding: 0.75rem 1rem;
  }
  .pay {
    background: var(--ink);
    color: var(--on-ink);
  }
  .pay:hover {
    background: color-mix(in srgb, var(--ink) 88%, var(--label));
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
  .result {
    display: flex;
    gap: 0.875rem;
    margin-block: 1.375rem 0.375rem;
  }
  h2 {
    font-size: 1.5rem;
    font-weight: 700;
    letter-spacing: -0.02em;
    line-height: 1.25;
    text-wrap: balance;
  }
  h2.small {
    font-size: 1.25rem;
  }
  h2:focus,
  .notice:focus {
    outline: 0;
  }
  .foot {
    border-block-start: 1px solid var(--line);
    color: var(--soft);
    font-size: 0.8125rem;
    margin-block-start: auto;
    padding-block-start: 1rem;
  }
  .grow {
    flex: 1;
    min-block-size: 1.25rem;
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
      padding-inline: 1.25rem;
    }
    .amount {
      font-size: 2.125rem;
    }
  }
  @media (forced-colors: active) {
    .label {
      border: 1px solid;
    }
  }
`;
