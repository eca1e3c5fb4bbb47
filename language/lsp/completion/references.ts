import { CompletionItemKind } from 'vscode-languageserver';
import type { Entry, NameTable } from '../../bind/names.js';
import { elementDefinition } from '../../model/registry.js';
import type { Proposal } from './items.js';

/** What is looked for: elements of some types, as they are named from inside a journey or outside of all. */
export interface ReferenceWish {
  readonly targets: readonly string[];
  readonly journey?: string | undefined;
  /** Names that are there already. */
  readonly taken: readonly string[];
  /** Flows without a name may be named by their ends. */
  readonly byEnds?: boolean;
  /** Only parts of the same journey. */
  readonly onlyJourney?: boolean;
}

/** Types that nothing but themselves speaks of. */
const neverNamed = new Set(['->', 'end', 'suppress', 'rule', 'view', 'thought', 'architecture']);

/** Elements that may be named at a place; those of the same journey come first. */
export function referenceProposals(table: NameTable, wish: ReferenceWish): Proposal[] {
  const any = wish.targets.length === 1 && wish.targets[0] === 'any';
  const journey = wish.journey === undefined ? undefined : table.byId.get(wish.journey);
  const proposals: Proposal[] = [];
  for (const entry of table.entries) {
    const { type } = entry.raw;
    if (any ? neverNamed.has(type) : !wish.targets.includes(type)) continue;
    const local = journey !== undefined && entry.journey === journey;
    if (wish.onlyJourney && journey && !local) continue;
    const label = nameFrom(entry, local, wish.byEnds ?? false);
    if (label !== undefined && !wish.taken.includes(label)) proposals.push(proposalOf(entry, label, local ? 10 : 20));
  }
  if (!any && wish.targets.includes('any'))
    proposals.push({ label: 'any', kind: CompletionItemKind.Constant, detail: 'whatever it is', rank: 30 });
  return proposals;
}

function nameFrom(entry: Entry, local: boolean, byEnds: boolean): string | undefined {
  if (entry.raw.name !== undefined) return local ? entry.raw.name : entry.id;
  return byEnds && entry.raw.type === 'flow' && !entry.id.includes('#') ? entry.id : undefined;
}

function proposalOf(entry: Entry, label: string, rank: number): Proposal {
  const { type, kind, title, documentation } = entry.raw;
  const what = `${type}${kind === undefined ? '' : ` : ${kind}`}`;
  return {
    label,
    kind: itemKinds[type] ?? CompletionItemKind.Reference,
    detail: title === undefined ? what : `${title} (${what})`,
    doc: documentation ?? elementDefinition(type)?.doc ?? '',
    rank,
    qualified: true,
  };
}

const itemKinds: Readonly<Record<string, CompletionItemKind>> = {
  segment: CompletionItemKind.Module,
  system: CompletionItemKind.Class,
  store: CompletionItemKind.Struct,
  runtime: CompletionItemKind.Unit,
  channel: CompletionItemKind.Interface,
  touchpoint: CompletionItemKind.Event,
  data: CompletionItemKind.Field,
  flow: CompletionItemKind.Operator,
  policy: CompletionItemKind.Operator,
  journey: CompletionItemKind.Folder,
  stage: CompletionItemKind.Folder,
  step: CompletionItemKind.File,
};
