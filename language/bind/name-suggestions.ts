import { suggestWords } from '../core/suggest.js';
import { namesFor } from './names.js';
import type { Entry, NameTable } from './names.js';

/** Most names that are compared with all others; a project with more unresolved names lacks a file and not a letter. */
const mostNames = 100;

/** Names that could be meant by unresolved ones, found once for each. */
export class NameSuggestions {
  private readonly candidates = new Map<string, readonly string[]>();
  private readonly found = new Map<string, readonly string[]>();

  constructor(private readonly names: NameTable) {}

  /** The names of elements of some types that come closest to a name, as written from an element. */
  for(name: string, targets: readonly string[], from: Entry): readonly string[] {
    const place = `${targets.join()} ${(from.journey ?? from).raw.type === 'journey' ? (from.journey ?? from).id : ''}`;
    const key = `${place} ${name}`;
    let words = this.found.get(key);
    if (!words && this.found.size < mostNames)
      this.found.set(key, (words = suggestWords(name, this.candidatesAt(place, targets, from))));
    return words ?? [];
  }

  private candidatesAt(place: string, targets: readonly string[], from: Entry): readonly string[] {
    let names = this.candidates.get(place);
    if (!names) this.candidates.set(place, (names = namesFor(this.names, targets, from)));
    return names;
  }
}
