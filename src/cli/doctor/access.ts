import type { Config } from '../../config.ts';
import { allKeys } from '../../graph/api-key.ts';
import { Graph, type GraphConfig } from '../../graph/client.ts';
import { keyState } from '../../model/api-key.ts';
import { ROLE_NAMES } from '../../model/role.ts';
import type { AccessOptions } from '../../server/access/options.ts';
import { type Check, messageOf } from './check.ts';

const HOW_TO_CREATE = 'newsgraph keys create --name <name> --role <role>';

/** Who may read, by the settings. */
export function checkReading({ host, server: { access } }: Config): Check {
  const name = 'Reading';
  const tokens = access.tokens ? `; tokens of ${access.tokens.issuer} are taken` : '';
  const found =
    access.readers === 'public'
      ? `open to everybody who reaches ${host}${tokens}`
      : `needs the role READER, by a key or a token${tokens}`;
  return { name, status: 'ok', found };
}

/** How many keys open something. */
export async function checkKeys(place: GraphConfig, { readers, tokens }: AccessOptions): Promise<Check> {
  const name = 'API keys';
  try {
    await using graph = new Graph(place);
    const live = (await allKeys(graph)).filter((key) => keyState(key, Date.now()) === 'live');
    const roles = ROLE_NAMES.flatMap((role) => {
      const count = live.filter((key) => key.role === role).length;
      return count > 0 ? [`${count} ${role}`] : [];
    });
    if (roles.length > 0) return { name, status: 'ok', found: `${live.length} live: ${roles.join(', ')}` };
    const found = 'none is live: nobody can write';
    if (tokens) return { name, status: 'ok', found: `${found} but by a token` };
    if (readers === 'public') return { name, status: 'ok', found: `${found}; ${HOW_TO_CREATE}` };
    return { name, status: 'note', found: `${found}, or read`, mend: `Create one: ${HOW_TO_CREATE}` };
  } catch (error) {
    const mend = 'The database answers but cannot be read: its own log may say why.';
    return { name, status: 'failed', found: messageOf(error), mend };
  }
}
