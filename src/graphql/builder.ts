import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import ErrorsPlugin from '@pothos/plugin-errors';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import { includesRole } from '../model/role.ts';
import type { Context } from './context.ts';
import { PAGE_SIZE_DEFAULT, PAGE_SIZE_MAX } from './paging.ts';
import { refusedBy, type Scopes } from './scopes.ts';

/** The builder all types are declared with: plugins and defaults, no types. */
export const builder = new SchemaBuilder<{
  Context: Context;
  AuthScopes: Scopes;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: string };
    DateTime: { Input: string; Output: string };
  };
}>({
  // What mutations answer in place of what they did is caught outermost. Scopes come next: who may not ask learns nothing of what is wrong with its arguments.
  plugins: [ErrorsPlugin, ScopeAuthPlugin, RelayPlugin, ComplexityPlugin],
  scopeAuth: {
    authScopes: ({ viewer }) => ({ role: (needed) => includesRole(viewer.role, needed) }),
    unauthorizedError: (_parent, { viewer }, info, { failure }) => refusedBy(failure, viewer, info),
    authorizeOnSubscribe: true,
  },
  defaultFieldNullability: false,
  relay: {
    // `node` and `nodes` are our own: they name a bad id, and take at most 100.
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    nodesOnConnection: { complexity: { field: 0, multiplier: 1 }, description: 'Items of this page.' },
    cursorType: 'String',
    // The page's size is counted by the field that gives the connection, not once more here.
    edgesFieldOptions: {
      nullable: false,
      complexity: { field: 0, multiplier: 1 },
      description: 'Items of this page with their places.',
    },
    nodeFieldOptions: { nullable: false, description: 'The item.' },
    cursorFieldOptions: {
      description: 'Where the item stands; only good for `after` and `before` of the same list.',
    },
    idFieldOptions: { description: 'Global id: opaque, and good for `node` for ever.' },
    nodeTypeOptions: {
      description: 'Anything with an id of its own, to be asked for again by `node`.',
    },
    pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
    pageInfoFieldOptions: { description: 'Where this page stands in its list.' },
    hasNextPageFieldOptions: {
      description: 'Whether more follows: in the range asked for, or in the list when walking backward.',
    },
    hasPreviousPageFieldOptions: {
      description: 'Whether more comes before: in the list, or in the range when walking backward.',
    },
    startCursorFieldOptions: { description: 'Cursor of the first item; null for an empty page.' },
    endCursorFieldOptions: { description: 'Cursor of the last item; null for an empty page.' },
    firstArgOptions: {
      description: `The first so many items of the range, at most ${PAGE_SIZE_MAX}; ${PAGE_SIZE_DEFAULT} when neither this nor \`last\` is given.`,
    },
    lastArgOptions: {
      description: `The last so many items of the range, at most ${PAGE_SIZE_MAX}; not together with \`first\`.`,
    },
    afterArgOptions: { description: 'Cursor of the item that the range begins after.' },
    beforeArgOptions: { description: 'Cursor of the item that the range ends before.' },
  },
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: PAGE_SIZE_DEFAULT,
    // Checked before execution, by the server.
    disabled: true,
  },
});

builder.queryType({ description: 'The graph of the news: who stands how to whom, and who says so.' });

builder.mutationType({
  description:
    'What changes the graph: each field one operation, carried out whole or not at all. Editors record and correct, curators decide on proposals.',
});
