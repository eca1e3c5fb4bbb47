import type { ElementId } from '../model/model.js';
import type { Fragment, RawElement } from './fragment.js';

/** An element on its way into the model. */
export interface Entry {
  readonly id: ElementId;
  readonly raw: RawElement;
  readonly uri: string;
  readonly parent?: Entry;
  /** The journey it belongs to, where names are looked up first. */
  readonly journey?: Entry;
  readonly project?: string;
  readonly children: Entry[];
}

/** A file of the project itself (no `project`) or of one that it uses, whose names then carry the project's. */
export interface ProjectFile {
  readonly fragment: Fragment;
  readonly project?: string;
}

/** All entries of a project and the tables their names are looked up in. */
export interface NameTable {
  readonly entries: readonly Entry[];
  /** Entries by id. */
  readonly byId: ReadonlyMap<ElementId, Entry>;
  /** Stages, steps and named parts of a journey, by journey id and their own name. */
  readonly local: ReadonlyMap<ElementId, ReadonlyMap<string, Entry>>;
  /** Entries whose id another one already has, with that other one. */
  readonly duplicates: readonly { readonly entry: Entry; readonly first: Entry }[];
}

const journeyParts = new Set([
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

/** Gives every element its id. Files are taken in the order of their addresses, so that the result depends on no other. */
export function nameElements(files: readonly ProjectFile[]): NameTable {
  const table = new Namer();
  for (const file of [...files].sort((a, b) => (a.fragment.uri < b.fragment.uri ? -1 : 1))) table.addFile(file);
  return table;
}

class Namer implements NameTable {
  readonly entries: Entry[] = [];
  readonly byId = new Map<ElementId, Entry>();
  readonly local = new Map<ElementId, Map<string, Entry>>();
  readonly duplicates: { entry: Entry; first: Entry }[] = [];
  private readonly counters = new Map<string, number>();

  addFile({ fragment, project }: ProjectFile): void {
    const own: Entry[] = [];
    for (const raw of fragment.elements) {
      const parent = raw.parent === undefined ? undefined : own[raw.parent];
      own.push(this.addElement(raw, fragment.uri, parent, project));
    }
  }

  private addElement(raw: RawElement, uri: string, parent: Entry | undefined, project: string | undefined): Entry {
    const journey = raw.type === 'journey' ? undefined : parent?.raw.type === 'journey' ? parent : parent?.journey;
    const wanted = this.idOf(raw, parent, project);
    const first = this.byId.get(wanted);
    const id = first ? this.freeId(wanted) : wanted;
    const entry: Entry = {
      id,
      raw,
      uri,
      children: [],
      ...(parent && { parent }),
      ...(journey && { journey }),
      ...(project !== undefined && { project }),
    };
    this.entries.push(entry);
    this.byId.set(id, entry);
    parent?.children.push(entry);
    if (first && raw.name !== undefined) this.duplicates.push({ entry, first });
    else if (journey && raw.name !== undefined) this.addLocal(journey, entry);
    return entry;
  }

  private addLocal(journey: Entry, entry: Entry): void {
    let names = this.local.get(journey.id);
    if (!names) this.local.set(journey.id, (names = new Map()));
    const name = entry.raw.name!;
    const first = names.get(name);
    if (first) this.duplicates.push({ entry, first });
    else names.set(name, entry);
  }

  private idOf(raw: RawElement, parent: Entry | undefined, project: string | undefined): ElementId {
    const prefix = project === undefined ? '' : `${project}.`;
    if (journeyParts.has(raw.type) && parent) return this.partId(raw, parent);
    return prefix + (raw.name ?? this.unnamedId(raw));
  }

  private partId(raw: RawElement, parent: Entry): ElementId {
    if (raw.name !== undefined) return `${parent.id}.${raw.name}`;
    if (raw.type === '->') return this.freeId(`${parent.id} -> ${endText(raw, 'to')}`);
    if (raw.type === 'end') return this.freeId(`${parent.id}.end-${endText(raw, 'outcome')}`);
    const key = `${parent.id}.${raw.type}`;
    const number = (this.counters.get(key) ?? 0) + 1;
    this.counters.set(key, number);
    return `${key}-${number}`;
  }

  private unnamedId(raw: RawElement): ElementId {
    if (raw.type === 'flow') return this.freeId(`${endText(raw, 'src')} -> ${endText(raw, 'dst')}`);
    if (raw.type === 'policy')
      return this.freeId(`${endText(raw, 'effect')} ${endText(raw, 'from')} -> ${endText(raw, 'to')}`);
    if (raw.type === 'suppress') return this.freeId(`suppress ${endText(raw, 'rule')} on ${endText(raw, 'on')}`);
    return this.freeId(`${raw.type}-unnamed`);
  }

  private freeId(wanted: ElementId): ElementId {
    if (!this.byId.has(wanted)) return wanted;
    const key = `${wanted} #`;
    const number = (this.counters.get(key) ?? 1) + 1;
    this.counters.set(key, number);
    return key + number;
  }
}

/** All that the ids of elements and the look-up of names depend on, as one text. */
export function namingOf(raw: RawElement): string {
  const named = [raw.type, raw.parent ?? '', raw.name === undefined ? '' : `=${raw.name}`];
  return raw.name === undefined
    ? [...named, ...endWords.map((word) => endText(raw, word))].join('\n')
    : named.join('\n');
}

const endWords = ['src', 'dst', 'effect', 'from', 'to', 'outcome', 'rule', 'on'];

/** A table in which the entries of one file are made from another reading of it that declares the same names. */
export function withFile(table: NameTable, fragment: Fragment): NameTable {
  const own: Entry[] = [];
  let at = 0;
  const entries = table.entries.map((old) => {
    if (old.uri !== fragment.uri) return old;
    const raw = fragment.elements[at++]!;
    const parent = raw.parent === undefined ? undefined : own[raw.parent];
    const journey = raw.type === 'journey' ? undefined : parent?.raw.type === 'journey' ? parent : parent?.journey;
    const entry: Entry = { ...old, raw, children: [], ...(parent && { parent }), ...(journey && { journey }) };
    parent?.children.push(entry);
    own.push(entry);
    return entry;
  });
  const byId = new Map(table.byId);
  for (const entry of own) byId.set(entry.id, entry);
  return { entries, byId, local: withLocal(table.local, byId, own), duplicates: table.duplicates };
}

function withLocal(before: NameTable['local'], byId: NameTable['byId'], own: readonly Entry[]): NameTable['local'] {
  const local = new Map(before);
  for (const { id } of own) {
    const names = before.get(id);
    if (names) local.set(id, new Map([...names].map(([name, old]) => [name, byId.get(old.id)!])));
  }
  return local;
}

function endText(raw: RawElement, attribute: string): string {
  const value = raw.attributes.find((each) => each.name === attribute)?.values[0];
  if (!value) return '?';
  if ('type' in value) return value.text;
  return value.value.type === 'word' ? value.value.word : '?';
}

/** Finds what a name means from where it stands: first in its journey, then in the project, then in those it uses. */
export function lookUp(table: NameTable, name: string, from: Entry): Entry | undefined {
  const journey = from.raw.type === 'journey' ? from : from.journey;
  if (journey) {
    const local = table.local.get(journey.id)?.get(name) ?? table.byId.get(`${journey.id}.${name}`);
    if (local) return local;
  }
  if (from.project !== undefined) {
    const qualified = `${from.project}.${name}`;
    const sibling = table.byId.get(qualified) ?? shortStepName(table, qualified);
    if (sibling) return sibling;
  }
  return table.byId.get(name) ?? shortStepName(table, name);
}

/** `Journey.Step` without the stage between, which is enough because steps are unique in their journey. */
function shortStepName(table: NameTable, name: string): Entry | undefined {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? undefined : table.local.get(name.slice(0, dot))?.get(name.slice(dot + 1));
}

/** Names that could stand where a reference to one of these types is expected, as written from there. */
export function namesFor(table: NameTable, targets: readonly string[], from: Entry | undefined): string[] {
  const any = targets.includes('any');
  const names: string[] = [];
  for (const entry of table.entries) {
    if (!any && !targets.includes(entry.raw.type)) continue;
    if (entry.raw.name === undefined && entry.raw.type !== 'flow' && entry.raw.type !== 'policy') continue;
    const sameJourney = entry.journey && from && (from.journey === entry.journey || from === entry.journey);
    names.push(sameJourney && entry.raw.name !== undefined ? entry.raw.name : entry.id);
  }
  return names;
}
