import { readdir } from 'node:fs/promises';
import { z } from 'zod';
import { Graph, type GraphConfig } from '../../graph/client.ts';
import '../../graph/schema.ts';
import { declaredStatements } from '../../graph/statement.ts';
import { type Check, messageOf } from './check.ts';

const name = 'Schema';
const STEPS_FOLDER = new URL('../../../cypher/schema/', import.meta.url);
const Applied = z.object({ number: z.number(), name: z.string() });

/** Which steps of the schema a graph has had; takes none. */
export async function checkSchema(place: GraphConfig): Promise<Check> {
  try {
    const known = (await readdir(STEPS_FOLDER)).filter((file) => file.endsWith('.cypher'));
    const newest = Math.max(...known.map((file) => Number.parseInt(file, 10)));
    const applied = await readApplied(place);
    const newer = applied.filter(({ number }) => number > newest);
    if (newer.length > 0) {
      const found = `the graph was written by a newer newsgraph: ${newer.map((step) => step.name).join(', ')}`;
      return {
        name,
        status: 'failed',
        found,
        mend: 'Run that version or a later one, or use another database.',
      };
    }
    return { name, status: 'ok', found: progress(applied.length, known.length) };
  } catch (error) {
    const mend = 'The database answers but cannot be read: its own log may say why.';
    return { name, status: 'failed', found: messageOf(error), mend };
  }
}

function progress(applied: number, known: number): string {
  if (applied === 0)
    return 'not written yet: the first start prepares the graph, and seeds it if it is empty';
  return applied < known
    ? `${applied} of ${known} steps taken; the next start takes the others`
    : `all ${known} steps taken`;
}

async function readApplied(place: GraphConfig): Promise<z.infer<typeof Applied>[]> {
  const statement = declaredStatements().find((one) => one.name === 'migration/applied');
  if (statement === undefined) throw new Error('no statement migration/applied');
  await using graph = new Graph(place);
  return z.array(Applied).parse(await graph.run(statement, {}));
}
