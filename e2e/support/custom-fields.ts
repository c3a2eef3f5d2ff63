/** One question of each kind, as the merchant's API takes them. */
export const allKinds = [
  { kind: 'TEXT', label: 'Dietary needs' },
  { kind: 'CHOICE', label: 'Session', required: true, options: ['Morning', 'Afternoon'] },
  {
    kind: 'CONSENT',
    label: 'Terms',
    required: true,
    wording: 'I have read the terms of sale, and know that prints are not taken back once they are framed.',
  },
] as const;
