import { issueKey } from '../access/api-key.ts';
import type { Config } from '../config.ts';
import { addKey, allKeys, revokeKey } from '../graph/api-key.ts';
import { type ApiKey, keyState } from '../model/api-key.ts';
import { EXIT } from './exit-codes.ts';
import type { KeyOptions } from './key-options.ts';
import { withGraph } from './with-graph.ts';

/** Creates a key and prints it, this once: on stdout, with nothing beside it. */
export function create(config: Config, { json, ...asked }: KeyOptions): Promise<number> {
  return withGraph(config, async (graph, steps) => {
    const { id, text, hash } = issueKey();
    const key = await addKey(graph, { id, hash, ...asked });
    steps.stop();
    if (json) console.log(JSON.stringify({ ...key, key: text, sha256: hash }));
    else {
      console.log(text);
      console.error(`Key ${id} for "${key.name}", ${key.role}, ${untilWhen(key)}. It cannot be shown again.`);
      console.error('Clients send it as the header "Authorization: Bearer <key>".');
    }
    return EXIT.OK;
  });
}

/** Lists the keys, the newest first. */
export function list(config: Config, { json }: { json?: boolean }): Promise<number> {
  return withGraph(config, async (graph, steps) => {
    const keys = (await allKeys(graph)).map((key) => ({ ...key, state: keyState(key, Date.now()) }));
    steps.stop();
    if (json) console.log(JSON.stringify(keys));
    else if (keys.length === 0)
      console.log('There are no keys. `newsgraph keys create --help` says how to make one.');
    else for (const { state, ...key } of keys) printKey(key, state);
    return EXIT.OK;
  });
}

function printKey(key: ApiKey, state: string): void {
  const { id, name, role, createdAt, revokedAt, lastUsedAt } = key;
  const until = revokedAt === null ? untilWhen(key) : `revoked ${minute(revokedAt)}`;
  console.log(`${id}  ${state.padEnd(7)}  ${role.padEnd(7)}  ${name}`);
  console.log(
    `    created ${minute(createdAt)}, ${until}, ${lastUsedAt === null ? 'not used yet' : `last used ${minute(lastUsedAt)}`}`,
  );
}

const minute = (time: string) => `${time.slice(0, 16).replace('T', ' ')} UTC`;
const untilWhen = ({ expiresAt }: ApiKey) =>
  expiresAt === null ? 'never expires' : `expires ${minute(expiresAt)}`;

/** Takes from a key what it opens. */
export function revoke(config: Config, id: string, { json }: { json?: boolean }): Promise<number> {
  return withGraph(config, async (graph, steps) => {
    const key = await revokeKey(graph, id);
    steps.stop();
    if (json) console.log(JSON.stringify({ ...key, state: keyState(key, Date.now()) }));
    else console.log(`Key ${id} ("${key.name}") is revoked since ${minute(key.revokedAt ?? '')}.`);
    return EXIT.OK;
  });
}
