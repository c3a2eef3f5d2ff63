import type { OutcomeCatalogue } from './en-outcomes.ts';

const plural = new Intl.PluralRules('he');

/** What is put into a sentence stands between isolates (U+2068, U+2069) and keeps its own direction. */
export const heOutcomes: OutcomeCatalogue = {
  needsScript: 'כדי להקליד כרטיס צריך JavaScript, והוא כבוי או לא נטען. לא בוצע חיוב.',
  amountErrors: {
    empty: 'נא להקליד סכום.',
    unreadable: (example) => `לא הצלחנו לקרוא את הסכום. נא לכתוב אותו כך: \u2068${example}\u2069.`,
    other_currency: (currency) => `התשלום הזה הוא במטבע \u2068${currency}\u2069; נא לא לציין מטבע אחר.`,
    zero: 'הסכום צריך להיות גדול מאפס.',
    too_large: 'הסכום גדול מדי לתשלום בכרטיס.',
    below_minimum: (least) => `הסכום הנמוך ביותר לתשלום כאן הוא \u2068${least}\u2069.`,
    above_maximum: (most) => `הסכום הגבוה ביותר לתשלום כאן הוא \u2068${most}\u2069.`,
    nothing_chosen: 'נא לבחור סכום או להקליד סכום אחר.',
  },
  language: 'שפה',
  otherAmount: 'סכום אחר',
  limits: {
    between: (least, most) => `מ-\u2068${least}\u2069 עד \u2068${most}\u2069`,
    atLeast: (least) => `\u2068${least}\u2069 ומעלה`,
    atMost: (most) => `עד \u2068${most}\u2069`,
  },
  referenceErrors: {
    empty: 'נא להקליד אסמכתה, כדי שיידעו על מה שולם.',
    card_number: 'זה נראה כמו מספר כרטיס. נא להקליד אותו רק למטה, בשדות הכרטיס.',
    refused: 'אי אפשר להשתמש באסמכתה הזו. אפשר עד 100 תווים רגילים בשורה אחת.',
  },
  closeable: (payee) =>
    `הבנק מתעכב יותר מהרגיל. אפשר לסגור את הדף: נמשיך לבדוק, והתוצאה תגיע אל \u2068${payee}\u2069.`,
  actionTitle: 'הבנק רוצה לוודא את זהותך',
  actionCancel: 'ביטול ושימוש בכרטיס אחר',
  actionCancelling: 'מבטלים',

  pendingTitle: 'ממתינים לאישור הבנק',
  pendingText: (payee) =>
    `זה עשוי לקחת כמה דקות. אפשר לסגור את הדף: נמשיך לשאול את הבנק, והתוצאה תגיע אל \u2068${payee}\u2069. נא לא לשלם שוב.`,
  paidTitle: 'שולם, תודה',
  paidAmount: 'סכום',
  paidRefunded: 'הוחזר',
  paidLeft: 'שולם בסופו של דבר',
  refundedTitle: 'הכסף הוחזר',
  refundedText: 'כל הסכום הוחזר לכרטיס. עד שהבנק יציג זאת עשויים לעבור עשרה ימים.',
  paidReference: 'אסמכתה',
  paidCard: 'כרטיס',
  paidWhen: 'מתי',
  paidReceipt: 'קבלה',
  receiptOpen: 'קבלה',
  receiptPrint: 'הדפסה',
  mailOpen: 'דוא״ל',
  mailLabel: 'שליחת הקבלה בדוא״ל אל',
  mailSend: 'שליחה',
  mailSending: 'נשלח',
  mailSent: (to) => `הקבלה בדרך אל \u2068${to}\u2069.`,
  mailErrors: {
    not_an_address: 'זו אינה כתובת דוא״ל אחת, כמו ada@example.org.',
    card_number: 'זה נראה כמו מספר כרטיס. נא להקליד כתובת דוא״ל.',
    too_many: 'הקבלה הזו כבר נשלחה לשלוש כתובות. עדיין אפשר לפתוח ולהדפיס אותה.',
    later: 'אי אפשר לשלוח אותה כרגע. נא לנסות שוב בעוד כמה דקות; התשלום שמור.',
    not_sent: 'לא הצלחנו להתחבר. כדאי לבדוק את החיבור ולנסות שוב; התשלום שמור.',
  },
  cardEnding: (brand, lastFour) => `\u2068${brand}\u2069 המסתיים ב-\u2068${lastFour}\u2069`,
  thisCard: 'הכרטיס שלך',
  theCard: (lastFour) => `הכרטיס המסתיים ב-\u2068${lastFour}\u2069`,
  notCharged: 'לא בוצע חיוב.',
  declined: {
    DECLINED: (card) => `הבנק סירב לאשר את \u2068${card}\u2069. בדרך כלל כרטיס אחר עובד.`,
    INSUFFICIENT_FUNDS: (card) => `המסגרת של \u2068${card}\u2069 אינה מספיקה. כדאי לנסות כרטיס אחר.`,
    EXPIRED_CARD: (card) =>
      `לפי הבנק, התוקף של \u2068${card}\u2069 פג. כדאי לבדוק את התאריך או להשתמש בכרטיס אחר.`,
    INCORRECT_CVC: (card) =>
      `קוד האבטחה אינו תואם את \u2068${card}\u2069. נא להקליד אותו שוב; זה המספר הקצר שעל הכרטיס.`,
    AUTHENTICATION_FAILED: (card) =>
      `הבנק לא הצליח לאמת את זהותך עם \u2068${card}\u2069. אפשר לנסות שוב או להשתמש בכרטיס אחר.`,
    PROCESSING_ERROR: (card) => `הבנק לא הצליח לעבד כרגע את \u2068${card}\u2069. כדאי לנסות שוב בעוד רגע.`,
    CARD_DETAILS_EXPIRED: () => 'פרטי הכרטיס היו פתוחים זמן רב מדי. נא ללחוץ שוב על הכפתור.',
  },
  lapsed: 'התשלום לא הושלם. אפשר לנסות שוב.',
  cancelled: 'התשלום בוטל בדף של הבנק. אפשר להשתמש שוב באותו כרטיס או בכרטיס אחר.',
  detailsChanged: 'פרטי התשלום השתנו בינתיים. נא לבדוק את הסכום לפני התשלום.',
  refused: 'אי אפשר לבצע את התשלום כפי שהוא. נא לטעון את הדף מחדש ולבדוק את הפרטים.',
  neverArrived: 'החיבור נותק לפני שהתשלום הגיע אלינו. אפשר לנסות שוב.',
  notSent: 'לא הצלחנו להתחבר. כדאי לבדוק את החיבור ולנסות שוב.',
  tooMany: (time) =>
    `היו יותר מדי ניסיונות, ולכן הניסיון הזה לא נשלח לבנק. אפשר לשלם כאן שוב בשעה \u2068${time}\u2069; מה שהוקלד נשמר.`,
  unavailable: 'כרגע אי אפשר לקבל תשלומים. מה שהוקלד נשמר; כדאי לנסות שוב בעוד דקה או שתיים.',
  frameFailed: 'שדות הכרטיס לא נטענו. נא לבדוק את החיבור ולטעון את הדף מחדש.',
  askAmbiguousTitle: 'איזה סכום כתוב בחשבונית?',
  askAmbiguousText: (written) => `בקישור כתוב „\u2068${written}\u2069”, ואפשר לקרוא זאת בשתי דרכים.`,
  askUnreadableTitle: 'איזה סכום כתוב בחשבונית?',
  askUnreadableText: (written) => `בקישור כתוב „\u2068${written}\u2069”, ואיננו יכולים לקרוא זאת כסכום.`,
  askMissingText: 'הקישור הגיע בלי סכום.',
  askOther: 'סכום אחר',
  askContinue: 'המשך',
  notReplacedTitle: 'הקישור הזה עדיין לא מולא',
  notReplacedText: 'במקום מספר החשבונית והסכום שלה יש בו עדיין סימנים זמניים.',
  notReplacedSteps: (payee) => [
    `לתשלום חשבונית: נא לפתוח את הקישור בהודעה שבה הגיעה, או לבקש קישור חדש אצל \u2068${payee}\u2069.`,
    `מטעם \u2068${payee}\u2069: זו התבנית, והיא עובדת. תוכנת החשבוניות ממלאת אותה בשליחת חשבונית; אפשר לשלוח חשבונית אל עצמך ולראות.`,
  ],
  contradictionTitle: 'הסכום אינו מתאים לקישור הזה',
  contradictionText: (written, currency) =>
    `כתוב „\u2068${written}\u2069”, אבל הקישור הזה מיועד לתשלומים במטבע \u2068${currency}\u2069. לא בוצע חיוב.`,
  contradictionHelp: (payee) => `נא לברר עם \u2068${payee}\u2069 מה נכון.`,
  closedPaidTitle: 'הקישור היה לתשלום אחד, והוא בוצע',
  closedPaidText: (when) => `שולם ב-\u2068${when}\u2069.`,
  closedSpentTitle: 'לא נותרו מקומות',
  closedSpentText: (times, written, payee) =>
    `הקישור היה ל${plural.select(times) === 'two' ? 'שני' : `-\u2068${written}\u2069`} תשלומים, וכולם בוצעו. לא בוצע חיוב. אפשר לברר עם \u2068${payee}\u2069 אם יש דרך אחרת לשלם.`,
  closedExpiredTitle: 'תוקף הקישור פג',
  closedExpiredText: (until, payee) =>
    `${until === null ? 'אי' : `אפשר היה לשלם בו עד \u2068${until}\u2069, וכעת אי`} אפשר לשלם בו. לא בוצע חיוב. לתשלום בכל זאת, נא לפנות אל \u2068${payee}\u2069.`,
  closedPendingTitle: 'תשלום מתבצע כעת',
  closedPendingText: 'מישהו משלם ברגע זה, והבנק עדיין לא ענה. אם זה לא יצליח, אפשר יהיה לשלם כאן.',
  closedDeactivatedTitle: 'הקישור הזה כבר אינו בשימוש',
  closedDeactivatedText: (payee) => `נא לבקש קישור חדש אצל \u2068${payee}\u2069. לא בוצע חיוב.`,
  closedNotSetUpTitle: (payee) => `עדיין אי אפשר לשלם כאן בכרטיס אל \u2068${payee}\u2069`,
  closedNotSetUpText: 'קישור התשלום נכון, אבל תשלום בכרטיס עדיין לא הוגדר. לא בוצע חיוב.',
  checkAgain: 'לבדוק שוב',
  alreadyPaidTitle: (what) => `\u2068${what}\u2069: שולם`,
  alreadyPaidText: (when) =>
    `תשלום עם האסמכתה הזו בוצע ב-\u2068${when}\u2069. אם הכוונה לשלם פעם נוספת, אפשר.`,
  payAgain: 'לשלם שוב',
  laterTitle: 'נא להמתין רגע',
  laterText: (when) => `מהרשת שלך הגיעו בקשות רבות מאוד. אפשר לנסות שוב \u2068${when}\u2069. לא בוצע חיוב.`,
  unavailableTitle: 'כרגע אי אפשר לקבל תשלומים',
  notFoundTitle: 'לא מצאנו את התשלום הזה',
  notFoundText: 'נא לבדוק שהכתובת שלמה: הודעות דואר חותכות לפעמים קישורים ארוכים.',
  invalidTitle: 'הקישור הזה פגום',
  invalidText: 'יש בכתובת משהו שאי אפשר לקרוא. נא לפתוח שוב את הקישור בהודעה, או לבקש חדש.',
  signedChangedTitle: 'הקישור הזה שונה בדרך',
  signedChangedText:
    'הוא לא אומר מה שאמר כשנוצר, ולכן אי אפשר לשלם איתו. לא בוצע חיוב. נא לפתוח שוב את הקישור בהודעה או באתר, או לבקש חדש ממי ששלח אותו.',
  signedExpiredText: 'אפשר היה לשלם בו לזמן מוגבל בלבד. לא בוצע חיוב. נא לבקש קישור חדש ממי ששלח אותו.',
  signedRequiredTitle: 'הקישור הזה לא שלם',
  signedRequiredText:
    'אפשר לשלם בו רק כפי שנשלח, וחלק ממנו חסר. לא בוצע חיוב. נא לפתוח שוב את הקישור בהודעה או באתר, או לבקש חדש ממי ששלח אותו.',
  misusedTitle: 'רכיב התשלום הזה לא הוגדר כראוי',
  misused: {
    nothing_to_pay:
      'יש לתת ל-\u2068<artspay-pay>\u2069 מאפיין \u2068link="…"\u2069, או \u2068invoice="…"\u2069 עם \u2068reference\u2069 ו-\u2068amount\u2069.',
    link_and_invoice:
      'יש לתת ל-\u2068<artspay-pay>\u2069 או \u2068link="…"\u2069 או \u2068invoice="…"\u2069, לא את שניהם.',
    bad_base:
      'המאפיין \u2068base="…"\u2069 של \u2068<artspay-pay>\u2069 צריך להיות מקור כמו \u2068https://pay.example\u2069.',
  },
};
