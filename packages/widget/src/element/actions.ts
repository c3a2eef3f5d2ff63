import type { CardSlot } from '../frame/card-slot.ts';
import type { Session } from './paying-port.ts';
import type { Actions } from './view.ts';

type Host = {
  /** Carries it out as soon as there is what it takes. */
  readonly act: (what: (session: Session) => unknown) => void;
  readonly showIntent: () => void;
  readonly reload: () => void;
  readonly slot: CardSlot;
};

/** What the payer does, as the element carries it out. */
export const actionsOn = ({ act, showIntent, reload, slot }: Host): Actions => ({
  submit: (event) => {
    event.preventDefault();
    showIntent();
    act((session) => session.submit());
  },
  typeAmount: ({ target }) => act((session) => session.typeAmount(valueOf(target))),
  typeReference: ({ target }) =>
    act((session) => session.dispatch({ kind: 'reference_typed', text: valueOf(target) })),
  dispatch: (event) => act((session) => session.dispatch(event)),
  cancelAction: () => act((session) => session.cancelAction()),
  mailReceipt: (email) => act((session) => session.mailReceipt(email)),
  reload,
  wantCard: () => {
    showIntent();
    slot.focus();
  },
  frameLoaded: ({ target }) => {
    if (target instanceof HTMLIFrameElement) void slot.connect(target);
  },
});

const valueOf = (target: EventTarget | null): string =>
  target instanceof HTMLInputElement ? target.value : '';
