/** Formats by their names, for people. */
export const FORMAT_NAMES = {
  jsonl: 'JSON lines: every claim whole; newsgraph restore makes the graph again',
  csv: 'one table of claims, relations or entities, for a spreadsheet or a data frame',
  graphml: 'entities as nodes, relations as edges, for Gephi, networkx, igraph',
  jsonld: 'claims and where they come from in the terms of schema.org and PROV-O',
  turtle: 'the same as RDF, for triple stores and SPARQL',
} as const;
export type FormatName = keyof typeof FORMAT_NAMES;
