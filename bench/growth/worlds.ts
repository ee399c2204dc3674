import type { Driver } from 'neo4j-driver';
import { nameId } from '../../src/import/ids.ts';
import { PROBES, type Probe } from '../generated/probes.ts';
import { readWorld, type Subject, type World } from '../graph/world.ts';

/** Claims from which on a probe counts as a hub, and as middling. */
const HUB_CLAIMS = 1000;
const MIDDLING_CLAIMS = 50;

/** Whom the queries are asked about at each size. */
export interface Worlds {
  /** The probes: the same claims about the same others in a graph of any size. */
  readonly same: World;
  /** Whoever is in the most relations there: they grow with the graph. */
  readonly grown: World;
}

const subject = ({ name }: Probe): Subject => ({ id: nameId('icews', name), name });
const subjects = (from: number, below: number) =>
  PROBES.filter(({ claims }) => claims >= from && claims < below).map(subject);

export async function readWorlds(driver: Driver, seed: number): Promise<Worlds> {
  const grown = await readWorld(driver, seed);
  const same = {
    ...{ seed, farClaim: grown.farClaim },
    hubs: subjects(HUB_CLAIMS, Number.POSITIVE_INFINITY),
    middling: subjects(MIDDLING_CLAIMS, HUB_CLAIMS),
    rare: subjects(1, MIDDLING_CLAIMS),
  };
  return { same, grown };
}
