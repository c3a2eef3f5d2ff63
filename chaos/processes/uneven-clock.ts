/**
 * Preloaded into a server of the drill: its clocks are wrong by `CHAOS_CLOCK_OFFSET_MS` and run at
 * `CHAOS_CLOCK_RATE` times the right speed, as those of a badly kept machine.
 */
const offsetMs = Number(process.env['CHAOS_CLOCK_OFFSET_MS'] ?? 0);
const rate = Number(process.env['CHAOS_CLOCK_RATE'] ?? 1);

const RightDate = Date;
const bornMs = RightDate.now();
const rightPerformance = performance.now.bind(performance);

performance.now = () => rightPerformance() * rate;
const now = (): number => Math.round(bornMs + (RightDate.now() - bornMs) * rate + offsetMs);

globalThis.Date = new Proxy(RightDate, {
  construct: (target, given: readonly unknown[], newTarget) =>
    Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
  apply: () => new RightDate(now()).toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key, target)),
});
