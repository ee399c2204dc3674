import type { EntityLeaf, EntityWhere, RelationLeaf, RelationWhere } from '../../graph/filter/leaves.ts';
import type { Direction } from '../../graph/relation.ts';
import type { RelationType } from '../../model/relation.ts';
import { dateRange } from '../date-range.ts';
import { composed, typeLists } from './compose.ts';
import type {
  EntityFilterInput,
  EntityRelationFilterInput,
  RelationConditions,
  RelationFilterInput,
  RelationsOfEntityInput,
} from './inputs.ts';
import { few, type Place, top, under } from './limits.ts';
import { countRange, searchText, texts } from './values.ts';

/** @returns what a filter asks of entities @throws {BadUserInputError} if a value is not allowed */
export function entityWhere(filter: EntityFilterInput, place: Place): EntityWhere {
  const { path } = place;
  const parts: EntityWhere[] = composed(filter, place, entityWhere);
  const add = (leaf: EntityLeaf) => parts.push({ leaf });
  if (filter.kinds) add({ on: 'KINDS', in: [...new Set(few(`${path}.kinds`, filter.kinds))] });
  if (filter.slugs) add({ on: 'IDS', in: texts(`${path}.slugs`, filter.slugs) });
  if (filter.affiliations) {
    add({ on: 'AFFILIATIONS', in: texts(`${path}.affiliations`, filter.affiliations) });
  }
  if (typeof filter.text === 'string') add({ on: 'TEXT', text: searchText(`${path}.text`, filter.text) });
  if (filter.relations) parts.push(...quantified(filter.relations, under(place, '.relations')));
  return { and: parts };
}

function quantified({ some, none, every }: RelationsOfEntityInput, place: Place): EntityWhere[] {
  const parts: EntityWhere[] = [];
  const having = (where: RelationWhere): EntityWhere => ({ leaf: { on: 'RELATIONS', where } });
  if (some) parts.push(having(entityRelationWhere(some, under(place, '.some'))));
  if (none) parts.push({ not: having(entityRelationWhere(none, under(place, '.none'))) });
  // Each is such when there is none that is not.
  if (every) parts.push({ not: having({ not: entityRelationWhere(every, under(place, '.every')) }) });
  return parts;
}

/** @returns what a filter asks of relations that are seen from an end */
export function entityRelationWhere(filter: EntityRelationFilterInput, place: Place): RelationWhere {
  const parts: RelationWhere[] = composed(filter, place, entityRelationWhere);
  parts.push(...plainConditions(filter, place));
  const { direction, counterpart } = filter;
  if (direction && direction !== 'BOTH') parts.push({ leaf: { on: 'DIRECTION', in: direction } });
  if (counterpart) {
    const where = entityWhere(counterpart, under(place, '.counterpart'));
    parts.push({ leaf: { on: 'COUNTERPART', where } });
  }
  return { and: parts };
}

/** What a field that gives relations of an entity, or whom they lead to, is asked for. */
export interface OfEntity {
  readonly types?: readonly RelationType[] | null | undefined;
  readonly direction?: Direction | null | undefined;
  readonly filter?: EntityRelationFilterInput | null | undefined;
}

/** @returns what arguments of such a field ask for together */
export function relationsOfEntity({ types, direction, filter }: OfEntity): RelationWhere {
  const parts: RelationWhere[] = [];
  if (types) parts.push({ leaf: { on: 'TYPES', in: types } });
  if (direction && direction !== 'BOTH') parts.push({ leaf: { on: 'DIRECTION', in: direction } });
  if (filter) parts.push(entityRelationWhere(filter, top('filter')));
  return { and: parts };
}

/** @returns what a filter asks of relations as they are stored */
export function relationWhere(filter: RelationFilterInput, place: Place): RelationWhere {
  const parts: RelationWhere[] = composed(filter, place, relationWhere);
  parts.push(...plainConditions(filter, place));
  const { source, target, either } = filter;
  const whose = (end: EntityFilterInput, name: string) => entityWhere(end, under(place, name));
  if (source || target) {
    const ends = {
      ...(source && { source: whose(source, '.source') }),
      ...(target && { target: whose(target, '.target') }),
    };
    parts.push({ leaf: { on: 'ENDS', ...ends } });
  }
  if (either) parts.push({ leaf: { on: 'EITHER', where: whose(either, '.either') } });
  return { and: parts };
}

/** What is asked of relations whatever they are seen from. */
function plainConditions(filter: RelationConditions, { path }: Place): RelationWhere[] {
  const leaves: RelationLeaf[] = typeLists(path, filter).map((types) => ({ on: 'TYPES', in: types }));
  const days = dateRange(path, filter);
  if (days.from !== undefined || days.to !== undefined) leaves.push({ on: 'DATES', ...days });
  const claims = countRange(path, 'Claims', filter.minClaims, filter.maxClaims);
  if (claims) leaves.push({ on: 'CLAIMS', ...claims });
  const sources = countRange(path, 'Sources', filter.minSources, filter.maxSources);
  if (sources) leaves.push({ on: 'ORIGINS', ...sources });
  return leaves.map((leaf) => ({ leaf }));
}
