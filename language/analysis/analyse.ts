import type { CxModel } from '../model/model.js';
import { compiledRule } from './compiled-rule.js';
import type { Configuration } from './configuration.js';
import { Facts } from './facts.js';
import type { Analysis, Finding } from './finding.js';
import { changedReads } from './changes.js';
import { finish, sortFindings } from './finish.js';
import { completenessOf, runResults } from './results.js';
import { ruleById, rules } from './rules/index.js';
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
}

/** What is kept of an analysis for the next one. */
interface Memory {
  readonly model: CxModel;
  readonly today: string;
  readonly configuration: Configuration;
  readonly runs: ReadonlyMap<string, RuleRun>;
  readonly facts: Facts;
}

const memories = new WeakMap<Analysis, Memory>();

/** Runs all rules that the configuration leaves on. A rule that throws is reported by name, and the others still run. */
export function analyse(model: CxModel, options: AnalysisOptions): Analysis {
  const { configuration, today } = options;
  const facts = new Facts(model, today, configuration.thresholds);
  const failures: Record<string, string> = {};
  const kept = keptRuns(model, options);
  const runs = new Map<string, RuleRun>();
  const run = (rule: Rule): void => {
    try {
      runs.set(rule.id, kept.get(rule.id) ?? runRule(compiledRule(rule), facts));
    } catch (error) {
      failures[rule.id] = error instanceof Error ? error.message : String(error);
    }
  };
  const active = rules.filter((rule) => levelOf(rule, configuration) !== 'off');
  active.filter((rule) => !rule.afterOthers).forEach(run);
  const suppressions = suppressionsOf(model, today, Number(configuration.thresholds['suppressUntil']), ruleById);
  const first = findingsOf(active, runs, facts, configuration);
  facts.results = runResults(facts, runs, active, first, suppressions, completenessOf(facts, configuration));
  active.filter((rule) => rule.afterOthers).forEach(run);
  const findings = suppress(findingsOf(active, runs, facts, configuration), suppressions);
  const analysis: Analysis = { findings: sortFindings(findings), failures };
  memories.set(analysis, { model, today, configuration, runs, facts });
  return analysis;
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

function levelOf(rule: Rule, configuration: Configuration): string {
  return configuration.rules[rule.id] ?? configuration.rules[rule.slug] ?? rule.severity;
}

function keptRuns(model: CxModel, options: AnalysisOptions): ReadonlyMap<string, RuleRun> {
  const memory = options.previous && memories.get(options.previous);
  if (!memory || memory.today !== options.today || memory.configuration !== options.configuration) return new Map();
  const changed = changedReads(memory.model, model);
  if (changed === 'all') return new Map();
  return new Map([...memory.runs].filter(([id, run]) => !ruleById(id)?.afterOthers && ![...run.reads].some((read) => changed.has(read))));
}

function findingsOf(active: readonly Rule[], runs: ReadonlyMap<string, RuleRun>, facts: Facts, configuration: Configuration): Finding[] {
  const all = active.flatMap((rule) => (runs.get(rule.id)?.findings ?? []).map((raw) => finish(rule, raw, facts, configuration)));
  return subsume(all.filter((finding) => facts.element(finding.element)?.project === undefined), facts);
}

function suppress(findings: readonly Finding[], suppressions: readonly Suppression[]): Finding[] {
  const inForce = suppressions.filter((suppression) => suppression.problems.length === 0);
  return findings.map((finding) => {
    const by = inForce.find((suppression) => speaksOf(suppression, finding, ruleById));
    return by ? { ...finding, suppressed: suppressedBy(by, ruleById(finding.rule)!) } : finding;
  });
}
