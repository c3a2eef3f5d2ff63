import { appliedPayments } from '#db/schema/applied-payments';
import { disputes } from '#db/schema/disputes';
import { events } from '#db/schema/events';
import { gatewayAccounts } from '#db/schema/gateway-accounts';
import { idempotencyKeys } from '#db/schema/idempotency-keys';
import { inbox } from '#db/schema/inbox';
import { noticeChoices, notices } from '#db/schema/notices';
import { payables } from '#db/schema/payables';
import { payerKeys } from '#db/schema/payer-keys';
import { paymentAnswers } from '#db/schema/payment-answers';
import { paymentAttempts } from '#db/schema/payment-attempts';
import { paymentUrlVisits } from '#db/schema/payment-url-visits';
import { paymentUrls } from '#db/schema/payment-urls';
import { payments } from '#db/schema/payments';
import { receiptMailings } from '#db/schema/receipt-mailings';
import { refunds } from '#db/schema/refunds';

/** Every table whose rows belong to one merchant and mode. */
export const ownedTables = [
  appliedPayments,
  disputes,
  events,
  gatewayAccounts,
  idempotencyKeys,
  inbox,
  noticeChoices,
  notices,
  payables,
  payerKeys,
  paymentAnswers,
  paymentAttempts,
  paymentUrlVisits,
  paymentUrls,
  payments,
  receiptMailings,
  refunds,
];
