import type { ChangeRecord } from '../../graph/change.ts';
import type { FieldChange } from '../../model/change.ts';
import { includesRole } from '../../model/role.ts';
import { builder } from '../builder.ts';
import { ClaimConnection, claimSort } from '../claims/claim-lists.ts';
import { listedParts } from '../claims/claim-parts.ts';
import { LOOKUP_COST, pageComplexityOf, RELATION_COUNTING_COST } from '../complexity.ts';
import { ChangeActionRef } from '../enums.ts';
import { loadLinked } from '../load.ts';
import { connection, pageRequest } from '../paging.ts';
import { loadNode } from '../queries/node.ts';
import { selectsTotal } from '../selection.ts';
import { withTotalCount } from '../total-count.ts';

const json = (value: unknown) => (value === null ? null : JSON.stringify(value));

const FieldChangeRef = builder.objectRef<FieldChange>('FieldChange').implement({
  description: 'A field that is otherwise than before.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Its name, as inputs have it.' }),
    before: t.string({
      nullable: true,
      description:
        'What it was, as JSON; of a list what was taken out of it. It is null where there was nothing.',
      resolve: ({ before }) => json(before),
    }),
    after: t.string({
      nullable: true,
      description: 'What it is now, as JSON; of a list what was added. It is null where there is nothing.',
      resolve: ({ after }) => json(after),
    }),
  }),
});

export const ChangeRef = builder.objectRef<ChangeRecord>('Change');

ChangeRef.implement({
  description:
    'Something that an operation did to a thing; or what an import wrote at one go, thousands of claims for example.',
  fields: (t) => ({
    seq: t.exposeInt('seq', {
      description: 'Number of the write, in the order of commits; all changes of one write share it.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    by: t.string({
      nullable: true,
      description: 'Who did it; null for whoever has not the role EDITOR.',
      resolve: ({ actor }, _args, { viewer }) => (includesRole(viewer.role, 'EDITOR') ? actor : null),
    }),
    byIdentity: t.string({
      nullable: true,
      description:
        'Which key or token did it, as `Viewer.identity` has it: names need not be unique. It is null for whoever has not the role CURATOR, and where it was not yet kept.',
      resolve: ({ actorIdentity }, _args, { viewer }) =>
        includesRole(viewer.role, 'CURATOR') ? actorIdentity : null,
    }),
    action: t.expose('action', { type: ChangeActionRef, description: 'What was done.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why; null where nobody said.' }),
    target: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description:
        'What it was done to, as it is now, or of an import what it read; null where it is there no more, or nothing of the kind was read.',
      complexity: LOOKUP_COST,
      resolve: ({ target }, _args, context, info) => target && loadNode(target, context, info),
    }),
    claims: t.field({
      type: ClaimConnection,
      description:
        'Of an import the claims that it recorded or withdrew at one go, newest first, undated last; of all else none, since each of its claims has a change of its own.',
      args: t.arg.connectionArgs(),
      complexity: (args) => pageComplexityOf(RELATION_COUNTING_COST, args),
      resolve: async ({ sort, action }, args, { loaders }, info) => {
        const page = pageRequest('claims', args, selectsTotal(info));
        const isImport = action === 'IMPORTED' || action === 'UNDONE';
        const found = isImport
          ? await loadLinked(loaders.importedClaims({ page, ...listedParts(info) }), sort)
          : { items: [], more: false, total: 0 };
        return connection('claims', page, found, claimSort, (node) => ({ node }));
      },
    }),
    fields: t.field({
      type: [FieldChangeRef],
      description: 'What is otherwise than before, at most 50.',
      complexity: { field: 0, multiplier: 3 },
      resolve: ({ fields }) => fields,
    }),
  }),
});

/** Place of a change in every list. */
export const changeSort = ({ sort }: ChangeRecord) => sort;

export const ChangeConnection = withTotalCount(
  builder.connectionObject(
    { type: ChangeRef, name: 'ChangeConnection', description: 'What was done, in order.' },
    { name: 'ChangeEdge', description: 'A change and its place in the list.' },
  ),
);
