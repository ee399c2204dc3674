import type { DatasetDescription } from '../format.ts';

/** What is recorded of GDELT files of either kind. */
export const GDELT: Omit<DatasetDescription, 'title'> = {
  terms:
    'Free for any use; what is passed on or made of it must cite the GDELT Project and link to ' +
    'https://www.gdeltproject.org/.',
  source: {
    id: 'gdelt',
    name: 'GDELT Project',
    website: 'https://www.gdeltproject.org/',
    entity: null,
    visibility: null,
  },
};
