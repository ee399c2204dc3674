import { EntityInput } from '../../model/entity.ts';
import type { PortableType } from '../../model/portable.ts';
import type { Properties } from './statements.ts';

/** Who a record is for: readers of the API, or those who keep the graph. */
export type Scope = 'PUBLIC' | 'ALL';

const ENTITY = ['version', ...EntityInput.options.flatMap((kind) => Object.keys(kind.shape))];

/** What readers see of each node: a property that is not listed stays where it is. */
const SHOWN: Readonly<Partial<Record<PortableType, ReadonlySet<string>>>> = {
  claim: new Set([
    ...['id', 'relation', 'status', 'modality', 'summary', 'date', 'datePrecision', 'validFrom', 'validTo'],
    ...['confidence', 'cameoCode', 'eventName', 'intensity', 'intensityScheme', 'seq', 'recordedAt'],
    ...['retractedSeq', 'retractedAt', 'retractedReason', 'undone'],
  ]),
  source: new Set(['id', 'name', 'website', 'visibility']),
  dataset: new Set(['id', 'title', 'terms', 'format', 'bytes']),
  article: new Set(['id', 'title', 'url', 'language', 'byline', 'publishedAt', 'visibility']),
  entity: new Set(ENTITY),
  merged: new Set([...ENTITY, 'intoId', 'survivorId']),
};

/** Properties that are derived from others, and so are not taken along. */
const DERIVED: Readonly<Partial<Record<PortableType, readonly string[]>>> = {
  claim: ['sort'],
  source: ['sort'],
  dataset: ['sourceId'],
  article: ['sort', 'sourceId'],
  entity: ['sort'],
  merged: ['sort'],
};

const NONE: readonly string[] = [];

/** @returns a record of the properties of a node that are there, those first that it is known by */
export function recordOf(type: PortableType, scope: Scope, { id, ...properties }: Properties): Properties {
  const shown = scope === 'PUBLIC' ? SHOWN[type] : undefined;
  const derived = DERIVED[type] ?? NONE;
  const record: Properties = id === undefined ? { type } : { type, id };
  for (const name of Object.keys(properties).sort()) {
    const value = properties[name];
    if (value === null || value === undefined || derived.includes(name)) continue;
    if (scope === 'ALL' || shown?.has(name)) record[name] = value;
  }
  return record;
}
