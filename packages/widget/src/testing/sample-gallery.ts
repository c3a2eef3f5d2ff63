import type { Payee } from '../api/payer-data.ts';

/** A payee who told nothing more than a name. */
export const sampleGallery: Payee = {
  name: 'Sample Gallery',
  statementDescriptor: 'SAMPLE GALLERY',
  legalName: null,
  contact: null,
  refundPolicy: null,
  logo: null,
  brand: null,
};
