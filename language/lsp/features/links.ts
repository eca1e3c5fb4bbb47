import type { DocumentLink } from 'vscode-languageserver';
import { ruleById } from '../../analysis/rules/index.js';
import type { ElementSource } from '../../bind/sources.js';
import type { Span } from '../../core/spans.js';
import { elementById } from '../../model/index.js';
import type { CxElement } from '../../model/model.js';
import { tokenize } from '../../syntax/format/tokens.js';
import type { ProjectContext } from '../positions.js';
import { folderOf, resolveUri } from '../uris.js';

/** A stretch of text that leads somewhere. */
export interface LinkPlace {
  readonly span: Span;
  /** An address, or the path of a file, relative to the file it stands in. */
  readonly target: { readonly address: string } | { readonly path: string };
  readonly tooltip: string;
}

/**
 * What leads out of a file: texts that are a web address or the path of a file, links in documentation, and the rule of a
 * suppression, which leads to its page.
 */
export function linkPlaces({ snapshot, positions }: ProjectContext, uri: string, ruleBase?: string): LinkPlace[] {
  const { model, sources } = snapshot.bound;
  const text = positions.text(uri);
  const places: LinkPlace[] = linksInComments(text);
  for (const id of sources.outline.get(uri) ?? []) {
    const [element, source] = [elementById(model, id), sources.elements.get(id)];
    if (!element || source?.uri !== uri) continue;
    places.push(...linksInAttributes(element, source, text));
    if (element.type === 'suppress' && ruleBase !== undefined) places.push(...ruleLink(element, source, ruleBase));
  }
  return places;
}

/** Links to what there is: paths of files that do not exist are left out. */
export async function documentLinks(
  project: ProjectContext,
  uri: string,
  options: { readonly ruleBase?: string; readonly exists: (uri: string) => Promise<boolean> },
): Promise<DocumentLink[]> {
  const links = linkPlaces(project, uri, options.ruleBase).map(async ({ span, target, tooltip }) => {
    const address = 'address' in target ? target.address : resolveUri(folderOf(uri), target.path);
    if ('path' in target && !(await options.exists(address))) return [];
    return [{ range: project.positions.range(uri, span), target: address, tooltip }];
  });
  return (await Promise.all(links)).flat();
}

function linksInAttributes(element: CxElement, source: ElementSource, text: string): LinkPlace[] {
  return Object.entries(source.attributes).flatMap(([name, { values }]) => {
    if (!element.attributes[name]?.values.some((value) => value.type === 'text')) return [];
    return values.flatMap((span) => linkIn(text, quotedIn(text, span)));
  });
}

/** A text without its quotation marks. */
function quotedIn(text: string, span: Span): Span {
  const marks = /^("""|'''|"|')/.exec(text.slice(span.start, span.end))?.[0].length ?? 0;
  return { start: span.start + marks, end: Math.max(span.start + marks, span.end - marks) };
}

function linkIn(text: string, span: Span): LinkPlace[] {
  const target = targetOf(text.slice(span.start, span.end));
  return target ? [{ span, target, tooltip: 'address' in target ? 'Open the address' : 'Open the file' }] : [];
}

/** What a text leads to as a whole: only addresses that nothing is run by, and paths that look like one. */
function targetOf(text: string): LinkPlace['target'] | undefined {
  if (/^(?:https?:\/\/|mailto:)[^\s"'<>]+$/i.test(text)) return { address: text };
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) || /[\n\r"<>|?*]/.test(text)) return undefined;
  return /^\.{1,2}\/\S/.test(text) || /^[^/\s][^\s]*\.[a-z0-9]{1,8}$/i.test(text) ? { path: text } : undefined;
}

/** Links in the form of Markdown, `[text](target)`. */
function linksInComments(text: string): LinkPlace[] {
  return tokenize(text)
    .filter((token) => token.kind === 'comment' && token.text.includes(']('))
    .flatMap((token) =>
      [...token.text.matchAll(/\[[^\]\n]*\]\(([^()\s]+)\)/g)].flatMap((match) => {
        const start = token.start + match.index + match[0].length - 1 - match[1]!.length;
        return linkIn(text, { start, end: start + match[1]!.length });
      }),
    );
}

function ruleLink(element: CxElement, source: ElementSource, base: string): LinkPlace[] {
  const [span, value] = [source.attributes['rule']?.values[0], element.attributes['rule']?.values[0]];
  const rule = value?.type === 'word' ? ruleById(value.word) : undefined;
  return rule && span ? [{ span, target: { address: `${base}/${rule.id}.md` }, tooltip: rule.title }] : [];
}
