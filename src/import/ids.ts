import { hash } from 'node:crypto';
import type { SourceInput } from '../model/source.ts';
import { PlainId } from '../model/text.ts';

const SLUG_LENGTH = 60;
/** 48 bits: among a hundred thousand names of one slug, two would share one once in 50,000 times. */
const NAME_HASH_LENGTH = 12;
const URL_HASH_LENGTH = 16;

const sha256 = (text: string, length: number) => hash('sha256', text, 'hex').slice(0, length);

/** Letters a-z and digits of a name, for people; empty if it has none. */
function slugOf(name: string): string {
  const ascii = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const dashed = ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-/, '');
  return dashed.slice(0, SLUG_LENGTH).replace(/-$/, '');
}

/**
 * @returns a plain id that is the same for the same name at all times: the name made readable, and a hash that
 *   tells apart names which read alike ("La Nación", "La Nacion")
 */
export function nameId(scheme: string, name: string): string {
  return `${slugOf(name) || 'actor'}-${sha256(`${scheme}\0${name}`, NAME_HASH_LENGTH)}`;
}

/** @returns plain id of a publisher of which nothing but the name is known */
export const sourceId = (name: string): string => nameId('source', name);

/** @returns plain id of the publisher at a domain: the domain itself, unless it is no plain id or has no dot */
export function domainSourceId(domain: string): string {
  // Without a dot it could be the id of a source that was named by hand.
  return domain.includes('.') && PlainId.safeParse(domain).success ? domain : sourceId(domain);
}

/** @returns plain id of the article at an address */
export const articleId = (url: string): string => `article-${sha256(url, URL_HASH_LENGTH)}`;

/** @returns a source of which no more than the name is known */
export const namedSource = (name: string): SourceInput => ({
  ...{ id: sourceId(name), name, website: null, entity: null, visibility: null },
});

/** @returns who publishes at an address: the domain */
export function domainSource({ hostname }: URL): SourceInput {
  const domain = hostname.replace(/^www\./, '');
  return { ...namedSource(domain), id: domainSourceId(domain) };
}
