import { css } from 'lit';

/** A page of sheets one below the other, under a sentence that says what it is for. Goes before a page's own. */
export const sectionStyles = css`
  .intro {
    max-width: 44rem;
    margin-bottom: 1.25rem;
    color: var(--soft);
    text-wrap: pretty;
  }

  section.paper {
    padding: 1.25rem;
    margin-bottom: 1rem;
  }
`;
