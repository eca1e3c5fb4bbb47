import { elementDefinition } from '../../model/registry.js';
import type { Token } from './tokens.js';

/** What the header of an element may be followed by. */
export type HeaderPlace =
  | 'name'
  | 'effect'
  | 'source'
  | 'arrow'
  | 'target'
  | 'rule'
  | 'kind'
  | 'clause-target'
  | 'outcome'
  | 'condition'
  /** Behind a reference: a dot or comma goes on with it. */
  | 'after-target'
  | 'parts';

/** The header of an element while it is read. */
export interface Header {
  readonly type: string;
  expects: HeaderPlace;
  name?: string;
  kind?: string;
  titled?: true;
  /** Clause words read so far, such as `on`. */
  readonly clauses: string[];
}

const clauseWords = new Set(['in', 'on', 'for', 'of', 'part', 'from', 'at', 'by']);
const unnamed = new Set(['pain', 'opportunity', 'thought', 'frontstage', 'backstage', 'support']);
const firstPlace: Readonly<Record<string, HeaderPlace>> = {
  flow: 'source',
  policy: 'effect',
  suppress: 'rule',
  '->': 'clause-target',
  end: 'outcome',
};

/** The header that begins with a keyword. */
export function beginHeader(type: string): Header {
  return { type, expects: firstPlace[type] ?? 'name', clauses: type === '->' ? ['to'] : [] };
}

/** Tells whether a word begins an element; a keyword before a colon is an attribute. */
export function isElementStart(token: Token, next: Token | undefined): boolean {
  return next?.kind !== ':' && elementDefinition(token.text) !== undefined;
}

/** Takes a token as a part of a header; false where the header ended before it. */
export function continueHeader(header: Header, token: Token, next: Token | undefined): boolean {
  switch (token.kind) {
    case 'name':
      return takeName(header, token, next);
    case ':':
      if (header.type === '->' || header.type === 'end' || header.type === 'suppress') return false;
      header.expects = 'kind';
      return true;
    case 'text':
      return takeText(header);
    case ',':
      if (header.expects !== 'after-target' || header.clauses.length === 0) return false;
      header.expects = 'clause-target';
      return true;
    case '.':
      return takeDot(header);
    case '->':
      return takeArrow(header);
    default:
      return false;
  }
}

function takeText(header: Header): boolean {
  if (header.expects === 'condition' || (header.expects === 'name' && unnamed.has(header.type)))
    header.expects = 'parts';
  else if (header.titled || header.type === 'end' || header.type === 'suppress' || header.type === '->') return false;
  else header.expects = 'parts';
  header.titled = true;
  return true;
}

function takeDot(header: Header): boolean {
  if (header.expects === 'after-target') header.expects = 'clause-target';
  else if (header.expects === 'arrow') header.expects = 'source';
  else return false;
  return true;
}

function takeArrow(header: Header): boolean {
  const hasTwoEnds = header.type === 'flow' || header.type === 'policy';
  const fits = hasTwoEnds
    ? header.expects === 'arrow' || header.expects === 'source'
    : header.type === 'suppress' && header.expects === 'after-target';
  if (fits) header.expects = 'target';
  return fits;
}

function takeName(header: Header, token: Token, next: Token | undefined): boolean {
  switch (header.expects) {
    case 'name':
      return takeOwnName(header, token.text, next);
    case 'effect':
      return takeEffect(header, token.text, next);
    case 'source':
      return takeSource(header, token.text, next);
    case 'kind':
      header.kind = token.text;
      header.expects = 'parts';
      return true;
    case 'rule':
    case 'outcome':
      header.expects = 'parts';
      return true;
    case 'target':
    case 'clause-target':
      return takeTarget(header, token, next);
    case 'parts':
    case 'after-target':
      return next?.kind !== ':' && takeClause(header, token.text, next);
    default:
      return false;
  }
}

function takeEffect(header: Header, text: string, next: Token | undefined): boolean {
  const isEffect = (word: string | undefined): boolean => word === 'allow' || word === 'deny';
  if (isEffect(text) && !isEffect(next?.text)) header.expects = 'source';
  else header.name = text;
  return true;
}

function takeSource(header: Header, text: string, next: Token | undefined): boolean {
  if (header.type === 'flow' && header.name === undefined && next?.kind === 'name') header.name = text;
  else header.expects = 'arrow';
  return true;
}

function takeTarget(header: Header, token: Token, next: Token | undefined): boolean {
  const endsHere = next?.kind === ':' && header.expects === 'clause-target';
  if (endsHere || isNextElement(token, next)) return false;
  header.expects = 'after-target';
  return true;
}

/** A reference that is not written yet, with the next element behind it. */
function isNextElement(token: Token, next: Token | undefined): boolean {
  return next?.kind === 'name' && elementDefinition(token.text) !== undefined && !clauseWords.has(next.text);
}

function takeOwnName(header: Header, text: string, next: Token | undefined): boolean {
  const isClause = unnamed.has(header.type) && text === 'by' && next?.kind === 'name';
  if (isClause) return takeClause(header, text, next);
  if (unnamed.has(header.type) && next?.kind === ':') return false;
  header.name = text;
  header.expects = 'parts';
  return true;
}

function takeClause(header: Header, text: string, next: Token | undefined): boolean {
  if (header.type === '->') {
    if (text !== 'when') return false;
    header.expects = 'condition';
    return true;
  }
  if (!clauseWords.has(text) || header.type === 'end' || (header.type === 'suppress' && text !== 'on')) return false;
  if (text === 'part') {
    if (next?.text === 'of') return true;
    return false;
  }
  const previous = header.clauses.at(-1);
  header.clauses.push(text === 'of' && header.type === 'audience' && previous === undefined ? 'part of' : text);
  header.expects = 'clause-target';
  return true;
}
