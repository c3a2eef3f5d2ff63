import type { CodegenConfig } from '@graphql-codegen/cli';

/** Documents become plain strings: a payer's browser gets no parsed trees and no GraphQL library. */
const config: CodegenConfig = {
  schema: '../../apps/api/schema.payer.graphql',
  documents: 'src/api/*.graphql',
  generates: {
    'src/api/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        emitLegacyCommonJSImports: false,
        importExtension: '.ts',
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        immutableTypes: true,
        avoidOptionals: { field: true },
        scalars: { Decimal: 'string', CurrencyCode: 'string', DateTime: 'string' },
      },
    },
  },
};

export default config;
