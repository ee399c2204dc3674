import { Graph, type GraphConfig } from '../../graph/client.ts';
import { type SchemaState, schemaState } from '../../graph/schema.ts';
import { type Check, messageOf } from './check.ts';

const name = 'Schema';

/** Which steps of the schema a graph has had; takes none. */
export async function checkSchema(place: GraphConfig): Promise<Check> {
  try {
    await using graph = new Graph(place);
    const state = await schemaState(graph);
    if (state.unknown.length === 0) return { name, status: 'ok', found: progress(state) };
    const newer = state.unknown.map((step) => step.name).join(', ');
    const found = `the graph was written by a newer newsgraph: ${newer}`;
    const mend = 'Run that version or a later one, or use another database.';
    return { name, status: 'failed', found, mend };
  } catch (error) {
    const mend = 'The database answers but cannot be read: its own log may say why.';
    return { name, status: 'failed', found: messageOf(error), mend };
  }
}

function progress({ steps, missing }: SchemaState): string {
  const applied = steps.length - missing.length;
  if (applied === 0)
    return 'not written yet: the first start prepares the graph, and seeds it if it is empty';
  return missing.length > 0
    ? `${applied} of ${steps.length} steps taken; the next start takes the others`
    : `all ${steps.length} steps taken`;
}
