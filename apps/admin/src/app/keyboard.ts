/** A field of a dialog that has just closed keeps the focus until the next frame: nobody types into it. */
const typesText = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLElement &&
  target.checkVisibility() &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

const inDialog = (event: Event): boolean =>
  event.composedPath().some((target) => target instanceof HTMLDialogElement && target.open);

/**
 * Calls the action of a plain key press, unless somebody types, a dialog is open, or a modifier makes it the
 * browser's.
 */
export const onKeys =
  (actions: Readonly<Record<string, () => void>>) =>
  (event: KeyboardEvent): void => {
    if (event.metaKey || event.ctrlKey || event.altKey || event.repeat || event.defaultPrevented) return;
    if (typesText(event.composedPath()[0]) || inDialog(event)) return;
    const action = Object.hasOwn(actions, event.key.toLowerCase())
      ? actions[event.key.toLowerCase()]
      : undefined;
    if (action === undefined) return;
    event.preventDefault();
    action();
  };
