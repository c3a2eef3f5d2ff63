import type { OutcomeCatalogue } from './en-outcomes.ts';

const plural = new Intl.PluralRules('ar');

const payments = (times: number, written: string): string => {
  switch (plural.select(times)) {
    case 'two':
      return 'لدفعتين';
    case 'few':
      return `لـ\u2068${written}\u2069 دفعات`;
    case 'zero':
    case 'one':
    case 'many':
    case 'other':
      return `لـ\u2068${written}\u2069 دفعة`;
  }
};

/** What is put into a sentence stands between isolates (U+2068, U+2069) and keeps its own direction. */
export const arOutcomes: OutcomeCatalogue = {
  needsScript: 'تحتاج كتابة بيانات البطاقة إلى JavaScript، وهو معطّل أو لم يُحمَّل. لم يُخصم أي مبلغ.',
  amountErrors: {
    empty: 'يُرجى كتابة المبلغ.',
    unreadable: (example) => `تعذّرت قراءة هذا المبلغ. يُرجى كتابته مثل \u2068${example}\u2069.`,
    other_currency: (currency) => `عملة هذه الدفعة هي \u2068${currency}\u2069؛ يُرجى عدم كتابة عملة أخرى.`,
    zero: 'يجب أن يكون المبلغ أكبر من صفر.',
    too_large: 'هذا المبلغ أكبر مما يمكن دفعه بالبطاقة.',
    below_minimum: (least) => `أقل مبلغ يمكن دفعه هنا هو \u2068${least}\u2069.`,
    above_maximum: (most) => `أكبر مبلغ يمكن دفعه هنا هو \u2068${most}\u2069.`,
    nothing_chosen: 'يُرجى اختيار مبلغ أو كتابة مبلغ آخر.',
  },
  title: (payee) => `الدفع إلى \u2068${payee}\u2069`,
  language: 'اللغة',
  change: 'تغيير المبلغ',
  otherAmount: 'مبلغ آخر',
  limits: {
    between: (least, most) => `من \u2068${least}\u2069 إلى \u2068${most}\u2069`,
    atLeast: (least) => `\u2068${least}\u2069 أو أكثر`,
    atMost: (most) => `حتى \u2068${most}\u2069`,
  },
  referenceErrors: {
    empty: 'يُرجى كتابة مرجع ليُعرف ما الذي دُفع ثمنه.',
    card_number: 'يبدو هذا رقم بطاقة. يُكتب رقم البطاقة في خانات البطاقة أدناه فقط.',
    refused: 'لا يمكن استخدام هذا المرجع. يُسمح بما لا يزيد على 100 حرف عادي في سطر واحد.',
  },
  optional: '(اختياري)',
  noAnswer: 'دون إجابة',
  answerErrors: {
    TEXT: 'يُرجى كتابة إجابة.',
    CHOICE: 'يُرجى اختيار أحد هذه الخيارات.',
    CONSENT: 'يُرجى وضع علامة هنا للمتابعة إلى الدفع.',
    refused: 'لا يمكن استخدام هذه الإجابة. يُسمح بما لا يزيد على 200 حرف عادي في سطر واحد.',
  },
  checkingCard: 'جارٍ التحقق من البطاقة',
  closeable: (payee) =>
    `يستغرق المصرف وقتًا أطول من المعتاد. يمكن إغلاق هذه الصفحة: سنواصل السؤال، وستصل النتيجة إلى \u2068${payee}\u2069.`,
  actionTitle: 'يريد مصرفكم التأكد من هويتكم',
  actionCancel: 'الإلغاء واستخدام بطاقة أخرى',
  actionCancelling: 'جارٍ الإلغاء',

  pendingTitle: 'جارٍ التأكيد مع المصرف',
  pendingText: (payee) =>
    `قد يستغرق ذلك بضع دقائق. يمكن إغلاق هذه الصفحة: سنواصل سؤال المصرف، وستصل النتيجة إلى \u2068${payee}\u2069. يُرجى عدم الدفع مرة ثانية.`,
  paidTitle: 'تم الدفع، شكرًا لكم',
  paidAmount: 'المبلغ',
  paidRefunded: 'المبلغ المُعاد',
  paidLeft: 'المدفوع في النهاية',
  refundedTitle: 'أُعيد المبلغ',
  refundedText: 'أُعيد المبلغ كاملًا إلى البطاقة. قد تحتاج المصارف إلى عشرة أيام لإظهاره.',
  paidReference: 'المرجع',
  paidCard: 'البطاقة',
  paidWhen: 'التاريخ',
  paidReceipt: 'الإيصال',
  receiptOpen: 'الإيصال',
  receiptPrint: 'طباعة',
  mailOpen: 'بريد إلكتروني',
  mailLabel: 'إرسال الإيصال بالبريد الإلكتروني إلى',
  mailSend: 'إرسال',
  mailSending: 'جارٍ الإرسال',
  mailSent: (to) => `الإيصال في طريقه إلى \u2068${to}\u2069.`,
  mailErrors: {
    not_an_address: 'هذا ليس عنوان بريد إلكتروني واحدًا، مثل ada@example.org.',
    card_number: 'يبدو هذا رقم بطاقة. يُرجى كتابة عنوان بريد إلكتروني.',
    too_many: 'أُرسل هذا الإيصال إلى ثلاثة عناوين بالفعل. ما زال بالإمكان فتحه وطباعته.',
    later: 'يتعذّر إرساله الآن. يُرجى المحاولة مرة أخرى بعد بضع دقائق؛ دفعتكم محفوظة.',
    not_sent: 'تعذّر الاتصال بنا. يُرجى التحقق من الاتصال والمحاولة مرة أخرى؛ دفعتكم محفوظة.',
  },
  cardEnding: (brand, lastFour) => `\u2068${brand}\u2069 المنتهية بـ \u2068${lastFour}\u2069`,
  thisCard: 'بطاقتكم',
  theCard: (lastFour) => `البطاقة المنتهية بـ \u2068${lastFour}\u2069`,
  notCharged: 'لم يُخصم أي مبلغ.',
  declined: {
    DECLINED: (card) => `رفض المصرف \u2068${card}\u2069. غالبًا ما تنجح بطاقة أخرى.`,
    INSUFFICIENT_FUNDS: (card) => `الرصيد المتاح في \u2068${card}\u2069 غير كافٍ. يُرجى تجربة بطاقة أخرى.`,
    EXPIRED_CARD: (card) =>
      `يقول المصرف إن صلاحية \u2068${card}\u2069 انتهت. يُرجى التحقق من التاريخ أو استخدام بطاقة أخرى.`,
    INCORRECT_CVC: (card) =>
      `رمز الأمان لا يطابق \u2068${card}\u2069. يُرجى كتابته مرة أخرى؛ وهو الرقم القصير على البطاقة.`,
    AUTHENTICATION_FAILED: (card) =>
      `لم يتمكن المصرف من تأكيد هويتكم مع \u2068${card}\u2069. يُرجى المحاولة مرة أخرى أو استخدام بطاقة أخرى.`,
    PROCESSING_ERROR: (card) => `لم يتمكن المصرف من معالجة \u2068${card}\u2069 الآن. يُرجى المحاولة بعد قليل.`,
    CARD_DETAILS_EXPIRED: () => 'بقيت بيانات البطاقة مفتوحة مدة طويلة. يُرجى الضغط على الزر مرة أخرى.',
  },
  lapsed: 'لم تكتمل عملية الدفع. يمكن المحاولة مرة أخرى.',
  cancelled: 'أُلغيت العملية في صفحة المصرف. يمكن استخدام البطاقة نفسها أو بطاقة أخرى.',
  detailsChanged: 'تغيّرت تفاصيل هذه الدفعة في هذه الأثناء. يُرجى التحقق من المبلغ قبل الدفع.',
  refused: 'لا يمكن إتمام هذه الدفعة بهذا الشكل. يُرجى إعادة تحميل الصفحة والتحقق من التفاصيل.',
  neverArrived: 'انقطع الاتصال قبل أن تصلنا دفعتكم. يمكن المحاولة مرة أخرى.',
  notSent: 'تعذّر الاتصال بنا. يُرجى التحقق من الاتصال والمحاولة مرة أخرى.',
  tooMany: (time) =>
    `كانت المحاولات كثيرة، لذلك لم تُرسل هذه المحاولة إلى المصرف. يمكن الدفع هنا مجددًا في \u2068${time}\u2069؛ ويبقى ما كُتب كما هو.`,
  unavailable: 'لا يمكن قبول الدفعات الآن. يبقى ما كُتب كما هو؛ يُرجى المحاولة بعد دقيقة أو دقيقتين.',
  frameFailed: 'لم تُحمَّل خانات البطاقة. يُرجى التحقق من الاتصال ثم إعادة تحميل هذه الصفحة.',
  askAmbiguousTitle: 'ما المبلغ المكتوب في الفاتورة؟',
  askAmbiguousText: (written) => `في الرابط «\u2068${written}\u2069»، ويمكن قراءته بطريقتين.`,
  askUnreadableTitle: 'ما المبلغ المكتوب في الفاتورة؟',
  askUnreadableText: (written) => `في الرابط «\u2068${written}\u2069»، ولا يمكننا قراءته كمبلغ.`,
  askMissingText: 'لا يتضمن الرابط أي مبلغ.',
  askOther: 'مبلغ آخر',
  askContinue: 'متابعة',
  notReplacedTitle: 'لم تُملأ بيانات هذا الرابط بعد',
  notReplacedText: 'ما زالت فيه رموز نائبة في مكان رقم الفاتورة ومبلغها.',
  notReplacedSteps: (payee) => [
    `لدفع فاتورة: يُرجى فتح الرابط في الرسالة التي وصلت معها، أو طلب رابط جديد من \u2068${payee}\u2069.`,
    `إذا كنتم \u2068${payee}\u2069: هذا هو النموذج، وهو يعمل. يملؤه برنامج الفواتير عند إرسال فاتورة؛ جرّبوا إرسال فاتورة إلى أنفسكم لرؤية ذلك.`,
  ],
  contradictionTitle: 'المبلغ لا يناسب هذا الرابط',
  contradictionText: (written, currency) =>
    `مكتوب «\u2068${written}\u2069»، لكن هذا الرابط للدفع بعملة \u2068${currency}\u2069. لم يُخصم أي مبلغ.`,
  contradictionHelp: (payee) => `يُرجى سؤال \u2068${payee}\u2069 عن الصحيح.`,
  tooMuchText: (written, most) =>
    `مكتوب «\u2068${written}\u2069»، لكن أقصى ما يمكن دفعه هنا في المرة الواحدة هو \u2068${most}\u2069. لم يُخصم أي مبلغ.`,
  tooMuchHelp: (payee) => `يُرجى سؤال \u2068${payee}\u2069 عن طريقة الدفع.`,
  closedPaidTitle: 'هذا الرابط لدفعة واحدة، وقد تمت',
  closedPaidText: (when) => `دُفع في \u2068${when}\u2069.`,
  closedSpentTitle: 'لم تبقَ أماكن',
  closedSpentText: (times, written, payee) =>
    `كان هذا الرابط ${payments(times, written)}، وقد تمت كلها. لم يُخصم منكم أي مبلغ. يمكن سؤال \u2068${payee}\u2069 عن طريقة أخرى للدفع.`,
  closedExpiredTitle: 'انتهت صلاحية هذا الرابط',
  closedExpiredText: (until, payee) =>
    `${until === null ? 'لم' : `كان الدفع ممكنًا حتى \u2068${until}\u2069، ولم`} يعد الرابط يقبل الدفعات. لم يُخصم أي مبلغ. للدفع رغم ذلك، يُرجى التواصل مع \u2068${payee}\u2069.`,
  closedPendingTitle: 'هناك دفعة قيد التنفيذ',
  closedPendingText: 'هناك من يدفع الآن، ولم يُجب مصرفه بعد. إذا لم تنجح الدفعة، يمكنكم الدفع هنا.',
  closedDeactivatedTitle: 'هذا الرابط لم يعد مستخدمًا',
  closedDeactivatedText: (payee) => `يُرجى طلب رابط جديد من \u2068${payee}\u2069. لم يُخصم أي مبلغ.`,
  closedNotSetUpTitle: (payee) => `لا تُقبل البطاقات هنا بعد لدى \u2068${payee}\u2069`,
  closedNotSetUpText: 'رابط الدفع صحيح، لكن الدفع بالبطاقة لم يُفعَّل بعد. لم يُخصم أي مبلغ.',
  checkAgain: 'التحقق مرة أخرى',
  alreadyPaidTitle: (what) => `تم دفع \u2068${what}\u2069`,
  alreadyPaidText: (when) =>
    `تمت دفعة بهذا المرجع في \u2068${when}\u2069. إذا كان القصد الدفع مرة أخرى فهذا ممكن.`,
  payAgain: 'الدفع مرة أخرى',
  laterTitle: 'يُرجى الانتظار قليلًا',
  laterText: (when) =>
    `وصلتنا من شبكتكم طلبات كثيرة جدًا. يُرجى المحاولة مرة أخرى \u2068${when}\u2069. لم يُخصم أي مبلغ.`,
  unavailableTitle: 'لا يمكن قبول الدفعات الآن',
  notFoundTitle: 'لم نجد هذه الدفعة',
  notFoundText: 'يُرجى التحقق من اكتمال العنوان: فالرسائل تقطع الروابط الطويلة أحيانًا.',
  invalidTitle: 'هذا الرابط تالف',
  invalidText: 'في عنوانه ما لا يمكن قراءته. يُرجى فتح الرابط في رسالتكم مرة أخرى، أو طلب رابط جديد.',
  signedChangedTitle: 'تغيّر هذا الرابط في الطريق',
  signedChangedText:
    'لم يعد يقول ما كان يقوله عند إنشائه، ولذلك لا يمكن الدفع به. لم يُخصم أي مبلغ. يُرجى فتح الرابط في رسالتكم أو في الموقع مرة أخرى، أو طلب رابط جديد ممن أرسله.',
  signedExpiredText: 'كان الدفع به ممكنًا لفترة محدودة فقط. لم يُخصم أي مبلغ. يُرجى طلب رابط جديد ممن أرسله.',
  signedRequiredTitle: 'هذا الرابط غير مكتمل',
  signedRequiredText:
    'لا يمكن الدفع به إلا كما أُرسل، وينقصه جزء منه. لم يُخصم أي مبلغ. يُرجى فتح الرابط في رسالتكم أو في الموقع مرة أخرى، أو طلب رابط جديد ممن أرسله.',
  dialogClose: 'إغلاق',
  dialogStay: 'البقاء هنا',
  dialogUnderWay: 'يجري تأكيد دفعتكم. إغلاق هذه النافذة لا يوقفها، وسيستمر الزر في إظهار حالتها.',
  misusedTitle: 'عنصر الدفع هذا غير مُعدّ بشكل صحيح',
  misused: {
    nothing_to_pay:
      'يلزم إعطاء \u2068<artspay-pay>\u2069 السمة \u2068link="…"\u2069، أو \u2068invoice="…"\u2069 مع \u2068reference\u2069 و\u2068amount\u2069.',
    link_and_invoice:
      'يلزم إعطاء \u2068<artspay-pay>\u2069 إما \u2068link="…"\u2069 أو \u2068invoice="…"\u2069، لا كليهما.',
    bad_base:
      'يجب أن تكون السمة \u2068base="…"\u2069 في \u2068<artspay-pay>\u2069 أصلًا مثل \u2068https://pay.example\u2069.',
  },
};
