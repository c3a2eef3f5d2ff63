/** The words of our card frame pages. */
export const frameWords = {
  card: 'Card details',
  bank: 'Your bank’s page',
};
