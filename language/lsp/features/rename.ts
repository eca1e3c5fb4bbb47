import type { Range } from 'vscode-languageserver';
import { lookUp } from '../../bind/names.js';
import type { Entry, NameTable } from '../../bind/names.js';
import type { TextEdit } from '../../edit/model-edit.js';
import { elementById } from '../../model/index.js';
import type { ElementId } from '../../model/model.js';
import { isName } from '../../syntax/format/tokens.js';
import type { ProjectContext } from '../positions.js';
import { mentionAt, mentionsOf } from './mentions.js';
import { misreading } from './misreading.js';
import type { Mention } from './mentions.js';

/** What can be renamed at a place, or why nothing can. */
export type RenameTarget =
  { readonly element: ElementId; readonly name: string; readonly range: Range } | { readonly refusal: string };

/** The edits of a renaming, or why it is refused. */
export type Renaming = { readonly edits: readonly TextEdit[] } | { readonly refusal: string };

/** Words that a reference would take for something else. */
const reserved = new Set(['any', 'all', 'none', 'no', 'unknown', 'planned', 'not-applicable']);

/** The name under an offset, with the element it belongs to. */
export function renameTarget({ snapshot, positions }: ProjectContext, uri: string, offset: number): RenameTarget {
  const mention = mentionAt(snapshot, positions, uri, offset);
  const element = mention && elementById(snapshot.bound.model, mention.element);
  if (!mention || !element) return { refusal: 'There is no name of an element here.' };
  if (!element.named) return { refusal: `This ${element.type} has no name of its own; give it one first.` };
  const text = positions.text(uri).slice(mention.span.start, mention.span.end);
  if (text !== element.name) return { refusal: `This is not the name of \`${element.name}\` itself.` };
  return { element: element.id, name: element.name, range: positions.range(uri, mention.span) };
}

/** Why a word cannot be a name at all, or undefined. */
export function nameProblem(name: string): string | undefined {
  if (!isName(name))
    return `\`${name}\` is not a name: it takes letters, digits, _ and inner hyphens, and begins with a letter.`;
  return reserved.has(name) ? `\`${name}\` has a meaning of its own where elements are named.` : undefined;
}

/**
 * Renames an element wherever a project names it. Refused where the new name is taken, or would come to mean another
 * element in any place.
 */
export function rename({ snapshot, positions }: ProjectContext, id: ElementId, name: string): Renaming {
  const { names } = snapshot.bound;
  const entry = names.byId.get(id);
  if (!entry) return { refusal: `There is no element \`${id}\`.` };
  const mentions = mentionsOf(snapshot, positions, id);
  const taken = takenBy(names, entry, name);
  if (taken) return { refusal: `\`${name}\` is already the name of a ${taken.raw.type}.` };
  for (const mention of mentions) {
    const other =
      mention.role === 'reference' ? capturedBy(names, entry, name, mention, positions.text(mention.uri)) : undefined;
    if (other)
      return {
        refusal: `\`${name}\` would mean the ${other.raw.type} \`${other.id}\` in ${other.journey?.id ?? 'the project'}.`,
      };
  }
  if (entry.journey && namedInJourney({ snapshot, positions }, entry.journey, name)) {
    return { refusal: `In the journey \`${entry.journey.id}\`, \`${name}\` already names something else.` };
  }
  const edits = mentions
    .filter(isWritten(positions, entry.raw.name))
    .map(({ uri, span }) => ({ uri, ...span, newText: name }));
  const misread = misreading(edits, (uri) => positions.text(uri));
  return misread === undefined ? { edits } : { refusal: `\`${name}\` would be taken for something else: ${misread}.` };
}

function isWritten(positions: ProjectContext['positions'], name: string | undefined): (mention: Mention) => boolean {
  return ({ uri, span }) => positions.text(uri).slice(span.start, span.end) === name;
}

/** The element that has the new name in the same space of names: the journey's for its parts, else the project's. */
function takenBy(names: NameTable, entry: Entry, name: string): Entry | undefined {
  const siblings = entry.journey && names.local.get(entry.journey.id);
  const prefix = entry.project === undefined ? '' : `${entry.project}.`;
  const other = siblings ? siblings.get(name) : names.byId.get(prefix + name);
  return other === entry ? undefined : other;
}

/** What a renamed reference would find instead, as names are looked up in the journey first. */
function capturedBy(names: NameTable, entry: Entry, name: string, mention: Mention, text: string): Entry | undefined {
  const owner = mention.owner === undefined ? undefined : names.byId.get(mention.owner);
  if (!owner) return undefined;
  const { whole, span } = mention;
  const isLocal = entry.journey !== undefined && (owner.journey === entry.journey || owner === entry.journey);
  if (isLocal && whole.start === span.start && whole.end === span.end) return undefined;
  const renamed = text.slice(whole.start, span.start) + name + text.slice(span.end, whole.end);
  const found = lookUp(names, renamed, owner);
  return found === entry ? undefined : found;
}

/** Tells whether references in a journey use a name that would become that of one of its parts. */
function namedInJourney({ snapshot, positions }: ProjectContext, journey: Entry, name: string): boolean {
  const { names, sources } = snapshot.bound;
  for (const [uri, list] of sources.occurrences) {
    for (const { span, owner, role } of list) {
      if (role !== 'reference' || owner === undefined || span.end - span.start < name.length) continue;
      const from = names.byId.get(owner);
      if (from !== journey && from?.journey !== journey) continue;
      const written = positions.text(uri).slice(span.start, span.end);
      if (written === name || written.startsWith(`${name}.`)) return true;
    }
  }
  return false;
}
