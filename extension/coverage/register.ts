import { commands, Disposable } from 'vscode';
import { modelFile } from '../model-file.js';
import { commandIds, coverageView } from '../names.js';
import type { Server } from '../server.js';
import { addSkeleton, chooseMissingPart } from './skeleton.js';
import { CoverageTree } from './tree.js';
import type { CoverageNode } from './nodes.js';

/** Shows what the project has of the six components, and begins what is missing. */
export function registerCoverage(server: Server): Disposable {
  const tree = new CoverageTree(server);
  return Disposable.from(
    tree,
    commands.registerCommand(commandIds.showCoverage, () => commands.executeCommand(`${coverageView}.focus`)),
    commands.registerCommand(commandIds.addSkeleton, (argument?: unknown) => begin(server, tree, argument)),
  );
}

/** A part of the tree is begun at once; without one, the reader chooses. */
async function begin(server: Server, tree: CoverageTree, argument: unknown): Promise<void> {
  if (isPart(argument) && tree.uri !== undefined) {
    const { component, part } = argument;
    await addSkeleton(server, { uri: tree.uri, component: component.name, part: part.name });
    return;
  }
  const file = modelFile(argument);
  const wish = file && (await chooseMissingPart(server, file.toString()));
  if (wish) await addSkeleton(server, wish);
}

function isPart(argument: unknown): argument is CoverageNode & { readonly type: 'part' } {
  return typeof argument === 'object' && argument !== null && (argument as { type?: unknown }).type === 'part';
}
