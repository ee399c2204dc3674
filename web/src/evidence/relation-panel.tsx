import type { RelationEvidence } from '../api/types.ts';
import { usePages } from '../api/use-answer.ts';
import { More } from '../parts/more.tsx';
import { plural } from '../parts/plural.ts';
import { Sign } from '../parts/sign.tsx';
import { Failure, Loading } from '../parts/state.tsx';
import { filterBy, select } from '../view/commands.ts';
import { run } from '../view/use-view.ts';
import { type Filters, pairOf, polarityOf } from '../view/view.ts';
import { Claim } from './claim.tsx';

const PAGE = 20;

interface Props {
  readonly id: string;
  readonly filters: Filters;
}

/** What a relation rests on: each claim with who said it, and where it is printed. */
export function RelationPanel({ id, filters: { from, to } }: Props) {
  const filter = from || to ? { from, to } : undefined;
  const pages = usePages('evidence', { id, first: PAGE, filter }, ({ node }) =>
    node?.claims?.pageInfo.hasNextPage ? (node.claims.pageInfo.endCursor ?? undefined) : undefined,
  );
  if (pages.error) return <Failure error={pages.error} onRetry={() => void pages.refetch()} />;
  if (!pages.data) return <Loading>Looking for the evidence …</Loading>;
  const relation = pages.data.pages[0]?.node;
  if (!relation?.id) return <p>This relation is not there any more.</p>;
  const claims = pages.data.pages.flatMap(({ node }) => node?.claims?.nodes ?? []);
  return (
    <article aria-label="Evidence">
      <Heading relation={relation} />
      <p>
        <span data-count="claims">{plural(relation.claims.totalCount, 'claim')}</span>
        {filter && <> in these dates, {plural(relation.claimCount, 'claim')} in all</>}
        {claims.length < relation.claims.totalCount && `; ${claims.length} shown`}
      </p>
      {filter && claims.length === 0 && <NoneInDates />}
      <ol className="claims">
        {claims.map((claim) => (
          <Claim key={claim.slug} claim={claim} />
        ))}
      </ol>
      <More pages={pages} what="claims" />
      <button type="button" onClick={() => run(select(pairOf(relation.source.slug, relation.target.slug)))}>
        All between the two
      </button>
    </article>
  );
}

function Heading({ relation }: { readonly relation: RelationEvidence }) {
  const { source, target, label, type } = relation;
  return (
    <h2>
      <Sign polarity={polarityOf(type)} />{' '}
      <button type="button" className="link" onClick={() => run(select({ entity: source.slug }))}>
        {source.name}
      </button>{' '}
      {label}{' '}
      <button type="button" className="link" onClick={() => run(select({ entity: target.slug }))}>
        {target.name}
      </button>
    </h2>
  );
}

const NoneInDates = () => (
  <button type="button" onClick={() => run(filterBy({ from: undefined, to: undefined }))}>
    Show all dates
  </button>
);
