import { createHash } from 'node:crypto';
import { getNamedType, isEnumType, isInputObjectType, isNonNullType, isUnionType } from 'graphql';
import { describe, expect } from 'vitest';
import { schema } from '../../../src/graphql/schema.ts';
import { WAYS } from '../../setup/asking.ts';
import { testWith } from '../../setup/graph.ts';
import { identityProvider } from '../../setup/identity-provider.ts';
import { keyOf } from '../../setup/keys.ts';
import { withoutRole } from '../../setup/scopes.ts';
import { yogaOn } from '../../setup/server.ts';

const test = testWith('seed');

const [, post] = WAYS[0] ?? [];
const [, get] = WAYS[1] ?? [];
if (!post || !get) throw new Error('there is no way to ask');

const write = (slug: string) => ({
  query: `mutation {
    upsertSources(input: { key: "${slug}", sources: [{ slug: "${slug}", name: "The ${slug}" }] }) {
      __typename
      ... on UpsertSourcesPayload { changes { by action } }
    }
  }`,
});
/** Whoever has a subject at an issuer. */
const hashOf = ([subject, issuer]: readonly string[]) =>
  createHash('sha256').update(`["${issuer}","${subject}"]`).digest('hex');
const NAMES = { query: '{ sources(first: 100) { nodes { name } } }' };

/** What a scalar takes that takes not any text. */
const FITTING: Readonly<Record<string, string>> = {
  ...{ Int: '1', Float: '1', Date: '"2024-01-01"', DateTime: '"2024-01-01T00:00:00Z"' },
};

/** Fields of Mutation, each as it is called with the least that it takes. */
const mutation = schema.getMutationType();
const calls = Object.values(mutation?.getFields() ?? {}).map(({ name, args, type }) => {
  const given = args.map(({ name: argument, type: of }) => `${argument}: ${leastOf(of)}`).join(', ');
  const selection = isUnionType(getNamedType(type)) ? '{ __typename }' : '';
  return { name, query: `mutation { ${name}(${given}) ${selection} }` };
});

/** A value that a type takes, with no more in it than must be. */
function leastOf(type: unknown): string {
  const text = String(type);
  if (text.startsWith('[')) return '[]';
  const named = getNamedType(schema.getType(text.replace('!', '')));
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields());
    const needed = named.isOneOf ? fields.slice(0, 1) : fields.filter((field) => isNonNullType(field.type));
    return `{ ${needed.map((field) => `${field.name}: ${leastOf(field.type)}`).join(', ')} }`;
  }
  if (isEnumType(named)) return named.getValues()[0]?.name ?? '';
  return FITTING[named?.name ?? ''] ?? '"x"';
}

describe('every mutation', () => {
  test('is there to be tried', () => {
    expect(calls.length).toBeGreaterThan(5);
    expect(mutation && withoutRole(mutation)).toEqual([]);
  });

  test.for(calls)('$name does nothing for who has not its role', async ({ query }, { graph, statements }) => {
    const reader = await keyOf(graph, 'READER');
    const yoga = yogaOn(graph);
    await post(yoga, { query: '{ __typename }' }, reader.headers);

    const asked = await statements(async () => {
      expect(await post(yoga, { query })).toMatchObject({
        status: 200,
        answer: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
      });
      expect(await post(yoga, { query }, reader.headers)).toMatchObject({
        status: 200,
        answer: { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
      });
    });

    expect(asked).toEqual([]);
    await yoga.dispose();
  });
});

test('the key of an editor writes, and history has its name', async ({ graph }) => {
  const { headers } = await keyOf(graph, 'EDITOR', { name: 'Kim Jin' });
  const yoga = yogaOn(graph);

  expect((await post(yoga, write('by-key'), headers)).answer).toEqual({
    data: {
      upsertSources: {
        __typename: 'UpsertSourcesPayload',
        changes: [{ by: 'Kim Jin', action: 'CREATED' }],
      },
    },
  });
  await yoga.dispose();
});

test('so does a token of an editor', async ({ graph }) => {
  await using provider = await identityProvider();
  const yoga = yogaOn(graph, { access: { readers: 'public', tokens: provider.options } });
  const headers = { authorization: `Bearer ${await provider.sign({ name: 'Park Min' })}` };

  const { answer } = await post(yoga, write('by-token'), headers);

  expect(answer).toMatchObject({ data: { upsertSources: { changes: [{ by: 'Park Min' }] } } });
});

test('curators tell apart who wrote under one name, and editors do not', async ({ graph }) => {
  await using provider = await identityProvider();
  const yoga = yogaOn(graph, { access: { readers: 'public', tokens: provider.options } });
  const keys = [await keyOf(graph, 'EDITOR', { name: 'Lee' }), await keyOf(graph, 'EDITOR', { name: 'Lee' })];
  const token = { authorization: `Bearer ${await provider.sign({ name: 'Lee', sub: 'user-7' })}` };
  const identities = [
    ...keys.map(({ id }) => `key:${id}`),
    `token:${hashOf(['user-7', provider.options.issuer])}`,
  ];
  const [{ headers: editor } = { headers: {} }] = keys;
  const { headers: curator } = await keyOf(graph, 'CURATOR');

  for (const [index, headers] of [...keys.map((key) => key.headers), token].entries()) {
    await post(yoga, write(`of-lee-${index}`), headers);
  }
  const asked = { query: '{ changesSince(seq: 0, first: 100) { nodes { by byIdentity } } }' };
  const told = async (headers: Record<string, string>) => {
    const { answer } = await post(yoga, asked, headers);
    const { changesSince } = answer.data as {
      changesSince: { nodes: { by: string | null; byIdentity: string | null }[] };
    };
    return changesSince.nodes.filter(({ by }) => by === 'Lee').map(({ byIdentity }) => byIdentity);
  };

  expect(await told(curator)).toEqual(identities);
  expect(await told(editor)).toEqual([null, null, null]);
  const { answer } = await post(yoga, { query: '{ viewer { identity } }' }, token);
  expect(answer.data).toEqual({ viewer: { identity: identities.at(-1) } });
  await yoga.dispose();
});

test('what was refused was not written; a mutation by GET never is', async ({ graph }) => {
  const reader = await keyOf(graph, 'READER');
  const editor = await keyOf(graph, 'EDITOR');
  const yoga = yogaOn(graph);

  const names = async () => {
    const { data } = (await post(yoga, NAMES)).answer as { data: { sources: { nodes: { name: string }[] } } };
    return data.sources.nodes.map(({ name }) => name);
  };

  await post(yoga, write('refused'));
  await post(yoga, write('refused'), reader.headers);
  await post(yoga, write('refused'), { authorization: `${editor.headers.authorization}0` });
  const byGet = await get(yoga, write('refused'), editor.headers);

  expect(byGet.status).toBe(405);
  expect(await names()).not.toContain('The refused');
  await post(yoga, write('refused'), editor.headers);
  expect(await names()).toContain('The refused');
  await yoga.dispose();
});
