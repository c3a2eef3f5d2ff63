/** The button or link on somebody's page, and the dialog that it opens. */
export const shellStyles = /* css */ `
  :host([display='button']),
  :host([display='link']) {
    display: inline-block;
    vertical-align: middle;
  }
  .shell > .pay {
    margin: 0;
    text-decoration: none;
  }
  .shell > .pay .dot {
    block-size: 0.875em;
    inline-size: 0.875em;
    margin: 0;
  }
  dialog {
    background: none;
    border: 0;
    color: inherit;
    inline-size: 26.5em;
    max-block-size: calc(100dvb - 2em);
    max-inline-size: calc(100vi - 2em);
    outline: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 1px;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.55);
  }
  .close {
    align-items: center;
    background: none;
    block-size: 2.75em;
    border: 0;
    border-radius: var(--radius);
    color: var(--soft);
    cursor: pointer;
    display: flex;
    font: inherit;
    inline-size: 2.75em;
    inset-block-start: 1px;
    inset-inline-end: 1px;
    justify-content: center;
    padding: 0;
    position: absolute;
  }
  .test ~ .close {
    inset-block-start: 2em;
  }
  .close:hover {
    color: var(--ink);
  }
  .asking {
    background: var(--paper);
    border: 1px solid var(--attention);
    border-radius: 3px;
    inset-block-end: 0;
    padding: 1em 2em 1.25em;
    position: sticky;
  }
  .asking .plain {
    margin-block-start: 0.75em;
    min-block-size: 2.75em;
    padding-block: 0.5em;
  }
  @media (max-width: 30rem) {
    dialog {
      inline-size: 100%;
      margin-block-end: 0;
      max-inline-size: none;
    }
  }
`;
