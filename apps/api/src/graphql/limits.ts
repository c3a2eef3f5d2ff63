import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** What one document may ask for. Real pages need less than half of each. */
export const limits = { tokens: 1_000, depth: 10, fields: 400, aliases: 30, rootFields: 10 } as const;

type Size = {
  readonly depth: number;
  /** Fields at the top of this set, those of its fragments included. */
  readonly ownFields: number;
  readonly fields: number;
  readonly aliases: number;
};

const nothing: Size = { depth: 0, ownFields: 0, fields: 0, aliases: 0 };

/**
 * Refuses documents that are too deep or too wide, fragments counted wherever they are spread. Each fragment
 * is measured once, so measuring is linear however they nest.
 */
export const limitRule = (context: ValidationContext): ASTVisitor => {
  const measured = new Map<string, Size>();

  const measureFragment = (fragment: FragmentDefinitionNode | null | undefined): Size => {
    if (!fragment) return nothing;
    const name = fragment.name.value;
    const known = measured.get(name);
    if (known !== undefined) return known;
    // A fragment inside itself is refused by another rule; here it only must end.
    measured.set(name, nothing);
    const size = measure(fragment.selectionSet);
    measured.set(name, size);
    return size;
  };

  const measure = (set: SelectionSetNode): Size => {
    let size = nothing;
    for (const selection of set.selections) {
      let inner = nothing;
      if (selection.kind === Kind.FRAGMENT_SPREAD)
        inner = measureFragment(context.getFragment(selection.name.value));
      else if (selection.selectionSet) inner = measure(selection.selectionSet);
      const isField = selection.kind === Kind.FIELD;
      // The schema's description of itself is deep by nature, and of a fixed size.
      const own = isField && selection.name.value.startsWith('__') ? 0 : inner.depth;
      size = {
        depth: Math.max(size.depth, own + (isField ? 1 : 0)),
        ownFields: size.ownFields + (isField ? 1 : inner.ownFields),
        fields: size.fields + inner.fields + (isField ? 1 : 0),
        aliases: size.aliases + inner.aliases + (isField && selection.alias ? 1 : 0),
      };
    }
    return size;
  };

  return {
    OperationDefinition: (node) => {
      const size = measure(node.selectionSet);
      for (const what of ['depth', 'fields', 'aliases'] as const)
        if (size[what] > limits[what])
          context.reportError(
            new GraphQLError(`The document exceeds the limit of ${limits[what]} (${what}).`),
          );
      if (size.ownFields > limits.rootFields)
        context.reportError(new GraphQLError(`At most ${limits.rootFields} fields at the root.`));
    },
  };
};
