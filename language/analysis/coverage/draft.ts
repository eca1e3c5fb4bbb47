import type { ModelEdit } from '../../edit/model-edit.js';
import type { CxElement, ElementId } from '../../model/model.js';
import { onlyWord } from '../bag.js';
import type { Facts } from '../facts.js';
import { freeName } from '../remedies/building-blocks.js';
import { ownerLine } from '../remedies/name-owner.js';
import { isWorkforce } from '../terms/people.js';

const wholes = ['journey', 'touchpoint', 'system', 'channel', 'data', 'architecture'];

/**
 * A piece of model on its way into a text: statements that build on what is there, and on what the piece brings along where
 * nothing is. Names that it gives are free and stay its own.
 */
export class Draft {
  private readonly inserted: { readonly text: string; readonly after: ElementId | undefined }[] = [];
  private readonly changes: ModelEdit[] = [];
  private readonly names = new Set<string>();
  private readonly made = new Map<string, ElementId>();

  constructor(readonly facts: Facts) {}

  /** A name that nothing has yet. */
  name(wish: string): string {
    let name = freeName(this.facts, wish);
    for (let number = 2; this.names.has(name); number++) name = freeName(this.facts, `${wish}${number}`);
    this.names.add(name);
    return name;
  }

  /** Adds a statement, behind its like where there is any, else behind what was added before. */
  add(type: string, text: string): void {
    const like = this.lastOwn(type);
    const after = like ? outermost(this.facts, like).id : (this.inserted.at(-1)?.after ?? this.anywhere());
    this.inserted.push({ text, after });
  }

  /** Changes what is there. */
  edit(change: ModelEdit): void {
    this.changes.push(change);
  }

  /** The first element of a type that is the project's own, in use, and passes a test. */
  first(type: string, test: (element: CxElement) => boolean = () => true): CxElement | undefined {
    return this.facts
      .all(type)
      .find(
        (element) =>
          element.project === undefined &&
          onlyWord(this.facts.attribute(element, 'status')) !== 'retired' &&
          test(element),
      );
  }

  /** What the draft itself made under a key, made once. */
  once(key: string, make: () => ElementId): ElementId {
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const id = make();
    this.made.set(key, id);
    return id;
  }

  /** The line that says who owns what is added beside an element, or beside nothing in particular. */
  owner(beside?: CxElement): string {
    const teams = this.facts.all('team');
    return beside ? ownerLine(this.facts, beside) : `owner: ${teams.length === 1 ? teams[0]!.id : 'unknown'}`;
  }

  touchpoint(): ElementId {
    return (
      this.first('touchpoint')?.id ??
      this.once('touchpoint', () => {
        const [channel, name] = [this.channel(), this.name('FirstContact')];
        this.add('touchpoint', `touchpoint ${name} "Where customers meet us" on ${channel} { op: support }`);
        return name;
      })
    );
  }

  private channel(): ElementId {
    return (
      this.first('channel')?.id ??
      this.once('channel', () => {
        const name = this.name('Web');
        this.add('channel', `channel ${name} : web${this.outside()}`);
        return name;
      })
    );
  }

  /** Where new channels lie: among what nobody trusts, where there is such a segment. */
  outside(): string {
    const trust = (segment: CxElement): string | undefined => onlyWord(this.facts.attribute(segment, 'trust'));
    const segment = this.first('segment', (each) => trust(each) === 'untrusted');
    return segment ? ` in ${segment.id}` : '';
  }

  persona(): ElementId {
    return (
      this.first('persona')?.id ??
      this.once('persona', () => {
        const name = this.name('Customer');
        this.add('persona', `persona ${name} "A typical customer" { goals: "What they want to reach" }`);
        return name;
      })
    );
  }

  /** Somebody of the staff, those who meet customers first. */
  staff(): ElementId {
    const own = this.first('actor', (actor) => isWorkforce(actor) && this.isFrontstage(actor));
    return (
      (own ?? this.first('actor', isWorkforce))?.id ??
      this.once('staff', () => {
        const name = this.name('ServiceStaff');
        this.add('actor', `actor ${name} : staff "Those who serve customers" { lane: frontstage }`);
        return name;
      })
    );
  }

  private isFrontstage(actor: CxElement): boolean {
    return onlyWord(this.facts.attribute(actor, 'lane')) === 'frontstage';
  }

  private lastOwn(type: string): CxElement | undefined {
    return this.facts
      .all(type)
      .filter((element) => element.project === undefined)
      .at(-1);
  }

  private anywhere(): ElementId | undefined {
    for (const type of wholes) {
      const found = this.lastOwn(type);
      if (found) return outermost(this.facts, found).id;
    }
    const first = this.facts.model.elements.find((element) => element.project === undefined);
    return first && outermost(this.facts, first).id;
  }

  /** Edits of the model, and what is to stand at the end of a text that has no elements yet. */
  result(): { readonly edits: readonly ModelEdit[]; readonly text: string } {
    const placed = this.inserted.flatMap(({ text, after }): ModelEdit[] =>
      after === undefined ? [] : [{ kind: 'insert-after', element: after, text }],
    );
    const loose = this.inserted.filter(({ after }) => after === undefined).map(({ text }) => text);
    return { edits: [...this.changes, ...placed], text: loose.join('\n') };
  }
}

function outermost(facts: Facts, element: CxElement): CxElement {
  return element.parent === undefined ? element : outermost(facts, facts.element(element.parent));
}
