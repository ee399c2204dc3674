import { readFileSync } from 'node:fs';
import { Neo4jGraphQL } from '@neo4j/graphql';
import type { GraphQLSchema } from 'graphql';
import type { Driver } from 'neo4j-driver';
import { readBenchCypher } from '../../shared/cypher.ts';

/** Newsgraph's ranking of names, which no generated field can say. */
const search = () => `
type Query {
  search(query: String!, text: String!, folded: String!, limit: Int!): [Hit!]!
    @cypher(statement: """${readBenchCypher('peer/search')}""", columnName: "hit")
}`;

/**
 * The schema of @neo4j/graphql over the stored graph: reading only, without the fields that it keeps for older
 * clients, which makes it as small and as quick to build as it gets.
 */
export function buildPeerSchema(driver: Driver): Promise<GraphQLSchema> {
  const typeDefs = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8');
  return new Neo4jGraphQL({
    typeDefs: `${typeDefs}${search()}`,
    driver,
    features: {
      // Ranges over texts, which let it page by key and read an index in order.
      filters: { String: { GT: true, LT: true, GTE: true, LTE: true } },
      excludeDeprecatedFields: {
        mutationOperations: true,
        aggregationFilters: true,
        aggregationFiltersOutsideConnection: true,
        relationshipFilters: true,
        attributeFilters: true,
      },
      complexityEstimators: false,
    },
  }).getSchema();
}
