import { elementDefinition } from '../../model/registry.js';
import type { Token } from './tokens.js';
import { beginHeader, continueHeader, isElementStart } from './headers.js';
import type { Header } from './headers.js';

/** What may come next. */
export type Place =
  /** A statement may begin. */
  | { readonly at: 'statement' }
  /** Behind the name of an attribute. */
  | { readonly at: 'colon'; readonly attribute: string }
  /** A value is expected; `parens` counts those open. */
  | { readonly at: 'value'; readonly attribute: string; readonly parens: number }
  /** Behind a value: a comma, a dot, a parenthesis, or the next statement. */
  | { readonly at: 'after-value'; readonly attribute: string; readonly parens: number }
  | { readonly at: 'header'; readonly header: Header };

/** A block that is open. `type` is undefined outside of all blocks and where no element was read before the brace. */
export interface Frame {
  readonly type: string | undefined;
  /** Attributes that are set in it so far. */
  readonly attributes: Set<string>;
  readonly header: Header | undefined;
}

const statementPlace: Place = { at: 'statement' };

/**
 * Follows the statements of a text token by token, without the parser: it says where statements begin and what may come
 * next, in unfinished text too. Comments are not given to it.
 */
export class StatementWalker {
  readonly frames: Frame[] = [{ type: undefined, attributes: new Set(), header: undefined }];
  place: Place = statementPlace;

  /** Takes a token, with the kind of the one behind it. Tells whether a statement begins with it. */
  step(token: Token, next: Token | undefined): boolean {
    switch (token.kind) {
      case '{':
        return this.open();
      case '}':
        if (this.frames.length > 1) this.frames.pop();
        this.place = statementPlace;
        return false;
      case 'name':
        return this.name(token, next);
      default:
        return this.other(token, next);
    }
  }

  get frame(): Frame {
    return this.frames[this.frames.length - 1]!;
  }

  private open(): boolean {
    const header = this.place.at === 'header' ? this.place.header : undefined;
    this.frames.push({ type: header?.type, attributes: new Set(), header });
    this.place = statementPlace;
    return header === undefined;
  }

  private name(token: Token, next: Token | undefined): boolean {
    const { place } = this;
    if (place.at === 'header' && continueHeader(place.header, token, next)) return false;
    if (next?.kind === ':' && !(place.at === 'value' && place.parens > 0)) return this.attribute(token);
    if (place.at === 'value') {
      this.place = { ...place, at: 'after-value' };
      return false;
    }
    if (isElementStart(token, next)) return this.element(token);
    if (place.at === 'after-value' && place.parens > 0) return false;
    this.place = statementPlace;
    return true;
  }

  private attribute(token: Token): boolean {
    this.frame.attributes.add(token.text);
    this.place = { at: 'colon', attribute: token.text };
    return true;
  }

  private element(token: Token): boolean {
    this.leaveUnclosed(token.text);
    this.place = { at: 'header', header: beginHeader(token.text) };
    return true;
  }

  /** A block that cannot hold the element, inside one that can, lacks its closing brace. */
  private leaveUnclosed(type: string): void {
    for (let i = this.frames.length - 1; i >= 0; i--) {
      if (!mayHold(this.frames[i]!.type, type)) continue;
      this.frames.length = i + 1;
      return;
    }
  }

  private other(token: Token, next: Token | undefined): boolean {
    const { place } = this;
    if (place.at === 'header' && continueHeader(place.header, token, next)) return false;
    if (token.kind === '->') return this.element(token);
    if (place.at === 'colon' && token.kind === ':') this.place = { at: 'value', attribute: place.attribute, parens: 0 };
    else if (place.at === 'value' || place.at === 'after-value') this.valuePart(token, place);
    else {
      this.place = statementPlace;
      return true;
    }
    return false;
  }

  private valuePart(token: Token, place: Extract<Place, { at: 'value' | 'after-value' }>): void {
    const { attribute, parens } = place;
    if (token.kind === '(') this.place = { at: 'value', attribute, parens: parens + 1 };
    else if (token.kind === ')') this.place = { at: 'after-value', attribute, parens: Math.max(0, parens - 1) };
    else if (token.kind === ',' || token.kind === '.') this.place = { at: 'value', attribute, parens };
    else this.place = { at: 'after-value', attribute, parens };
  }
}

/** Element types that stand in blocks of others only. */
const innerTypes = new Set([
  'stage',
  'step',
  'pain',
  'opportunity',
  'thought',
  'frontstage',
  'backstage',
  'support',
  '->',
  'end',
]);

/** Tells whether a block of a type (undefined: outside of all blocks) may hold an element of another. */
export function mayHold(outer: string | undefined, inner: string): boolean {
  return outer === undefined ? !innerTypes.has(inner) : (elementDefinition(outer)?.contains?.includes(inner) ?? false);
}
