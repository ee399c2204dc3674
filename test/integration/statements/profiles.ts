import type { Graph } from '../../../src/graph/client.ts';
import type { Profile } from '../../../src/graph/profile.ts';
import type { Statement } from '../../../src/graph/statement.ts';
import type { Case } from './bounds/cost.ts';

const profiles = new Map<Case, Promise<Profile>>();

/** How a statement ran when it was called so. Planning is what takes time: each case is run once. */
export function profileOf(graph: Graph, statement: Statement, called: Case): Promise<Profile> {
  const profile = profiles.get(called) ?? graph.profile(statement, called.params as Record<string, unknown>);
  profiles.set(called, profile);
  return profile;
}
