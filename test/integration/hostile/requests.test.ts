import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Listener } from '../../../src/server/listen.ts';
import { sendRaw } from '../../setup/raw-http.ts';
import { serveOn, unreachable } from '../../setup/server.ts';
import { expectHarmless } from './harmless.ts';

/** Each of these is to be answered without the database, and long before this. */
const SLOW_MS = 5000;
/** So long it may keep a processor busy, with who asks, who is in the same process. */
const BUSY_MS = 1000;

const graph = unreachable();
let server: Listener;

beforeAll(async () => {
  server = await serveOn(graph);
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await graph[Symbol.asyncDispose]();
});

let before: NodeJS.CpuUsage;
beforeEach(() => {
  before = process.cpuUsage();
});
afterEach(() => {
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(BUSY_MS);
});

const times = (count: number, piece: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => piece(i)).join(' ');
const nested = (open: string, inner: string, close: string, depth: number) =>
  open.repeat(depth) + inner + close.repeat(depth);

const QUERIES: readonly (readonly [what: string, query: string])[] = [
  ['fragments in a circle', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
  [
    'a fragment in itself, deep inside',
    '{ relations { nodes { ...R } } } fragment R on Relation { source { relations { nodes { ...R } } } }',
  ],
  [
    'fragments that double and double',
    `{ ...F0 } ${times(40, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F40 on Query { __typename }`,
  ],
  [
    'thousands of fragments',
    `{ __typename } ${times(3000, (i) => `fragment F${i} on Query { __typename }`)}`,
  ],
  ['10,000 aliases', `{ ${times(10_000, (i) => `a${i}: __typename`)} }`],
  ['10,000 times the same field', `{ ${times(10_000, () => '__typename')} }`],
  [
    'a thousand fields to be compared with a thousand others',
    `{ ${times(2, () => `relations { nodes { ${times(980, () => 'id')} } }`)} }`,
  ],
  ['1,000 lists', `{ ${times(1000, (i) => `a${i}: entities(first: 100) { nodes { id } }`)} }`],
  ['10,000 directives on a field', `{ __typename ${times(10_000, () => '@skip(if: false)')} }`],
  ['10,000 unknown directives', `{ __typename ${times(10_000, (i) => `@a${i}`)} }`],
  ['10,000 arguments', `{ entity(${times(10_000, (i) => `a${i}: 1`)}) { id } }`],
  ['10,000 variables', `query (${times(10_000, (i) => `$a${i}: Int`)}) { __typename }`],
  ['10,000 operations', times(10_000, (i) => `query Q${i} { __typename }`)],
  [
    'a deep introspection',
    `{ __schema { types { ${nested('fields { type { fields { type { ofType { ', 'name', ' } } } } }', 8)} } } }`,
  ],
  [
    'a wide introspection',
    `{ ${times(100, (i) => `a${i}: __schema { types { fields { args { type { name } } type { name } } } }`)} }`,
  ],
  ['a selection 50,000 deep', nested('{a', '', '}', 50_000)],
  ['a list 50,000 deep', `{ entity(by: ${nested('[', '', ']', 50_000)}) { id } }`],
  ['an object 50,000 deep', `{ entity(by: ${nested('{a:', '1', '}', 50_000)}) { id } }`],
  ['a type 50,000 deep', `query ($a: ${nested('[', 'Int', ']', 50_000)}) { __typename }`],
  ['a name of a million letters', `{ ${'a'.repeat(1_000_000)} }`],
  ['a text of a million letters', `{ search(text: "${'a'.repeat(1_000_000)}") { nodes { id } } }`],
  ['a block text of a million lines', `{ search(text: """${'\n '.repeat(300_000)}""") { nodes { id } } }`],
  ['a number of a million digits', `{ relations(first: ${'9'.repeat(1_000_000)}) { nodes { id } } }`],
  ['a million commas', `{ ${','.repeat(1_000_000)} __typename }`],
  ['a million comments', `{ ${'#\n'.repeat(500_000)} __typename }`],
  [
    'names of prototypes as aliases',
    '{ __proto__: __typename constructor: __typename toString: __typename hasOwnProperty: __typename }',
  ],
  ['names of prototypes as fields', '{ __proto__ { id } constructor valueOf }'],
  [
    'names of prototypes as fragments',
    '{ ...__proto__ ...constructor } fragment constructor on Query { __typename }',
  ],
  ['names of prototypes as arguments', '{ entity(by: { __proto__: "x" }, constructor: 1) { id } }'],
  ['names of prototypes as variables', 'query ($__proto__: String, $constructor: Int) { __typename }'],
  ['names of prototypes as types', 'query ($a: __proto__, $b: constructor) { ... on toString { a } }'],
  ['names of prototypes as directives', '{ __typename @__proto__ @constructor(if: true) }'],
  ['a schema', 'type Query { a: Int } extend type Claim { b: Int } directive @c on FIELD'],
  ['a NUL', '{ __typename \0 }'],
  ['a lone surrogate', '{ search(text: "\ud800") { nodes { id } } }'],
  ['a surrogate by its number', '{ search(text: "\\u{D800} \\uD800 \\u{110000}") { nodes { id } } }'],
  ['a mark of byte order', '\ufeff{ __typename }'],
  ['text in both directions', '{ \u202e__typename\u202c }'],
  ['nothing', ''],
  ['a comment', '# nothing'],
];

test.for(QUERIES)('%s: no harm, no question to the database', async ([, query]) => {
  const run = vi.spyOn(graph, 'run');
  const headers = { 'content-type': 'application/json' };

  const response = await fetch(`${server.url}/graphql`, {
    ...{ method: 'POST', headers, body: JSON.stringify({ query }) },
    signal: AbortSignal.timeout(SLOW_MS),
  });
  expectHarmless(response.status, await response.text());

  expect(run).not.toHaveBeenCalled();
  run.mockRestore();
});

const JSON_TYPE = 'application/json';
const query = '"query":"query ($by: EntityBy!) { entity(by: $by) { id } }"';

const BODIES: readonly (readonly [what: string, body: string | Uint8Array<ArrayBuffer>, type?: string])[] = [
  ['10 MB of nothing', ' '.repeat(10_000_000)],
  ['10 MB of a query', JSON.stringify({ query: `{ ${'a '.repeat(5_000_000)} }` })],
  [
    '10 MB of a variable',
    JSON.stringify({ query: '{ __typename }', variables: { a: 'x'.repeat(10_000_000) } }),
  ],
  ['10 MB of keys', `{${query},"variables":{${times(700_000, (i) => `"k${i}":1`).replaceAll(' ', ',')}}}`],
  ['variables 100,000 deep', `{${query},"variables":{"by":${nested('[', '1', ']', 100_000)}}}`],
  ['objects 100,000 deep', `{${query},"variables":{"by":${nested('{"a":', '1', '}', 100_000)}}}`],
  [
    'extensions 100,000 deep',
    `{"query":"{ __typename }","extensions":${nested('{"a":', '1', '}', 100_000)}}`,
  ],
  [
    'prototypes in variables',
    `{${query},"variables":{"__proto__":{"by":{"slug":"x"}},"constructor":{"prototype":{"by":1}}}}`,
  ],
  ['prototypes in a value', `{${query},"variables":{"by":{"__proto__":{"slug":"x"},"constructor":"x"}}}`],
  [
    'prototypes in extensions',
    '{"query":"{ __typename }","extensions":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}',
  ],
  ['prototypes around all', '{"__proto__":{"query":"{ __typename }"}}'],
  [
    'a prototype as operation',
    '{"query":"query a { __typename } query b { __typename }","operationName":"__proto__"}',
  ],
  ['an id of a prototype', '{"documentId":"__proto__"}'],
  ['an id with a NUL', '{"documentId":"\\u0000","variables":{"a":"\\u0000"}}'],
  ['an id of lone surrogates', '{"documentId":"\\ud800"}'],
  ['an id of 90,000 letters', JSON.stringify({ documentId: 'x'.repeat(90_000) })],
  ['an id that is a list', '{"documentId":["__proto__"]}'],
  ['a hash that is an object', '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":{"length":64}}}}'],
  [
    'the hash of another text',
    `{"query":"{ __typename }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"${'0'.repeat(64)}"}}}`,
  ],
  ['a number too large', `{${query},"variables":{"by":1e400}}`],
  ['variables that are a list', `{${query},"variables":[1]}`],
  ['variables that are a text', `{${query},"variables":"{}"}`],
  ['a query that is an object', '{"query":{"toString":"x"}}'],
  ['a list of requests', `[${'{"query":"{ __typename }"},'.repeat(1000)}{}]`],
  ['bytes that are no UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0xc0, 0x80, 0x22, 0x7d])],
  ['UTF-16', new Uint8Array(Buffer.from('{"query":"{ __typename }"}', 'utf16le'))],
  ['a form', 'query=%7B__typename%7D&variables=%7B', 'application/x-www-form-urlencoded'],
  [
    'parts',
    '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--',
    'multipart/form-data; boundary=x',
  ],
  ['parts without an end', '--x\r\n', 'multipart/form-data'],
  ['GraphQL as such', '{ __typename }', 'application/graphql'],
  ['a type that is none', '{}', ';;;,,,'],
  ['a type that is a prototype', '{}', '__proto__/constructor'],
  ['a character set that is none', '{"query":"{ __typename }"}', 'application/json; charset=klingon'],
];

test.for(BODIES)('a body of %s: no harm, no question to the database', async ([, body, type = JSON_TYPE]) => {
  const run = vi.spyOn(graph, 'run');

  const response = await fetch(`${server.url}/graphql`, {
    ...{ method: 'POST', headers: { 'content-type': type }, body },
    signal: AbortSignal.timeout(SLOW_MS),
  });
  expectHarmless(response.status, await response.text());

  expect(run).not.toHaveBeenCalled();
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  run.mockRestore();
});

const line = (target: string, ...headers: string[]) =>
  `GET ${target} HTTP/1.1\r\n${headers.join('\r\n')}\r\nConnection: close\r\n\r\n`;
const HOST = 'Host: localhost';
const QUERY = '/graphql?query={__typename}';

test.for([
  ['two hosts', line(QUERY, HOST, 'Host: mallory.example')],
  ['no host', line(QUERY)],
  ['a host with a path', line(QUERY, 'Host: a/b@c')],
  ['a host of odd signs', line(QUERY, 'Host: \u00ff\u00fe')],
  ['a host too long', line(QUERY, `Host: ${'a'.repeat(5000)}`)],
  ['a host that is a script', line('/', 'Host: "><script>mallory</script>', 'Accept: text/html')],
  ['an accept that ends a header', line(QUERY, HOST, 'Accept: text/html%0d%0aset-cookie: a=b')],
  ['10,000 kinds that are accepted', line(QUERY, HOST, `Accept: ${'a/b;q=0.1,'.repeat(1200)}`)],
  ['a way that ends a header', line('/%0d%0aset-cookie:%20mallory=1', HOST)],
  ['a way out of the folder', line('/../../../../etc/passwd', HOST)],
  ['a way of broken escapes', line('/%ff%fe%', HOST)],
  ['a broken query', line('/graphql?query=%ff%fe%&variables=%', HOST)],
  [
    'a query of prototypes',
    line(`${QUERY}&__proto__[a]=1&constructor[prototype][a]=1&variables={"__proto__":1}`, HOST),
  ],
  ['an id of a prototype', line('/graphql?documentId=__proto__', HOST)],
  ['an id of broken escapes', line('/graphql?documentId=%00%ff%&documentId=b', HOST)],
  ['a hundred times the same parameter', line(`/graphql?${'query={__typename}&'.repeat(100)}`, HOST)],
  ['a method that is none', `MALLORY ${QUERY} HTTP/1.1\r\n${HOST}\r\nConnection: close\r\n\r\n`],
  ['TRACE', `TRACE ${QUERY} HTTP/1.1\r\n${HOST}\r\nConnection: close\r\n\r\n`],
  ['CONNECT', `CONNECT localhost:1 HTTP/1.1\r\n${HOST}\r\nConnection: close\r\n\r\n`],
  ['an upgrade', line(QUERY, HOST, 'Connection: upgrade', 'Upgrade: websocket')],
  ['headers without end', line(QUERY, HOST, ...Array.from({ length: 1900 }, (_, i) => `a${i}: b`))],
  [
    'lengths that contradict',
    `POST /graphql HTTP/1.1\r\n${HOST}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n`,
  ],
  ['no HTTP', 'hello\r\n\r\n'],
] as const)('%s: no harm', async ([, request]) => {
  const { head, body } = await sendRaw(server.url, request);

  // CONNECT and an upgrade that is not taken end without an answer.
  if (head !== '') expect(head).toMatch(/^HTTP\/1\.1 [1-4]\d\d /);
  expect(head).not.toMatch(/^set-cookie|mallory/im);
  expect(body).not.toMatch(/node_modules|\/src\/|\n\s+at |root:/);
  // What was sent is shown in JSON only, which no browser takes for a page.
  if (body.includes('mallory'))
    expect(head).toMatch(/^content-type: application\/(graphql-response\+)?json/im);
});

test('after all that it serves as before', async () => {
  const response = await fetch(`${server.url}/graphql?query={__typename}`);

  expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
});
