import { BadUserInputError } from '../../errors.ts';
import type { Format } from '../../export/format.ts';
import { FORMAT_NAMES, type FormatName } from '../../export/format-names.ts';
import { FORMATS } from '../../export/formats/index.ts';
import type { WantedTexts } from '../../export/wanted.ts';
import { excerpt } from '../../graphql/paging.ts';
import { refusal } from '../protocol/refusal.ts';

/** Parameters of an address; `format` is one of `FORMATS`. */
const PARAMETERS = ['format', 'list', 'filter', 'asOf', 'knownAt'] as const;

/**
 * Reads what an address asks for.
 *
 * @throws {GraphQLError} if it is not asked for by GET, or a part of it
 * @throws {BadUserInputError} naming a parameter that is not known, or comes twice
 */
export function readQuery(request: Request, url: URL): WantedTexts & { readonly format: Format } {
  if (request.method !== 'GET') {
    const message = `An export is asked for by GET, not ${request.method}.`;
    throw refusal({ status: 405, code: 'BAD_REQUEST', message, headers: { allow: 'GET' } });
  }
  if (request.headers.has('range')) {
    const message =
      'An export cannot be resumed: it is made anew each time. Ask for all of it, or for less by a filter.';
    throw refusal({ status: 416, code: 'BAD_REQUEST', message });
  }
  const names = [...url.searchParams.keys()];
  const unknown = names.find((name) => !PARAMETERS.includes(name as (typeof PARAMETERS)[number]));
  if (unknown !== undefined) {
    throw new BadUserInputError(excerpt(unknown), `is not known; there are ${PARAMETERS.join(', ')}`);
  }
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new BadUserInputError(twice, 'is given twice');
  const { format = 'jsonl', ...texts } = Object.fromEntries(url.searchParams);
  return { format: formatOf(format), ...texts };
}

function formatOf(name: string): Format {
  const known = (Object.keys(FORMAT_NAMES) as FormatName[]).find((one) => one === name);
  if (known) return FORMATS[known];
  const all = Object.keys(FORMAT_NAMES).join(', ');
  throw new BadUserInputError('format', `"${excerpt(name)}" is not known; there are ${all}`);
}
