import { defaultConfiguration, parseConfiguration, unknownRules } from '../../analysis/configuration.js';
import type { Configuration, ConfigurationProblem, NamedRule } from '../../analysis/configuration.js';
import { ruleSetOf } from '../../analysis/rule-set.js';
import { ProjectSession } from '../../project/session.js';
import { configFileName, lastName, relativePath } from '../uris.js';
import { isExcluded } from './exclude.js';

/** One project of the workspace: its files as they are on disk or in the editor, its configuration, its session. */
export class Project {
  readonly configUri: string;
  configuration: Configuration = defaultConfiguration;
  session: ProjectSession;
  private configText: string | undefined;
  private misread: readonly ConfigurationProblem[] = [];
  private namedRules: readonly NamedRule[] = [];
  private used: readonly ProjectSession[] = [];
  private readonly texts = new Map<string, string>();

  /**
   * @param rootUri its folder, or a single file that lies in no folder of the workspace
   * @param folderName its name where the configuration gives none
   */
  constructor(
    readonly rootUri: string,
    private readonly folderName: string,
    private today: string,
  ) {
    this.configUri = `${rootUri}/${configFileName}`;
    this.session = new ProjectSession(folderName, today);
  }

  get name(): string {
    return this.session.name;
  }

  get hasConfiguration(): boolean {
    return this.configText !== undefined;
  }

  /** What is wrong with the configuration; rules that it names may be declared in the files. */
  get configProblems(): readonly ConfigurationProblem[] {
    if (this.namedRules.length === 0) return this.misread;
    const { find } = ruleSetOf(this.session.snapshot().bound.model);
    return [...this.misread, ...unknownRules(this.namedRules, (name) => find(name) !== undefined)];
  }

  /** Tells whether a file lies in the project's folder. */
  contains(uri: string): boolean {
    return uri === this.rootUri || uri.startsWith(`${this.rootUri}/`);
  }

  /** Sets the text of a file, or takes it away. */
  setText(uri: string, text: string | undefined): void {
    if (text === undefined) this.texts.delete(uri);
    else this.texts.set(uri, text);
    this.hand(uri);
  }

  /** Addresses of all files, those that the configuration excludes too. */
  files(): readonly string[] {
    return [...this.texts.keys()];
  }

  /** The text of a file, whether excluded or not, or of the configuration. */
  text(uri: string): string | undefined {
    return uri === this.configUri ? this.configText : this.texts.get(uri);
  }

  setToday(today: string): void {
    this.today = today;
    this.session.setToday(today);
  }

  /** Sets the text of the configuration file; undefined where there is none. */
  configure(text: string | undefined): void {
    if (text === this.configText) return;
    this.configText = text;
    const read = text === undefined ? undefined : parseConfiguration(text);
    this.configuration = read?.configuration ?? defaultConfiguration;
    this.misread = read?.problems ?? [];
    this.namedRules = read?.namedRules ?? [];
    const name = this.configuration.name ?? this.folderName;
    if (name === this.session.name) this.session.configure(this.configuration);
    else this.replaceSession(name);
    for (const uri of this.files()) this.hand(uri);
  }

  /** Sets the projects whose elements may be named from this one. */
  use(projects: readonly Project[]): void {
    const sessions = projects.map((project) => project.session);
    if (sessions.length === this.used.length && sessions.every((session, i) => session === this.used[i])) return;
    this.used = sessions;
    this.session.use(sessions);
  }

  private replaceSession(name: string): void {
    this.session = new ProjectSession(name, this.today, this.configuration);
    this.used = [];
  }

  /** Hands a file to the session, unless the configuration excludes it. */
  private hand(uri: string): void {
    const text = this.texts.get(uri);
    const path = relativePath(this.rootUri, uri) ?? lastName(uri);
    if (text === undefined || isExcluded(path, this.configuration.exclude)) this.session.remove(uri);
    else this.session.setText(uri, text);
  }
}
