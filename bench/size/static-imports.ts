import { parseSync } from 'oxc-parser';

/** What a browser loads together with this module: its static imports and re-exports, not its dynamic ones. */
export const staticImports = (text: string): readonly string[] => {
  const { module } = parseSync('module.js', text, { sourceType: 'module' });
  return [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) =>
      one.entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
  ];
};
