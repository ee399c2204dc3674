import type { Driver } from 'neo4j-driver';
import { type Random, seededRandom } from '../../test/setup/random.ts';
import { readBenchCypher } from '../shared/cypher.ts';

/** An entity that a query may be asked about. */
export interface Subject {
  /** Plain id. */
  readonly id: string;
  readonly name: string;
}

/** What the graph holds that queries are asked about, by how many relations an entity has. */
export interface World {
  readonly seed: number;
  /** The first thousandth, at least ten. */
  readonly hubs: readonly Subject[];
  /** From there to the first twentieth. */
  readonly middling: readonly Subject[];
  readonly rare: readonly Subject[];
  /** Sort key of the claim that page 1,000 of 100 comes after, or of a smaller graph its last page. */
  readonly farClaim: string | null;
}

const CLAIMS_A_PAGE = 100;
const FAR_PAGE = 1000;

/** Of each twelve subjects. */
const MIX = { hubs: 2, middling: 4, rare: 6 } as const;

export async function readWorld(driver: Driver, seed: number): Promise<World> {
  const { records } = await driver.executeQuery(readBenchCypher('subjects'), {});
  const subjects = records.map((record) => record.toObject() as Subject);
  const hubs = Math.max(10, Math.round(subjects.length / 1000));
  const middling = Math.max(hubs + 10, Math.round(subjects.length / 20));
  return {
    seed,
    hubs: subjects.slice(0, hubs),
    middling: subjects.slice(hubs, middling),
    rare: subjects.slice(middling),
    farClaim: await farClaim(driver),
  };
}

async function farClaim(driver: Driver): Promise<string | null> {
  const skip = CLAIMS_A_PAGE * (FAR_PAGE - 1) - 1;
  const { records } = await driver.executeQuery(readBenchCypher('far-claim'), { skip, page: CLAIMS_A_PAGE });
  return records[0]?.get('sort') ?? null;
}

/** Numbers for the parameters of one query, the same whichever other queries there are. */
export const randomFor = ({ seed }: World, query: string): Random =>
  seededRandom([...query].reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), seed));

/** @returns subjects in the mix, so that any stretch of them weighs about the same */
export function mixed(world: World, random: Random, count: number): Subject[] {
  const kinds = (Object.keys(MIX) as (keyof typeof MIX)[]).flatMap((kind) =>
    Array<typeof kind>(MIX[kind]).fill(kind),
  );
  const rounds = Math.ceil(count / kinds.length);
  return Array.from({ length: rounds }, () => shuffled(kinds, random))
    .flat()
    .slice(0, count)
    .map((kind) => random.pick(world[kind]));
}

/** @returns each of `mixed` with a hub that is somebody else */
export function besideHubs(world: World, random: Random, count: number): { id: string; other: string }[] {
  return mixed(world, random, count).map(({ id }) => {
    const others = world.hubs.filter((hub) => hub.id !== id);
    return { id, other: random.pick(others).id };
  });
}

/** @returns `count` sets of `size` subjects' ids, no subject twice in a set */
export function mixedSets(world: World, random: Random, count: number, size: number): { ids: string[] }[] {
  return Array.from({ length: count }, () => {
    const ids = new Set<string>();
    while (ids.size < size) for (const { id } of mixed(world, random, size - ids.size)) ids.add(id);
    return { ids: [...ids] };
  });
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  return items
    .map((item) => ({ item, place: random.next() }))
    .sort((left, right) => left.place - right.place)
    .map(({ item }) => item);
}
