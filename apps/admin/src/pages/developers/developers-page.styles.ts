import { css } from 'lit';

export const developersPageStyles = css`
  .title {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: center;
    justify-content: space-between;
    margin-bottom: 0.75rem;
  }

  pre {
    margin: 0 0 0.75rem;
    padding: 0.875rem;
    overflow-x: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--wall);
    font-family: var(--mono);
    font-size: 0.8125rem;
    line-height: 1.55;
  }

  wa-checkbox {
    margin-top: 0.75rem;
  }
`;
