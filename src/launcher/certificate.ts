/** What OpenSSL says of a certificate, what that means, and what to do about it. */
const PROBLEMS: readonly (readonly [said: RegExp, meaning: string, advice: string])[] = [
  [
    /CERT_NOT_YET_VALID/,
    'is not valid yet',
    'If this is not the time, set the clock (timedatectl set-ntp true); if it is, the server needs another certificate.',
  ],
  [
    /CERT_HAS_EXPIRED/,
    'has expired',
    'If this is not the time, set the clock (timedatectl set-ntp true); if it is, the server needs a new certificate.',
  ],
  [
    /SELF_SIGNED|UNABLE_TO_|CERT_UNTRUSTED/,
    'comes from nobody whom this machine trusts',
    'Name the file of who signed it in NODE_EXTRA_CA_CERTS, or use +ssc instead of +s for one that the server signed itself.',
  ],
  [/ALTNAME/, 'is for another host', 'Use the host name that stands in it.'],
];

/** @returns what to tell people when a TLS connection failed for the server's certificate; undefined if not for that */
export function certificateProblem(detail: string, uri: string): string[] | undefined {
  // The driver adds advice of its own, such as to do without encryption.
  const [, code = detail] = /Socket responded with: (\S+)/.exec(detail) ?? [];
  const [, meaning, advice] = PROBLEMS.find(([said]) => said.test(code)) ?? [];
  if (meaning === undefined || advice === undefined) return undefined;
  return [
    `The certificate of the Neo4j at ${uri} (NEO4J_URI) ${meaning} (${code}).`,
    `By this machine's clock it is ${new Date().toISOString()}. ${advice}`,
  ];
}
