const toasts = new EventTarget();

/** Says something short that needs no answer; read out politely. */
export const toast = (words: string): void => {
  toasts.dispatchEvent(new CustomEvent('toast', { detail: words }));
};

/** Hears every toast until the returned function is called. */
export const hearToasts = (hear: (words: string) => void): (() => void) => {
  const listener = (event: Event): void => {
    if (event instanceof CustomEvent && typeof event.detail === 'string') hear(event.detail);
  };
  toasts.addEventListener('toast', listener);
  return () => toasts.removeEventListener('toast', listener);
};
