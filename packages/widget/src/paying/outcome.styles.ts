/**
 * What only outcomes, notices and acting on the form need: the dot, the receipt, what is wrong with a field; and
 * where lines may break in scripts without spaces.
 */
export const outcomeStyles = /* css */ `
  .needs-script {
    border: 1px solid var(--line);
    border-radius: var(--radius);
    display: none;
    padding: 0.75em 0.875em;
  }
  @media (scripting: none) {
    .needs-script {
      display: block;
    }
    .slot,
    .card .caption,
    .label button {
      display: none;
    }
  }
  .label:lang(ja) :is(h2, .text) {
    word-break: auto-phrase;
  }
  .label:lang(ko) {
    word-break: keep-all;
  }
  .invalid .box {
    border-color: var(--attention);
    box-shadow: inset 0 0 0 1px var(--attention);
  }
  .error {
    color: var(--attention);
    display: flex;
    font-size: 0.875em;
    gap: 0.429em;
    margin-block-start: 0.429em;
  }
  .action iframe {
    min-block-size: 25em;
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
    font-size: 0.875em;
    margin-block: -0.857em 1.429em;
    min-block-size: 1.714em;
    padding: 0;
    text-decoration: underline;
    text-underline-offset: 0.2em;
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
  .notice {
    border: 1px solid var(--attention);
    border-radius: var(--radius);
    display: flex;
    gap: 0.625em;
    margin-block: 1.25em;
    padding: 0.75em 0.875em;
  }
  .amount + .notice {
    margin-block-start: 0;
  }
  .notice strong {
    display: block;
  }
  .notice svg,
  .error svg {
    color: var(--attention);
    flex: none;
    margin-block-start: 0.25em;
  }
  .error svg {
    margin-block-start: 0.114em;
  }
  .wait {
    color: var(--soft);
    font-size: 0.9375em;
    margin-block-start: 0.8em;
  }
  fieldset {
    border: 0;
    margin-inline: 0;
    min-inline-size: 0;
    padding: 0;
  }
  legend {
    padding: 0;
  }
  .choices {
    display: grid;
    gap: 0.5em;
    grid-template-columns: repeat(auto-fit, minmax(6em, 1fr));
  }
  .choice {
    cursor: pointer;
    position: relative;
  }
  .choice:last-child {
    grid-column: 1 / -1;
  }
  .choice input {
    block-size: 100%;
    cursor: inherit;
    inset: 0;
    margin: 0;
    opacity: 0;
    position: absolute;
  }
  .choice span {
    align-content: center;
    background: var(--field);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    box-sizing: border-box;
    display: block;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    min-block-size: 3em;
    overflow-wrap: anywhere;
    padding: 0.5em;
    text-align: center;
  }
  .choice:last-child span {
    font-weight: 500;
  }
  .choice :checked + span {
    border-color: var(--ink);
    box-shadow: inset 0 0 0 1px var(--ink);
  }
  .choice :focus-visible + span {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  .invalid .choice span {
    border-color: var(--attention);
  }
  .limits {
    color: var(--soft);
    font-size: 0.875em;
    margin-block-start: 0.429em;
  }
  .result {
    display: flex;
    gap: 0.875em;
    margin-block: 1.375em 0.375em;
  }
  h2 {
    font-size: 1.5em;
    font-weight: 700;
    letter-spacing: -0.02em;
    line-height: 1.25;
    text-wrap: balance;
  }
  h2.small {
    font-size: 1.25em;
  }
  h2:focus,
  .notice:focus {
    outline: 0;
  }
  .dot {
    block-size: 1.375em;
    border: 2px solid transparent;
    border-radius: 50%;
    flex: none;
    inline-size: 1.375em;
    margin-block-start: 0.25em;
  }
  .dot.paid {
    background: var(--dot);
    border-color: var(--dot);
  }
  .dot.pending {
    border: 2px dashed var(--soft);
  }
  .dot.off {
    background: var(--line);
    border-color: var(--line);
  }
  .text {
    color: var(--soft);
    margin-block-start: 0.375em;
  }
  ul {
    color: var(--soft);
    display: grid;
    gap: 0.75em;
    list-style: none;
    margin-block-start: 0.75em;
    padding: 0;
  }
  dl {
    display: grid;
    font-size: 0.9375em;
    gap: 0.4em 1.333em;
    grid-template-columns: auto 1fr;
    margin-block: 1.2em 0.267em;
  }
  dt {
    color: var(--soft);
  }
  dd {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  dd small {
    color: var(--soft);
    font-size: inherit;
  }
  .receipt {
    display: flex;
    flex-wrap: wrap;
    font-size: 0.9375em;
    gap: 0 1.333em;
    margin-block-start: 0.667em;
  }
  .receipt a,
  summary {
    color: inherit;
    cursor: pointer;
    inline-size: fit-content;
    line-height: 1.867em;
    list-style: none;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  details {
    display: contents;
  }
  details[open]::details-content {
    flex-basis: 100%;
  }
  details form {
    margin-block-start: 0.533em;
  }
  .send {
    display: flex;
    gap: 0.533em;
  }
  .send .box {
    flex: 1;
    min-inline-size: 0;
  }
  .send .plain {
    inline-size: auto;
    margin: 0;
    min-block-size: 0;
    padding-block: 0;
  }
  @media (prefers-reduced-motion: no-preference) {
    .placed {
      animation: place 0.32s cubic-bezier(0.2, 0.9, 0.3, 1) 0.12s backwards;
    }
  }
  @keyframes place {
    from {
      opacity: 0;
      transform: scale(1.9);
    }
  }
  @media (forced-colors: active) {
    .dot {
      forced-color-adjust: none;
    }
  }
`;
