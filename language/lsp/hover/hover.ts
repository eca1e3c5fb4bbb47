import type { Hover } from 'vscode-languageserver';
import { ruleSetOf } from '../../analysis/rule-set.js';
import { elementAt } from '../../bind/sources.js';
import type { ElementSource } from '../../bind/sources.js';
import { touches } from '../../core/spans.js';
import type { Span } from '../../core/spans.js';
import { elementById } from '../../model/index.js';
import type { CxElement } from '../../model/model.js';
import { attributeDefinition, elementDefinition, valuesOf } from '../../model/registry.js';
import { conditionHover } from '../conditions/hover.js';
import { findingsAt } from '../features/findings-index.js';
import { mentionAt } from '../features/mentions.js';
import type { ProjectContext } from '../positions.js';
import type { ServerSettings } from '../settings.js';
import { describeElement, describeFindings } from './element-page.js';
import { Page } from './page.js';
import { describeAttribute, describeKeyword, describeRule, describeValue } from './registry-pages.js';

/** What is known of the word at an offset: an element, an attribute, a value, a kind, a keyword or a rule. */
export function hover(
  project: ProjectContext,
  uri: string,
  offset: number,
  { markdown, commands }: Pick<ServerSettings, 'markdown' | 'commands'>,
): Hover | undefined {
  const { snapshot, positions } = project;
  const page = new Page(markdown, commands);
  const mention = mentionAt(snapshot, positions, uri, offset);
  const found = mention
    ? { span: mention.span, page: describeElement(page, project, mention.element) }
    : (conditionHover(page, positions.text(uri), offset) ?? hoverInElement(page, project, uri, offset));
  return found && { contents: found.page.content(), range: positions.range(uri, found.span) };
}

interface Found {
  readonly span: Span;
  readonly page: Page;
}

function hoverInElement(page: Page, project: ProjectContext, uri: string, offset: number): Found | undefined {
  const { model, sources } = project.snapshot.bound;
  const id = elementAt(sources, uri, offset);
  const element = id === undefined ? undefined : elementById(model, id);
  const source = id === undefined ? undefined : sources.elements.get(id);
  if (!element || !source) return undefined;
  if (touches(source.keyword, offset)) return { span: source.keyword, page: describeKeyword(page, element.type) };
  if (source.title && touches(source.title, offset))
    return { span: source.title, page: describeElement(page, project, element.id) };
  if (source.kind && touches(source.kind, offset)) return hoverKind(page, element, source.kind);
  return hoverAttribute(page, project, element, source, offset);
}

function hoverKind(page: Page, element: CxElement, span: Span): Found | undefined {
  const kind = elementDefinition(element.type)?.kinds.find((each) => each.value === element.kind);
  return kind && { span, page: describeValue(page, kind) };
}

function hoverAttribute(
  page: Page,
  project: ProjectContext,
  element: CxElement,
  source: ElementSource,
  offset: number,
): Found | undefined {
  const entry = Object.entries(source.attributes).find(([, each]) => touches(each.span, offset));
  if (!entry) return undefined;
  const [name, place] = entry;
  const span = [place.nameSpan, ...place.values].find((each) => each.end > each.start && touches(each, offset));
  if (!span) return undefined;
  const word = project.positions.text(source.uri).slice(span.start, span.end);
  if (element.type === 'suppress' && name === 'rule') {
    const rule = describeRule(page, word, ruleSetOf(project.snapshot.bound.model));
    return rule && { span, page: rule };
  }
  const definition = attributeDefinition(element.type, name);
  if (!definition) return undefined;
  const value = span === place.nameSpan ? undefined : valuesOf(definition).find((each) => each.value === word);
  if (value) return { span, page: describeValue(page, value) };
  if (span !== place.nameSpan) return undefined;
  const findings = findingsAt(project.snapshot.analysis, element.id).filter((each) => each.attribute === name);
  return {
    span,
    page: describeFindings(describeAttribute(page, definition), findings, ruleSetOf(project.snapshot.bound.model)),
  };
}
