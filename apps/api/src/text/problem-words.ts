import { type Language, languageOf } from '@artspay/core/text/language';

/** What stands on the pages for what is not there or went wrong, whatever it was. */
export type ProblemWords = {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly notFound: string;
  readonly notFoundText: string;
  readonly refused: string;
  readonly refusedText: string;
  readonly unexpected: string;
  readonly unexpectedText: string;
};

const words: Readonly<Record<Language, ProblemWords>> = {
  ar: {
    lang: 'ar',
    dir: 'rtl',
    notFound: 'غير موجود',
    notFoundText: 'لا توجد صفحة بهذا العنوان. ربما قُطع العنوان أو كُتب خطأ.',
    refused: 'مرفوض',
    refusedText: 'الطلب غير صالح.',
    unexpected: 'حدث خطأ',
    unexpectedText: 'حدث خطأ لدينا. يُرجى المحاولة مرة أخرى.',
  },
  de: {
    lang: 'de',
    dir: 'ltr',
    notFound: 'Nicht gefunden',
    notFoundText: 'Unter dieser Adresse gibt es keine Seite. Vielleicht ist sie abgeschnitten oder vertippt.',
    refused: 'Abgelehnt',
    refusedText: 'Die Anfrage ist ungültig.',
    unexpected: 'Etwas ist schiefgegangen',
    unexpectedText: 'Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal.',
  },
  en: {
    lang: 'en',
    dir: 'ltr',
    notFound: 'Not found',
    notFoundText: 'There is no page at this address. It may be cut or mistyped.',
    refused: 'Refused',
    refusedText: 'The request is not valid.',
    unexpected: 'Something went wrong',
    unexpectedText: 'Something went wrong on our side. Please try again.',
  },
  es: {
    lang: 'es',
    dir: 'ltr',
    notFound: 'No se encuentra',
    notFoundText: 'No hay ninguna página en esta dirección. Puede estar cortada o mal escrita.',
    refused: 'Rechazado',
    refusedText: 'La solicitud no es válida.',
    unexpected: 'Algo ha fallado',
    unexpectedText: 'Algo ha fallado por nuestra parte. Inténtelo de nuevo.',
  },
  fr: {
    lang: 'fr',
    dir: 'ltr',
    notFound: 'Introuvable',
    notFoundText: 'Il n’y a pas de page à cette adresse. Elle est peut-être coupée ou mal saisie.',
    refused: 'Refusé',
    refusedText: 'La demande n’est pas valide.',
    unexpected: 'Un problème est survenu',
    unexpectedText: 'Un problème est survenu de notre côté. Merci de réessayer.',
  },
  he: {
    lang: 'he',
    dir: 'rtl',
    notFound: 'לא נמצא',
    notFoundText: 'אין דף בכתובת הזו. ייתכן שהיא נחתכה או הוקלדה לא נכון.',
    refused: 'נדחה',
    refusedText: 'הבקשה אינה תקינה.',
    unexpected: 'משהו השתבש',
    unexpectedText: 'משהו השתבש אצלנו. נא לנסות שוב.',
  },
  it: {
    lang: 'it',
    dir: 'ltr',
    notFound: 'Non trovato',
    notFoundText: 'Non c’è nessuna pagina a questo indirizzo. Forse è tagliato o scritto male.',
    refused: 'Rifiutato',
    refusedText: 'La richiesta non è valida.',
    unexpected: 'Qualcosa è andato storto',
    unexpectedText: 'Qualcosa è andato storto da parte nostra. Riprova.',
  },
  ja: {
    lang: 'ja',
    dir: 'ltr',
    notFound: '見つかりません',
    notFoundText: 'このアドレスのページはありません。途中で切れているか、誤りがあるかもしれません。',
    refused: '受け付けられません',
    refusedText: 'リクエストが正しくありません。',
    unexpected: '問題が発生しました',
    unexpectedText: 'こちらで問題が発生しました。もう一度お試しください。',
  },
  ko: {
    lang: 'ko',
    dir: 'ltr',
    notFound: '찾을 수 없습니다',
    notFoundText: '이 주소에는 페이지가 없습니다. 주소가 잘렸거나 잘못 입력되었을 수 있습니다.',
    refused: '거부되었습니다',
    refusedText: '요청이 올바르지 않습니다.',
    unexpected: '문제가 생겼습니다',
    unexpectedText: '저희 쪽에 문제가 생겼습니다. 다시 시도해 주세요.',
  },
  nl: {
    lang: 'nl',
    dir: 'ltr',
    notFound: 'Niet gevonden',
    notFoundText: 'Op dit adres is geen pagina. Misschien is het afgebroken of verkeerd getypt.',
    refused: 'Geweigerd',
    refusedText: 'De aanvraag is niet geldig.',
    unexpected: 'Er ging iets mis',
    unexpectedText: 'Er ging iets mis aan onze kant. Probeer het opnieuw.',
  },
  pt: {
    lang: 'pt-BR',
    dir: 'ltr',
    notFound: 'Não encontrado',
    notFoundText: 'Não há nenhuma página neste endereço. Ele pode estar cortado ou digitado errado.',
    refused: 'Recusado',
    refusedText: 'O pedido não é válido.',
    unexpected: 'Algo deu errado',
    unexpectedText: 'Algo deu errado do nosso lado. Tente de novo.',
  },
  zh: {
    lang: 'zh-Hans',
    dir: 'ltr',
    notFound: '找不到页面',
    notFoundText: '这个网址没有对应的页面。网址可能被截断或输入有误。',
    refused: '请求被拒绝',
    refusedText: '请求无效。',
    unexpected: '出了点问题',
    unexpectedText: '我们这边出了点问题，请重试。',
  },
};

/** In the language nearest to a locale. */
export const problemWords = (locale: string): ProblemWords => words[languageOf(locale) ?? 'en'];
