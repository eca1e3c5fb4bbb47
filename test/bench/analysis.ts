import { compiledRule } from '../../language/analysis/compiled-rule.js';
import { defaultThresholds } from '../../language/analysis/configuration.js';
import { Facts } from '../../language/analysis/facts.js';
import { rules } from '../../language/analysis/rules/index.js';
import { runRule } from '../../language/analysis/run-rule.js';
import { ProjectSession } from '../../language/project/session.js';
import { parseText } from '../../language/syntax/parser.js';
import { generateModel } from './generate.js';
import type { GeneratedModel } from './generate.js';
import { exponent, median, percentile, repeated, timed } from './measure.js';
import type { Row } from './table.js';

export const today = '2026-11-25';

/** A session with all files of a model. */
function opened({ files }: GeneratedModel): ProjectSession {
  const session = new ProjectSession('bench', today);
  for (const [uri, text] of files) session.setText(uri, text);
  return session;
}

/** Text to findings, against the time the parser alone takes for the same text. */
export async function checkRows(sizes: readonly number[]): Promise<Row[]> {
  const rows: Row[] = [];
  const measured: { size: number; time: number }[] = [];
  for (const size of sizes) {
    const model = generateModel(size);
    const runs = size > 5_000 ? 1 : 3;
    const parse = median(await repeated(runs, () => [...model.files.values()].forEach((text) => parseText(text)), 1));
    const check = median(await repeated(runs, () => opened(model).snapshot().analysis, 1));
    measured.push({ size: model.elements, time: check });
    rows.push({ what: `${size} elements: parse`, value: parse, unit: 'ms' });
    rows.push({ what: `${size} elements: check, all rules`, value: check, unit: 'ms' });
    rows.push({ what: `${size} elements: check ÷ parse`, value: check / parse, unit: '', target: 1.8 });
  }
  const [small, large] = [measured[0]!, measured.at(-1)!];
  if (small !== large)
    rows.push({
      what: `growth of check, ${small.size} to ${large.size}: exponent`,
      value: exponent(small, large),
      unit: '',
      target: 1.1,
    });
  return rows;
}

const edits: readonly (readonly [what: string, change: (text: string, run: number) => string])[] = [
  ['a title', (text, run) => text.replace('"Web 1"', `"Web 1 ${run}"`)],
  [
    'a protocol',
    (text, run) => text.replace('protocol: https  authn', `protocol: ${run % 2 ? 'http' : 'mqtt'}  authn`),
  ],
  ['a new element', (text, run) => `${text}\nsystem New${run} : backend in App1\n`],
];

/** One edit to new findings, in the process. */
export async function editRows(size: number, targets: readonly [p50: number, p95: number]): Promise<Row[]> {
  const model = generateModel(size);
  const session = opened(model);
  const uri = 'domain-1.cxra';
  const text = model.files.get(uri)!;
  const rows: Row[] = [];
  for (const [what, change] of edits) {
    const times = await repeated(20, (run) => {
      session.setText(uri, change(text, run));
      return session.snapshot().analysis;
    });
    const label = `${size} elements, ${model.files.size} files: edit of ${what}`;
    rows.push({ what: `${label}, p50`, value: median(times), unit: 'ms', target: targets[0] });
    rows.push({ what: `${label}, p95`, value: percentile(times, 0.95), unit: 'ms', target: targets[1] });
  }
  return rows;
}

/** All rules over a model that is bound already, and the slowest of them. */
export async function ruleRows(size: number): Promise<Row[]> {
  const { model } = opened(generateModel(size)).snapshot().bound;
  const alone = rules.filter((rule) => !rule.afterOthers);
  const all = await repeated(5, () => {
    const facts = new Facts(model, today, defaultThresholds);
    for (const rule of alone) runRule(compiledRule(rule), facts);
  });
  const facts = new Facts(model, today, defaultThresholds);
  const each: { id: string; time: number }[] = [];
  for (const rule of alone) each.push({ id: rule.id, time: await timed(() => runRule(compiledRule(rule), facts)) });
  const slowest = each.sort((a, b) => b.time - a.time).slice(0, 10);
  return [
    { what: `${size} elements: all ${alone.length} rules`, value: median(all), unit: 'ms', target: 100 },
    ...slowest.map(({ id, time }): Row => ({ what: `  among the ten slowest: ${id}`, value: time, unit: 'ms' })),
  ];
}
