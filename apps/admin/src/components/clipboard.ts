/**
 * The way that works without a secure context, as on `http://192.168.…` in a gallery's own network. The text
 * is put beside what has the focus, because everything outside of an open dialog is inert.
 */
const copyBySelection = (words: string): boolean => {
  let focused = document.activeElement;
  for (let inner = focused; inner !== null; inner = inner.shadowRoot?.activeElement ?? null) focused = inner;
  const area = document.createElement('textarea');
  area.value = words;
  area.readOnly = true;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  (focused?.parentNode ?? document.body).append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
};

/** Copies text; false when the browser does not let us. */
export const copy = async (words: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    // Refused, or there is no clipboard outside a secure context.
    return copyBySelection(words);
  }
};

/**
 * Copies a text that is not known yet. Called during a key press or a click: Safari lets a page copy only
 * what was promised then. When the text never comes (`null`), nothing is copied.
 */
export const copyPromised = async (promised: Promise<string | null>): Promise<boolean> => {
  const blob = promised.then((words) => {
    if (words === null) throw new DOMException('There is nothing to copy.', 'AbortError');
    return new Blob([words], { type: 'text/plain' });
  });
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    return true;
  } catch {
    const words = await promised;
    return words !== null && (await copy(words));
  }
};
