import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { pageHeader, pageHeaderStyles } from '../../components/page-header.ts';
import { sectionStyles } from '../../components/section.styles.ts';
import { text } from '../../i18n/en.ts';
import type { Viewer } from '../../session/session.ts';
import { shared } from '../../styles/shared.ts';
import './payment-url-reader.ts';
import './payment-url-settings.ts';
import './payment-url-visits.ts';
import './tool-setup.ts';
import './url-payments.ts';

/** The merchant's Payment URL: how it gets into the invoicing tool, how it is read, what was paid through it. */
@customElement('harvest-page')
export class HarvestPage extends LitElement {
  static override styles = [shared, pageHeaderStyles, sectionStyles];

  @property({ attribute: false }) viewer: Viewer | null = null;

  override render() {
    const { viewer } = this;
    if (viewer === null) return nothing;
    const { timeZone, paymentUrl } = viewer.merchant;
    return html`
      ${pageHeader(text.harvest.title, viewer)}
      <p class="intro">${text.harvest.intro}</p>
      <tool-setup .viewer=${viewer}></tool-setup>
      <payment-url-visits .timeZone=${timeZone} .currency=${paymentUrl.currency}></payment-url-visits>
      <payment-url-reader .currency=${paymentUrl.currency}></payment-url-reader>
      <payment-url-settings .currency=${paymentUrl.currency}></payment-url-settings>
      <url-payments .timeZone=${timeZone}></url-payments>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'harvest-page': HarvestPage;
  }
}
