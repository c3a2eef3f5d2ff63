import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { text } from '../i18n/en.ts';
import type { Draft, Problems } from './draft.ts';

type UntilOptions = {
  readonly draft: Draft;
  readonly problems: Problems;
  readonly onChange: (change: Partial<Draft>) => void;
};

const { options: words } = text;

/** Every zone that the browser knows; the chosen one and the merchant's are among them. */
const zonesWith = (zone: string): readonly string[] => {
  const zones = Intl.supportedValuesOf('timeZone');
  return zones.includes(zone) ? zones : [zone, ...zones];
};

/** `Australia / Sydney`: as people read it. */
const zoneName = (zone: string): string => zone.replaceAll('/', ' / ').replaceAll('_', ' ');

/** A date and time, and the zone in which clocks show it. The browser's own fields: they know calendars. */
export const untilFields = ({ draft, problems, onChange }: UntilOptions): TemplateResult => {
  const problem = problems.until ?? problems.zone;
  return html`<div class="until ${problem === undefined ? '' : 'wrong'}">
    <label>
      <span>${words.until}</span>
      <input
        class=${problem === undefined ? '' : 'field wrong'}
        type="datetime-local"
        name="until"
        max="9999-12-31T23:59"
        .value=${live(draft.until)}
        aria-invalid=${problem === undefined ? 'false' : 'true'}
        aria-describedby="until-hint"
        @input=${({ currentTarget }: Event) => {
          if (!(currentTarget instanceof HTMLInputElement)) return;
          onChange({ until: currentTarget.value, untilIncomplete: currentTarget.validity.badInput });
        }}
      />
    </label>
    <label>
      <span>${words.zone}</span>
      <select
        name="zone"
        @input=${({ currentTarget }: Event) => {
          if (currentTarget instanceof HTMLSelectElement) onChange({ zone: currentTarget.value });
        }}
      >
        ${zonesWith(draft.zone).map(
          (zone) => html`<option value=${zone} ?selected=${zone === draft.zone}>${zoneName(zone)}</option>`,
        )}
      </select>
    </label>
    <div class="hint" id="until-hint">
      ${
        problem === undefined
          ? nothing
          : html`<p class="problem"><wa-icon name="attention"></wa-icon><span>${problem.message}</span></p>`
      }
      ${
        draft.until === ''
          ? html`<p class="soft">${words.untilHint}</p>`
          : html`<button
              type="button"
              class="quiet"
              @click=${() => onChange({ until: '', untilIncomplete: false })}
            >
              ${words.clearUntil}
            </button>`
      }
    </div>
  </div>`;
};

export const untilStyles = css`
  .until {
    display: grid;
    grid-template-columns: minmax(0, 11fr) minmax(0, 9fr);
    gap: 0.375rem 0.75rem;
  }

  .until label {
    display: grid;
    gap: 0.5rem;
    min-width: 0;
    font-weight: 600;
    line-height: 1.3;
  }

  .until input,
  .until select {
    box-sizing: border-box;
    width: 100%;
    min-width: 0;
    height: var(--wa-form-control-height);
    padding: 0 0.75em;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--label);
    color: var(--ink);
    color-scheme: inherit;
    font: inherit;
    font-weight: 400;
  }

  .until input:focus-visible,
  .until select:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }

  .until.wrong input {
    border-color: var(--attention);
  }

  .until .hint {
    grid-column: 1 / -1;
    font-size: 0.8125rem;
  }

  .until .quiet {
    padding: 0.25rem 0;
    border: 0;
    background: none;
    color: var(--soft);
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  @media (max-width: 30rem) {
    .until {
      row-gap: 0.75rem;
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
