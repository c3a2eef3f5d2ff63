import type { DomainEvent, EventName } from '@artspay/core/events/event';
import type { UnitOfWork } from '@artspay/core/unit-of-work/unit-of-work';
import type { Logger } from 'pino';
import { type Alarm, raiseAlarm } from '#api/alarms/alarms';
import { onEachEvent } from '#api/events/on-each-event';

const alarming: Readonly<Partial<Record<EventName, readonly [alarm: Alarm, sentence: string]>>> = {
  'payment.captured_late': ['money_late', 'money was captured after its payment had ended: staff decide'],
  'payment.captured_twice': ['captured_twice', 'two attempts of one payment were captured'],
};

/** Raises the alarms of what happened, whoever made it happen, once it is committed. */
export const alarmOnEvents = (inner: UnitOfWork, log: Logger): UnitOfWork => ({
  transaction: async (scope, work) => {
    const happened: DomainEvent[] = [];
    const listening = onEachEvent(inner, async (event) => void happened.push(event));
    const result = await listening.transaction(scope, work);
    if (!result.ok) return result;
    for (const { name, subjectId } of happened) {
      const told = alarming[name];
      if (told !== undefined) raiseAlarm(log, told[0], { ...scope, payment: subjectId }, told[1]);
    }
    return result;
  },
});
