import { bindProject } from '../bind/project.js';
import type { BoundProject } from '../bind/project.js';
import type { Fragment } from '../bind/fragment.js';
import type { ProjectFile } from '../bind/names.js';
import { readFragment } from '../bind/read-document.js';
import { analyse } from '../analysis/analyse.js';
import { defaultConfiguration } from '../analysis/configuration.js';
import type { Configuration } from '../analysis/configuration.js';
import { Facts } from '../analysis/facts.js';
import type { Analysis } from '../analysis/finding.js';
import { ruleSetOf } from '../analysis/rule-set.js';
import { ownRuleProblems, withProblems } from './own-rule-problems.js';

/** Everything known about a project at one moment; parts that nobody asks for are not computed. */
export interface ProjectSnapshot {
  readonly bound: BoundProject;
  /** What follows from the model, computed as it is asked for; the analysis rests on the same. */
  readonly facts: Facts;
  readonly analysis: Analysis;
  /** The newest analysis that is there already, of this state or an earlier one: for what must not wait for one. */
  readonly latest: Analysis | undefined;
  /** By file: what is wrong with the text, and with the rules that it declares. */
  readonly problems: BoundProject['problems'];
  readonly configuration: Configuration;
  readonly texts: ReadonlyMap<string, string>;
}

/** A project that changes file by file. Each file is read once per change, and joined and analysed when asked for. */
export class ProjectSession {
  private readonly texts = new Map<string, string>();
  private readonly fragments = new Map<string, Fragment>();
  private used: readonly ProjectSession[] = [];
  private current: {
    bound?: BoundProject;
    facts?: Facts;
    analysis?: Analysis;
    problems?: BoundProject['problems'];
  } = {};
  private previous: { bound: BoundProject; analysis: Analysis; configuration: Configuration } | undefined;
  private lastBound: BoundProject | undefined;
  private stamp = 0;
  private usedStamp = '';

  /**
   * @param name by which other projects refer to it
   * @param today ISO date that dates in the model are compared with
   */
  constructor(
    readonly name: string,
    private today: string,
    private configuration: Configuration = defaultConfiguration,
  ) {}

  /** Sets the text of a file; the same text again changes nothing. */
  setText(uri: string, text: string): void {
    if (this.texts.get(uri) === text) return;
    this.texts.set(uri, text);
    this.fragments.set(uri, readFragment(uri, text));
    this.change();
  }

  /** Forgets a file. */
  remove(uri: string): void {
    if (!this.texts.delete(uri)) return;
    this.fragments.delete(uri);
    this.change();
  }

  /** Tells whether a file belongs to the project. */
  has(uri: string): boolean {
    return this.texts.has(uri);
  }

  /** Addresses of all files. */
  files(): readonly string[] {
    return [...this.texts.keys()];
  }

  /** Sets the configuration. */
  configure(configuration: Configuration): void {
    this.configuration = configuration;
    this.change();
  }

  /** Sets the day that dates are compared with. */
  setToday(today: string): void {
    if (today === this.today) return;
    this.today = today;
    this.change();
  }

  /** Sets the projects whose elements may be named from this one, by qualified name. */
  use(projects: readonly ProjectSession[]): void {
    this.used = projects;
    this.change();
  }

  private change(): void {
    this.stamp++;
    this.current = {};
  }

  private refreshUsed(): void {
    const stamp = this.used.map((project) => `${project.name}:${project.stamp}`).join();
    if (stamp === this.usedStamp) return;
    this.usedStamp = stamp;
    this.current = {};
  }

  /** The project as it is now. */
  snapshot(): ProjectSnapshot {
    this.refreshUsed();
    const bound = (this.current.bound ??= this.bind());
    const { configuration, today } = this;
    const { current, texts } = this;
    const factsNow = (): Facts => (current.facts ??= new Facts(bound.model, today, configuration.thresholds));
    const analyseNow = (): Analysis => this.analyseBound(bound, factsNow(), configuration);
    const latest = (): Analysis | undefined => current.analysis ?? this.previous?.analysis;
    return {
      bound,
      configuration,
      texts,
      get facts() {
        return factsNow();
      },
      get analysis() {
        return (current.analysis ??= analyseNow());
      },
      get latest() {
        return latest();
      },
      get problems() {
        return (current.problems ??= problemsOf(bound, texts, today, () => this.analysis));
      },
    };
  }

  private bind(): BoundProject {
    this.lastBound = bindProject(this.projectFiles(), this.lastBound);
    return this.lastBound;
  }

  private analyseBound(bound: BoundProject, facts: Facts, configuration: Configuration): Analysis {
    const before = this.previous?.configuration === configuration ? this.previous : undefined;
    const { today } = facts;
    const analysis = analyse(bound.model, {
      configuration,
      today,
      facts,
      ...(before && { previous: before.analysis }),
    });
    this.previous = { bound, analysis, configuration };
    return analysis;
  }

  private projectFiles(): ProjectFile[] {
    const own: ProjectFile[] = [...this.fragments.values()].map((fragment) => ({ fragment }));
    const others = this.used.flatMap((project) =>
      [...project.fragments.values()].map((fragment) => ({ fragment, project: project.name })),
    );
    return [...own, ...others];
  }
}

function problemsOf(
  bound: BoundProject,
  texts: ReadonlyMap<string, string>,
  today: string,
  analysis: () => Analysis,
): BoundProject['problems'] {
  const { own } = ruleSetOf(bound.model);
  if (own.length === 0) return bound.problems;
  return withProblems(bound.problems, ownRuleProblems(own, bound.sources, texts, analysis().stopped, today));
}
