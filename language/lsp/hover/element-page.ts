import type { Facts } from '../../analysis/facts.js';
import type { Finding } from '../../analysis/finding.js';
import type { RuleSet } from '../../analysis/rule-set.js';
import { ruleSetOf } from '../../analysis/rule-set.js';
import type { ElementSource } from '../../bind/sources.js';
import { elementById } from '../../model/index.js';
import type { CxElement, ElementId } from '../../model/model.js';
import { attributesOf, elementDefinition } from '../../model/registry.js';
import { findingLines } from '../features/finding-text.js';
import { findingsAt } from '../features/findings-index.js';
import type { ProjectContext } from '../positions.js';
import { computedEntries } from './computed.js';
import type { Entry } from './computed.js';
import { elementLinks } from './element-links.js';
import { experienceEntries } from './experience.js';
import { impactEntries } from './impact.js';
import type { Page } from './page.js';

const mostAttributes = 14;
const mostFindings = 5;

/** An element as it is declared, its documentation, what is stated and inherited, and what was found at it. */
export function describeElement(page: Page, project: ProjectContext, id: ElementId): Page {
  const element = elementById(project.snapshot.bound.model, id);
  const source = project.snapshot.bound.sources.elements.get(id);
  if (!element || !source) return page;
  const text = project.positions.text(source.uri);
  page.code(text.slice(source.head.start, source.head.end).trim().slice(0, 400));
  if (element.project !== undefined) page.text(`From the project ${element.project}.`);
  page.text(element.documentation ?? elementDefinition(element.type)?.doc ?? '');
  const own = ownAttributes(source, text);
  page.list(own.slice(0, mostAttributes));
  if (own.length > mostAttributes) page.text(`… and ${own.length - mostAttributes} more.`);
  const { facts, analysis } = project.snapshot;
  if (element.project === undefined)
    page.list([
      ...inheritedAttributes(project, facts, element),
      ...computedEntries(facts, element),
      ...experienceEntries(facts, element),
      ...impactEntries(facts, element),
    ]);
  page.links(elementLinks(project, element));
  return describeFindings(page, findingsAt(analysis, id), ruleSetOf(project.snapshot.bound.model));
}

function ownAttributes(source: ElementSource, text: string): Entry[] {
  return Object.entries(source.attributes)
    .filter(([, each]) => !each.header)
    .map(([name, each]) => ({ strong: `${name}:`, text: valueText(text, each.nameSpan.end, each.span.end) }));
}

function valueText(text: string, start: number, end: number): string {
  const value = text
    .slice(start, end)
    .replace(/^\s*:\s*/, '')
    .replace(/\s+/g, ' ');
  return value.length > 120 ? `${value.slice(0, 119)}…` : value;
}

/** Attributes that an element does not state itself but has from the segment around it or from the architecture. */
function inheritedAttributes({ snapshot, positions }: ProjectContext, facts: Facts, element: CxElement): Entry[] {
  return [...attributesOf(element.type).values()].flatMap((definition): Entry[] => {
    if (!definition.inherit || element.attributes[definition.name]) return [];
    const giver = giverOf(facts, element, definition.name);
    const source = giver && snapshot.bound.sources.elements.get(giver.id);
    const place = source?.attributes[definition.name];
    if (!giver || !source || !place) return [];
    const value = valueText(positions.text(source.uri), place.nameSpan.end, place.span.end);
    return [{ strong: `${definition.name}:`, text: `${value} (from the ${giver.type} ${giver.name})` }];
  });
}

function giverOf(facts: Facts, element: CxElement, attribute: string): CxElement | undefined {
  const seen = new Set([element.id]);
  for (let at = facts.enclosing(element); at && !seen.has(at.id); at = facts.enclosing(at)) {
    if (at.attributes[attribute]) return at;
    seen.add(at.id);
  }
  const top = facts.architecture;
  return top && top.id !== element.id && top.attributes[attribute] ? top : undefined;
}

/** Findings in brief: the rule, its risk with factors, what steps back behind it. */
export function describeFindings(page: Page, findings: readonly Finding[], rules: RuleSet): Page {
  for (const finding of findings.slice(0, mostFindings)) {
    const title = rules.find(finding.rule)?.title ?? '';
    const [, ...explanation] = findingLines(finding, rules);
    page
      .titled(finding.rule, `${finding.suppressed ? 'accepted' : finding.severity}: ${title}`)
      .text(explanation.join('\n'));
  }
  if (findings.length > mostFindings) page.text(`… and ${findings.length - mostFindings} more findings.`);
  return page;
}
