import '../../../language/core/polyfill.js';
import assert from 'node:assert/strict';
import type { HostProject, WorkspaceHost } from '../../../language/lsp/host.js';
import { isExcluded } from '../../../language/lsp/workspace/exclude.js';
import { Workspace } from '../../../language/lsp/workspace/workspace.js';
import { isIgnored, normalUri, resolveUri } from '../../../language/lsp/uris.js';

/** A disk that tests write to. */
class Disk implements WorkspaceHost {
  projects: HostProject[] = [];

  findProjects(): Promise<readonly HostProject[]> {
    return Promise.resolve(this.projects);
  }

  readText(uri: string): Promise<string | undefined> {
    return Promise.resolve(this.projects.flatMap((project) => project.files).find((file) => file.uri === uri)?.text);
  }

  exists(): Promise<boolean> {
    return Promise.resolve(false);
  }

  today(): string {
    return '2026-06-01';
  }
}

function project(name: string, files: Readonly<Record<string, string>>, configText?: string): HostProject {
  const rootUri = `file:///w/${name}`;
  const list = Object.entries(files).map(([path, text]) => ({ uri: `${rootUri}/${path}`, text }));
  return {
    rootUri,
    name,
    files: list,
    ...(configText !== undefined && { configUri: `${rootUri}/cxra.config.json`, configText }),
  };
}

async function opened(...projects: HostProject[]): Promise<{ disk: Disk; workspace: Workspace }> {
  const disk = new Disk();
  disk.projects = projects;
  const workspace = new Workspace(disk, (error) => assert.fail(String(error)));
  await workspace.setFolders(['file:///w']);
  return { disk, workspace };
}

function elements(workspace: Workspace, name: string): string[] {
  const found = workspace.all().find((each) => each.name === name);
  return found ? workspace.contextOf(found).snapshot.bound.model.elements.map((element) => element.id) : [];
}

describe('workspace', () => {
  it('keeps projects apart', async () => {
    const { workspace } = await opened(
      project('a', { 'x.cxra': 'team A' }, '{}'),
      project('b', { 'x.cxra': 'team B' }, '{}'),
    );
    assert.deepEqual(elements(workspace, 'a'), ['A']);
    assert.deepEqual(elements(workspace, 'b'), ['B']);
  });

  it('lets a project use another by name or path, and tells where there is none', async () => {
    const a = project('a', { 'x.cxra': 'team A' }, '{"name": "first"}');
    const { workspace } = await opened(
      a,
      project('b', { 'x.cxra': '' }, '{"uses": ["first"]}'),
      project('c', { 'x.cxra': '' }, '{"uses": ["../a", "nobody"]}'),
    );
    assert.deepEqual(elements(workspace, 'b'), ['first.A']);
    assert.deepEqual(elements(workspace, 'c'), ['first.A']);
    const c = workspace.all().find((each) => each.name === 'c')!;
    assert.equal(workspace.configurationProblems(c).length, 1);
    assert.deepEqual(
      workspace.usersOf(workspace.all().find((each) => each.name === 'first')!).map((each) => each.name),
      ['b', 'c'],
    );
  });

  it('prefers the editor to the disk until the file is closed', async () => {
    const { workspace } = await opened(project('a', { 'x.cxra': 'team Disk' }));
    workspace.setOpenText('file:///w/a/x.cxra', 'team Editor');
    assert.deepEqual(elements(workspace, 'a'), ['Editor']);
    await workspace.refresh('file:///w/a/x.cxra');
    assert.deepEqual(elements(workspace, 'a'), ['Editor']);
    await workspace.rescan();
    assert.deepEqual(elements(workspace, 'a'), ['Editor']);
    await workspace.close('file:///w/a/x.cxra');
    assert.deepEqual(elements(workspace, 'a'), ['Disk']);
  });

  it('follows files that come and go', async () => {
    const { disk, workspace } = await opened(project('a', { 'x.cxra': 'team A' }, '{}'));
    disk.projects = [project('a', { 'y.cxra': 'team B' }, '{}')];
    await Promise.all([workspace.refresh('file:///w/a/x.cxra'), workspace.refresh('file:///w/a/y.cxra')]);
    assert.deepEqual(elements(workspace, 'a'), ['B']);
  });

  it('leaves out what the configuration excludes, at once when it changes', async () => {
    const { workspace } = await opened(
      project('a', { 'x.cxra': 'team A', 'old/y.cxra': 'team B' }, '{"exclude": ["old"]}'),
    );
    assert.deepEqual(elements(workspace, 'a'), ['A']);
    assert.equal(workspace.projectOf('file:///w/a/old/y.cxra'), undefined);
    workspace.setOpenText('file:///w/a/cxra.config.json', '{"exclude": []}');
    assert.deepEqual(elements(workspace, 'a'), ['A', 'B']);
  });

  it('gives a file outside of all folders a project of its own while it is open', async () => {
    const { workspace } = await opened();
    workspace.setOpenText('file:///elsewhere/z.cxra', 'team Z');
    assert.deepEqual(elements(workspace, 'z'), ['Z']);
    await workspace.close('file:///elsewhere/z.cxra');
    assert.deepEqual(workspace.all(), []);
  });

  it('does not look into folders of packages', async () => {
    const { workspace } = await opened(project('a', { 'x.cxra': 'team A' }, '{}'));
    await workspace.refresh('file:///w/a/node_modules/p/x.cxra');
    assert.deepEqual(
      workspace.all().map((each) => each.files().length),
      [1],
    );
  });
});

describe('addresses', () => {
  it('have one spelling', () => {
    assert.equal(normalUri('file:///C:/a%20b/'), normalUri('file:///c%3A/a b'));
  });

  it('follow relative paths', () => {
    assert.equal(resolveUri('file:///w/a', '../b/./c'), 'file:///w/b/c');
  });

  it('are ignored in folders of packages and of version control', () => {
    assert.deepEqual(
      ['node_modules/a.cxra', 'x/.git/a.cxra', 'my-node_modules/a.cxra', 'a.cxra', undefined].map(isIgnored),
      [true, true, false, false, false],
    );
  });
});

describe('exclude patterns', () => {
  it('stand for names, folders and what lies below', () => {
    const excluded = (pattern: string, ...paths: string[]): boolean[] =>
      paths.map((path) => isExcluded(path, [pattern]));
    assert.deepEqual(excluded('drafts', 'drafts/a.cxra', 'drafts/x/b.cxra', 'my/drafts/a.cxra', 'drafts2/a.cxra'), [
      true,
      true,
      false,
      false,
    ]);
    assert.deepEqual(excluded('**/drafts/', 'drafts/a.cxra', 'my/drafts/a.cxra'), [true, true]);
    assert.deepEqual(excluded('*.old.cxra', 'a.old.cxra', 'x/a.old.cxra', 'aXold.cxra'), [true, false, false]);
    assert.deepEqual(excluded('a(b)+?.cxra', 'a(b)+1.cxra', 'ab.cxra'), [true, false]);
  });
});
