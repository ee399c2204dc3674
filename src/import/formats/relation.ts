import { CAMEO_CODES } from '../../model/cameo.ts';
import { SUMMARY_LENGTH_MAX } from '../../model/claim.ts';
import { relationTypeRow } from '../../model/relation.ts';
import { type ActorRef, type EventRecord, RejectedRow } from '../record.ts';
import { shown } from '../shown.ts';

/** What a row says of who did what to whom, before it is known how the model says it. */
export interface Deed {
  /** CAMEO code, text with its leading zeros. */
  readonly code: string;
  /** Column that the code was had from. */
  readonly column: string;
  /** What the source calls it; null if it gives nothing but the code. */
  readonly eventName: string | null;
  readonly source: ActorRef;
  readonly target: ActorRef;
}

/** What a deed is in a record. */
type Told = Pick<EventRecord, 'relation' | 'subject' | 'object' | 'summary' | 'cameoCode' | 'eventName'>;

function summaryOf(source: ActorRef, words: string, target: ActorRef): string {
  const whole = `${source.name} · ${words} · ${target.name}`;
  if (whole.length <= SUMMARY_LENGTH_MAX) return whole;
  const cut = whole.slice(0, SUMMARY_LENGTH_MAX);
  // A cut through a pair of surrogates leaves half a character.
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}

/**
 * @returns the relation that a CAMEO code is: its ends change places where CAMEO's source is acted on
 * @throws RejectedRow if it is no CAMEO code
 */
export function toldAs({ code, column, eventName, source, target }: Deed): Told {
  const mapping = CAMEO_CODES.get(code);
  if (!mapping) throw new RejectedRow(`${column} holds ${shown(code)}, which is no CAMEO code`);
  const { label, inverseLabel } = relationTypeRow(mapping.type);
  // The summary keeps the order of the row, so it needs the words that are true in that order.
  const words = eventName ?? (mapping.swapped ? inverseLabel : label);
  const [subject, object] = mapping.swapped ? [target, source] : [source, target];
  const summary = summaryOf(source, words, target);
  return { relation: mapping.type, subject, object, summary, cameoCode: code, eventName };
}

/** What no format says of an event: none tells of stances, doubt or denial. */
export const UNSAID = { validFrom: null, validTo: null, modality: 'ASSERTED', confidence: null } as const;
