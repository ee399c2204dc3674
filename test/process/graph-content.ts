// biome-ignore lint/style/noRestrictedImports: what a test looks at must not come from the program under test
import neo4j, { type Driver, type RecordShape } from 'neo4j-driver';

/** A connection that runs any statement, beside the program under test. */
export interface Database extends AsyncDisposable {
  readonly rows: <Row extends RecordShape = RecordShape>(text: string, params?: object) => Promise<Row[]>;
  /** The only number that a statement gives. */
  readonly count: (text: string, params?: object) => Promise<number>;
}

export function connect({ uri, user, password }: Record<'uri' | 'user' | 'password', string>): Database {
  const driver: Driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
  });
  const rows = async <Row extends RecordShape>(text: string, params: object = {}): Promise<Row[]> => {
    const { records } = await driver.executeQuery<neo4j.EagerResult<Row>>(text, params);
    return records.map((record) => record.toObject());
  };
  return {
    rows,
    count: async (text, params) => Number(Object.values((await rows(text, params))[0] ?? {})[0]),
    [Symbol.asyncDispose]: () => driver.close(),
  };
}

/** What differs between two imports of the same: which run wrote what, when, and with which number. */
const OWN = "['ImportRun', 'ImportBatch', 'Clock', 'Migration']";
const CONTENT = `
  MATCH (node) WHERE none(label IN labels(node) WHERE label IN ${OWN}) AND NOT (node:Change AND node.importSeq IS NOT NULL)
  RETURN labels(node) AS labels,
    node {.*, seq: null, recordedAt: null, importSeq: null, proposedSeq: null} AS properties, COLLECT {
    MATCH (node)-[link]->(end)
    RETURN [type(link), properties(link), labels(end), coalesce(end.id, [end.scheme, end.value, end.language])]
  } AS links`;

/** Everything that is in the graph, a line for each node with what starts from it, in order. */
export async function graphContent({ rows }: Database): Promise<string[]> {
  const nodes = await rows(CONTENT);
  return nodes.map(({ labels, properties, links }) => inOrder([labels, properties, links])).sort();
}

/** JSON with the keys of objects and the items of lists in order, neither of which Neo4j has. */
export function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).sort().join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (neo4j.isDate(value) || neo4j.isDateTime(value)) return JSON.stringify(value.toString());
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${inOrder(item)}`).join()}}`;
}

/** @returns lines that only one of two contents has, the first few */
export function differences(left: readonly string[], right: readonly string[]): string[] {
  const [inLeft, inRight] = [new Set(left), new Set(right)];
  const only = [
    ...left.filter((line) => !inRight.has(line)).map((line) => `- ${line}`),
    ...right.filter((line) => !inLeft.has(line)).map((line) => `+ ${line}`),
  ];
  return left.length === right.length
    ? only.slice(0, 6)
    : [`${left.length} and ${right.length} nodes`, ...only.slice(0, 6)];
}
