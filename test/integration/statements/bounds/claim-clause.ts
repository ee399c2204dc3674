import { RELATION_TYPE_NAMES } from '../../../../src/model/relation.ts';

/** A clause of fragments/claim-matches that asks for claims that hold and for nothing else, from all types. */
export const claimClause = {
  ...{ statuses: ['ACTIVE'], knownAt: null, statusesThen: ['ACTIVE'] },
  ...{ asOf: null, types: null, modalities: null, tests: [], below: '~', above: '' },
  ...{ begin: 'TYPE', starts: [], walked: RELATION_TYPE_NAMES },
};
