import type { ImportRow } from '../import/format.ts';
import type { ActorRef, ArticleRef, EventRecord, MentionRecord } from '../import/record.ts';

function actor({ id, name, kind, country, affiliations, identifier }: ActorRef): string {
  const belongsTo = affiliations.length > 0 ? `, of ${affiliations.join(', ')}` : '';
  const known = identifier ? `, ${identifier.scheme}:${identifier.value}` : '';
  const what = name === null && kind === 'Actor' ? 'must exist' : kind;
  return `${name ?? id} (${what}${country ? ` ${country}` : ''}${belongsTo}${known}; ${id})`;
}

const article = ({ url, publisher, publishedAt, title }: ArticleRef) =>
  `${title === null ? '' : `"${title}", `}${url} (${publisher.name}, ${publishedAt})`;

function evidence(event: EventRecord): string {
  const sources = event.via.map(({ name }) => name);
  return [...(event.article ? [article(event.article)] : []), ...sources].join('; ') || 'the file itself';
}

function eventLines(event: EventRecord): [string, string | null][] {
  const { validFrom, validTo, cameoCode, eventName, intensity, intensityScheme, confidence } = event;
  const named = [cameoCode && `CAMEO ${cameoCode}`, eventName].filter(Boolean).join(', ');
  return [
    ['', actor(event.subject)],
    ['', `— ${event.relation} —`],
    ['', actor(event.object)],
    ['says', event.summary],
    ['date', event.date ?? 'not known'],
    ['valid', validFrom || validTo ? `${validFrom ?? '…'} to ${validTo ?? '…'}` : null],
    ['event', named || null],
    ['intensity', intensity === null ? null : `${intensity} (${intensityScheme ?? 'no scale'})`],
    ['confidence', confidence === null ? null : String(confidence)],
    ['modality', event.modality === 'ASSERTED' ? null : event.modality],
    ['happened in', event.at.join(', ') || null],
    ['evidence', evidence(event)],
    ['claim', event.claimId ?? 'known by its bytes'],
  ];
}

const mentionLines = (mention: MentionRecord): [string, string | null][] => [
  ['', `one more article for the claim ${mention.claimId}`],
  ['article', article(mention.article)],
  ['sentence', mention.sentence === null ? null : String(mention.sentence)],
];

/** Control characters, and marks that turn the direction of writing: they change what a terminal shows. */
const CONTROL = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** @returns the text on one line, with nothing in it that steers a terminal */
export const printable = (text: string) => text.replace(CONTROL, '\u{FFFD}');

/** @returns what a row would be written as: a block of lines for people */
export function describeRow({ row, event, mention }: Pick<ImportRow, 'row' | 'event' | 'mention'>): string {
  const lines = event ? eventLines(event) : mention ? mentionLines(mention) : [];
  const block = lines.flatMap(([label, text]) => {
    if (text === null) return [];
    return [printable(label === '' ? `    ${text}` : `  ${label.padEnd(12)}${text}`)];
  });
  return [`  line ${row}`, ...block].join('\n');
}
