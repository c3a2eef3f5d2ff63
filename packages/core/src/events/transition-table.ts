import { fail, ok, type Result } from '#core/result';

/** States, the states that can follow each, and the event on each edge between them. */
export type TransitionTable<State extends string, Event extends string> = Readonly<
  Record<State, Readonly<Partial<Record<State, Event>>>>
>;

export type Step<State extends string, Event extends string> = {
  readonly from: State;
  readonly to: State;
  readonly event: Event;
};

/** Every edge of a table. */
export const stepsOf = <State extends string, Event extends string>(
  table: TransitionTable<State, Event>,
  states: readonly State[],
): readonly Step<State, Event>[] =>
  states.flatMap((from) =>
    states.flatMap((to) => {
      const event = table[from][to];
      return event === undefined ? [] : [{ from, to, event }];
    }),
  );

/** The step from one state to another; refused where the table has no edge. */
export const stepIn = <State extends string, Event extends string>(
  table: TransitionTable<State, Event>,
  from: State,
  to: State,
): Result<Step<State, Event>, 'no_such_edge'> => {
  const event = table[from][to];
  return event === undefined ? fail('no_such_edge') : ok({ from, to, event });
};
