import { type KeyboardEvent, useEffect, useState } from 'react';
import {
  Button,
  ComboBox,
  Input,
  type Key,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import type { SearchHit } from '../api/types.ts';
import { useAnswer } from '../api/use-answer.ts';
import { languageName } from '../parts/language.ts';
import { useLater } from '../parts/use-later.ts';

const HITS = 8;
/** For so long nobody is asked while somebody types. */
const PAUSE_MS = 150;

interface Props {
  readonly label: string;
  readonly placeholder?: string;
  readonly onChoose: (slug: string) => void;
  /** What stands in the field at first, and again when it changes. */
  readonly value?: string | undefined;
  /** Whether the field is emptied by a choice. */
  readonly empties?: boolean;
}

/** Finds an entity by the beginning of any of its names, in any script. */
export function EntitySearch({ label, placeholder = '', onChoose, value = '', empties = false }: Props) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const { hits, settled, message } = useHits(text, value);
  const typing = text.trim() !== '' && text !== value;
  const choose = (key: Key | null) => {
    const hit = hits.find(({ node }) => node.slug === key);
    if (!hit) return;
    setText(empties ? '' : hit.node.name);
    onChoose(hit.node.slug);
  };
  const onEnter = useFirstHit(typing && settled, text, () => choose(hits[0]?.node.slug ?? null));
  return (
    <ComboBox
      className="search"
      items={hits.map((hit) => ({ id: hit.node.slug, hit }))}
      inputValue={text}
      onInputChange={setText}
      value={null}
      onChange={choose}
      allowsEmptyCollection={typing}
      allowsCustomValue
    >
      <Label>{label}</Label>
      <div className="search-field" onKeyDownCapture={(event) => typing && onEnter(event)}>
        <Input placeholder={placeholder} />
        <Button aria-label="Show what was found">▾</Button>
      </div>
      <Popover className="popover">
        <ListBox className="hits" renderEmptyState={() => <p className="quiet">{message}</p>}>
          {({ hit }: { hit: SearchHit }) => <Hit hit={hit} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/**
 * Enter stands for the first that is found, where none of the list was gone to; who types it before the answer is there
 * gets it when it comes. Without this it would close the list and do nothing.
 *
 * @param settled whether what was found is what the text finds
 */
function useFirstHit(settled: boolean, text: string, choose: () => void) {
  const [entered, setEntered] = useState<string>();
  useEffect(() => {
    if (!settled || entered !== text) return;
    setEntered(undefined);
    choose();
  });
  return (event: KeyboardEvent) => {
    const { target, nativeEvent, key } = event;
    const goneTo = target instanceof HTMLElement && target.getAttribute('aria-activedescendant');
    // While letters of another script are put together, Enter is part of that.
    if (key !== 'Enter' || goneTo || nativeEvent.isComposing || !(target instanceof HTMLInputElement)) return;
    event.preventDefault();
    event.stopPropagation();
    setEntered(text);
  };
}

/** What a text finds, and what is said where it finds nothing. */
function useHits(text: string, value: string) {
  const asked = useLater(text.trim(), PAUSE_MS);
  const wanted = asked !== '' && asked !== value;
  const { data, error, isFetching } = useAnswer('search', wanted ? { text: asked, first: HITS } : undefined);
  const hits = wanted && data ? data.search.edges : [];
  const settled = wanted && !isFetching && asked === text.trim();
  if (error) return { hits: [], settled, message: error.message };
  if (text.trim() === '') return { hits, settled, message: 'Type the beginning of a name.' };
  return { hits, settled, message: settled ? `Nobody is found by “${asked}”.` : 'Searching …' };
}

function Hit({ hit: { node, matchedName } }: { readonly hit: SearchHit }) {
  const another = matchedName.value !== node.name;
  return (
    <ListBoxItem className="hit" id={node.slug} textValue={node.name}>
      <Text slot="label" className="hit-name">
        {node.name}
      </Text>
      <span className="hit-kind">{node.kind}</span>
      <Text slot="description" className="quiet">
        {another && (
          <>
            known as <bdi lang={matchedName.language ?? undefined}>{matchedName.value}</bdi>
            {matchedName.language && ` (${languageName(matchedName.language)})`}{' '}
          </>
        )}
        {node.description}
      </Text>
    </ListBoxItem>
  );
}
