/**
 * No money through floating point. Amounts are bigint minor units with their currency and decimal strings at
 * the borders: what turns a number into digits, or an amount into a number, is refused.
 */
const money = /amount|minor|money|price|refund|captured|decimal|surplus/i;
const roundsToDigits = new Set(['toFixed', 'toPrecision', 'toExponential']);
const makesNumbers = new Set(['Number', 'parseInt', 'Number.parseInt']);
const floats = new Set(['parseFloat', 'Number.parseFloat']);

const message = 'Money is bigint minor units, never a number: see core/money.';

/** @public loaded by oxlint, see .oxlintrc.json */
export default {
  meta: { name: 'money' },
  rules: {
    'no-float': {
      /** @param {any} context */
      create(context) {
        const textOf = (/** @type {any} */ node) => context.sourceCode.getText(node);
        const isMoney = (/** @type {any} */ node) => money.test(textOf(node));
        const report = (/** @type {any} */ node) => context.report({ node, message });
        return {
          CallExpression(/** @type {any} */ node) {
            const { callee, arguments: given } = node;
            const name = textOf(callee);
            const method = callee.type === 'MemberExpression' ? callee.property.name : '';
            const isFloat = floats.has(name) || roundsToDigits.has(method);
            const isConverted = (makesNumbers.has(name) || /^Math\.\w+$/.test(name)) && given.some(isMoney);
            if (isFloat || isConverted) report(node);
          },
          UnaryExpression(/** @type {any} */ node) {
            if (node.operator === '+' && isMoney(node.argument)) report(node);
          },
          BinaryExpression(/** @type {any} */ node) {
            const { operator, left, right } = node;
            const isScaling = [left, right].some(
              ({ type, value }) => type === 'Literal' && typeof value === 'number',
            );
            if ((operator === '*' || operator === '/') && isScaling && isMoney(node)) report(node);
          },
          TSNumberKeyword(/** @type {any} */ node) {
            const named = node.parent?.parent;
            const key = named?.key ?? named;
            if (typeof key?.name === 'string' && /amount|minor$|money|price/i.test(key.name)) report(node);
          },
        };
      },
    },
  },
};
