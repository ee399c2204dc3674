import { describe, expect } from 'vitest';
import type { Statement } from '../../../src/graph/statement.ts';
import { HEADROOM } from './bounds/cost.ts';
import { bounds } from './bounds/index.ts';
import { statements, test } from './generated.ts';
import { profileOf } from './profiles.ts';

const byName = new Map<string, Statement>(statements.map((statement) => [statement.name, statement]));
const cases = Object.entries(bounds).flatMap(([name, list]) =>
  list.map((called) => ({ name, of: called.of, called, most: Math.ceil(called.hits * HEADROOM) })),
);

describe('db hits', () => {
  test('every statement has bounds', () => {
    expect(Object.keys(bounds).sort()).toEqual([...byName.keys()]);
  });

  test.for(cases)('$name touches at most $most for $of', async ({ name, called, most }, { graph }) => {
    const statement = byName.get(name);
    if (!statement) throw new Error(`no statement is named ${name}`);

    const { dbHits } = await profileOf(graph, statement, called);

    expect(dbHits).toBeLessThanOrEqual(most);
  });
});
