import '@awesome.me/webawesome/dist/components/switch/switch.js';
import WaSwitch from '@awesome.me/webawesome/dist/components/switch/switch.js';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { ask, type AskFailure } from '../../api/ask.ts';
import { loadProblem, nothingStyles } from '../../components/load-problem.ts';
import { pageHeader, pageHeaderStyles } from '../../components/page-header.ts';
import { sectionStyles } from '../../components/section.styles.ts';
import { tableStyles } from '../../components/table.styles.ts';
import { toast } from '../../components/toast.ts';
import {
  type NotificationChoicesFragment,
  NotificationsDocument,
  SwitchNotificationDocument,
} from '../../generated/graphql.ts';
import { enNotifications as text } from '../../i18n/en-notifications.ts';
import type { Viewer } from '../../session/session.ts';
import { shared } from '../../styles/shared.ts';

type Kind = keyof typeof text.kinds;

const rows = [
  ['PAYMENT', 'payment'],
  ['LATE_MONEY', 'lateMoney'],
  ['DISPUTE', 'dispute'],
  ['FAILURE', 'failure'],
] as const satisfies readonly (readonly [Kind, keyof NotificationChoicesFragment])[];

/** Which mails the person who is signed in gets; each choice is saved at once. */
@customElement('notifications-page')
export class NotificationsPage extends LitElement {
  static override styles = [
    shared,
    nothingStyles,
    pageHeaderStyles,
    sectionStyles,
    tableStyles,
    css`
      .intro {
        overflow-wrap: anywhere;
      }

      section {
        max-width: 44rem;
      }

      .off h2 {
        margin-bottom: 0.375rem;
      }

      li {
        padding: 1rem 0 0;
        list-style: none;
      }

      wa-switch::part(hint) {
        color: var(--soft);
      }

      .means {
        display: block;
        margin-top: 0.25rem;
        color: var(--attention);
      }
    `,
  ];

  @property({ attribute: false }) viewer: Viewer | null = null;
  @state() private choices: NotificationChoicesFragment | null = null;
  @state() private failure: AskFailure | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    this.failure = null;
    const answer = await ask(NotificationsDocument, {});
    if (answer.ok) this.choices = answer.value.notificationSettings;
    else this.failure = answer.error;
  }

  async #switch(kind: Kind, isOn: boolean): Promise<void> {
    const answer = await ask(SwitchNotificationDocument, { input: { kind, isOn } });
    if (!answer.ok) {
      toast(text.failed);
      // Back to what stands.
      this.requestUpdate();
      return;
    }
    const result = answer.value.notificationSwitch;
    if (result.__typename === 'NotificationSettings') {
      this.choices = result;
      toast(isOn ? text.on : text.stopped);
    } else toast(text.notAMember);
    this.requestUpdate();
  }

  #row(kind: Kind, isOn: boolean): TemplateResult {
    const { label, hint, off } = text.kinds[kind];
    return html`<li>
      <wa-switch
        .checked=${live(isOn)}
        @change=${({ currentTarget }: Event) => {
          if (currentTarget instanceof WaSwitch) void this.#switch(kind, currentTarget.checked);
        }}
        >${label}<span slot="hint"
          >${hint}${isOn || off === null ? nothing : html`<span class="means">${off}</span>`}</span
        ></wa-switch
      >
    </li>`;
  }

  #list(choices: NotificationChoicesFragment): TemplateResult {
    return html`
      ${
        choices.mailIsSetUp
          ? nothing
          : html`<section class="paper off" aria-labelledby="mail-off">
              <h2 id="mail-off">${text.mailOffTitle}</h2>
              <p>${text.mailOff}</p>
            </section>`
      }
      <section class="paper" aria-labelledby="mails">
        <h2 id="mails">${text.listTitle}</h2>
        <ul>
          ${rows.map(([kind, name]) => this.#row(kind, choices[name]))}
        </ul>
      </section>
    `;
  }

  override render() {
    const { viewer, choices } = this;
    if (viewer === null) return nothing;
    return html`
      ${pageHeader(text.title, viewer)}
      <p class="intro">${text.intro(viewer.email)}</p>
      ${
        this.failure === null
          ? nothing
          : html`<div class="paper">${loadProblem(text.loadFailed, this.failure, () => this.#load())}</div>`
      }
      ${choices === null ? nothing : this.#list(choices)}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'notifications-page': NotificationsPage;
  }
}
