import { css, svg, html, type TemplateResult } from 'lit';
import { enTools as text } from '../../i18n/en-tools.ts';
import type { Tool } from './tools.ts';

const line = (x: number, y: number, width: number) =>
  svg`<rect class="ink" x=${x} y=${y} width=${width} height="4" rx="2" />`;

/** A way through menus, as three tags one behind the other. */
const menu = (names: readonly string[]) =>
  names.map(
    (name, index) => svg`
      <rect class=${index === names.length - 1 ? 'here' : 'card'} x=${14 + index * 18} y=${12 + index * 25} width="128" height="20" rx="4" />
      <text x=${22 + index * 18} y=${26 + index * 25}>${name}</text>`,
  );

const pasted = svg`
  <rect class="card" x="20" y="10" width="160" height="80" rx="4" />
  ${[18, 28, 38].map((y, index) => line(30, y, 120 - index * 22))}
  <rect class="here" x="28" y="52" width="144" height="14" rx="3" />
  ${line(34, 57, 112)} ${line(30, 76, 60)}`;

const email = svg`
  <rect class="card" x="20" y="10" width="160" height="80" rx="4" />
  <path class="edge" d="M20 16l80 30 80-30" />
  ${line(36, 56, 90)}
  <rect class="pay" x="36" y="66" width="84" height="16" rx="4" />
  <text class="on" x="78" y="78" text-anchor="middle">${text.pictures.pay}</text>`;

/** A sketch beside a step's words, which say the same. */
export const stepPicture = (tool: Tool, step: number): TemplateResult => html`
  <svg class="sketch" viewBox="0 0 200 100" aria-hidden="true">
    ${step === 0 ? menu(text.pictures.menu[tool]) : step === 1 ? pasted : email}
  </svg>
`;

export const stepPictureStyles = css`
  .sketch {
    width: 12.5rem;
    max-width: 100%;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--wall);
  }

  .sketch .card {
    fill: var(--label);
    stroke: var(--line);
  }

  .sketch .here {
    fill: var(--label);
    stroke: var(--dot);
    stroke-width: 1.5;
  }

  .sketch .ink {
    fill: var(--line);
  }

  .sketch .edge {
    fill: none;
    stroke: var(--line);
  }

  .sketch .pay {
    fill: var(--ink);
  }

  .sketch text {
    fill: currentcolor;
    font-size: 10px;
  }

  .sketch .on {
    fill: var(--label);
    font-weight: 600;
  }
`;
