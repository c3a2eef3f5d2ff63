/** For our own pages of this payer, until they choose again; nothing else is kept. */
const remember = (language: string): void => {
  const secure = location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `artspay-lang=${language}; path=/; max-age=31536000; samesite=lax${secure}`;
};

/** Takes over what the page says around the label, and lets the element say the rest. */
const speak = (page: Document): void => {
  const element = document.querySelector('artspay-pay');
  const { lang, dir } = page.documentElement;
  Object.assign(document.documentElement, { lang, dir });
  document.title = page.title;
  for (const part of ['h1', '.languages']) {
    const there = page.querySelector(part);
    if (there !== null) document.querySelector(part)?.replaceWith(there);
  }
  element?.setAttribute('lang', page.querySelector('artspay-pay')?.getAttribute('lang') ?? lang);
  document.querySelector<HTMLElement>('.languages summary')?.focus();
};

/** Another language without loading the page again: nothing typed is lost, the card neither. */
const choose = async (link: HTMLAnchorElement): Promise<void> => {
  try {
    remember(link.hreflang);
    const answer = await fetch(link.href);
    speak(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  } catch {
    location.assign(link.href);
  }
};

/** The links of the language switch, which work by themselves, carried out in place. */
export const offerLanguages = (): void => {
  document.addEventListener('click', (event) => {
    const { target, ctrlKey, metaKey, shiftKey } = event;
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('.languages a') : null;
    if (link === null || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    void choose(link);
  });
};
