import { createHash } from 'node:crypto';
import { htmlPage, icon } from '#api/pages/html';
import type { ProblemWords } from '#api/text/problem-words';

/** The wall and the label of the pay page, for words alone. */
const style = `:root{color-scheme:light dark;background:light-dark(#f3f1ec,#161513);color:light-dark(#1c1b18,#f1eee6);font:1rem/1.5 ui-sans-serif,system-ui,'Helvetica Neue',Arial,sans-serif}body{box-sizing:border-box;display:flex;margin:0;min-block-size:100dvh}main{background:light-dark(#fffefb,#201f1c);border:1px solid light-dark(#ddd8cc,#37352f);border-radius:4px;box-sizing:border-box;inline-size:min(26.5rem,100% - 2rem);margin:auto;padding:2rem}h1{font-size:1.25rem;line-height:1.3;margin:0}p{color:light-dark(#6a665d,#a8a294);margin:.375rem 0 0}button{background:light-dark(#1c1b18,#f1eee6);border:0;border-radius:6px;color:light-dark(#fffefb,#201f1c);cursor:pointer;font:inherit;font-weight:600;margin-top:1.25rem;min-block-size:2.75rem;padding:0 1.25rem}`;

/** What the page needs beside what every page may: its own style and the icon. */
export const problemPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A page of few words, such as for what is not there or went wrong; `more` is HTML. It needs no file and no script. */
export const problemPage = (
  { lang, dir }: Pick<ProblemWords, 'lang' | 'dir'>,
  title: string,
  text: string,
  more = '',
): string =>
  htmlPage({
    lang,
    dir,
    title,
    head: `${icon}<meta name="robots" content="noindex"><style>${style}</style>`,
    body: `<main><h1>${title}</h1><p>${text}</p>${more}</main>`,
  });
