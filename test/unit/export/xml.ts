/** An element of XML. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  // What XML 1.0 allows. @see https://www.w3.org/TR/xml/#charsets
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const allowed = code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff);
    if (!allowed && !(code >= 0xe000 && code <= 0xfffd) && code < 0x10000)
      throw new Error(`U+${code.toString(16)}`);
  }
  if (/[<]|&(?!\w+;|#\d+;)/.test(text)) throw new Error(`not escaped: ${text}`);
  return text.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) => {
    const value = code ? String.fromCodePoint(Number(code)) : ENTITIES[name];
    if (value === undefined) throw new Error(`&${name}; is not known`);
    return value;
  });
}

/** Parses the XML that files of ours are, strictly: no comments, no CDATA, no DOCTYPE. */
export function parseXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const body = text.replace(/^<\?xml version="1.0" encoding="UTF-8"\?>\n/, '');
  let end = 0;
  for (const match of body.matchAll(/<(\/?)([\w:]+)((?: [\w:.]+="[^"<]*")*)(\/?)>/g)) {
    const [whole, closes, name = '', list = '', empty] = match;
    const parent = open.at(-1);
    if (!parent) throw new Error(`<${name}> comes after the end`);
    parent.text += decoded(body.slice(end, match.index));
    end = match.index + whole.length;
    if (closes) {
      if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`);
      open.pop();
      continue;
    }
    const pairs = [...list.matchAll(/([\w:.]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
      key,
      decoded(value),
    ]);
    const attributes = Object.fromEntries(pairs);
    if (Object.keys(attributes).length !== pairs.length) throw new Error(`<${name}> has an attribute twice`);
    const element: Element = { name, attributes, children: [], text: '' };
    parent.children.push(element);
    if (!empty) open.push(element);
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  if (body.slice(end).trim() !== '' || root.children.length !== 1)
    throw new Error('there is more than one root');
  return root.children[0] as Element;
}
