import { htmlPage } from '#api/pages/html';

/** A page of few words for what is not there or went wrong; it needs no file and no script. */
export const problemPage = (title: string, text: string): string =>
  htmlPage({
    lang: 'en',
    dir: 'ltr',
    title,
    head: '<meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">',
    body: `<main><h1>${title}</h1><p>${text}</p></main>`,
  });
