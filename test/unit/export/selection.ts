import type { About, ListName } from '../../../src/export/about.ts';
import type { ExportRecord, Selection } from '../../../src/export/selection.ts';
import { ClaimPortable, EntityPortable, SourcePortable } from '../../../src/model/portable.ts';
import type { RelationPortable } from '../../../src/model/portable-relation.ts';

/** Texts that break formats that do not take care of them. */
export const HOSTILE = [
  '=1+1',
  '+cmd',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  'a,"b"\r\nc',
  '<b>&amp;</b> "x" \u0001\u000b\ufffe',
  '푸틴 بوتين Путин 😀',
  ' blank ',
] as const;

export const entity = (id: string, over: object = {}): EntityPortable =>
  EntityPortable.parse({
    ...{ type: 'entity', id, kind: 'Country', name: id, names: [], identifiers: [], affiliations: [] },
    ...over,
  });

export const claim = (id: string, over: object = {}): ClaimPortable =>
  ClaimPortable.parse({
    ...{
      type: 'claim',
      id,
      relation: 'OPPOSES',
      status: 'ACTIVE',
      modality: 'ASSERTED',
      summary: 'They differ.',
    },
    ...{ subjects: ['china'], objects: ['japan'], seq: 3, recordedAt: '2024-05-17T00:00:00Z', confidence: 1 },
    ...over,
  });

export const source = (id: string): SourcePortable =>
  SourcePortable.parse({ type: 'source', id, name: id, entities: [] });

export const relation = (sourceId: string, targetId: string, over: object = {}): RelationPortable => ({
  ...{ type: 'relation', id: `${sourceId}:OPPOSES:${targetId}`, relation: 'OPPOSES', sourceId, targetId },
  ...{ claimCount: 2, eventCount: 1, sourceCount: 1, firstDate: '2024-05-16', lastDate: null },
  ...over,
});

/** Records as a selection that holds them, in pages of two. */
export function selectionOf(
  list: ListName,
  records: readonly ExportRecord[],
  about: Partial<About> = {},
): Selection {
  return {
    about: {
      ...{
        made: { by: '0.0.0', at: '2024-06-01T00:00:00.000Z' },
        seq: 7,
        recordedAt: '2024-05-31T00:00:00Z',
      },
      ...{ mergedSeq: null, list, filter: null, asOf: null, knownAt: null, scope: 'list', counts: {} },
      withPrivate: false,
      ...{ sources: [], sourceCount: 0, datasets: [], datasetCount: 0, ...about },
    },
    names: async () => new Map([...new Set(['china', 'japan'])].map((id) => [id, `The ${id}`])),
    pages: async function* (types) {
      const wanted = records.filter(({ type }) => types?.includes(type) ?? true);
      for (let start = 0; start < wanted.length; start += 2) yield wanted.slice(start, start + 2);
    },
  };
}

export const textOf = async (chunks: AsyncGenerator<string>) => (await Array.fromAsync(chunks)).join('');
