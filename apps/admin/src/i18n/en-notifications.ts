/** Sentences of the page where people choose which mails they get. */
export const enNotifications = {
  title: 'Notifications',
  intro: (email: string) =>
    `Mails to ${email}. This is for you alone; your colleagues choose for themselves.`,
  listTitle: 'Mail me when',
  kinds: {
    PAYMENT: { label: 'a payment was made', hint: 'Many in a short time come as one mail.', off: null },
    LATE_MONEY: {
      label: 'late money waits for a decision',
      hint: 'It arrived after its payment had ended: you keep it or refund it.',
      off: 'Off: late money waits until somebody looks, and its payer waits too.',
    },
    DISPUTE: {
      label: 'a payment is disputed',
      hint: 'A payer’s bank has taken it up. Answers have a deadline.',
      off: 'Off: a deadline can pass unseen, and then the bank keeps the money.',
    },
    FAILURE: {
      label: 'something did not work and needs you',
      hint: 'Such as a refund that was refused or came back.',
      off: 'Off: a payer may wait for money that is not on its way.',
    },
  },
  on: 'These mails are on',
  stopped: 'These mails are off',
  failed: 'This was not saved. Try again.',
  notAMember: 'You do not belong to this merchant any more.',
  loadFailed: 'Your choices could not be loaded',
  mailOffTitle: 'No mail is sent from here yet',
  mailOff:
    'The server has no mail server to send by. Whoever runs it sets SMTP_URL and MAIL_FROM and starts it again; what you choose here holds from then on.',
} as const;
