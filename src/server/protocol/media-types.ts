import type { Plugin } from 'graphql-yoga';
import { refusal } from './refusal.ts';

/** None of these can be sent to another site by a page without the browser asking first. */
const ACCEPTED = ['application/json', 'application/graphql+json', 'application/graphql'];

/**
 * Takes JSON only. A form of a foreign page can send `text/plain`, `application/x-www-form-urlencoded` and
 * `multipart/form-data` in the name of a visitor, who is not asked; JSON it cannot.
 */
export function useMediaTypes(): Plugin {
  return {
    onRequestParse({ request }) {
      if (request.method !== 'POST') return;
      const header = request.headers.get('content-type');
      const [type = '', ...parameters] = (header ?? '')
        .split(/[;,]/)
        .map((part) => part.trim().toLowerCase());
      if (!ACCEPTED.includes(type)) {
        throw unsupported(
          `Content-Type ${JSON.stringify(header ?? '')} is not accepted; send application/json.`,
        );
      }
      const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice(8);
      if (charset !== undefined && !/^"?utf-?8"?$/.test(charset)) {
        throw unsupported(`Charset ${JSON.stringify(charset)} is not accepted; send UTF-8.`);
      }
    },
  };
}

const unsupported = (message: string) => refusal({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message });
