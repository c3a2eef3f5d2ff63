import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Documents become plain strings: a payer's browser gets no parsed trees and no GraphQL library. Two outputs,
 * so that what is needed to pay is not fetched before.
 */
const generated = {
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
    scalars: { ID: 'string', Decimal: 'string', CurrencyCode: 'string', DateTime: 'string' },
  },
} as const;

const config: CodegenConfig = {
  schema: '../../apps/api/schema.payer.graphql',
  generates: {
    'src/api/generated/': { ...generated, documents: 'src/api/*.graphql' },
    'src/paying/generated/': { ...generated, documents: ['src/paying/*.graphql', 'src/api/money.graphql'] },
  },
};

export default config;
