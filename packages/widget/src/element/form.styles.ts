/** The form on the label. The slot also carries, in properties it does not use, the colours for the card frame. */
export const formStyles = /* css */ `
  form {
    margin: 0;
  }
  .field {
    margin-block-start: 1.25em;
  }
  .field + .field {
    margin-block-start: 1em;
  }
  .caption {
    display: block;
    font-size: 0.875em;
    font-weight: 600;
    margin-block-end: 0.429em;
  }
  .box {
    align-items: baseline;
    background: var(--field);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    display: flex;
    gap: 0.5em;
    padding-inline: 0.875em;
  }
  .box:focus-within {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  .unit {
    align-self: center;
    color: var(--soft);
    font-size: 0.9375em;
    font-weight: 500;
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
    padding: 0.688em 0;
  }
  input:focus {
    outline: 0;
  }
  .price input {
    font-size: 1.75em;
    font-weight: 600;
    letter-spacing: -0.02em;
    line-height: 1.1;
    padding-block: 0.393em;
  }
  .label[dir='rtl'] .price input {
    text-align: end;
  }
  .card {
    margin-block-start: 1.5em;
  }
  .amount + .card {
    margin-block-start: 0;
  }
  .slot {
    border: 0 solid var(--edge);
    border-radius: var(--radius);
    caret-color: var(--ink);
    color: var(--soft);
    column-rule-color: var(--field);
    min-block-size: 6.125em;
    outline-color: var(--focus);
    position: relative;
    text-decoration-color: var(--attention);
    /* Its end tells the card frame of new colours. */
    transition: color 1ms;
  }
  iframe {
    border: 0;
    border-radius: var(--radius);
    display: block;
    inline-size: 100%;
    min-block-size: 6.125em;
  }
  .opening iframe {
    inset: 0;
    opacity: 0;
    pointer-events: none;
    position: absolute;
  }
  .stand-in {
    background: var(--field);
    block-size: 6.125em;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
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
    border: 0 solid var(--edge);
    padding-inline: 0.875em;
  }
  .stand-in :first-child {
    border-block-end-width: 1px;
    grid-column: 1 / 3;
  }
  .stand-in :last-child {
    border-inline-start-width: 1px;
  }
`;
