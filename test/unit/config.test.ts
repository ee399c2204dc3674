import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { ConfigError } from '../../src/errors.ts';

test('an empty environment is enough', () => {
  expect(readConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 4000,
    logLevel: 'info',
    statementTimeoutMs: 10_000,
    server: { corsOrigins: [], cacheMaxAgeS: 0, limits: { complexity: 20_000, depth: 24, aliases: 30 } },
    launcher: {
      neo4jUri: undefined,
      neo4jUser: 'neo4j',
      neo4jPassword: undefined,
      neo4jDatabase: undefined,
      dataFolder: resolve('.newsgraph'),
      javaHome: undefined,
      containers: true,
    },
  });
});

test('an empty setting counts as absent', () => {
  const names = ['HOST', 'PORT', 'NEO4J_URI', 'NEO4J_USERNAME', 'NEO4J_PASSWORD', 'NEO4J_DATABASE'];
  const env = Object.fromEntries([...names, 'NEWSGRAPH_DATA', 'JAVA_HOME'].map((name) => [name, '']));

  const { launcher: emptied, ...others } = readConfig(env);
  const { launcher, ...expected } = readConfig({});
  expect(others).toEqual(expected);
  expect({ ...emptied, environment: {} }).toEqual({ ...launcher, environment: {} });
});

test('each setting goes where it belongs', () => {
  const config = readConfig({
    HOST: '0.0.0.0',
    PORT: '0',
    LOG_LEVEL: 'silent',
    STATEMENT_TIMEOUT_MS: '100',
    EXPLORER: 'no',
    GRAPHIQL: 'yes',
    HSTS_MAX_AGE_S: '31536000',
    CORS_ORIGINS: 'https://a.example, http://localhost:3000',
    CACHE_MAX_AGE_S: '60',
    PERSISTED_OPERATIONS: 'web.json, phones/all.json',
    PERSISTED_ONLY: 'yes',
    PERSISTED_AUTOMATIC_MAX: '7',
    PERSISTED_AUTOMATIC_CHARACTERS_MAX: '9000',
    REDIS_URL: 'rediss://user:secret@redis.example:6380/2',
    NEO4J_URI: 'neo4j+s://example.org',
    NEO4J_USERNAME: 'reader',
    NEO4J_PASSWORD: ' secret ',
    NEO4J_DATABASE: 'news',
    NEWSGRAPH_DATA: '/srv/news',
    JAVA_HOME: '/opt/java',
    NEWSGRAPH_CONTAINERS: 'no',
  });

  expect(config).toMatchObject({
    host: '0.0.0.0',
    port: 0,
    logLevel: 'silent',
    statementTimeoutMs: 100,
    server: {
      explorer: false,
      graphiql: true,
      introspection: false,
      hstsMaxAgeS: 31_536_000,
      corsOrigins: ['https://a.example', 'http://localhost:3000'],
      cacheMaxAgeS: 60,
      persisted: {
        files: ['web.json', 'phones/all.json'],
        only: true,
        automatic: { documents: 7, characters: 9000 },
      },
      budgets: { rate: { redisUrl: 'rediss://user:secret@redis.example:6380/2' } },
    },
    launcher: {
      neo4jUri: 'neo4j+s://example.org',
      neo4jUser: 'reader',
      neo4jPassword: ' secret ',
      neo4jDatabase: 'news',
      dataFolder: '/srv/news',
      javaHome: '/opt/java',
      containers: false,
    },
  });
});

test('each limit goes where it belongs, and none is without a setting', () => {
  const { server, stop, statementTimeoutMs, keepsWarm } = readConfig({
    COUNTS_KEPT_WARM: 'no',
    ...{ QUERY_COMPLEXITY_MAX: '101', QUERY_DEPTH_MAX: '102', QUERY_CHARACTERS_MAX: '103' },
    ...{ QUERY_TOKENS_MAX: '104', QUERY_ALIASES_MAX: '105', QUERY_DIRECTIVES_MAX: '106' },
    ...{ STATEMENT_TIMEOUT_MS: '201', REQUEST_TIMEOUT_MS: '202', SEARCH_TIMEOUT_MS: '207' },
    OPERATIONS_MAX: '203',
    ...{ QUEUE_MAX: '204', QUEUE_TIMEOUT_MS: '205', RATE_LIMIT_PER_S: '206', RATE_LIMIT_BURST: '207' },
    RATE_LIMIT_KEYS: `a:7:${'0A'.repeat(32)}, b:8:${'1b'.repeat(32)}`,
    ...{ REDIS_URL: 'redis://r', TRUSTED_PROXIES: '10.0.0.0/8', CONNECTIONS_MAX: '301' },
    ...{ CONNECTIONS_PER_ADDRESS_MAX: '302', HEADERS_TIMEOUT_MS: '303', RECEIVE_TIMEOUT_MS: '304' },
    ...{ SEND_TIMEOUT_MS: '305', KEEP_ALIVE_TIMEOUT_MS: '306', HEADERS_MAX: '307' },
    ...{
      HEADER_BYTES_MAX: '3008',
      BODY_BYTES_MAX: '3009',
      SHUTDOWN_DELAY_MS: '401',
      SHUTDOWN_TIMEOUT_MS: '402',
    },
  });

  expect(server.limits).toEqual({
    ...{ complexity: 101, depth: 102, characters: 103 },
    ...{ tokens: 104, aliases: 105, directives: 106 },
  });
  expect(statementTimeoutMs).toBe(201);
  expect([keepsWarm, readConfig({}).keepsWarm]).toEqual([false, true]);
  expect(server.budgets).toEqual({
    requestTimeoutMs: 202,
    searchTimeoutMs: 207,
    queue: { running: 203, waiting: 204, timeoutMs: 205 },
    rate: {
      ...{ perSecond: 206, burst: 207, redisUrl: 'redis://r' },
      keys: [
        { name: 'a', sha256: '0a'.repeat(32), rate: { perSecond: 7, burst: 280 } },
        { name: 'b', sha256: '1b'.repeat(32), rate: { perSecond: 8, burst: 320 } },
      ],
    },
  });
  expect(server.connections).toEqual({
    ...{ trustedProxies: ['10.0.0.0/8'], total: 301, perAddress: 302 },
    ...{ headersTimeoutMs: 303, receiveTimeoutMs: 304, sendTimeoutMs: 305, keepAliveTimeoutMs: 306 },
    ...{ headers: 307, headerBytes: 3008, bodyBytes: 3009 },
  });
  expect(stop).toEqual({ delayMs: 401, timeoutMs: 402 });
});

test.each([
  [{}, true],
  [{ HOST: 'localhost' }, true],
  [{ HOST: '127.0.0.2' }, true],
  [{ HOST: '::1' }, true],
  [{ NODE_ENV: 'development' }, true],
  [{ NODE_ENV: 'production' }, false],
  [{ HOST: '0.0.0.0' }, false],
  [{ HOST: '::' }, false],
  [{ HOST: '10.0.0.7' }, false],
  [{ HOST: '127.evil.example' }, false],
  [{ HOST: '0.0.0.0', GRAPHIQL: 'auto', INTROSPECTION: 'auto' }, false],
  [{ HOST: '0.0.0.0', GRAPHIQL: 'yes', INTROSPECTION: 'yes' }, true],
  [{ GRAPHIQL: 'no', INTROSPECTION: 'no' }, false],
])('with %j tools of developers are shown: %s', (env, shown) => {
  expect(readConfig(env).server).toMatchObject({ graphiql: shown, introspection: shown });
});

test.each([
  [{}, 'public'],
  [{ HOST: 'localhost' }, 'public'],
  [{ HOST: '::1' }, 'public'],
  [{ NODE_ENV: 'production' }, 'public'],
  [{ HOST: '0.0.0.0' }, 'token'],
  [{ HOST: '::' }, 'token'],
  [{ HOST: '10.0.0.7' }, 'token'],
  [{ HOST: '127.evil.example' }, 'token'],
  [{ HOST: '0.0.0.0', READ_ACCESS: '' }, 'token'],
  [{ HOST: '0.0.0.0', READ_ACCESS: 'auto' }, 'token'],
  [{ HOST: '0.0.0.0', READ_ACCESS: 'public' }, 'public'],
  [{ READ_ACCESS: 'token' }, 'token'],
])('with %j who may read: %s', (env, readers) => {
  expect(readConfig(env).server.access).toEqual({ readers, tokens: undefined });
});

const PROVIDER = {
  JWT_JWKS_URL: 'https://login.example/jwks',
  JWT_ISSUER: 'https://login.example/',
  JWT_AUDIENCE: 'newsgraph, newsgraph-test',
};

test('the settings of a provider go where they belong', () => {
  const roles = { JWT_ROLE_CLAIM: 'groups', JWT_ROLES: 'news-desk=editor,chiefs=CURATOR' };
  const { tokens } = readConfig({ ...PROVIDER, JWT_NAME_CLAIM: 'email', ...roles }).server.access;

  expect(tokens).toEqual({
    ...{ jwksUrl: 'https://login.example/jwks', issuer: 'https://login.example/' },
    ...{ audiences: ['newsgraph', 'newsgraph-test'], nameClaim: 'email', roleClaim: 'groups' },
    roles: new Map([
      ['news-desk', 'EDITOR'],
      ['chiefs', 'CURATOR'],
    ]),
  });
});

test.each([{}, { JWT_ROLES: '' }])('a token says a role by its name unless told otherwise: %j', (env) => {
  const { tokens } = readConfig({ ...PROVIDER, ...env }).server.access;

  expect(tokens?.roles.get('editor')).toBe('EDITOR');
  expect(tokens?.roles.get('EDITOR')).toBe('EDITOR');
  expect(tokens?.roles.size).toBe(10);
  expect([tokens?.nameClaim, tokens?.roleClaim]).toEqual(['sub', 'role']);
});

test.each(Object.keys(PROVIDER))('a provider without %s is refused, and told what is missing', (name) => {
  expect(() => readConfig({ ...PROVIDER, [name]: '' })).toThrow(
    new ConfigError(
      `${name} must be set too: tokens are taken by JWT_JWKS_URL, JWT_ISSUER and JWT_AUDIENCE together.`,
    ),
  );
});

test.each([
  'http://login.example/jwks',
  'http://127.evil.example/jwks',
  'ftp://login.example/jwks',
  'login.example/jwks',
  '/etc/keys.json',
  'file:///etc/keys.json',
])('%s is no place for the keys of a provider', (url) => {
  expect(() => readConfig({ ...PROVIDER, JWT_JWKS_URL: url })).toThrow(
    `JWT_JWKS_URL is "${url}": must be https:// (http:// of this machine alone)`,
  );
});

test('nor is one with a password, which is not shown', () => {
  const url = 'https://user:hunter2@login.example/jwks';
  const refused = () => readConfig({ ...PROVIDER, JWT_JWKS_URL: url });

  expect(refused).toThrow('JWT_JWKS_URL is "https://…@login.example/jwks": must be https://');
});

test.each(['http://127.0.0.1:8080/jwks', 'http://localhost/jwks', 'http://[::1]/jwks'])(
  '%s is, for whoever tries it out',
  (url) => {
    expect(readConfig({ ...PROVIDER, JWT_JWKS_URL: url }).server.access.tokens?.jwksUrl).toBe(url);
  },
);

test.each(['EDITOR', 'desk=', '=EDITOR', 'desk=BOSS', 'desk=EDITOR,x'])('%s gives no role', (JWT_ROLES) => {
  expect(() => readConfig({ ...PROVIDER, JWT_ROLES })).toThrow(
    `JWT_ROLES is "${JWT_ROLES}": must be value=role, several divided by commas, with the roles READER, PRIVATE_READER, EDITOR, CURATOR, ADMIN.`,
  );
});

test('where texts are refused, GraphiQL is not shown unless told to; the schema is told as ever', () => {
  const env = { PERSISTED_OPERATIONS: 'a.json', PERSISTED_ONLY: 'yes' };

  expect(readConfig(env).server).toMatchObject({ graphiql: false, introspection: true });
  expect(readConfig({ ...env, GRAPHIQL: 'yes' }).server).toMatchObject({ graphiql: true });
});

test.each([{}, { PERSISTED_OPERATIONS: '' }, { PERSISTED_OPERATIONS: ' , ' }])(
  'a server that could carry out nothing is refused: %j',
  (env) => {
    expect(() => readConfig({ ...env, PERSISTED_ONLY: 'yes' })).toThrow(
      new ConfigError('PERSISTED_ONLY is "yes": then PERSISTED_OPERATIONS must name a file of operations.'),
    );
  },
);

const ORIGINS_ALLOWED =
  'must be origins such as https://example.org, divided by commas and without a path, or *';
const REDIS_ALLOWED =
  'must be redis:// or rediss:// and a host, with user, password, port and database if need be';

test.each([
  ['PORT', '65536', 'must be a whole number from 0 to 65535'],
  ['PORT', '-1', 'must be a whole number from 0 to 65535'],
  ['PORT', '80.5', 'must be a whole number from 0 to 65535'],
  ['PORT', '4e3', 'must be a whole number from 0 to 65535'],
  ['PORT', 'http', 'must be a whole number from 0 to 65535'],
  ['PORT', ' 4000', 'must be a whole number from 0 to 65535'],
  ['STATEMENT_TIMEOUT_MS', '99', 'must be a whole number from 100 to 600000'],
  ['QUERY_COMPLEXITY_MAX', '0', 'must be a whole number from 100 to 100000000'],
  ['QUERY_DEPTH_MAX', '4', 'must be a whole number from 5 to 1000'],
  ['NEO4J_HEAP_MB', '1', 'must be a whole number from 256 to 1000000'],
  ['NEWSGRAPH_CONTAINERS', 'maybe', 'must be yes or no'],
  ['CORS_ORIGINS', 'https://a.example/', ORIGINS_ALLOWED],
  ['CORS_ORIGINS', 'https://a.example/x', ORIGINS_ALLOWED],
  ['CORS_ORIGINS', '*.example', ORIGINS_ALLOWED],
  ['CORS_ORIGINS', 'HTTPS://a.example', ORIGINS_ALLOWED],
  ['CORS_ORIGINS', 'null', ORIGINS_ALLOWED],
  ['REDIS_URL', 'http://redis', REDIS_ALLOWED],
  ['REDIS_URL', 'redis:', REDIS_ALLOWED],
  ['REDIS_URL', '127.0.0.1:6379', REDIS_ALLOWED],
  ['LOG_LEVEL', 'loud', 'must be fatal, error, warn, info, debug, trace or silent'],
])('%s=%s is refused: it %s', (name, value, allowed) => {
  const reading = () => readConfig({ [name]: value });

  expect(reading).toThrow(ConfigError);
  expect(reading).toThrow(`${name} is "${value}": ${allowed}.`);
});

test('all that is wrong is told at once, one line each', () => {
  const reading = () => readConfig({ PORT: 'x', LOG_LEVEL: 'y', NEO4J_PASSWORD: 'hunter2' });

  expect(reading).toThrow(/^PORT is "x": .*\.\nLOG_LEVEL is "y": .*\.$/);
});

test('what the environment holds besides is nobody’s business', () => {
  expect(() => readConfig({ PATH: '/bin', npm_config_port: 'x', NEO4J_PLUGINS: '[]' })).not.toThrow();
});

test.each([
  'dashboard:50000:my-secret-key',
  `dashboard:0:${'ab'.repeat(32)}`,
  `:5:${'ab'.repeat(32)}`,
  `a:5:${'ab'.repeat(32)},a:6:${'cd'.repeat(32)}`,
])('RATE_LIMIT_KEYS=%s is refused, and nothing of a key is shown', (value) => {
  const reading = () => readConfig({ RATE_LIMIT_KEYS: value });

  expect(reading).toThrow(
    /^RATE_LIMIT_KEYS is "[\w,:…]*": must be name:cost a second:SHA-256 of the key in 64 /,
  );
  expect(reading).not.toThrow(/secret|abab|cdcd/);
});

test('a password in an address that is refused is not shown', () => {
  expect(() => readConfig({ REDIS_URL: 'http://user:hunter2@redis' })).toThrow(
    'REDIS_URL is "http://…@redis": ',
  );
});
