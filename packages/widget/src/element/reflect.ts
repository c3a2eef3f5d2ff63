/** Gives each attribute its property: null when it is absent; null or undefined takes it away. */
export const reflect = (prototype: HTMLElement, names: readonly string[]): void => {
  for (const name of names)
    Object.defineProperty(prototype, name, {
      enumerable: true,
      get(this: Element) {
        return this.getAttribute(name);
      },
      set(this: Element, value: string | null | undefined) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, value);
      },
    });
};

/** What was set on an element before it had these properties. */
export const takeEarly = (element: HTMLElement, names: readonly string[]): void => {
  for (const name of names) {
    if (!Object.hasOwn(element, name)) continue;
    const early: unknown = Reflect.get(element, name);
    Reflect.deleteProperty(element, name);
    Reflect.set(element, name, early);
  }
};
