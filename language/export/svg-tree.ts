/** An element of an SVG document. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (SvgElement | string)[];
}

interface OpenElement extends SvgElement {
  readonly children: (SvgElement | string)[];
}

const token = /<\?[^?]*\?>|<(\/?)([A-Za-z][\w-]*)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/gy;
const attribute = /([\w:-]+)="([^"]*)"/g;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'" };

/**
 * Reads SVG as `renderSvg` writes it: elements, attributes in double quotes, text, and the five entities. Throws for
 * anything else that XML may hold, so that nothing of a picture is lost unseen.
 */
export function readSvg(text: string): SvgElement {
  const top: OpenElement = { name: '', attributes: {}, children: [] };
  const open = [top];
  let end = 0;
  for (const match of text.trimEnd().matchAll(token)) {
    const [whole, closing, name, attributes = '', selfClosing, content] = match;
    end = match.index + whole.length;
    const parent = open.at(-1)!;
    if (content !== undefined) addText(parent, content);
    else if (name !== undefined && closing) closeElement(open, name);
    else if (name !== undefined) {
      const element: OpenElement = { name, attributes: readAttributes(attributes), children: [] };
      parent.children.push(element);
      if (!selfClosing) open.push(element);
    }
  }
  const [root] = top.children;
  if (end !== text.trimEnd().length || open.length !== 1 || top.children.length !== 1 || typeof root !== 'object')
    throw new Error(`This is no picture that can be read, from character ${end} on.`);
  return root;
}

function addText(parent: OpenElement, content: string): void {
  if (parent.name !== '' || content.trim() !== '') parent.children.push(decoded(content));
}

function closeElement(open: OpenElement[], name: string): void {
  if (open.length < 2 || open.pop()!.name !== name) throw new Error(`An element ${name} is closed that is not open.`);
}

function readAttributes(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...text.matchAll(attribute)].map(([, name, value]) => [name!, decoded(value!)]));
}

function decoded(text: string): string {
  return text.replace(/&([^;]*);/g, (_, entity: string) => {
    const character = entities[entity];
    if (character === undefined) throw new Error(`The entity &${entity}; is not known.`);
    return character;
  });
}
