import type { EntityEdge, EntityRecord } from '../api/types.ts';
import { usePages } from '../api/use-answer.ts';
import type { DrawnEntity } from '../graph/drawn.ts';
import { languageName } from '../parts/language.ts';
import { More } from '../parts/more.tsx';
import { plural } from '../parts/plural.ts';
import { Sign } from '../parts/sign.tsx';
import { Failure, Loading } from '../parts/state.tsx';
import { collapse, expand, openPage, pathEnd, select, startAt } from '../view/commands.ts';
import { run } from '../view/use-view.ts';
import { polarityOf, type View } from '../view/view.ts';

const PAGE = 20;
const NAMES_SHOWN = 8;

interface Props {
  readonly slug: string;
  readonly view: View;
  readonly drawn: DrawnEntity | undefined;
}

/** Who an entity is, what can be done with it, and all its relations, drawn or not. */
export function EntityPanel({ slug, view, drawn }: Props) {
  const { types, polarities, kinds, from, to } = view.filters;
  const filter = {
    types: types.length > 0 ? types : undefined,
    polarities: polarities.length > 0 ? polarities : undefined,
    counterpart: kinds.length > 0 ? { kinds } : undefined,
    from,
    to,
  };
  const pages = usePages('entity', { slug, first: PAGE, filter }, ({ entity }) =>
    entity?.relations.pageInfo.hasNextPage ? (entity.relations.pageInfo.endCursor ?? undefined) : undefined,
  );
  if (pages.error) return <Failure error={pages.error} onRetry={() => void pages.refetch()} />;
  const entity = pages.data?.pages[0]?.entity;
  if (entity === null) return <p>Nobody is known as “{slug}”.</p>;
  if (!entity) return <Loading>Looking …</Loading>;
  const edges = pages.data?.pages.flatMap((page) => page.entity?.relations.edges ?? []) ?? [];
  return (
    <article aria-label={entity.name}>
      <About entity={entity} />
      <Actions slug={slug} view={view} drawn={drawn} />
      <h3>
        <span data-count="entity-relations">{plural(entity.relations.totalCount, 'relation')}</span>
        {edges.length < entity.relations.totalCount && `, ${edges.length} shown`}
      </h3>
      <ul className="lines">
        {edges.map((edge) => (
          <Edge key={edge.node.id} edge={edge} name={entity.name} />
        ))}
      </ul>
      <More pages={pages} what="relations" />
    </article>
  );
}

function About({ entity }: { readonly entity: EntityRecord }) {
  const others = entity.names.filter(({ value }) => value !== entity.name);
  return (
    <>
      <h2>{entity.name}</h2>
      <p className="quiet">
        {entity.kind}
        {entity.description && `: ${entity.description}`}
      </p>
      {others.length > 0 && (
        <p className="names">
          Also{' '}
          {others.slice(0, NAMES_SHOWN).map(({ value, language }, index) => (
            <span key={`${value} ${language}`}>
              {index > 0 && ', '}
              <bdi lang={language ?? undefined} title={language ? languageName(language) : undefined}>
                {value}
              </bdi>
            </span>
          ))}
          {others.length > NAMES_SHOWN && ` and ${others.length - NAMES_SHOWN} more`}
        </p>
      )}
    </>
  );
}

function Actions({ slug, view, drawn }: Props) {
  const { around } = view;
  const expanded = around.includes(slug);
  return (
    <div className="actions">
      {!expanded && (
        <button type="button" onClick={() => run(expand(slug))}>
          Expand{drawn?.omitted ? ` (+${drawn.omitted.toLocaleString('en')} more)` : ''}
        </button>
      )}
      {expanded && around.length > 1 && (
        <button type="button" onClick={() => run(collapse(slug))}>
          Collapse
        </button>
      )}
      {(around.length !== 1 || !expanded) && (
        <button type="button" onClick={() => run(startAt(slug))}>
          Start here
        </button>
      )}
      <button type="button" onClick={() => run((before) => openPage('path')(pathEnd('from', slug)(before)))}>
        Path from here
      </button>
    </div>
  );
}

/** A relation of somebody of that name, who is left out where the sentence begins with them. */
function Edge({ edge, name }: { readonly edge: EntityEdge; readonly name: string }) {
  const { node, counterpart, direction } = edge;
  return (
    <li>
      <Sign polarity={polarityOf(node.type)} />{' '}
      <button type="button" className="link" onClick={() => run(select({ relation: node.id }))}>
        {direction === 'IN'
          ? `${counterpart.name} ${node.label} ${name}`
          : `${node.label} ${counterpart.name}`}
      </button>{' '}
      <span className="quiet">{plural(node.claimCount, 'claim')}</span>
    </li>
  );
}
