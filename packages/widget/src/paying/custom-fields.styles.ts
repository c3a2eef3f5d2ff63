/** What the merchant asks besides, on the form. */
export const customFieldStyles = /* css */ `
  .amount + .asked > :first-child {
    margin-block-start: 0;
  }
  .asked .caption small {
    color: var(--soft);
    font-size: inherit;
    font-weight: 400;
  }
  .asked .caption,
  .option span {
    overflow-wrap: anywhere;
  }
  .options.many {
    column-gap: 1em;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(8em, 1fr));
  }
  .option {
    cursor: pointer;
    display: flex;
    gap: 0.625em;
    padding-block: 0.5em;
  }
  .option input {
    accent-color: var(--ink);
    block-size: 1.25em;
    cursor: inherit;
    flex: none;
    inline-size: 1.25em;
    margin: 0.125em 0 0;
  }
  .option :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
`;
