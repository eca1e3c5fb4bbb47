import type { ElementSource, SourceMap } from '../bind/sources.js';
import type { ElementId } from '../model/model.js';
import type { ModelEdit, TextEdit } from './model-edit.js';

/**
 * Turns edits of the model into replacements in the text. Only what an edit names changes: comments, order and layout of
 * the rest stay. Edits of elements that have no place in the text are left out.
 */
export function toTextEdits(
  edits: readonly ModelEdit[],
  sources: SourceMap,
  textOf: (uri: string) => string,
): TextEdit[] {
  const result: TextEdit[] = [];
  const added = new Map<ElementId, string[]>();
  for (const edit of edits) {
    const source = sources.elements.get(edit.element);
    if (!source) continue;
    const text = textOf(source.uri);
    if (edit.kind === 'set-attribute' && !source.attributes[edit.attribute]) {
      added.set(edit.element, [...(added.get(edit.element) ?? []), `${edit.attribute}: ${edit.value}`]);
    } else {
      const change = replacement(edit, source, text);
      if (change) result.push({ uri: source.uri, ...change });
    }
  }
  for (const [element, attributes] of added) {
    const source = sources.elements.get(element)!;
    result.push({ uri: source.uri, ...addMembers(source, textOf(source.uri), attributes, true) });
  }
  return result;
}

type Change = Omit<TextEdit, 'uri'>;

function replacement(edit: ModelEdit, source: ElementSource, text: string): Change | undefined {
  switch (edit.kind) {
    case 'set-attribute': {
      const own = source.attributes[edit.attribute]!;
      return { start: own.nameSpan.end, end: own.span.end, newText: `: ${edit.value}` };
    }
    case 'remove-attribute': {
      const own = source.attributes[edit.attribute];
      return own && removal(text, own.span.start, own.span.end);
    }
    case 'set-header':
      return setHeader(source, text, edit.word, edit.value);
    case 'insert-after':
      return insertAfter(source, text, edit.text);
    case 'insert-into':
      return addMembers(source, text, [edit.text], false);
    case 'remove-element':
      return removal(text, source.span.start, source.span.end);
  }
}

function setHeader(source: ElementSource, text: string, word: string, value: string): Change {
  const own = source.attributes[word];
  const [first, last] = [own?.values[0], own?.values.at(-1)];
  if (first && last) return { start: first.start, end: last.end, newText: value };
  const end = headEnd(source, text);
  return { start: end, end, newText: ` ${word.replace('part-of', 'part of')} ${value}` };
}

function headEnd(source: ElementSource, text: string): number {
  let end = source.head.end;
  while (end > source.head.start && /\s/.test(text[end - 1]!)) end--;
  return end;
}

/** Adds attributes or statements at the end of a block; a block on one line stays on one line for attributes. */
function addMembers(source: ElementSource, text: string, members: readonly string[], inline: boolean): Change {
  const indent = indentationAt(text, source.span.start);
  const newline = newlineOf(text);
  const inner = `${indent}  `;
  if (!source.block) {
    const end = headEnd(source, text);
    const body = inline
      ? ` ${members.join('  ')} `
      : `${newline}${indented(members, inner, newline)}${newline}${indent}`;
    return { start: end, end, newText: ` {${body}}` };
  }
  const closing = text[source.block.end - 1] === '}' ? source.block.end - 1 : source.block.end;
  let last = closing;
  while (last > source.block.start + 1 && /\s/.test(text[last - 1]!)) last--;
  const oneLine = !text.slice(source.block.start, closing).includes('\n');
  if (oneLine && inline) {
    const empty = last === source.block.start + 1;
    return { start: last, end: closing, newText: `${empty ? ' ' : '  '}${members.join('  ')} ` };
  }
  return { start: last, end: closing, newText: `${newline}${indented(members, inner, newline)}${newline}${indent}` };
}

function insertAfter(source: ElementSource, text: string, added: string): Change {
  const newline = newlineOf(text);
  const indent = indentationAt(text, source.span.start);
  return { start: source.span.end, end: source.span.end, newText: `${newline}${indented([added], indent, newline)}` };
}

function indented(members: readonly string[], indent: string, newline: string): string {
  return members
    .flatMap((member) => member.split('\n'))
    .map((line) => (line === '' ? '' : indent + line))
    .join(newline);
}

/** The white space a line starts with. */
export function indentationAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))![0];
}

function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Removes a stretch with its line where it stands alone there, else with the space before it. */
function removal(text: string, start: number, end: number): Change {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const alone =
    text.slice(lineStart, start).trim() === '' && text.slice(end, lineEnd < 0 ? undefined : lineEnd).trim() === '';
  if (alone) return { start: lineStart, end: lineEnd < 0 ? text.length : lineEnd + 1, newText: '' };
  let from = start;
  while (from > lineStart && /[ \t]/.test(text[from - 1]!)) from--;
  return { start: from, end, newText: '' };
}
