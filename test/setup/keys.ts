import { issueKey } from '../../src/access/api-key.ts';
import { addKey } from '../../src/graph/api-key.ts';
import type { Graph } from '../../src/graph/client.ts';
import type { Role } from '../../src/model/role.ts';

/** A key that the graph keeps, with what a client sends of it. */
export async function keyOf(
  graph: Graph,
  role: Role,
  { name = role.toLowerCase(), expiresAt = null }: { name?: string; expiresAt?: string | null } = {},
) {
  const { id, text, hash } = issueKey();
  await addKey(graph, { id, name, role, hash, expiresAt });
  return { id, text, hash, headers: { authorization: `Bearer ${text}` } };
}
