import type { ClaimAnswer, EvidenceAnswerPlace } from '../api/types.ts';
import { formatDate } from '../parts/dates.ts';

const MODALITIES = {
  ASSERTED: '',
  DENIED: 'denied: not counted',
  FUTURE: 'about the future',
  HYPOTHETICAL: 'hypothetical',
} as const;

/** One claim: what is said, when, by whom, how sure, and where it is printed. */
export function Claim({ claim }: { readonly claim: ClaimAnswer }) {
  const { summary, date, datePrecision, saidBy, confidence, modality, evidence } = claim;
  return (
    <li className="claim">
      <p className="claim-summary">{summary}</p>
      <dl>
        <dt>When</dt>
        <dd>{date ? <time dateTime={date}>{formatDate(date, datePrecision ?? 'DAY')}</time> : 'undated'}</dd>
        <dt>Said by</dt>
        <dd>{saidBy.length > 0 ? saidBy.map(({ name }) => name).join(', ') : 'the report itself'}</dd>
        <dt>Confidence</dt>
        <dd>{confidence === null ? 'not known' : `${Math.round(confidence * 100)} %`}</dd>
        {modality !== 'ASSERTED' && (
          <>
            <dt>Standing</dt>
            <dd>{MODALITIES[modality]}</dd>
          </>
        )}
      </dl>
      <ul className="places">
        {evidence.map((place, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place has no name, and the list does not change
          <Place key={index} place={place} />
        ))}
      </ul>
    </li>
  );
}

function Place({
  place: { article, dataset, paragraph, row, quote },
}: {
  readonly place: EvidenceAnswerPlace;
}) {
  const where = paragraph === null ? (row === null ? undefined : `row ${row}`) : `paragraph ${paragraph}`;
  return (
    <li>
      {article ? <ArticleLink article={article} /> : (dataset?.title ?? 'A dataset')}
      {where && <>, {where}</>}
      {quote && <q>{quote}</q>}
    </li>
  );
}

/** What a page may lead to; anything else in a record is only text. */
const WEB_ADDRESS = /^https?:\/\//i;

function ArticleLink({ article }: { readonly article: NonNullable<EvidenceAnswerPlace['article']> }) {
  const { title, url, language, source, publishedAt } = article;
  const text = <span lang={language ?? undefined}>{title ?? 'Untitled article'}</span>;
  return (
    <>
      {url && WEB_ADDRESS.test(url) ? (
        <a href={url} rel="noreferrer noopener" target="_blank">
          {text}
        </a>
      ) : (
        text
      )}
      , {source.name}, <time dateTime={publishedAt}>{formatDate(publishedAt.slice(0, 10), 'DAY')}</time>
    </>
  );
}
