const BEARER = /^bearer(?:\s+(.*))?$/i;

/**
 * @param authorization the header as it came
 * @returns what stands after `Bearer`, which may be nothing; undefined if there is no such header, or one of another
 *   scheme, which may be for a proxy on the way
 */
export function bearerIn(authorization: string | null | undefined): string | undefined {
  const [header, credential = ''] = BEARER.exec(authorization?.trim() ?? '') ?? [];
  return header === undefined ? undefined : credential;
}
