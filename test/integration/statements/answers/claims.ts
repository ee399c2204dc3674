import { describe, expect } from 'vitest';
import { CLAIM_LINKS, type ClaimRecord, claimsByIds } from '../../../../src/graph/claim.ts';
import {
  type ClaimQuery,
  claimPage,
  claimPagesByEntity,
  claimPagesByRelation,
} from '../../../../src/graph/claim-pages.ts';
import type { PageRequest } from '../../../../src/graph/page.ts';
import type { ClaimStatus } from '../../../../src/model/claim.ts';
import { claimsFrom, claimsOf, expectedRelations, newestFirst } from '../../../setup/generated-answers.ts';
import { type GeneratedClaim, generatedClaims } from '../../../setup/generated-claims.ts';
import { GENERATED } from '../../../setup/generated-landmarks.ts';
import { test } from '../generated.ts';
import { lastPage, walk, withTotal } from './walk.ts';

const { hub, hubs, rare, unnamed, source, commonType } = GENERATED;
const [biggest] = expectedRelations;

const active: ClaimQuery = { statuses: ['ACTIVE'], withDetails: false, roles: [], withEvidence: false };
const inOrder = newestFirst(generatedClaims);
const withStatus = (claims: readonly GeneratedClaim[], ...statuses: ClaimStatus[]) =>
  claims.filter(({ status }) => statuses.includes(status));
const id = (claim: { id: string }) => claim.id;
const sort = (claim: ClaimRecord) => claim.sort;
const ways = [false, true].map((backward) => ({ backward, from: backward ? 'end' : 'top' }));

describe('claims are those that were generated, newest first, undated last', () => {
  test.for(ways)('all of a hub, page by page from the $from', async ({ backward }, { graph }) => {
    const page = async (request: PageRequest) =>
      (await claimPagesByEntity(graph, [hub], active, request)).get(hub);

    expect((await walk(page, sort, backward)).map(id)).toEqual(withStatus(claimsOf(hub), 'ACTIVE').map(id));
  });

  test.for(ways)('all of the biggest pair, page by page from the $from', async ({ backward }, { graph }) => {
    const pair = biggest?.id ?? '';
    const page = async (request: PageRequest) =>
      (await claimPagesByRelation(graph, [pair], active, request)).get(pair);
    const expected = withStatus(newestFirst(biggest?.linked ?? []), 'ACTIVE');

    expect((await walk(page, sort, backward)).map(id)).toEqual(expected.map(id));
  });

  test('twenty hubs, a rare entity and one without a claim at once', async ({ graph }) => {
    const ids = [...hubs, rare, unnamed];
    const pages = await claimPagesByEntity(graph, ids, active, withTotal(5));

    for (const entityId of ids) {
      const expected = withStatus(claimsOf(entityId), 'ACTIVE');
      expect(pages.get(entityId)?.items.map(id)).toEqual(expected.slice(0, 5).map(id));
      expect(pages.get(entityId)?.total).toBe(expected.length);
    }
  });

  test.for<ClaimStatus[]>([['ACTIVE'], ['PROPOSED'], ['RETRACTED', 'SUPERSEDED'], ['ACTIVE', 'PROPOSED']])(
    'the first and the last that are %s, and how many there are',
    async (statuses, { graph }) => {
      const expected = withStatus(inOrder, ...statuses);
      const top = await claimPage(graph, { ...active, statuses }, withTotal(100));
      const end = await claimPage(graph, { ...active, statuses }, lastPage(100));

      expect(top.items.map(id)).toEqual(expected.slice(0, 100).map(id));
      expect(top.total).toBe(expected.length);
      expect(end.items.map(id)).toEqual(expected.slice(-100).map(id));
    },
  );

  test('those of a hub by status, type, source and month', async ({ graph }) => {
    const fromSource = new Set(claimsFrom(source));
    const filters: [Partial<ClaimQuery>, (claim: GeneratedClaim) => boolean][] = [
      [{ types: [commonType] }, ({ relation }) => relation === commonType],
      [{ sourceId: source }, (claim) => fromSource.has(claim)],
      [{ from: '2021-05-02', to: '2021-06-01' }, within('2021-05-02', '2021-06-01')],
    ];
    for (const [filter, keeps] of filters) {
      const expected = withStatus(claimsOf(hub), 'ACTIVE').filter(keeps);
      const page = (await claimPagesByEntity(graph, [hub], { ...active, ...filter }, withTotal(20))).get(hub);

      expect(page?.items.map(id)).toEqual(expected.slice(0, 20).map(id));
      expect(page?.total).toBe(expected.length);
    }
  });

  test('those of all by type, source and month', async ({ graph }) => {
    const fromSource = new Set(claimsFrom(source));
    const filters: [Partial<ClaimQuery>, (claim: GeneratedClaim) => boolean][] = [
      [{ types: [commonType] }, ({ relation }) => relation === commonType],
      [{ sourceId: source }, (claim) => fromSource.has(claim)],
      [{ from: '2021-05-02', to: '2021-06-01' }, within('2021-05-02', '2021-06-01')],
    ];
    for (const [filter, keeps] of filters) {
      const expected = withStatus(inOrder, 'ACTIVE').filter(keeps);
      const page = await claimPage(graph, { ...active, ...filter }, withTotal(20));

      expect(page.items.map(id)).toEqual(expected.slice(0, 20).map(id));
      expect(page.total).toBe(expected.length);
    }
  });

  test('whom and what they name, and where they were reported', async ({ graph }) => {
    const sample = generatedClaims.filter((_, index) => index % 200 === 0);
    const parts = { withDetails: true, roles: CLAIM_LINKS, withEvidence: true };
    const found = await claimsByIds(graph, sample.map(id), parts);

    for (const claim of sample) {
      const { links, reports, rows, ...record } = found.get(claim.id) ?? nothing;
      const ends = (role: string) => links.flatMap(([type, id]) => (type === role ? [id] : []));
      const named = { subjects: ends('SUBJECT'), objects: ends('OBJECT'), about: ends('ABOUT') };
      const origin = { saidBy: ends('SAID_BY'), via: ends('VIA'), partOf: ends('PART_OF'), at: ends('AT') };
      expect({ ...named, ...origin }).toEqual(inAnyOrder(claim));
      expect(record.details?.status).toBe(claim.status);
      expect(reports.map(({ article }) => article.id).sort()).toEqual(
        claim.articles.map(({ articleId }) => articleId).sort(),
      );
      expect(rows.map(({ row }) => row)).toEqual(claim.datasets.map(({ row }) => row));
    }
  });
});

const nothing = { links: [], reports: [], rows: [], details: null };

function within(from: string, to: string) {
  return ({ date, validFrom }: GeneratedClaim) => {
    const day = validFrom ?? (date === null ? null : `${date}-01-01`.slice(0, 10));
    return day !== null && from <= day && day <= to;
  };
}

function inAnyOrder({ subjects, objects, about, saidBy, via, partOf, at }: GeneratedClaim) {
  const lists = { subjects, objects, about, saidBy, via, partOf, at };
  return Object.fromEntries(Object.entries(lists).map(([role, ids]) => [role, [...new Set(ids)].sort()]));
}
