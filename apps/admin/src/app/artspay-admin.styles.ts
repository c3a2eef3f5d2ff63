import { css } from 'lit';

export const artspayAdminStyles = css`
  :host {
    display: block;
  }
`;
