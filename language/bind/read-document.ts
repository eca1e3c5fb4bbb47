import type { Span } from '../core/spans.js';
import { elementDefinition } from '../model/registry.js';
import type { Attribute, Block, Document, Member } from '../syntax/generated/ast.js';
import { parseText } from '../syntax/parser.js';
import type { Fragment, Problem, RawAttribute, RawElement } from './fragment.js';
import { documentationBefore, unclosedComment } from './read-text.js';
import { readAttribute } from './read-attribute.js';
import { readMember } from './read-member.js';
import { placementProblem } from './placement.js';
import { spanOf } from './nodes.js';
import { syntaxProblems } from './syntax-problems.js';
import { aType, withArticle } from './words.js';

/** Files above this many UTF-16 units are read up to here only; parsing a megabyte takes about a second. */
export const maxTextLength = 2_000_000;

/** Reads one file: any text gives a fragment, and what is wrong with it. */
export function readFragment(uri: string, text: string): Fragment {
  if (text.includes('\0')) {
    const message = 'This file is not text: it contains NUL characters. Save it as UTF-8.';
    return {
      uri,
      elements: [],
      problems: [{ code: 'not-text', severity: 'error', message, span: { start: 0, end: 1 } }],
    };
  }
  if (text.length > maxTextLength) return readFirstPart(uri, text);
  const { document, problems } = parseText(text);
  const reader = new Reader(uri, text);
  reader.readMembers(document, undefined, undefined);
  return {
    uri,
    elements: reader.elements,
    problems: [...syntaxProblems(problems, text), ...commentProblems(text), ...reader.problems],
  };
}

function commentProblems(text: string): Problem[] {
  const span = unclosedComment(text);
  const message = 'This comment is not closed: */ is missing, and nothing behind it is read.';
  return span ? [{ code: 'unclosed-comment', severity: 'error', message, span }] : [];
}

function readFirstPart(uri: string, text: string): Fragment {
  const cut = Math.max(0, text.lastIndexOf('\n}', maxTextLength));
  const fragment = readFragment(uri, text.slice(0, cut === 0 ? maxTextLength : cut + 2));
  const message = `This file has ${Math.round(text.length / 1_000_000)} million characters; it is read up to here. Split it into several files of one project.`;
  const here = cut === 0 ? maxTextLength : cut + 2;
  return {
    ...fragment,
    problems: [
      { code: 'too-large', severity: 'error', message, span: { start: here, end: here + 1 } },
      ...fragment.problems,
    ],
  };
}

type Container = Document | Block;

class Reader {
  readonly elements: RawElement[] = [];
  readonly problems: Problem[] = [];

  constructor(
    private readonly uri: string,
    private readonly text: string,
  ) {}

  /** Reads the members of a block into elements, and its attributes into those of the owner. */
  readMembers(
    container: Container,
    parent: number | undefined,
    owner: { type: string; attributes: RawAttribute[] } | undefined,
  ): void {
    for (const member of container.members) {
      if (member.$type === 'Attribute') this.readOwnAttribute(member, owner);
      else this.readElement(member, parent, owner?.type);
    }
  }

  private readOwnAttribute(node: Attribute, owner: { type: string; attributes: RawAttribute[] } | undefined): void {
    if (!owner) {
      this.problems.push(strayAttribute(node));
      return;
    }
    const attribute = readAttribute(node, owner.type, this.problems);
    if (!attribute) return;
    const first = owner.attributes.find((other) => other.name === attribute.name && !other.header);
    if (first) {
      const message = `\`${attribute.name}\` is already set in this block; this one is not read.`;
      const related = [{ uri: this.uri, span: first.nameSpan, message: `\`${first.name}\` is set here.` }];
      this.problems.push({
        code: 'duplicate-attribute',
        severity: 'error',
        message,
        span: attribute.nameSpan,
        related,
      });
      return;
    }
    owner.attributes.push(attribute);
  }

  private readElement(
    node: Exclude<Member, Attribute>,
    parent: number | undefined,
    parentType: string | undefined,
  ): void {
    const read = readMember(node, parentType, this.problems);
    const block = 'block' in node ? node.block : undefined;
    if (!read) {
      if (block) this.readLeftOver(block, parent, parentType);
      return;
    }
    const misplaced = placementProblem(read.type, parentType, read.keyword);
    if (misplaced) this.problems.push(misplaced);
    const attributes = [...read.attributes];
    const documentation = documentationBefore(this.text, spanOf(node).start);
    const index = this.elements.length;
    this.elements.push({
      ...read,
      attributes,
      span: spanOf(node),
      head: headSpan(node, block),
      ...(block && { block: spanOf(block) }),
      ...(documentation !== undefined && { documentation }),
      ...(parent !== undefined && !misplaced && { parent }),
    });
    if (block) this.readMembers(block, index, { type: read.type, attributes });
    this.checkRequired(index);
  }

  /** Elements in the block of one that could not be read stand where that one would. */
  private readLeftOver(block: Block, parent: number | undefined, parentType: string | undefined): void {
    for (const member of block.members) if (member.$type !== 'Attribute') this.readElement(member, parent, parentType);
  }

  private checkRequired(index: number): void {
    const element = this.elements[index]!;
    for (const clause of elementDefinition(element.type)?.headerRefs ?? []) {
      if (!clause.required || clause.word === 'to') continue;
      if (element.attributes.some((attribute) => attribute.header && attribute.name === clause.word)) continue;
      if (
        this.problems.some(
          ({ code, span }) =>
            code === 'missing-header' && span.start >= element.head.start && span.end <= element.head.end,
        )
      )
        continue;
      const message = `${aType(element.type)} needs \`${clause.word}\` and the name of ${clause.targets.map(withArticle).join(' or ')} in its header.`;
      this.problems.push({
        code: 'missing-header',
        severity: 'error',
        message,
        span: element.nameSpan ?? element.keyword,
      });
    }
  }
}

function headSpan(node: Member, block: Block | undefined): Span {
  const span = spanOf(node);
  if (!block?.$cstNode) return span;
  const previous = block.$cstNode.offset;
  return { start: span.start, end: Math.max(span.start, previous) };
}

function strayAttribute(node: Attribute): Problem {
  const span = node.name ? spanOf(node.name) : spanOf(node);
  const name = node.name?.text ?? '';
  const message = elementDefinition(name)
    ? `${aType(name)} needs a name before the colon: \`${elementDefinition(name)!.header}\`.`
    : `\`${name}:\` stands outside any block; attributes belong between the braces of an element.`;
  return { code: elementDefinition(name) ? 'missing-name' : 'misplaced', severity: 'error', message, span };
}
