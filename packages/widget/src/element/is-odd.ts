/**
 * Whether an element carries what may be a mistake, to be looked at closely by `complain`. Names with a hyphen
 * or a colon belong to frameworks and to the page.
 */
export const isOdd = (element: Element): boolean =>
  [...element.attributes].some(({ name, value }) =>
    /^(display|theme)$/.test(name)
      ? !/^(inline|button|link|light|dark)$/.test(value)
      : /^(?!class$)[a-z]+$/.test(name) && !(name in element),
  );
