/**
 * eslint-plugin-lit-a11y for oxlint. Its rules keep notes on the context and its parser services, and
 * oxlint's are sealed: each rule gets open ones that stand on them.
 */
// @ts-expect-error It has no types.
import plugin from 'eslint-plugin-lit-a11y';

const { rules: original } = plugin;

/** @param {any} context */
const open = (context) => {
  const notes = {};
  return {
    report: (/** @type {unknown} */ problem) => context.report(problem),
    parserServices: notes,
    // Read late: oxlint sets them anew for each file.
    get sourceCode() {
      return Object.create(context.sourceCode, { parserServices: { value: notes } });
    },
    get options() {
      return context.options;
    },
    get settings() {
      return context.settings ?? {};
    },
  };
};

const rules = Object.entries(original).map(([name, rule]) => [
  name,
  { meta: rule.meta, create: (/** @type {any} */ context) => rule.create(open(context)) },
]);

/** @public loaded by oxlint, see .oxlintrc.json */
export default { meta: { name: 'lit-a11y' }, rules: Object.fromEntries(rules) };
