import { html, type TemplateResult } from 'lit/html.js';
import { type Language, languageNames, languageOf } from '@artspay/core/text/language';
import type { PayRequest } from '../api/payer-data.ts';
import { allOutcomeWords, allWords } from './all-words.ts';

const isLanguage = (text: string): text is Language => languageOf(text) === text;

/** The same page in another language: its query carries all of what it is about. */
const hrefOf = (request: PayRequest, language: string): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(request))
    if (typeof value === 'string' && !/^kind$|code$/i.test(name)) query.set(name, value);
  query.set('lang', language);
  return `?${query.toString()}`;
};

/** A choice of languages, each by its own name. Links, so that it works without script and by keyboard. */
export const languageSwitch = (request: PayRequest, shown: Language): TemplateResult =>
  html`<details slot="footer" class="languages" lang=${allWords[shown].lang} dir=${allWords[shown].dir}>
    <summary><span class="unseen">${allOutcomeWords[shown].language}: </span>${languageNames[shown]}</summary>
    <ul>
      ${Object.keys(languageNames)
        .filter(isLanguage)
        .map((language) => {
          const { lang, dir } = allWords[language];
          return html`<li>
            <a
              href=${hrefOf(request, language)}
              hreflang=${language}
              lang=${lang}
              dir=${dir}
              rel="nofollow"
              aria-current=${language === shown ? 'true' : 'false'}
              >${languageNames[language]}</a
            >
          </li>`;
        })}
    </ul>
  </details>`;
