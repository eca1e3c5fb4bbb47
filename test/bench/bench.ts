/**
 * Measures what the project promises to be quick at: `npm run bench`. Prints a table; `-- --json FILE` writes the numbers,
 * `-- --quick` leaves the largest models out. No test: machines differ, and other work on them slows everything.
 */
import '../../language/core/polyfill.js';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { checkRows, editRows, ruleRows } from './analysis.js';
import { pictureRows } from './pictures.js';
import { serverRows } from './server.js';
import { tableOf } from './table.js';
import type { Row } from './table.js';

const { values } = parseArgs({ options: { json: { type: 'string' }, quick: { type: 'boolean', default: false } } });

const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`;
console.log(`${machine}; load before: ${loadavg()[0]!.toFixed(1)}\n`);
execFileSync(process.execPath, ['esbuild.config.mjs', 'cli', '--production'], { stdio: 'inherit' });

const parts: readonly (readonly [name: string, measure: () => Promise<Row[]>])[] = [
  ['Check', () => checkRows(values.quick ? [1_000, 5_000] : [1_000, 5_000, 20_000])],
  ['Rules', () => ruleRows(2_000)],
  ['Edits, 1,000 elements', () => editRows(1_000, [30, 60])],
  ['Edits, 5,000 elements', () => editRows(5_000, [60, 120])],
  ['Server, 1,000 elements', () => serverRows(1_000, [30, 60])],
  ['Server, 5,000 elements', () => serverRows(5_000, [60, 120])],
  ['Pictures', () => pictureRows(values.quick ? [300] : [300, 1_000])],
];

const rows: Row[] = [];
for (const [name, measure] of parts) {
  const measured = await measure();
  rows.push(...measured);
  console.log(`${name}\n${tableOf(measured)}\n`);
}
const over = rows.filter((row) => row.target !== undefined && row.value > row.target).length;
console.log(`${rows.filter((row) => row.target !== undefined).length - over} targets reached, ${over} not.`);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ machine, rows }, null, 2)}\n`);
