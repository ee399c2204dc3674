import type { World } from '../graph/world.ts';
import type { BenchQuery, Data, Parameters } from './query.ts';

const claim = (names: (ends: Data) => string[]) => (node: Data) => ({
  ...{ id: node.slug ?? node.id, relation: node.relation, date: node.date, summary: node.summary },
  ...{ subjects: names(node.subjects), objects: names(node.objects) },
});
const names = (ends: Data): string[] => ends.map(({ name }: Data) => name);

function claimPage(name: string, title: string, after: (world: World) => string | null): BenchQuery {
  return {
    name,
    title: `${title} of all claims, 100 a page, with their ends`,
    parameters: (world): Parameters[] => [{ after: after(world) }],
    ours: {
      document: `query ($after: String) {
        claims(first: 100, after: $after) {
          nodes { slug relation date summary subjects { name } objects { name } }
        }
      }`,
      // Made as newsgraph makes it: a thousand pages need not be walked to get one.
      variables: ({ after }) => ({ after: after && Buffer.from(`claims|${after}`).toString('base64url') }),
      normal: ({ claims }) => claims.nodes.map(claim(names)),
    },
    // A range over an index, as newsgraph does it, and not its own cursor, which counts what it skips; a list
    // and not a connection, which would collect all claims before it takes the page.
    peer: {
      document: `query ($after: String!) {
        claims(
          where: { status: { eq: "ACTIVE" }, sort: { lt: $after } }
          sort: [{ status: DESC }, { sort: DESC }]
          limit: 100
        ) {
          id relation date summary subjects { name } objects { name }
        }
      }`,
      variables: ({ after }) => ({ after: after ?? '~' }),
      normal: ({ claims }) => claims.map(claim(names)),
    },
    bare: { statement: 'f-claims', normal: (data) => data },
  };
}

export const firstPage: BenchQuery = claimPage('f', 'page 1', () => null);
export const farPage: BenchQuery = claimPage('f1000', 'page 1,000', ({ farClaim }) => farClaim);
