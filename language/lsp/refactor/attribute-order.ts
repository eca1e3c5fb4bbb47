import type { ElementSource } from '../../bind/sources.js';
import { readFragment } from '../../bind/read-document.js';
import type { Span } from '../../core/spans.js';
import { applyEdits } from '../../edit/apply.js';
import { indentationAt } from '../../edit/text-edits.js';
import type { TextEdit } from '../../edit/model-edit.js';
import { attributesOf } from '../../model/registry.js';
import { tokenize } from '../../syntax/format/tokens.js';
import type { ProjectContext } from '../positions.js';
import type { Written } from './nesting.js';
import { editsIn } from './pieces.js';
import type { Change, FileText } from './pieces.js';

/** An attribute with the comments that belong to it. */
interface Unit extends Span {
  readonly name: string;
}

/** Puts the attributes of an element into the order of its reference page, each with its comments; other members stay. */
export function sortAttributes(subject: Written): TextEdit[] {
  const { element, source, file } = subject;
  const order = [...attributesOf(element.type).keys()];
  const units = unitsOf(source, file);
  const sorted = [...units].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const changes = units.flatMap((unit, i): Change[] => {
    const other = sorted[i]!;
    return other === unit
      ? []
      : [{ start: unit.start, end: unit.end, newText: file.text.slice(other.start, other.end) }];
  });
  return saysTheSame(subject, changes) ? editsIn(file, changes) : [];
}

/** Puts each attribute and each element of a block on lines of its own. */
export function splitLines(project: ProjectContext, subject: Written): TextEdit[] {
  const { source, file } = subject;
  const indentation = indentationAt(file.text, source.span.start);
  const changes = gapsIn(project, subject)
    .filter(({ start, end }) => !/[\n\r]/.test(file.text.slice(start, end)))
    .map(({ start, end, isLast }): Change => {
      return { start, end, newText: file.eol + indentation + (isLast ? '' : '  ') };
    });
  return changes.length > 0 && saysTheSame(subject, changes) ? editsIn(file, changes) : [];
}

/** Puts a block that holds nothing but attributes on one line. */
export function joinLines(project: ProjectContext, subject: Written): TextEdit[] {
  const { element, file } = subject;
  if (element.children.length > 0) return [];
  const changes = gapsIn(project, subject).map(({ start, end, isFirst, isLast }): Change => {
    return { start, end, newText: isFirst || isLast ? ' ' : '  ' };
  });
  const differs = changes.some(({ start, end }) => /[\n\r]/.test(file.text.slice(start, end)));
  return differs && saysTheSame(subject, changes) ? editsIn(file, changes) : [];
}

interface Gap extends Span {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** The white space between the members of a block, at its beginning and at its end; none where the block is not closed. */
function gapsIn({ snapshot }: ProjectContext, { element, source, file }: Written): Gap[] {
  if (!source.block || file.text[source.block.end - 1] !== '}') return [];
  const { elements } = snapshot.bound.sources;
  const children = element.children.flatMap((id) => elements.get(id)?.span ?? []);
  const members = [...unitsOf(source, file), ...children].sort((a, b) => a.start - b.start);
  if (members.length === 0) return [];
  const [open, close] = [source.block.start + 1, source.block.end - 1];
  const gaps = [...members, { start: close, end: close }].map(({ start }, i) => ({
    start: members[i - 1]?.end ?? open,
    end: start,
    isFirst: i === 0,
    isLast: i === members.length,
  }));
  return gaps.filter(({ start, end }) => file.text.slice(start, end).trim() === '');
}

/** The attributes of a block in text order. A comment on the line of an attribute goes with it, one above with the next. */
function unitsOf(source: ElementSource, { tokens, text }: FileText): Unit[] {
  const attributes = Object.entries(source.attributes)
    .filter(([, each]) => !each.header)
    .map(([name, { span }]) => ({ name, start: span.start, end: span.end }))
    .sort((a, b) => a.start - b.start);
  const comments = tokens.filter(({ kind }) => kind === 'comment');
  const breaksIn = (start: number, end: number): boolean => /[\n\r]/.test(text.slice(start, end));
  return attributes.map((unit) => {
    let { start, end } = unit;
    for (const comment of [...comments].reverse())
      if (comment.end <= start && text.slice(comment.end, start).trim() === '' && isAlone(comment.start))
        start = comment.start;
    for (const comment of comments)
      if (comment.start >= end && text.slice(end, comment.start).trim() === '' && !breaksIn(end, comment.start))
        end = comment.end;
    return { name: unit.name, start, end };
  });

  /** Tells whether a comment does not stand behind something on its line. */
  function isAlone(offset: number): boolean {
    const line = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
    return text.slice(line, offset).trim() === '';
  }
}

/** Tells whether an element has the same parts, values and comments after some changes, in whatever order. */
function saysTheSame({ source, file }: Written, changes: readonly Change[]): boolean {
  const { start, end } = source.span;
  const before = file.text.slice(start, end);
  const after = applyEdits(
    before,
    changes.map((change) => ({ ...change, start: change.start - start, end: change.end - start })),
  );
  return wordsOf(after) === wordsOf(before) && contentOf(file.uri, after) === contentOf(file.uri, before);
}

function wordsOf(text: string): string {
  return tokenize(text)
    .map((token) => token.text)
    .sort()
    .join('\u0000');
}

function contentOf(uri: string, text: string): string {
  const { elements, problems } = readFragment(uri, text);
  const content = elements.map(({ type, name, title, kind, parent, documentation, attributes }) => [
    [type, name, title, kind, parent, documentation],
    attributes
      .map(({ name: attribute, state, values, plannedFor, reason }) =>
        JSON.stringify([
          attribute,
          state,
          plannedFor,
          reason,
          values.map((each) => ('type' in each ? each.text : each.value)),
        ]),
      )
      .sort(),
  ]);
  return JSON.stringify([content, problems.length]);
}
