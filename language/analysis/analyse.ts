import type { CxModel } from '../model/model.js';
import { compiledRule } from './compiled-rule.js';
import type { Configuration } from './configuration.js';
import { Facts, TooManySteps } from './facts.js';
import type { RunResults } from './facts.js';
import type { Analysis, Finding } from './finding.js';
import { changedReads } from './changes.js';
import { finish, sortFindings } from './finish.js';
import { completenessOf, runResults } from './results.js';
import { ruleSetOf } from './rule-set.js';
import type { RuleSet } from './rule-set.js';
import type { Rule } from './rule.js';
import { runRule } from './run-rule.js';
import type { RuleRun } from './run-rule.js';
import { subsume } from './subsume.js';
import { speaksOf, suppressedBy, suppressionsOf } from './suppression.js';
import type { Suppression } from './suppression.js';

/** What an analysis depends on besides the model. */
export interface AnalysisOptions {
  readonly configuration: Configuration;
  /** ISO date that dates in the model are compared with; no rule reads the clock. */
  readonly today: string;
  /** An analysis of an earlier state of the model, whose rules run again only where their inputs changed. */
  readonly previous?: Analysis;
  /** Facts of the same model, day and thresholds, where somebody has asked for some already. */
  readonly facts?: Facts;
  /** The rules to run, where they are not just those that hold for the model. */
  readonly rules?: RuleSet;
}

/** Findings of one rule with severity and risk, and what those rest on. */
interface Finished {
  readonly run: RuleRun;
  readonly findings: readonly Finding[];
  readonly reads: ReadonlySet<string>;
}

/** What the rules that run last speak of, and what it rests on. */
interface Results {
  readonly value: RunResults;
  readonly reads: ReadonlySet<string>;
}

/** What is kept of an analysis for the next one. */
interface Memory {
  readonly model: CxModel;
  readonly today: string;
  readonly configuration: Configuration;
  readonly runs: ReadonlyMap<string, RuleRun>;
  readonly finished: ReadonlyMap<string, Finished>;
  readonly results: Results;
  readonly facts: Facts;
}

const memories = new WeakMap<Analysis, Memory>();

/** Runs all rules that the configuration leaves on. A rule that throws is reported by name, and the others still run. */
export function analyse(model: CxModel, options: AnalysisOptions): Analysis {
  return new Run(model, options).analysis();
}

/** One analysis on its way; takes over from an earlier one whatever rests on nothing that changed. */
class Run {
  private readonly facts: Facts;
  private readonly rules: RuleSet;
  private readonly ownIds: ReadonlySet<string>;
  private readonly failures: Record<string, string> = {};
  private readonly stopped: Record<string, string> = {};
  private readonly runs = new Map<string, RuleRun>();
  private readonly finished = new Map<string, Finished>();
  private readonly memory: Memory | undefined;
  private readonly changed: ReadonlySet<string>;

  constructor(
    private readonly model: CxModel,
    private readonly options: AnalysisOptions,
  ) {
    const { configuration, today, previous } = options;
    this.rules = options.rules ?? ruleSetOf(model);
    this.ownIds = new Set(this.rules.own.map(({ rule }) => rule.id));
    this.facts = options.facts ?? new Facts(model, today, configuration.thresholds);
    const memory = previous && memories.get(previous);
    const comparable = memory?.today === today && memory.configuration === configuration;
    const changed = memory && comparable ? changedReads(memory.model, model) : 'all';
    this.memory = changed === 'all' ? undefined : memory;
    this.changed = changed === 'all' ? new Set() : changed;
  }

  analysis(): Analysis {
    const { configuration, today } = this.options;
    const { rules } = this;
    const faulty = new Set(rules.own.filter(({ problems }) => problems.length > 0).map(({ rule }) => rule));
    const active = rules.all.filter((rule) => levelOf(rule, configuration) !== 'off' && !faulty.has(rule));
    for (const rule of active) if (!rule.afterOthers) this.run(rule, true);
    const suppressions = suppressionsOf(
      this.model,
      today,
      Number(configuration.thresholds['suppressUntil']),
      rules.find,
    );
    const results = this.results(active, suppressions);
    this.facts.results = results.value;
    for (const rule of active) if (rule.afterOthers) this.run(rule, results === this.memory?.results);
    const findings = suppress(this.findings(active), suppressions, rules);
    const analysis: Analysis = { findings: sortFindings(findings), failures: this.failures, stopped: this.stopped };
    const { model, runs, finished, facts } = this;
    memories.set(analysis, { model, today, configuration, runs, finished, results, facts });
    return analysis;
  }

  private unaffected(reads: ReadonlySet<string>): boolean {
    for (const key of this.changed) if (reads.has(key)) return false;
    return true;
  }

  private run(rule: Rule, mayKeep: boolean): void {
    const before = this.memory?.runs.get(rule.id);
    try {
      const keep = mayKeep && before?.rule === rule && this.unaffected(before.reads);
      this.runs.set(rule.id, keep ? before : this.runAnew(rule));
    } catch (error) {
      (this.ownIds.has(rule.id) ? this.stopped : this.failures)[rule.id] = reasonOf(error);
    }
  }

  private runAnew(rule: Rule): RuleRun {
    const run = (): RuleRun => runRule(compiledRule(rule), this.facts);
    return this.ownIds.has(rule.id) ? this.facts.within(mostSteps, run) : run();
  }

  private results(active: readonly Rule[], suppressions: readonly Suppression[]): Results {
    const before = this.memory?.results;
    const same = before && this.runs.size > 0 && [...this.runs].every(([id, run]) => this.memory?.runs.get(id) === run);
    if (before && same && this.unaffected(before.reads)) return before;
    const { facts, runs, options } = this;
    const { value, reads } = facts.log.during(() => {
      for (const suppression of suppressions)
        for (const name of Object.keys(suppression.element.attributes)) facts.log.read('suppress', name);
      return runResults(
        facts,
        { rules: this.rules, active, runs },
        this.findings(active),
        suppressions,
        completenessOf(facts, options.configuration),
      );
    });
    return { value, reads };
  }

  /** The findings so far, each with severity and risk; a rule steps back where a more specific one reports. */
  private findings(active: readonly Rule[]): Finding[] {
    const all = active.flatMap((rule) => this.findingsOf(rule));
    return subsume(
      all.filter((finding) => this.facts.element(finding.element)?.project === undefined),
      this.facts,
      this.rules,
    );
  }

  private findingsOf(rule: Rule): readonly Finding[] {
    const run = this.runs.get(rule.id);
    if (!run || run.findings.length === 0) return [];
    const kept = this.finished.get(rule.id) ?? this.memory?.finished.get(rule.id);
    if (kept?.run === run && (this.finished.has(rule.id) || this.unaffected(kept.reads))) {
      this.finished.set(rule.id, kept);
      return kept.findings;
    }
    const { facts, options } = this;
    const { value, reads } = facts.log.during(() =>
      run.findings.map((raw) => finish(rule, raw, facts, options.configuration)),
    );
    this.finished.set(rule.id, { run, findings: value, reads });
    return value;
  }
}

/** The facts that an analysis rests on, for fixes and explanations. */
export function factsOf(analysis: Analysis): Facts | undefined {
  return memories.get(analysis)?.facts;
}

/** How many rules an analysis ran anew, for tests and measurements: those that are not taken over from before. */
export function rulesRunAnew(analysis: Analysis, previous: Analysis): readonly string[] {
  const [now, before] = [memories.get(analysis), memories.get(previous)];
  return now ? [...now.runs].filter(([id, run]) => before?.runs.get(id) !== run).map(([id]) => id) : [];
}

/** How many elements a rule of one's own may try: less than a second's work. */
const mostSteps = 500_000;

function reasonOf(error: unknown): string {
  if (error instanceof TooManySteps)
    return `it was stopped after trying ${mostSteps.toLocaleString('en-US')} elements; bind its variables more closely, as in \`data d in carries(f)\``;
  return error instanceof Error ? error.message : String(error);
}

function levelOf(rule: Rule, configuration: Configuration): string {
  return configuration.rules[rule.id] ?? configuration.rules[rule.slug] ?? rule.severity;
}

function suppress(findings: readonly Finding[], suppressions: readonly Suppression[], rules: RuleSet): Finding[] {
  const inForce = suppressions.filter((suppression) => suppression.problems.length === 0);
  return findings.map((finding) => {
    const by = inForce.find((suppression) => speaksOf(suppression, finding, rules.find));
    return by ? { ...finding, suppressed: suppressedBy(by, rules.find(finding.rule)!) } : finding;
  });
}
