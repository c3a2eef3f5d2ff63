/** The language of the page where an element stands, also inside other components; empty when it says none. */
export const languageAround = (element: Element): string => {
  const near = element.closest<HTMLElement>('[lang]');
  const root = element.getRootNode();
  return near === null && root instanceof ShadowRoot ? languageAround(root.host) : (near?.lang ?? '');
};
