/** What the analyzer exports and its own types leave out. */
declare module '@custom-elements-manifest/analyzer/index.js' {
  type Declaration = { members?: readonly object[] };
  type Manifest = { readonly modules: readonly { readonly declarations?: readonly Declaration[] }[] };
  export const ts: {
    readonly ScriptTarget: { readonly ES2022: number };
    createSourceFile(name: string, text: string, target: number, setParents: boolean): unknown;
  };
  export const create: (input: { readonly modules: readonly unknown[] }) => Manifest;
}
