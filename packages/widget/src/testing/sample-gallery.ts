import type { Payee } from '../api/payer-data.ts';

/** A payee who told nothing more than a name. */
export const sampleGallery: Payee = {
  name: 'Sample Gallery',
  statementDescriptor: 'SAMPLE GALLERY',
  about: [],
  logoUrl: null,
  brand: null,
};
