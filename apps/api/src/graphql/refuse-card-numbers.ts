import { containsCardNumberOutsideCodes } from '@artspay/core/text/card-number';
import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInputType,
  GraphQLError,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { say } from '#api/text/messages';

const code = 'CARD_NUMBER_IN_TEXT';

/**
 * Lets no resolver of the schema see a card number: every text in every argument of every field is looked at
 * before, those of fields added later too. Answers a typed error at the argument's path; where a field's type
 * has none, an error of the request with the path in its extensions.
 *
 * What is kept as text still passes core's door, which looks closer.
 */
export const refuseCardNumbers = (schema: GraphQLSchema): GraphQLSchema => {
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) && !type.name.startsWith('__'))
      for (const field of Object.values(type.getFields())) if (field.args.length > 0) guard(field);
  return schema;
};

const guard = (field: GraphQLField<unknown, unknown>): void => {
  const { resolve = defaultFieldResolver, subscribe } = field;
  const find = (given: Readonly<Record<string, unknown>>) => firstOf(field.args, given, []);
  field.resolve = (parent, given, context, info) => {
    const path = find(given);
    return path === null ? resolve(parent, given, context, info) : refusal(field, path);
  };
  if (subscribe !== undefined)
    field.subscribe = (parent, given, context, info) => {
      const path = find(given);
      if (path !== null) throw requestError(path);
      return subscribe(parent, given, context, info);
    };
};

type Path = readonly string[];
type Inputs = readonly { readonly name: string; readonly type: GraphQLInputType }[];

const firstOf = (inputs: Inputs, given: Readonly<Record<string, unknown>>, path: Path): Path | null => {
  for (const { name, type } of inputs) {
    const found = pathIn(type, given[name], [...path, name]);
    if (found !== null) return found;
  }
  return null;
};

const pathIn = (type: GraphQLInputType, value: unknown, path: Path): Path | null => {
  const bare = getNullableType(type);
  if (typeof value === 'string') return containsCardNumberOutsideCodes(value) ? path : null;
  if (isListType(bare) && Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const found = items.map((item, index) => pathIn(bare.ofType, item, [...path, String(index)]));
    return found.find((one) => one !== null) ?? null;
  }
  if (isInputObjectType(bare) && typeof value === 'object' && value !== null)
    return firstOf(Object.values(bare.getFields()), { ...value }, path);
  return null;
};

const requestError = (path: Path): GraphQLError =>
  new GraphQLError(say('textCardNumber'), { extensions: { code, argument: path } });

/** The member of the field's union that says so; `NotFoundError` where only a code could be given. */
const refusal = ({ type }: GraphQLField<unknown, unknown>, path: Path): unknown => {
  const named = getNamedType(type);
  const members = isUnionType(named) ? named.getTypes().map(({ name }) => name) : [];
  const kind = ['InvalidInputError', 'NotFoundError'].find((name) => members.includes(name));
  if (kind === undefined) throw requestError(path);
  return { kind, code, message: say('textCardNumber'), path };
};
