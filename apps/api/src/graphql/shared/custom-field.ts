import type { CustomField, CustomFieldKind } from '@artspay/core/custom-field/custom-field';
import type { Builder } from '#api/graphql/builder';

export const addCustomField = (builder: Builder) => {
  const customFieldKind = builder.enumType('CustomFieldKind', {
    values: {
      TEXT: { value: 'text', description: 'One line of text, up to 200 characters.' },
      CHOICE: { value: 'choice', description: 'One of the options.' },
      CONSENT: { value: 'consent', description: 'A sentence to tick; it is kept as it stood there.' },
    } satisfies Record<Uppercase<CustomFieldKind>, { value: CustomFieldKind; description: string }>,
  });
  const customField = builder.objectRef<CustomField>('CustomField').implement({
    description: 'What a link asks its payer besides amount and reference.',
    fields: (t) => ({
      kind: t.field({ type: customFieldKind, resolve: ({ kind }) => kind }),
      label: t.exposeString('label', { description: 'Names it: no two of a link are alike.' }),
      required: t.exposeBoolean('required'),
      options: t.stringList({
        description: 'Of a choice, in this order; empty for the others.',
        resolve: (field) => (field.kind === 'choice' ? [...field.options] : []),
      }),
      wording: t.string({
        nullable: true,
        description: 'The sentence of a consent; null for the others.',
        resolve: (field) => (field.kind === 'consent' ? field.wording : null),
      }),
    }),
  });
  return { customFieldKind, customField };
};
