import {
  fewestOptions,
  longestLabel,
  longestWording,
  mostOptions,
} from '@artspay/core/custom-field/parse-custom-fields';
import { builder, customFieldKind } from '#api/graphql/merchant/builder';

export const customFieldInput = builder.inputType('CustomFieldInput', {
  description: 'What a link asks its payer besides amount and reference.',
  fields: (t) => ({
    kind: t.field({ type: customFieldKind, required: true }),
    label: t.string({
      required: true,
      description: `Up to ${longestLabel} characters; no two of a link alike: "Dietary needs".`,
    }),
    required: t.boolean({ required: true, defaultValue: false }),
    options: t.stringList({
      description: `Of a choice, and only there: ${fewestOptions} to ${mostOptions} different ones of up to ${longestLabel} characters.`,
    }),
    wording: t.string({
      description: `Of a consent, and only there: the sentence that the payer ticks, up to ${longestWording} characters. It is kept with each payment as proof.`,
    }),
  }),
});
