/**
 * Keeps the top of a vertically centred label where it is when the label grows or shrinks. After a change of
 * the window's size it is centred anew.
 */
export const holdInPlace = (main: HTMLElement | null): void => {
  if (main === null) return;
  const hold = (): void => {
    main.style.marginBlockStart = '';
    main.style.marginBlockStart = getComputedStyle(main).marginBlockStart;
  };
  let width = innerWidth;
  hold();
  addEventListener('resize', () => {
    // A phone's keyboard and address bar change the height alone.
    if (innerWidth !== width) hold();
    width = innerWidth;
  });
};
