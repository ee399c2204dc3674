import type { IncomingMessage } from 'node:http';
import { excerpt } from '../../graphql/paging.ts';
import type { Refusal } from './refusal.ts';

/** A name or an address, in brackets if it is IPv6, and perhaps a port. */
const HOST = /^(?:[\w.~%-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/**
 * Makes an address of a request that one can be made of: Yoga builds one from Host and target, and has
 * no answer to what it cannot build.
 *
 * @returns why the request is refused; undefined if it has an address
 * @see RFC 9112, sections 3.2 and 3.3
 */
export function requestTargetFault(request: IncomingMessage): Refusal | undefined {
  // HTTP/1.1 needs the header, which Node holds; HTTP/1.0 does not.
  const { host = 'localhost' } = request.headers;
  if (!HOST.test(host) || !URL.canParse(`http://${host}/`)) {
    return badRequest(
      `Header "Host": ${shown(host)} is not allowed; it must be a host name, and perhaps a port.`,
    );
  }
  if (count(request.rawHeaders, 'host') > 1) {
    return badRequest('There is more than one header "Host": whose it is cannot be told.');
  }
  const { url: target = '/' } = request;
  const whole = target.startsWith('/') ? undefined : URL.parse(target);
  // Clients of a proxy send the whole address.
  if (whole?.protocol === 'http:' || whole?.protocol === 'https:')
    request.url = whole.pathname + whole.search;
  else if (!URL.canParse(`http://${host}${target}`) || whole !== undefined) {
    return badRequest(`Request target ${shown(target)} is not allowed; it must be a path.`);
  }
  return undefined;
}

/** How often a header was sent; Node's own list has the first of some and leaves the others out. */
const count = (rawHeaders: readonly string[], name: string) =>
  rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === name).length;

const badRequest = (message: string): Refusal => ({ status: 400, code: 'BAD_REQUEST', message });

const shown = (text: string) => JSON.stringify(excerpt(text));
