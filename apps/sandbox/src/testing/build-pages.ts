/** Tests look at the pages as they are now, not as they were built last. */
export const setup = async (): Promise<void> => {
  await import('../../build.ts');
};
