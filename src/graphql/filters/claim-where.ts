import type { ClaimLeaf, ClaimRole, ClaimWhere } from '../../graph/filter/claim-leaves.ts';
import { dateRange } from '../date-range.ts';
import type { ClaimFilterInput } from './claim-inputs.ts';
import { composed, typeLists } from './compose.ts';
import type { EntityFilterInput } from './inputs.ts';
import { few, type Place, under } from './limits.ts';
import { cameoRoots, confidenceRange, searchWords, texts } from './values.ts';
import { entityWhere } from './where.ts';

/** @returns what a filter asks of claims @throws {BadUserInputError} if a value is not allowed */
export function claimWhere(filter: ClaimFilterInput, place: Place): ClaimWhere {
  const { path } = place;
  const parts: ClaimWhere[] = composed(filter, place, claimWhere);
  const leaves: ClaimLeaf[] = [...ofType(filter, path), ...ofDataset(filter, path)];
  if (filter.status) leaves.push({ on: 'STATUSES', in: few(`${path}.status`, filter.status) });
  if (filter.visibility) leaves.push({ on: 'VISIBILITY', in: few(`${path}.visibility`, filter.visibility) });
  if (filter.modalities) leaves.push({ on: 'MODALITY', in: few(`${path}.modalities`, filter.modalities) });
  const days = dateRange(path, filter);
  if (days.from !== undefined || days.to !== undefined) leaves.push({ on: 'DATES', ...days });
  const sure = confidenceRange(path, filter);
  if (sure) leaves.push({ on: 'CONFIDENCE', ...sure });
  if (typeof filter.source === 'string') {
    leaves.push({ on: 'SOURCE', in: texts(`${path}.source`, [filter.source]) });
  }
  if (filter.sources) leaves.push({ on: 'SOURCE', in: texts(`${path}.sources`, filter.sources) });
  if (typeof filter.text === 'string') {
    leaves.push({ on: 'TEXT', words: searchWords(`${path}.text`, filter.text) });
  }
  return { and: [...parts, ...leaves.map((leaf) => ({ leaf })), ...ofRoles(filter, place)] };
}

const ofType = (filter: ClaimFilterInput, path: string): ClaimLeaf[] =>
  typeLists(path, { ...filter, cameoRoots: undefined }).map((types) => ({ on: 'TYPES', in: types }));

/** What only datasets say. */
function ofDataset(filter: ClaimFilterInput, path: string): ClaimLeaf[] {
  const leaves: ClaimLeaf[] = [];
  if (filter.cameoRoots) {
    leaves.push({ on: 'CAMEO_ROOT', in: cameoRoots(`${path}.cameoRoots`, filter.cameoRoots) });
  }
  if (filter.cameoCodes) {
    leaves.push({ on: 'CAMEO_CODE', in: texts(`${path}.cameoCodes`, filter.cameoCodes) });
  }
  if (filter.eventNames) {
    leaves.push({ on: 'EVENT_NAME', in: texts(`${path}.eventNames`, filter.eventNames) });
  }
  return leaves;
}

const ROLES: Readonly<Record<'saidBy' | 'subject' | 'object' | 'either', readonly ClaimRole[]>> = {
  saidBy: ['SAID_BY'],
  subject: ['SUBJECT'],
  object: ['OBJECT'],
  either: ['SUBJECT', 'OBJECT'],
};

function ofRoles(filter: ClaimFilterInput, place: Place): ClaimWhere[] {
  const names = ['saidBy', 'subject', 'object', 'either'] as const;
  const whose = (name: (typeof names)[number], who: EntityFilterInput): ClaimWhere => ({
    leaf: { on: 'ROLE', roles: ROLES[name], where: entityWhere(who, under(place, `.${name}`)) },
  });
  return names.flatMap((name) => {
    const who = filter[name];
    return who ? [whose(name, who)] : [];
  });
}
