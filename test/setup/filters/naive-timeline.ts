import type { TimeInterval } from '../../../src/model/interval.ts';
import { relationTypeRow } from '../../../src/model/relation.ts';
import type { TimelineGroup } from '../../../src/model/timeline.ts';
import { expectedRelations, listedDay } from '../generated-answers.ts';
import type { GeneratedClaim } from '../generated-claims.ts';
import { generatedArticles } from '../generated-entities.ts';

/** Timelines counted claim by claim, by nothing of what the program counts them with. */

export interface NaiveBucket {
  readonly from: string;
  readonly to: string;
  readonly group: string | null;
  readonly claims: readonly GeneratedClaim[];
  readonly eventCount: number;
  readonly meanIntensity: number | null;
}

const relationsOfClaim = new Map<string, string[]>();
for (const { id, linked } of expectedRelations) {
  for (const claim of linked) relationsOfClaim.set(claim.id, [...(relationsOfClaim.get(claim.id) ?? []), id]);
}
const publishers = new Map(generatedArticles.map(({ article }) => [article.id, article.source]));
const DAY_MS = 86_400_000;
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

/** @returns first day of the interval after the one that a day is in, and of that one itself */
export function intervalAround(interval: TimeInterval, day: string): [from: string, next: string] {
  const time = Date.parse(day);
  const [year = 0, month = 0] = [new Date(time).getUTCFullYear(), new Date(time).getUTCMonth()];
  if (interval === 'DAY') return [day, iso(time + DAY_MS)];
  if (interval === 'WEEK') {
    const monday = time - ((new Date(time).getUTCDay() + 6) % 7) * DAY_MS;
    return [iso(monday), iso(monday + 7 * DAY_MS)];
  }
  const length = { MONTH: 1, QUARTER: 3, YEAR: 12 }[interval];
  const start = month - (month % length);
  return [iso(Date.UTC(year, start)), iso(Date.UTC(year, start + length))];
}

export function groupsOf(by: TimelineGroup, claim: GeneratedClaim): (string | null)[] {
  const row = relationTypeRow(claim.relation);
  switch (by) {
    case 'NONE':
      return [null];
    case 'TYPE':
      return [claim.relation];
    case 'POLARITY':
      return [['NEGATIVE', 'NEUTRAL', 'POSITIVE'][row.polarity + 1] ?? null];
    case 'QUAD':
      return [row.quadClass];
    case 'CAMEO_ROOT':
      return [claim.cameoCode ? claim.cameoCode.slice(0, 2) : row.cameoRoot];
    case 'SOURCE': {
      const published = claim.articles.map(({ articleId }) => publishers.get(articleId) ?? '');
      const sources = [...new Set([...claim.via, ...published])];
      return sources.length > 0 ? sources : [null];
    }
  }
}

/** How often claims count in different relations on different days; of one relation alone, if one is given. */
export function eventsOf(claims: readonly GeneratedClaim[], relationId?: string): number {
  const events = claims.flatMap((claim) =>
    (relationsOfClaim.get(claim.id) ?? [])
      .filter((relation) => relationId === undefined || relation === relationId)
      .map((relation) => `${relation} ${listedDay(claim) ?? claim.id}`),
  );
  return new Set(events).size;
}

/** @returns the buckets that have claims, by day and group */
export function naiveBuckets(
  claims: readonly GeneratedClaim[],
  interval: TimeInterval,
  by: TimelineGroup,
  relationId?: string,
): NaiveBucket[] {
  const cells = new Map<string, GeneratedClaim[]>();
  for (const claim of claims) {
    const day = listedDay(claim);
    if (day === null) continue;
    for (const group of groupsOf(by, claim)) {
      const cell = JSON.stringify([...intervalAround(interval, day), group]);
      const inside = cells.get(cell);
      if (inside) inside.push(claim);
      else cells.set(cell, [claim]);
    }
  }
  return [...cells].map(([cell, inside]) => {
    const [from, next, group] = JSON.parse(cell) as [string, string, string | null];
    const scored = inside.flatMap(({ intensity }) => intensity ?? []);
    const mean = scored.reduce((sum, value) => sum + value, 0) / scored.length;
    return {
      ...{ from, to: iso(Date.parse(next) - DAY_MS), group, claims: inside },
      eventCount: eventsOf(inside, relationId),
      meanIntensity: scored.length > 0 ? Math.round(mean * 1e6) / 1e6 : null,
    };
  });
}
