import { css } from 'lit';
import { askedPreviewStyles } from './asked-preview.ts';

export const askedFieldsStyles = [
  askedPreviewStyles,
  css`
    asked-fields {
      display: block;
    }

    .asked {
      display: grid;
      gap: 0.75rem;
      margin: 0.75rem 0 0;
      padding: 0;
      list-style: none;
    }

    .asked li {
      display: grid;
      gap: 0.75rem;
      padding: 0.75rem 0.875rem 0.875rem;
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }

    .tools {
      display: flex;
      gap: 0.25rem;
      align-items: center;
      margin-block-end: -0.5rem;
    }

    .tools span {
      flex: 1;
      font-size: 0.8125rem;
    }

    .tool {
      display: grid;
      place-items: center;
      width: 2rem;
      height: 2rem;
      padding: 0;
      border: 0;
      border-radius: var(--radius);
      background: none;
      color: var(--ink);
      cursor: pointer;
    }

    .tool:hover:enabled {
      background: color-mix(in srgb, var(--ink) 8%, transparent);
    }

    .tool:disabled {
      opacity: 0.35;
      cursor: default;
    }

    .tool .up {
      rotate: 180deg;
    }

    .lines {
      display: grid;
      gap: 0.5rem;
      line-height: 1.3;
    }

    .lines label {
      font-weight: 600;
    }

    .lines textarea {
      box-sizing: border-box;
      width: 100%;
      padding: 0.5em 0.75em;
      border: 1px solid var(--edge);
      border-radius: var(--radius);
      background: var(--label);
      color: var(--ink);
      font: inherit;
      field-sizing: content;
      min-height: 3.75em;
      resize: vertical;
    }

    .lines textarea:focus-visible {
      outline: 2px solid var(--focus);
      outline-offset: 2px;
    }

    .lines textarea.wrong {
      border-color: var(--attention);
    }

    .lines .under {
      color: var(--soft);
      font-size: 0.8125rem;
    }

    .lines .under:empty {
      display: none;
    }

    .adders {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      margin-top: 0.75rem;
    }

    .adder {
      padding: 0.375rem 0.75rem;
      border: 1px solid var(--edge);
      border-radius: var(--radius);
      background: none;
      color: var(--ink);
      font: inherit;
      cursor: pointer;
    }

    .adder:hover {
      border-color: var(--ink);
    }
  `,
];
