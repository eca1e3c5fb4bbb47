import type { Diagnostic } from 'vscode-languageserver';
import { configurationDiagnostic, diagnosticsOf } from './features/diagnostics.js';
import type { Project } from './workspace/project.js';
import type { Workspace } from './workspace/workspace.js';

/** Where diagnostics and news go. */
export interface PublisherOutput {
  publish(uri: string, diagnostics: readonly Diagnostic[]): void;
  changed(projectRoot: string, uris: readonly string[]): void;
  log(message: string): void;
}

/** Sends the diagnostics of projects that changed, and of each file only where they differ from those sent before. */
export class Publisher {
  private readonly sent = new Map<string, string>();
  private readonly seen = new Map<Project, unknown>();

  constructor(
    private readonly workspace: Workspace,
    private readonly output: PublisherOutput,
    private readonly today: () => string,
    private readonly ruleDocumentationBase: () => string | undefined,
  ) {}

  /** Publishes for the first project that changed; tells whether there was one. */
  publishNext(): boolean {
    const projects = this.workspace.all();
    for (const project of this.seen.keys()) if (!projects.includes(project)) this.seen.delete(project);
    for (const project of projects) {
      project.setToday(this.today());
      const state = project.session.snapshot().bound;
      if (this.seen.get(project) === state) continue;
      this.seen.set(project, state);
      this.publishProject(project);
      return true;
    }
    this.clearForgotten(projects);
    return false;
  }

  private publishProject(project: Project): void {
    const context = this.workspace.contextOf(project);
    const byFile = diagnosticsOf(context, this.ruleDocumentationBase());
    for (const uri of project.session.files()) this.send(uri, byFile.get(uri) ?? []);
    const problems = this.workspace.configurationProblems(project);
    this.send(
      project.configUri,
      problems.map((problem) => configurationDiagnostic(context, project.configUri, problem)),
    );
    for (const [rule, message] of Object.entries(context.snapshot.analysis.failures))
      this.output.log(`${rule} failed: ${message}`);
    this.output.changed(project.rootUri, project.session.files());
  }

  private clearForgotten(projects: readonly Project[]): void {
    const known = new Set(projects.flatMap((project) => [project.configUri, ...project.session.files()]));
    for (const uri of [...this.sent.keys()]) {
      if (known.has(uri)) continue;
      this.send(uri, []);
      this.sent.delete(uri);
    }
  }

  private send(uri: string, diagnostics: readonly Diagnostic[]): void {
    const signature = diagnostics.length === 0 ? '' : JSON.stringify(diagnostics);
    if ((this.sent.get(uri) ?? '') === signature) return;
    this.sent.set(uri, signature);
    this.output.publish(uri, diagnostics);
  }
}
