import { readTable } from './read-table.ts';

/** A kind of event, as ICEWS names it. */
export interface IcewsEvent {
  /** CAMEO code, text with its leading zeros. */
  readonly code: string;
  /** -10 (hostile) to 10 (cooperative). */
  readonly intensity: number;
}

const byName: ReadonlyMap<string, IcewsEvent> = new Map(
  readTable('icews-events.tsv').map(([name = '', code = '', intensity = '']) => [
    name,
    { code, intensity: Number(intensity) },
  ]),
);

/** @returns the event of exactly this name: `CONSULT` is root 04, and `Consult` its child 040 */
export const icewsEvent = (name: string): IcewsEvent | undefined => byName.get(name);

/** Every name of an event, in the order of the codes. */
export const ICEWS_EVENT_NAMES: readonly string[] = [...byName.keys()];
