/** The words of our card frame pages. */
export const frameWords = {
  card: 'Card details',
  bank: 'Your bank’s page',
  wrongBankPage: 'The bank’s page has an address that we do not know.',
};
