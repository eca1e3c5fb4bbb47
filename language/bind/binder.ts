import { compareText, pushTo } from '../core/order.js';
import type { CxAttribute, CxElement, CxValue, ElementId } from '../model/model.js';
import type { Problem, RawAttribute, RawReference } from './fragment.js';
import { NameSuggestions } from './name-suggestions.js';
import { lookUp } from './names.js';
import type { Entry, NameTable } from './names.js';
import type { AttributeSource, ElementSource, Occurrence, SourceMap } from './sources.js';
import { withArticle } from './words.js';

const orderedTypes = new Set(['journey', 'stage', 'step']);

/** Resolves the names of entries, and gathers where things stand and what is wrong. */
export class Binder {
  readonly problems = new Map<string, Problem[]>();
  private readonly elementSources = new Map<ElementId, ElementSource>();
  private readonly occurrences = new Map<string, Occurrence[]>();
  private readonly outline = new Map<string, ElementId[]>();

  private readonly suggestions: NameSuggestions;

  constructor(private readonly names: NameTable) {
    this.suggestions = new NameSuggestions(names);
  }

  report(uri: string, problems: readonly Problem[]): void {
    for (const problem of problems) pushTo(this.problems, uri, problem);
  }

  reportDuplicates(): void {
    for (const { entry, first } of this.names.duplicates) {
      if (entry.project !== undefined) continue;
      const span = entry.raw.nameSpan ?? entry.raw.head;
      const related = [
        {
          uri: first.uri,
          span: first.raw.nameSpan ?? first.raw.head,
          message: `\`${first.raw.name}\` is already ${withArticle(first.raw.type)} here.`,
        },
      ];
      const message = `\`${entry.raw.name}\` is already the name of ${withArticle(first.raw.type)}; names are unique in a project.`;
      this.report(entry.uri, [{ code: 'duplicate-name', severity: 'error', message, span, related }]);
    }
  }

  bind(entry: Entry): CxElement {
    const { raw, id } = entry;
    const attributes: Record<string, CxAttribute> = {};
    const places: Record<string, AttributeSource> = {};
    for (const attribute of raw.attributes) {
      attributes[attribute.name] = this.bindAttribute(attribute, entry);
      places[attribute.name] = attributeSource(attribute);
    }
    if (raw.type === '->' && entry.parent) attributes['from'] = statedReference(entry.parent.id);
    this.addSource(entry, places);
    const children = entry.children.map((child) => child.id);
    const element: CxElement = {
      id,
      type: raw.type,
      name: raw.name ?? id,
      named: raw.name !== undefined,
      children: Object.freeze(orderedTypes.has(raw.type) ? children : children.sort(compareText)),
      attributes: Object.freeze(attributes),
      ...(raw.title !== undefined && { title: raw.title }),
      ...(raw.kind !== undefined && { kind: raw.kind }),
      ...(raw.documentation !== undefined && { documentation: raw.documentation }),
      ...(entry.parent && { parent: entry.parent.id }),
      ...(entry.project !== undefined && { project: entry.project }),
    };
    return Object.freeze(element);
  }

  private bindAttribute(attribute: RawAttribute, entry: Entry): CxAttribute {
    const values: CxValue[] = [];
    for (const value of attribute.values) {
      const bound = 'type' in value ? this.resolve(value, attribute, entry) : value.value;
      if (bound) values.push(Object.freeze(bound));
    }
    return Object.freeze({
      state: attribute.state,
      values: Object.freeze(values),
      ...(attribute.plannedFor !== undefined && { plannedFor: attribute.plannedFor }),
      ...(attribute.reason !== undefined && { reason: attribute.reason }),
    });
  }

  private resolve(raw: RawReference, attribute: RawAttribute, entry: Entry): CxValue | undefined {
    const targets = attribute.targets ?? [];
    if (raw.text === 'any' && targets.includes('any')) return { type: 'word', word: 'any' };
    const found = lookUp(this.names, raw.text, entry);
    if (!found) return this.reportUnresolved(raw, targets, entry);
    this.addOccurrence({
      uri: entry.uri,
      span: raw.span,
      element: found.id,
      role: 'reference',
      owner: entry.id,
      attribute: attribute.name,
    });
    if (!targets.includes('any') && !targets.includes(found.raw.type)) {
      const message = `\`${raw.text}\` is ${withArticle(found.raw.type)}; \`${attribute.name}\` names ${withArticle(targets.join(', '))}.${mixUp(found.raw.type, targets)}`;
      const suggestions = this.suggestions.for(raw.text, targets, entry);
      if (entry.project === undefined)
        this.report(entry.uri, [{ code: 'wrong-target', severity: 'error', message, span: raw.span, suggestions }]);
      return undefined;
    }
    return { type: 'reference', id: found.id };
  }

  private reportUnresolved(raw: RawReference, targets: readonly string[], entry: Entry): undefined {
    if (entry.project !== undefined) return undefined;
    const suggestions = this.suggestions.for(raw.text, targets, entry);
    const hint = suggestions.length > 0 ? ` Did you mean \`${suggestions[0]}\`?` : '';
    const kind = targets.includes('any') ? 'element' : targets.filter((target) => target !== 'any').join(' or ');
    this.report(entry.uri, [
      {
        code: 'unresolved-name',
        severity: 'error',
        message: `No ${kind} is named \`${raw.text}\`.${hint}`,
        span: raw.span,
        suggestions,
      },
    ]);
    return undefined;
  }

  private addSource(entry: Entry, attributes: Record<string, AttributeSource>): void {
    const { raw, uri, id } = entry;
    this.elementSources.set(id, {
      uri,
      span: raw.span,
      head: raw.head,
      keyword: raw.keyword,
      attributes,
      ...(raw.nameSpan && { name: raw.nameSpan }),
      ...(raw.kindSpan && { kind: raw.kindSpan }),
      ...(raw.titleSpan && { title: raw.titleSpan }),
      ...(raw.block && { block: raw.block }),
    });
    pushTo(this.outline, uri, id);
    if (raw.nameSpan) this.addOccurrence({ uri, span: raw.nameSpan, element: id, role: 'definition' });
  }

  private addOccurrence(occurrence: Occurrence): void {
    pushTo(this.occurrences, occurrence.uri, occurrence);
  }

  sources(): SourceMap {
    const occurrences = new Map<string, readonly Occurrence[]>();
    for (const [uri, list] of this.occurrences)
      occurrences.set(
        uri,
        list.sort((a, b) => a.span.start - b.span.start),
      );
    return { elements: this.elementSources, occurrences, outline: this.outline };
  }
}

function statedReference(id: ElementId): CxAttribute {
  return Object.freeze({ state: 'set', values: Object.freeze([Object.freeze({ type: 'reference' as const, id })]) });
}

/** Helps whoever takes a part of the network for a group of customers, or the reverse. */
function mixUp(found: string, targets: readonly string[]): string {
  const mixed =
    (found === 'segment' && targets.includes('audience')) || (found === 'audience' && targets.includes('segment'));
  return mixed ? ' A `segment` is a part of the network, an `audience` a group of customers.' : '';
}

function attributeSource(attribute: RawAttribute): AttributeSource {
  const values = attribute.values.map((value) => value.span);
  return {
    span: attribute.span,
    nameSpan: attribute.nameSpan,
    values,
    ...(attribute.header && { header: true as const }),
  };
}
