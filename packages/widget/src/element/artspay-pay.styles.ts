/** The wall label. Colours follow the page's `color-scheme`; sizes are in rem so that zoomed text fits. */
export const styles = /* css */ `
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
  .amount small,
  .unit {
    color: var(--soft);
    font-size: 0.9375rem;
    font-weight: 500;
    letter-spacing: 0;
  }
  .amount small {
    margin-inline-start: 0.4em;
  }
  form {
    margin: 0;
  }
  .field {
    margin-block-start: 1.25rem;
  }
  .field + .field {
    margin-block-start: 1rem;
  }
  .caption {
    display: block;
    font-size: 0.875rem;
    font-weight: 600;
    margin-block-end: 0.375rem;
  }
  .box {
    align-items: baseline;
    background: var(--field);
    border: 1px solid var(--edge);
    border-radius: 6px;
    display: flex;
    gap: 0.5rem;
    padding-inline: 0.875rem;
  }
  .box:focus-within,
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  input {
    background: none;
    border: 0;
    color: inherit;
    flex: 1;
    font: inherit;
    font-variant-numeric: tabular-nums;
    inline-size: 100%;
    min-inline-size: 0;
    outline: 0;
    padding: 0.6875rem 0;
  }
  .price input {
    font-size: 1.75rem;
    font-weight: 600;
    letter-spacing: -0.02em;
    line-height: 1.1;
  }
  .invalid .box {
    border-color: var(--attention);
    box-shadow: inset 0 0 0 1px var(--attention);
  }
  .error {
    color: var(--attention);
    font-size: 0.875rem;
    margin-block-start: 0.375rem;
  }
  .card {
    margin-block-start: 1.5rem;
  }
  .amount + .card,
  .amount + .notice,
  .amount + form > :first-child {
    margin-block-start: 0;
  }
  .slot {
    background: var(--field);
    border: 0 solid var(--edge);
    border-radius: 6px;
    caret-color: var(--ink);
    color: var(--soft);
    min-block-size: 6.125rem;
    outline-color: var(--focus);
    position: relative;
    text-decoration-color: var(--attention);
  }
  iframe {
    border: 0;
    border-radius: 6px;
    display: block;
    inline-size: 100%;
    min-block-size: 6.125rem;
  }
  .opening iframe {
    inset: 0;
    opacity: 0;
    pointer-events: none;
    position: absolute;
  }
  .action iframe {
    min-block-size: 25rem;
  }
  .stand-in {
    background: var(--field);
    block-size: 6.125rem;
    border: 1px solid var(--edge);
    border-radius: 6px;
    color: var(--soft);
    cursor: text;
    display: grid;
    font: inherit;
    grid-template: 1fr 1fr / 1fr 1fr;
    inline-size: 100%;
    overflow: hidden;
    padding: 0;
    text-align: start;
  }
  .stand-in span {
    align-content: center;
    border: 0 solid var(--line);
    padding-inline: 0.875rem;
  }
  .stand-in :first-child {
    border-block-end-width: 1px;
    grid-column: 1 / 3;
  }
  .stand-in :last-child {
    border-inline-start-width: 1px;
  }
  .needs-script {
    border: 1px solid var(--line);
    border-radius: 6px;
    display: none;
    padding: 0.75rem 0.875rem;
  }
  @media (scripting: none) {
    .needs-script {
      display: block;
    }
    .stand-in,
    .card .caption,
    .slot,
    .pay {
      display: none;
    }
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
  .pay[aria-disabled='true'] {
    cursor: progress;
  }
  .busy .slot,
  .busy .field {
    opacity: 0.55;
  }
  .ring {
    block-size: 1em;
    border: 2px solid;
    border-block-start-color: transparent;
    border-radius: 50%;
    flex: none;
    inline-size: 1em;
  }
  .linklike {
    background: none;
    border: 0;
    color: inherit;
    cursor: pointer;
    font: inherit;
    font-size: 0.875rem;
    margin-block: -0.75rem 1.25rem;
    min-block-size: 1.5rem;
    padding: 0;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .result {
    align-items: center;
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
    block-size: 1.125rem;
    border-radius: 3px;
    inline-size: 55%;
    margin-block-end: 0.5rem;
  }
  .bone.big {
    block-size: 2.625rem;
    inline-size: 70%;
    margin-block: 1rem 1.5rem;
  }
  .bone.box {
    block-size: 6.125rem;
    border: 0;
    inline-size: 100%;
  }
  .bone.button {
    block-size: 3.25rem;
    inline-size: 100%;
    margin-block: 0.5rem 1.25rem;
  }
  .unseen {
    block-size: 1px;
    clip-path: inset(50%);
    inline-size: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: no-preference) {
    .ring {
      animation: turn 0.9s linear infinite;
    }
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
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
