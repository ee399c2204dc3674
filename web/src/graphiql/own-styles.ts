import { told } from '../parts/told.ts';

/**
 * Marks the styles that libraries write into the page as its own. Its policy lets in no others, and the editor has no
 * way to be told of one.
 */
const nonce = told('nonce');
delete document.documentElement.dataset['nonce'];
const create = document.createElement.bind(document);

document.createElement = ((name: string, options?: ElementCreationOptions) => {
  const element = create(name, options);
  if (element instanceof HTMLStyleElement && nonce) element.nonce = nonce;
  return element;
}) as typeof document.createElement;
