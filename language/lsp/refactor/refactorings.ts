import { CodeActionKind, CodeActionTriggerKind } from 'vscode-languageserver';
import type { CodeAction, CodeActionContext } from 'vscode-languageserver';
import { elementAt } from '../../bind/sources.js';
import { touches } from '../../core/spans.js';
import type { ProjectContext } from '../positions.js';
import { lastName } from '../uris.js';
import { changes, withEdit } from './changes.js';
import type { RefactoringData } from './changes.js';
import { fileOfMost, newFileFor } from './move-to-file.js';
import { enclosingBlock, fitsIntoSegment, namedSegment, otherSegments, written } from './nesting.js';
import type { Written } from './nesting.js';

/** Moving something elsewhere; a kind that the protocol has no constant for in all versions. */
export const moveKind = `${CodeActionKind.Refactor}.move`;

/** The kinds of all refactorings. */
export const refactoringKinds = [
  CodeActionKind.RefactorExtract,
  CodeActionKind.RefactorInline,
  moveKind,
  CodeActionKind.RefactorRewrite,
] as const;

const mostSegments = 12;

/** What can be done with the element at an offset, without the changes. `createsFiles`: the client makes new files. */
export function refactorings(
  project: ProjectContext,
  uri: string,
  offset: number,
  createsFiles: boolean,
): CodeAction[] {
  const id = elementAt(project.snapshot.bound.sources, uri, offset);
  const subject = id === undefined ? undefined : written(project, id);
  if (!subject || subject.element.project !== undefined) return [];
  const inHead = touches(subject.source.head, offset);
  return [...(inHead ? moves(project, subject, createsFiles) : []), ...layouts(project, subject)];
}

type Offer = (title: string, kind: string, refactoring: RefactoringData['refactoring'], target?: string) => CodeAction;

function offering({ element, source }: Written): Offer {
  return (title, kind, refactoring, target = '') => {
    const data: RefactoringData = { uri: source.uri, element: element.id, refactoring, target };
    return { title, kind, data };
  };
}

function moves(project: ProjectContext, subject: Written, createsFiles: boolean): CodeAction[] {
  const { element, source } = subject;
  const offer = offering(subject);
  const name = `\`${element.named ? element.name : element.type}\``;
  const block = enclosingBlock(project, element);
  const segment = namedSegment(project, element);
  const actions: CodeAction[] = [];
  if (element.type === 'stage' && isOneOfSeveral(project, subject))
    actions.push(
      offer(`Extract stage ${name} to a journey of its own`, CodeActionKind.RefactorExtract, 'extract-stage'),
    );
  if ((element.parent === undefined || block) && hasStableId(project, subject))
    actions.push(...fileMoves(project, subject, offer, name, createsFiles));
  if (block)
    actions.push(
      offer(`Take ${name} out of the block of \`${block.name}\``, CodeActionKind.RefactorExtract, 'take-out'),
    );
  if (segment && segment.project === undefined && element.parent === undefined && fitsIntoSegment(element.type))
    actions.push(offer(`Write ${name} into the block of \`${segment.name}\``, CodeActionKind.RefactorInline, 'nest'));
  if (fitsIntoSegment(element.type) && source.name)
    for (const other of otherSegments(project, element).slice(0, mostSegments))
      actions.push(offer(`Move ${name} to segment \`${other.name}\``, moveKind, 'move-to-segment', other.id));
  return actions;
}

function fileMoves(
  project: ProjectContext,
  { element, source }: Written,
  offer: Offer,
  name: string,
  createsFiles: boolean,
): CodeAction[] {
  const home = fileOfMost(project, element, source.uri);
  const fresh = newFileFor(project, element, source.uri);
  return [
    ...(createsFiles && source.uri.startsWith('file:')
      ? [offer(`Move ${name} to a new file, ${lastName(fresh)}`, moveKind, 'move-to-file', fresh)]
      : []),
    ...(home === undefined ? [] : [offer(`Move ${name} to ${lastName(home)}`, moveKind, 'move-to-file', home)]),
  ];
}

/** Elements that are told apart by their order have another id after a move. */
function hasStableId({ snapshot }: ProjectContext, { element }: Written): boolean {
  const { byId } = snapshot.bound.names;
  return element.named || (!element.id.includes(' #') && !byId.has(`${element.id} #2`));
}

function isOneOfSeveral({ snapshot }: ProjectContext, { element }: Written): boolean {
  const journey = element.parent === undefined ? undefined : snapshot.bound.names.byId.get(element.parent);
  return (journey?.children.length ?? 0) > 1;
}

/** Ways to lay out the block; only those that change something. */
function layouts(project: ProjectContext, subject: Written): CodeAction[] {
  const offer = offering(subject);
  const titles = {
    'sort-attributes': 'Sort the attributes as they are documented',
    'split-lines': 'Put each attribute on a line of its own',
    'join-lines': 'Put the attributes on one line',
  } as const;
  return (Object.keys(titles) as (keyof typeof titles)[])
    .filter((each) => changes[each](project, subject).length > 0)
    .map((each) => offer(titles[each], CodeActionKind.RefactorRewrite, each));
}

/** The refactorings that a client asks for, with their changes where it cannot ask for those later. */
export function refactoringActions(
  project: ProjectContext,
  uri: string,
  offset: number,
  { only, triggerKind }: Pick<CodeActionContext, 'only' | 'triggerKind'>,
  can: { readonly resolvesActions: boolean; readonly createsFiles: boolean },
): CodeAction[] {
  // Not offered by itself at every move of the cursor, as nothing is wrong.
  if (!only && triggerKind === CodeActionTriggerKind.Automatic) return [];
  const isWanted = ({ kind = '' }: CodeAction): boolean =>
    !only || only.some((each) => kind === each || kind.startsWith(`${each}.`));
  const mayBeWanted = !only || only.some((each) => each.startsWith(CodeActionKind.Refactor));
  const actions = mayBeWanted ? refactorings(project, uri, offset, can.createsFiles).filter(isWanted) : [];
  return can.resolvesActions ? actions : actions.map((action) => withEdit(project, action));
}
