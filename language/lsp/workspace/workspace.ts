import type { HostProject, WorkspaceHost } from '../host.js';
import { Positions } from '../positions.js';
import type { ProjectContext } from '../positions.js';
import { folderOf, isConfiguration, isIgnored, lastName, relativePath } from '../uris.js';
import { Project } from './project.js';
import { usesOf, usesProblems } from './uses.js';
import type { ConfigurationProblem } from '../../analysis/configuration.js';

/** All projects of the workspace. What is open in the editor counts, whatever the disk says. */
export class Workspace {
  readonly positions = new Positions((uri) => this.textOf(uri));
  private readonly projects = new Map<string, Project>();
  private readonly open = new Map<string, string>();
  private readonly changed = new Set<string>();
  private folders: readonly string[] = [];
  private missing = new Map<Project, readonly string[]>();
  private queue: Promise<void> = Promise.resolve();

  /** @param report told of errors that would otherwise be lost, as work on the disk has no one waiting for it */
  constructor(
    private readonly host: WorkspaceHost,
    private readonly report: (error: unknown) => void,
  ) {}

  /** Resolves once everything asked of the disk so far is read. */
  settled(): Promise<void> {
    return this.queue;
  }

  /** Sets the folders of the workspace and reads them. */
  setFolders(folders: readonly string[]): Promise<void> {
    this.folders = folders;
    return this.rescan();
  }

  addFolders(added: readonly string[], removed: readonly string[]): Promise<void> {
    return this.setFolders([...this.folders.filter((folder) => !removed.includes(folder)), ...added]);
  }

  /** Reads all folders again, as after a folder was moved or a configuration came or went. */
  rescan(): Promise<void> {
    return this.enqueue(async () => this.adopt(await this.host.findProjects(this.folders)));
  }

  /** Reads a file again after the disk changed. */
  refresh(uri: string): Promise<void> {
    if (isConfiguration(uri)) return this.rescan();
    return this.enqueue(async () => {
      const text = await this.host.readText(uri);
      if (!this.open.has(uri)) this.place(uri, text);
    });
  }

  /** Sets the text that the editor shows; it is read when next asked for. */
  setOpenText(uri: string, text: string): void {
    this.open.set(uri, text);
    this.changed.add(uri);
  }

  /** The editor let go of a file: the disk counts again. */
  close(uri: string): Promise<void> {
    this.open.delete(uri);
    this.changed.delete(uri);
    this.projects.delete(uri);
    return this.refresh(uri);
  }

  /** The text of a file or configuration, as it is in the editor, else on disk. */
  textOf(uri: string): string | undefined {
    return this.open.get(uri) ?? this.owner(uri)?.text(uri);
  }

  /** Tells whether there is a file, in the editor or on disk. */
  exists(uri: string): Promise<boolean> {
    return this.textOf(uri) === undefined ? this.host.exists(uri) : Promise.resolve(true);
  }

  /** All projects, after taking in what the editor changed. */
  all(): readonly Project[] {
    this.takeChanges();
    return [...this.projects.values()];
  }

  /** The project whose model a file is part of; excluded files have none. */
  projectOf(uri: string): Project | undefined {
    this.takeChanges();
    const owner = this.owner(uri);
    return owner?.session.has(uri) ? owner : undefined;
  }

  contextOf(project: Project): ProjectContext {
    return { snapshot: project.session.snapshot(), positions: this.positions };
  }

  /** What is wrong with a project's configuration, names under `uses` included. */
  configurationProblems(project: Project): readonly ConfigurationProblem[] {
    const text = this.textOf(project.configUri) ?? '';
    return [
      ...project.configProblems,
      ...usesProblems(this.missing.get(project) ?? [], text, [...this.projects.values()]),
    ];
  }

  /** The projects that use one. */
  usersOf(used: Project): readonly Project[] {
    const all = [...this.projects.values()];
    return all.filter((project) => usesOf(project, all).projects.includes(used));
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(work).catch(this.report);
    return this.queue;
  }

  private takeChanges(): void {
    for (const uri of this.changed) this.place(uri, this.open.get(uri));
    this.changed.clear();
  }

  private place(uri: string, text: string | undefined): void {
    if (isConfiguration(uri)) this.configure(uri, text);
    else if (text === undefined) this.owner(uri)?.setText(uri, undefined);
    else (this.owner(uri) ?? this.newOwner(uri))?.setText(uri, text);
  }

  private configure(uri: string, text: string | undefined): void {
    const project = this.projects.get(folderOf(uri));
    if (!project) return;
    project.configure(text);
    this.link();
  }

  /** The project with the innermost folder around a file; files of ignored folders belong to none but their own. */
  private owner(uri: string): Project | undefined {
    let found: Project | undefined;
    for (const project of this.projects.values()) {
      if (project.contains(uri) && (!found || project.rootUri.length > found.rootUri.length)) found = project;
    }
    return found && isIgnored(relativePath(found.rootUri, uri)) ? undefined : found;
  }

  /** A project for a file that has none: the workspace folder around it; a file elsewhere stands alone while it is open. */
  private newOwner(uri: string): Project | undefined {
    const folder = this.folders.find((each) => uri.startsWith(`${each}/`) && !isIgnored(relativePath(each, uri)));
    if (folder === undefined && !this.open.has(uri)) return undefined;
    const project = this.addProject(folder ?? uri);
    this.link();
    return project;
  }

  private addProject(rootUri: string, name = lastName(rootUri).replace(/\.cxra$/, '')): Project {
    const project = new Project(rootUri, name, this.host.today());
    this.projects.set(rootUri, project);
    return project;
  }

  private adopt(found: readonly HostProject[]): void {
    const roots = new Set(found.map((each) => each.rootUri));
    for (const root of [...this.projects.keys()]) if (!roots.has(root)) this.projects.delete(root);
    for (const each of found) this.adoptProject(each);
    for (const [uri, text] of this.open) this.place(uri, text);
    this.link();
  }

  private adoptProject(found: HostProject): void {
    const project = this.projects.get(found.rootUri) ?? this.addProject(found.rootUri, found.name);
    const texts = new Map(found.files.map(({ uri, text }) => [uri, text]));
    for (const uri of project.files()) if (!texts.has(uri)) project.setText(uri, undefined);
    project.configure(this.open.get(project.configUri) ?? found.configText);
    for (const [uri, text] of texts) if (!this.open.has(uri)) project.setText(uri, text);
  }

  private link(): void {
    const all = [...this.projects.values()];
    this.missing = new Map();
    for (const project of all) {
      const { projects, missing } = usesOf(project, all);
      this.missing.set(project, missing);
      project.use(projects);
    }
  }
}
