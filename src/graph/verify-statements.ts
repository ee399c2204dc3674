import { StatementError } from '../errors.ts';
import type { Graph } from './client.ts';
import { declaredStatements } from './statement.ts';

/**
 * Has Neo4j plan every declared reading statement, without running any: a write waits for its plan once.
 *
 * @throws {StatementError} if one does not give the columns it is declared with
 */
export async function verifyStatements(graph: Graph): Promise<void> {
  const reads = declaredStatements().filter(({ name }) => !/^(write|rebuild|verify|restore)\//.test(name));
  for (const statement of reads) {
    const { columns } = await graph.explain(statement);
    const declared = new Set(Object.keys(statement.row.shape));
    const unmatched = [...declared.symmetricDifference(new Set(columns))];
    if (unmatched.length > 0) {
      throw new StatementError(statement.name, `does not give what it declares: ${unmatched.join(', ')}`);
    }
  }
}
