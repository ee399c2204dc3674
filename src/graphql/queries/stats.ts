import { BadUserInputError } from '../../errors.ts';
import { type FacetCount, type FacetCounts, GROUPS_MAX } from '../../graph/counts/facet-counts.ts';
import { facetCounts } from '../../graph/counts/facets.ts';
import { FACETS, type Facet } from '../../model/facets.ts';
import { type RelationType, relationTypeRow } from '../../model/relation.ts';
import { builder } from '../builder.ts';
import { clockArgs } from '../clocks.ts';
import { LINK_COST } from '../complexity.ts';
import { EntityRef } from '../entities/entity.ts';
import { values } from '../enums.ts';
import { ClaimFilter } from '../filters/claim-inputs.ts';
import { countedComplexity } from '../filters/complexity.ts';
import { loadLinked, whenLoaded } from '../load.ts';
import { selector } from '../selection.ts';
import { COUNTED, COUNTED_TOO, countedClaims, EVENTS, ScopeRef } from '../timelines/asked.ts';

const FacetRef = builder.enumType('Facet', {
  description: 'What claims are told apart by.',
  values: values(FACETS),
});

/** What a group resolves from. */
interface GroupOf {
  readonly by: Facet;
  readonly group: FacetCount;
}
const ENTITIES = 'Entities that are subjects or objects of them.';
const ofEntities = (by: Facet) => by === 'COUNTERPART' || by === 'AFFILIATION';

const FacetGroupRef = builder.objectRef<GroupOf>('FacetGroup').implement({
  description: 'Claims that have something in common.',
  fields: (t) => ({
    key: t.string({
      nullable: true,
      description:
        'What they have in common, as filters take it: a type, an event name, a slug and so on; a month as `2024-05`. It is null for claims that have none.',
      resolve: ({ group }) => group.key,
    }),
    label: t.string({
      nullable: true,
      description:
        'What people call it: label of the relation type, name of the entity or source, else the key; null where the key is.',
      complexity: LINK_COST,
      resolve: ({ by, group: { key } }, _args, { loaders }) => {
        if (key === null) return null;
        if (by === 'TYPE') return relationTypeRow(key as RelationType).label;
        if (ofEntities(by)) return whenLoaded(loadLinked(loaders.entity, key), ({ name }) => name);
        if (by === 'SOURCE') return whenLoaded(loadLinked(loaders.source, key), ({ name }) => name);
        return key;
      },
    }),
    entity: t.field({
      type: EntityRef,
      nullable: true,
      description: 'The counterpart or country that they have in common; null for other groups.',
      complexity: LINK_COST,
      resolve: ({ by, group: { key } }, _args, { loaders }) =>
        ofEntities(by) && key !== null ? loadLinked(loaders.entity, key) : null,
    }),
    claimCount: t.int({ description: 'Claims.', resolve: ({ group }) => group.claimCount }),
    eventCount: t.int({
      description: EVENTS,
      ...COUNTED_TOO,
      resolve: ({ group }) => group.eventCount,
    }),
    entityCount: t.int({
      description: ENTITIES,
      ...COUNTED_TOO,
      resolve: ({ group }) => group.entityCount,
    }),
  }),
});

type Stats = FacetCounts & { readonly by: Facet };

const StatsRef = builder.objectRef<Stats>('Stats').implement({
  description: 'How many claims there are, in all and by what they have in common.',
  fields: (t) => ({
    claimCount: t.int({ description: 'Claims, each once.', resolve: ({ all }) => all.claimCount }),
    eventCount: t.int({
      description: EVENTS,
      ...COUNTED_TOO,
      resolve: ({ all }) => all.eventCount,
    }),
    entityCount: t.int({
      description: ENTITIES,
      ...COUNTED_TOO,
      resolve: ({ all }) => all.entityCount,
    }),
    groupCount: t.exposeInt('groupCount', { description: 'Groups there are, also beyond those given.' }),
    groups: t.field({
      type: [FacetGroupRef],
      description: `Groups, those with the most claims first, as many as \`first\` says, at most ${GROUPS_MAX}.`,
      complexity: { field: 0, multiplier: 10 },
      resolve: ({ by, groups }) => groups.map((group) => ({ by, group })),
    }),
  }),
});

const selectsEvents = selector(['eventCount'], ['groups', 'eventCount']);
const selectsEntities = selector(['entityCount'], ['groups', 'entityCount']);

builder.queryField('stats', (t) =>
  t.field({
    type: StatsRef,
    description: 'How many claims there are, told apart by what they have in common.',
    args: {
      filter: t.arg({ type: ClaimFilter, description: COUNTED }),
      scope: t.arg({
        type: ScopeRef,
        defaultValue: 'SELF',
        description: 'Whom the entities stand for that the filter names by slug.',
      }),
      groupBy: t.arg({ type: FacetRef, required: true, description: 'What they are told apart by.' }),
      first: t.arg.int({
        defaultValue: 10,
        description: `Groups to give, at most ${GROUPS_MAX}.`,
      }),
      ...clockArgs,
    },
    complexity: countedComplexity,
    resolve: async (
      _root,
      { filter, scope, groupBy: by, first, ...args },
      { graph, loaders, clocks, run },
      info,
    ) => {
      const limit = first ?? 10;
      if (limit < 0 || limit > GROUPS_MAX) {
        throw new BadUserInputError('first', `${limit} is not allowed; 0 to ${GROUPS_MAX} groups are`);
      }
      const beside = { withEvents: selectsEvents(info), withEntities: selectsEntities(info) };
      const asked = { where: countedClaims(filter, scope), by, limit, ...beside };
      return { by, ...(await facetCounts(graph, asked, loaders.finderAt(clocks.at(info, args)), run)) };
    },
  }),
);
