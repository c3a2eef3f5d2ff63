import { parseSync } from 'oxc-parser';

export type ModuleImports = {
  /** What a browser loads together with the module. */
  readonly together: readonly string[];
  /** What it may load later. */
  readonly later: readonly string[];
};

/** The specifiers of a built module. */
export const importsOfModule = (text: string): ModuleImports => {
  const { module } = parseSync('module.js', text, { sourceType: 'module' });
  return {
    together: [
      ...module.staticImports.map((one) => one.moduleRequest.value),
      ...module.staticExports.flatMap((one) =>
        one.entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
      ),
    ],
    later: module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
      const specifier = /^(['"`])([^$]*)\1$/.exec(text.slice(start, end))?.[2];
      return specifier === undefined ? [] : [specifier];
    }),
  };
};
