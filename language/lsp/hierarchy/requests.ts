import type { CallHierarchyItem, Connection, TypeHierarchyItem } from 'vscode-languageserver';
import { answering, answeringFor } from '../answering.js';
import type { Place } from '../answering.js';
import type { Workspace } from '../workspace/workspace.js';
import { incomingCalls, outgoingCalls, prepareCalls } from './calls.js';
import { prepareTypes, subtypes, supertypes } from './types.js';

/** Registers the hierarchies: along the ways of data, and of segments and audiences. */
export function registerHierarchies({ languages }: Connection, workspace: Workspace): void {
  const ofItem = <I extends CallHierarchyItem | TypeHierarchyItem, R>(
    answer: (context: Place['context'], item: I) => R[],
  ): ((params: { readonly item: I }) => Promise<R[]>) =>
    answeringFor<{ readonly item: I }, R[]>(
      workspace,
      ({ item }) => item.uri,
      [],
      ({ context }, { item }) => answer(context, item),
    );
  languages.callHierarchy.onPrepare(
    answering(workspace, null, ({ context, uri, offset }, { position }) =>
      prepareCalls(context, uri, offset(position)),
    ),
  );
  languages.callHierarchy.onIncomingCalls(ofItem(incomingCalls));
  languages.callHierarchy.onOutgoingCalls(ofItem(outgoingCalls));
  languages.typeHierarchy.onPrepare(
    answering(workspace, null, ({ context, uri, offset }, { position }) =>
      prepareTypes(context, uri, offset(position)),
    ),
  );
  languages.typeHierarchy.onSupertypes(ofItem(supertypes));
  languages.typeHierarchy.onSubtypes(ofItem(subtypes));
}
