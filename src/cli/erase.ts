import { randomUUID } from 'node:crypto';
import type { Config } from '../config.ts';
import { erase as eraseThing, whatToErase } from '../graph/write/erase.ts';
import type { Extent } from '../graph/write/erase-extent.ts';
import { ERASABLE, type ErasableName } from '../model/erasable.ts';
import { EXIT } from './exit-codes.ts';
import { withGraph } from './with-graph.ts';

interface EraseOptions {
  readonly reason: string;
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** Who erases, as histories tell editors: whoever runs commands is nobody that the server knows. */
const ACTOR = { actor: 'newsgraph erase', actorIdentity: 'cli' };

/** Claims whose slugs are printed. */
const SHOWN = 20;

/** Erases a thing, or says what would be erased. */
export function erase(
  config: Config,
  name: ErasableName,
  slug: string,
  { reason, yes = false, json = false }: EraseOptions,
): Promise<number> {
  return withGraph(config, async (graph, steps) => {
    const thing = { type: ERASABLE[name], id: slug };
    const order = { ...ACTOR, key: randomUUID(), reason };
    const extent = await (yes ? eraseThing(graph, order, thing) : whatToErase(graph, thing));
    steps.stop();
    if (json) {
      const { claimIds: claims, keptClaimIds: kept } = extent;
      console.log(JSON.stringify({ erased: yes, type: name, slug, claims, kept }));
    } else tell(`${name} "${slug}"`, extent, { yes, alone: name === 'claim' });
    return EXIT.OK;
  });
}

function tell(
  thing: string,
  { claimIds, keptClaimIds }: Extent,
  how: { yes: boolean; alone: boolean },
): void {
  const along = how.alone || claimIds.length === 0 ? '' : `, and with it ${claimIds.length} claims`;
  console.log(`${how.yes ? 'Erased' : 'Would erase'} the ${thing}${along}.`);
  if (along) {
    const more = claimIds.length > SHOWN ? `, and ${claimIds.length - SHOWN} more` : '';
    console.log(`  ${claimIds.slice(0, SHOWN).join(', ')}${more}`);
  }
  if (keptClaimIds.length > 0) console.log(`  ${keptClaimIds.length} claims have other evidence, and stay.`);
  console.log(
    how.yes
      ? 'Backups, exports and copies made before still hold it.'
      : 'Nothing is erased yet: --yes does it, and nothing brings it back.',
  );
}
