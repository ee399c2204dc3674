import { createServer, type IncomingMessage } from 'node:http';
import neo4j from 'neo4j-driver';
import { QUERIES } from '../queries/index.ts';
import { readBenchCypher } from '../shared/cypher.ts';
import { openDriver } from '../shared/driver.ts';
import { announce } from './announce.ts';

/**
 * The least that can answer: POST the parameters to /graphql/<query>, one statement runs, its row is the answer.
 * Nothing is parsed but JSON, nothing checked, planned or kept.
 */

const driver = openDriver(process.env);
const statements: ReadonlyMap<string, string> = new Map(
  QUERIES.flatMap(({ name, bare }) =>
    typeof bare === 'string' ? [] : [[`/graphql/${name}`, readBenchCypher(bare.statement)]],
  ),
);

async function answer(statement: string, parameters: Record<string, unknown>): Promise<string> {
  // One message and one answer; a transaction that is begun and committed takes three of each.
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(statement, parameters);
    return JSON.stringify({ data: records[0]?.get('data') });
  } finally {
    await session.close();
  }
}

async function body(request: IncomingMessage): Promise<string> {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) text += chunk;
  return text;
}

const server = createServer(async (request, response) => {
  const statement = statements.get(request.url ?? '');
  if (statement === undefined) return response.writeHead(404).end('no such query\n');
  try {
    const text = await answer(statement, JSON.parse(await body(request)));
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
  } catch (error) {
    response.writeHead(500).end(`${error}\n`);
  }
});
await announce(server, '/graphql');
