import {
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { afterAll, describe, expect, vi } from 'vitest';
import { declaredStatements } from '../../../src/graph/statement.ts';
import type { Listener } from '../../../src/server/listen.ts';
import { connect, type Database, differences, graphContent } from '../../process/graph-content.ts';
import { testWith } from '../../setup/graph.ts';
import { ownNeo4j } from '../../setup/own-neo4j.ts';
import { serveOn } from '../../setup/server.ts';
import { expectHarmless } from './harmless.ts';
import { printed, type TextPlace, textPlaces } from './text-places.ts';
import { CURSORS, IDS, TEXTS } from './texts.ts';

const test = testWith('seed');
const places = textPlaces();

/** Statements that one of these queries runs at most: the way to a place has a few levels. */
const STATEMENTS_MAX = 6;
/** Requests at a time. */
const AT_ONCE = 8;

const VALUES = { cursor: CURSORS, id: IDS, text: TEXTS };

/** Arguments of the printed schema that hold a text, found without the walk that is tested. */
function textArguments(): string[] {
  const isText = (type: GraphQLInputType) => /^(String|ID|Date|DateTime)$/.test(getNamedType(type).name);
  const holdsText = (type: GraphQLInputType) => {
    const named = getNamedType(type);
    return isInputObjectType(named)
      ? Object.values(named.getFields()).some((field) => isText(field.type))
      : isText(type);
  };
  // What is written is tried by test/integration/mutations/hostile.test.ts.
  const types = Object.values(printed.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && type !== printed.getMutationType(),
  );
  return types.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).flatMap(({ name, args }) =>
          type.getInterfaces().some((one) => name in one.getFields())
            ? []
            : args.filter((one) => holdsText(one.type)).map((one) => `${type.name}.${name}(${one.name}`),
        )
      : [],
  );
}

/** Sends all values to a place. */
async function sendAll(url: string, { query, kind }: TextPlace): Promise<void> {
  const rest = [...VALUES[kind]].values();
  const sender = async () => {
    for (const value of rest) {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ query, variables: { value } });
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
      expectHarmless(response.status, await response.text());
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
}

test('every argument that holds a text is found', () => {
  const found = places.map(({ name }) => name.replace(/[.)][^(]*$/, ''));

  expect(places.length).toBeGreaterThan(40);
  expect([...new Set(found)].sort()).toEqual(textArguments().sort());
});

describe('no text, cursor or id does harm, or is anything but a value', () => {
  let server: Listener;
  let database: Database;
  let before: string[];

  test.beforeAll(async ({ graph }) => {
    server = await serveOn(graph);
    database = connect(ownNeo4j());
    before = await graphContent(database);
  });

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    await database[Symbol.asyncDispose]();
  });

  test.for(places)('at $name', async (place, { graph }) => {
    const run = vi.spyOn(graph, 'run');

    await sendAll(server.url, place).finally(() => run.mockRestore());

    const texts = new Map(declaredStatements().map(({ name, text }) => [name, text]));
    expect(run.mock.calls.filter(([{ name, text }]) => text !== texts.get(name))).toEqual([]);
    expect(run.mock.calls.length).toBeLessThanOrEqual(STATEMENTS_MAX * VALUES[place.kind].length);
  });

  test('and the graph is as it was', async () => {
    expect(before.length).toBeGreaterThan(50);
    expect(differences(before, await graphContent(database))).toEqual([]);
  });
});
