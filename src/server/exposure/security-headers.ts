import type { ServerResponse } from 'node:http';

/** Nothing but a page needs anything of a browser. */
const NO_PAGE = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What a page may ask a browser for: none of this. */
const NO_DEVICES = ['camera', 'geolocation', 'microphone', 'payment', 'usb']
  .map((name) => `${name}=()`)
  .join(', ');

const HEADERS = {
  'content-security-policy': NO_PAGE,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': NO_DEVICES,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/**
 * Sets what every answer tells a browser, before anything else is done with the request: a refusal has it,
 * too. A page then sets a policy of its own.
 *
 * @param hstsMaxAgeS for so long the browser is to come by HTTPS alone; 0 says nothing
 * @see https://owasp.org/www-project-secure-headers/
 */
export function setSecurityHeaders(response: ServerResponse, hstsMaxAgeS: number): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  if (hstsMaxAgeS > 0) response.setHeader('strict-transport-security', `max-age=${hstsMaxAgeS}`);
}
