import type { Page } from '@playwright/test';
import { cards } from '@artspay/tools/card-numbers';
import { expect, test } from '../support/artspay.ts';
import { serveHostPage } from '../support/host-page.ts';
import { paidHeading, pay, payButton } from '../support/pay-page.ts';

type Host = {
  readonly name: string;
  /** The page's own styles and scripts. */
  readonly own: string;
  readonly tag?: (code: string) => string;
  /** Pays, and looks at what the page might have spoilt. */
  readonly payThere: (page: Page) => Promise<void>;
};

const inside = (page: Page, selector: string) => page.locator(`artspay-pay ${selector}`);

/** As frameworks do when they draw anew. */
const putBack = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const element = document.querySelector('artspay-pay');
    const parent = element?.parentElement;
    element?.remove();
    if (element) parent?.append(element);
  });

const hosts: readonly Host[] = [
  {
    name: 'in dark mode',
    own: '<style>:root { color-scheme: dark; background: #000; color: #fff }</style>',
    payThere: async (page) => {
      await expect(inside(page, '.label')).toHaveCSS('background-color', 'rgb(32, 31, 28)');
      await pay(page, cards.approved);
    },
  },
  {
    name: 'whose styles reset everything, at an odd size of letters',
    own: `<style>
      html { font-size: 5px }
      body, body * { all: unset !important; box-sizing: content-box !important; letter-spacing: 1em !important;
        text-transform: uppercase !important; line-height: 9 !important; font: 7px cursive !important }
      iframe, button, input, dialog, section { display: none !important }
    </style>`,
    payThere: async (page) => {
      await expect(payButton(page)).toHaveCSS('font-size', '16px');
      await expect(payButton(page)).toHaveCSS('letter-spacing', 'normal');
      await expect(payButton(page)).toHaveCSS('text-transform', 'none');
      const { width = 0, height = 0 } = (await inside(page, '.label').boundingBox()) ?? {};
      expect([width > 300, height > 300 && height < 600]).toEqual([true, true]);
      await pay(page, cards.approved);
    },
  },
  {
    name: 'that has it inside another component',
    own: `<script type="module">
      customElements.define('shop-card', class extends HTMLElement {
        connectedCallback() {
          this.attachShadow({ mode: 'open' }).innerHTML =
            '<style>* { color: red; font-size: 40px }</style><artspay-pay link="' + this.id + '"></artspay-pay>';
        }
      });
    </script>`,
    tag: (code) => `<shop-card id="${code}"></shop-card>`,
    payThere: (page) => pay(page, cards.approved),
  },
  {
    name: 'that takes it away and puts it back before the card is typed',
    own: '',
    payThere: async (page) => {
      await expect(payButton(page)).toBeVisible();
      await putBack(page);
      await expect(payButton(page)).toBeVisible();
      await pay(page, cards.approved);
    },
  },
  {
    name: 'that takes it away and puts it back while the bank is asked',
    own: '',
    payThere: async (page) => {
      await page.route('**/graphql/payer', async (route) => {
        if (route.request().postData()?.includes('paymentConfirm')) await putBack(page);
        await route.continue();
      });
      await pay(page, cards.approved);
    },
  },
  {
    name: 'that has it as a button',
    own: '',
    tag: (code) =>
      `<artspay-pay display="button" link="${code}"><span slot="button">Buy the print</span></artspay-pay>`,
    payThere: async (page) => {
      const button = page.getByRole('button', { name: 'Buy the print' });
      await button.click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await pay(page, cards.approved);
      await page.getByRole('button', { name: 'Close' }).click();
      await expect(page.getByRole('button', { name: 'Paid, thank you' })).toBeFocused();
      await page.keyboard.press('Enter');
    },
  },
];

for (const { name, own, tag, payThere } of hosts)
  test(`a page ${name} takes a payment, once`, async ({ page, artspay, staff }) => {
    const { id, code } = await staff.createLink();
    const host = await serveHostPage(
      artspay.url,
      tag?.(code) ?? `<main><artspay-pay link="${code}"></artspay-pay></main>`,
      own,
    );
    await page.goto(host.url);
    await payThere(page);
    await expect(paidHeading(page)).toBeVisible();
    const charged = await artspay.sql`select 1 from payment_attempts attempt
      join payments payment on payment.id = attempt.payment_id where payment.payable_id = ${id}`;
    expect(charged).toHaveLength(1);
    await host.close();
  });
