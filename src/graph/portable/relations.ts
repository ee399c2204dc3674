import { z } from 'zod';
import type { RelationPortable } from '../../model/portable-relation.ts';
import { RELATION_TYPE_NAMES } from '../../model/relation.ts';
import type { Graph, RunOptions } from '../client.ts';
import { clockArguments, clockParams } from '../clock.ts';
import type { Asked } from '../filter/relation-pages.ts';
import { clausesOf, relationClauses } from '../filter/relations.ts';
import { cypherInt, defineStatement } from '../statement.ts';

const pageOfAll = defineStatement('export/relations', {
  params: z.object({ after: z.string(), limit: cypherInt, clauses: relationClauses, ...clockParams }),
  row: z.object({
    relations: z.array(
      z.object({
        id: z.string(),
        relation: z.enum(RELATION_TYPE_NAMES),
        sourceId: z.string(),
        targetId: z.string(),
        claimCount: z.int(),
        eventCount: z.int(),
        sourceCount: z.int(),
        firstDate: z.string().nullable(),
        lastDate: z.string().nullable(),
        origins: z.array(z.string()).nullable(),
      }),
    ),
    looked: z.int(),
    last: z.string().nullable(),
  }),
});

const PAGE_SIZE = 1000;

/** A relation, and where its claims come from: `source <id>` or `dataset <id>`. */
export interface CountedRelation {
  readonly record: RelationPortable;
  readonly origins: readonly string[];
}

/** All relations that satisfied a condition at the finder's clock, a page at a time, by id. */
export async function* relationPages(
  graph: Graph,
  { where, finder }: Asked,
  options: RunOptions,
): AsyncGenerator<readonly CountedRelation[]> {
  // All are gone through, whoever the condition names: their order is one that no write changes.
  const clauses = await clausesOf(where, { view: 'STORED', finder, atParents: true });
  if (clauses.length === 0) return;
  const asked = { clauses, ...clockArguments(finder.clock), limit: PAGE_SIZE };
  for (let after: string | null = ''; after !== null; ) {
    const [row]: z.infer<typeof pageOfAll.row>[] = await graph.run(pageOfAll, { ...asked, after }, options);
    if (!row) return;
    if (row.relations.length > 0) yield row.relations.map(counted);
    after = row.looked < PAGE_SIZE ? null : row.last;
  }
}

type Row = z.infer<typeof pageOfAll.row>['relations'][number];

const counted = ({ origins, ...relation }: Row): CountedRelation => ({
  record: { type: 'relation', ...relation },
  origins: origins ?? [],
});
