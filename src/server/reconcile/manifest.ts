import { ENTITY_KINDS } from '../../model/kind.ts';
import { VERSION } from '../../version.ts';

/** Queries that a client is asked to send at once: a page of OpenRefine's takes no longer than this. */
const BATCH_SIZE = 50;

/** Kinds as the service tells them. */
export const typeItems = Object.entries(ENTITY_KINDS).map(([id, description]) => ({
  id,
  name: id,
  description,
}));

/**
 * What the service says of itself.
 *
 * @param url where it is, e.g. `http://127.0.0.1:4000/reconcile`
 * @see https://reconciliation-api.github.io/specs/0.2/
 */
export function manifest(url: string) {
  const at = (service_path: string) => ({ service_url: url, service_path });
  return {
    versions: ['0.2'],
    name: 'newsgraph',
    serviceVersion: VERSION,
    identifierSpace: `${url}/entities/`,
    schemaSpace: `${url}/kinds/`,
    defaultTypes: typeItems.map(({ id, name }) => ({ id, name })),
    batchSize: BATCH_SIZE,
    view: { url: `${url}/preview?id={{id}}` },
    preview: { url: `${url}/preview?id={{id}}`, width: 420, height: 260 },
    suggest: {
      entity: at('/suggest/entity'),
      type: at('/suggest/type'),
      property: at('/suggest/property'),
    },
    extend: { propose_properties: at('/properties'), property_settings: [] },
  };
}
