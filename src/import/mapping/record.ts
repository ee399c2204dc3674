import { hash } from 'node:crypto';
import { ImportError } from '../../errors.ts';
import { CAMEO_CODES } from '../../model/cameo.ts';
import { MODALITIES, type Modality, SUMMARY_LENGTH_MAX } from '../../model/claim.ts';
import { RELATION_TYPE_NAMES, type RelationType, relationTypeRow } from '../../model/relation.ts';
import { ClaimId, IndexedText, Text } from '../../model/text.ts';
import { type ActorRef, type EventRecord, RejectedRow } from '../record.ts';
import { actorOf, checkKind } from './actor.ts';
import { evidenceOf } from './evidence.ts';
import type { Mapping } from './read.ts';
import type { Row } from './row.ts';
import { checked, countryOf, dateOf, dayOf, numberOf, oneOf, refuse } from './values.ts';

const Summary = Text.max(SUMMARY_LENGTH_MAX, `is longer than ${SUMMARY_LENGTH_MAX} characters`);
const MODALITY_NAMES = Object.keys(MODALITIES) as Modality[];
/** Of entities known by nothing but a name in a data set without a namespace. */
const NAMESPACE = 'name';

/**
 * What a row of the user's own file says.
 *
 * @throws RejectedRow naming column, value and what is allowed
 * @throws ImportError if the mapping lacks what every row of the file needs
 */
export function recordOf(row: Row, mapping: Mapping): EventRecord {
  const { relation, cameoCode, swapped } = relationOf(row);
  const namespace = mapping.namespace ?? NAMESPACE;
  const source = actorOf(row, 'source', namespace);
  const target = actorOf(row, 'target', namespace);
  const [subject, object] = swapped ? [target, source] : [source, target];
  checkKind(relation, 'subject', subject, swapped ? 'target' : 'source');
  checkKind(relation, 'object', object, swapped ? 'source' : 'target');

  const dateSaid = row.get('date');
  const date = dateSaid && dateOf(dateSaid, mapping.dateFormat);
  const eventName = row.get('event');
  const modality = row.get('modality');
  const confidence = row.get('confidence');
  const country = row.get('country');
  return {
    claimId: claimIdOf(row, mapping),
    relation,
    subject,
    object,
    summary: summaryOf(row, relation, subject, object),
    date,
    ...validityOf(row, mapping, relation),
    modality: modality ? oneOf(modality, MODALITY_NAMES, 'modality') : 'ASSERTED',
    confidence: confidence && numberOf(confidence, 0, 1),
    cameoCode,
    eventName: eventName && checked(eventName, IndexedText),
    ...intensityOf(row, mapping),
    ...evidenceOf(row, mapping, date),
    at: country ? [countryOf(country)] : [],
  };
}

/** The relation type, which also says the direction; or what the CAMEO code means. */
function relationOf(row: Row): { relation: RelationType; cameoCode: string | null; swapped: boolean } {
  const name = row.get('relation');
  const code = row.get('cameo');
  const meaning = code && CAMEO_CODES.get(code.text);
  if (code && !meaning) {
    throw refuse(code, 'is no CAMEO code; they are text with leading zeros: 010 and 10 differ');
  }
  const cameoCode = code?.text ?? null;
  if (!name) {
    if (!meaning) throw new RejectedRow('no relation: the row says neither relation nor cameo');
    return { relation: meaning.type, cameoCode, swapped: meaning.swapped };
  }
  const relation = RELATION_TYPE_NAMES.find((type) => type === name.text);
  if (!relation) throw refuse(name, 'is no relation type; docs/data-model.md lists them, e.g. MET_WITH');
  return { relation, cameoCode, swapped: false };
}

function claimIdOf(row: Row, { namespace, columns }: Mapping): string | null {
  const id = row.get('id');
  if (!id) {
    // Known by their ids or by their bytes: rows of one file are not told apart now by this, now by that.
    if (columns?.has('id')) throw new RejectedRow('no id: the mapping names a column for it');
    return null;
  }
  if (namespace === null) {
    throw new ImportError(
      `${id.where}: ids need a namespace, which goes before them. Set "namespace" in a mapping file, e.g. my-data.`,
    );
  }
  const claimId = `${namespace}:${id.text}`;
  if (ClaimId.safeParse(claimId).success) return claimId;
  return `${namespace}:${hash('sha256', id.text).slice(0, 32)}`;
}

function summaryOf(row: Row, relation: RelationType, subject: ActorRef, object: ActorRef): string {
  const said = row.get('summary');
  if (said) return checked(said, Summary);
  const { label } = relationTypeRow(relation);
  const summary = `${subject.name ?? subject.id} ${label} ${object.name ?? object.id}`;
  return summary.length > SUMMARY_LENGTH_MAX
    ? `${summary.slice(0, SUMMARY_LENGTH_MAX - 2).toWellFormed()}…`
    : summary;
}

function validityOf(row: Row, { dateFormat }: Mapping, relation: RelationType) {
  const from = row.get('validFrom');
  const to = row.get('validTo');
  const said = from ?? to;
  if (said && relationTypeRow(relation).family === 'EVENT') {
    throw refuse(
      said,
      `is a validity, but ${relation} happens on a date; only standing relations hold for a time`,
    );
  }
  const validFrom = from && dayOf(from, dateFormat);
  const validTo = to && dayOf(to, dateFormat);
  if (to && validFrom && validTo && validFrom >= validTo) {
    throw refuse(to, `must be later than validFrom ${validFrom}`);
  }
  return { validFrom, validTo };
}

function intensityOf(row: Row, { intensityScheme }: Mapping) {
  const said = row.get('intensity');
  if (!said) return { intensity: null, intensityScheme: null };
  if (intensityScheme === null) {
    throw new ImportError(
      `${said.where}: a number needs a scale. Set "intensityScheme" in a mapping file, e.g. goldstein.`,
    );
  }
  return { intensity: numberOf(said, -Infinity, Infinity), intensityScheme };
}
