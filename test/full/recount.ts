import { readFileSync } from 'node:fs';
import { CAMEO_CODES } from '../../src/model/cameo.ts';
import { relationTypeRow } from '../../src/model/relation.ts';
import type { Database } from '../process/graph-content.ts';
import { sourceBytes } from './importing.ts';

// What relations of ICEWS must be, counted from the files by nothing that imports.

const TABLE = new URL('../../data/icews-events.tsv', import.meta.url);
const codes = new Map(
  readFileSync(TABLE, 'utf8')
    .trimEnd()
    .split('\n')
    .map((row) => row.split('\t'))
    .map(([name = '', code = '']) => [name, code]),
);

/** A relation on one line: who to whom, how often, on how many days, since when, until when. */
type Counted = string;

/** What a relation is told from others by. */
export function key(type: string, source: string, target: string): string {
  const { symmetric } = relationTypeRow(type as Parameters<typeof relationTypeRow>[0]);
  return [type, ...(symmetric ? [source, target].sort() : [source, target])].join('\t');
}

/** A fact as it is published, and the relation that it says something of. */
export interface Fact {
  readonly source: string;
  readonly event: string;
  readonly target: string;
  readonly date: string;
  readonly pair: string;
}

export function factsIn(names: readonly string[]): Fact[] {
  return names
    .flatMap((name) => sourceBytes(name).toString().trimEnd().split('\n'))
    .map((line) => {
      const [source = '', event = '', target = '', date = ''] = line.split('\t');
      const { type, swapped } = CAMEO_CODES.get(codes.get(event) ?? '') ?? { type: '?', swapped: false };
      const pair = swapped ? key(type, target, source) : key(type, source, target);
      return { source, event, target, date, pair };
    });
}

/** Relations that files of facts make. */
export function relationsIn(names: readonly string[]): Counted[] {
  const relations = new Map<string, string[]>();
  for (const { pair, date } of factsIn(names)) {
    const dates = relations.get(pair);
    if (dates) dates.push(date);
    else relations.set(pair, [date]);
  }
  const counted = [...relations].map(([pair, dates]) => {
    const days = [...new Set(dates)].sort();
    return [pair, dates.length, days.length, days[0], days.at(-1)].join('\t');
  });
  return counted.sort();
}

/** Relations that the graph holds, with the names that ICEWS has for their ends. */
export async function relationsOf({ rows }: Database): Promise<Counted[]> {
  const found = await rows<Record<string, string | number>>(`
    MATCH (relation:Relation)
    MATCH (:Entity {id: relation.sourceId})-[:IDENTIFIED_BY]->(source:Identifier {scheme: 'icews'})
    MATCH (:Entity {id: relation.targetId})-[:IDENTIFIED_BY]->(target:Identifier {scheme: 'icews'})
    RETURN relation.type AS type, source.value AS source, target.value AS target,
      relation.claimCount AS claims, relation.eventCount AS days,
      toString(relation.firstDate) AS first, toString(relation.lastDate) AS last`);
  const counted = found.map(({ type, source, target, claims, days, first, last }) =>
    [key(String(type), String(source), String(target)), claims, days, first, last].join('\t'),
  );
  return counted.sort();
}
