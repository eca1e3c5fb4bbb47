import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { CompletionList } from 'vscode-languageserver/node';
import { TestClient } from '../lsp/client.js';
import { generateModel } from './generate.js';
import { median, percentile, timed } from './measure.js';
import type { Row } from './table.js';

const file = 'domain-1.cxra';

/** What an editor waits for: the start, each key that is typed, completion; and the memory of the server. */
export async function serverRows(size: number, targets: readonly [p50: number, p95: number]): Promise<Row[]> {
  const files = Object.fromEntries(generateModel(size).files);
  const started = performance.now();
  const client = await TestClient.start(files);
  try {
    await client.until(() => client.diagnosticsByUri.size > 0);
    const start = performance.now() - started;
    await client.open(file, files[file]!);
    const name = `server, ${size} elements`;
    return [
      { what: `${name}: start to first findings`, value: start, unit: 'ms', ...(size <= 1_000 && { target: 1_000 }) },
      ...(await typingRows(client, name, targets)),
      { what: `${name}: completion`, value: await completion(client), unit: 'ms', target: 20 },
      ...memoryRows(client, name),
    ];
  } finally {
    await client.stop();
  }
}

/** Types into a title, and then a new element at the end, key by key; each waits until its findings are there. */
async function typingRows(client: TestClient, name: string, targets: readonly [number, number]): Promise<Row[]> {
  const inTitle = await typed(client, client.at(file, '"Web 1', 6).position, 'abcdefghijklmnopqrst');
  const text = client.text(file);
  const end = { line: text.split('\n').length, character: 0 };
  await client.change(file, `${text}\n`);
  const element = await typed(client, end, 'system Fresh : backend in App1');
  const rows = (what: string, times: readonly number[]): Row[] => [
    { what: `${name}: key in ${what} to findings, p50`, value: median(times), unit: 'ms', target: targets[0] },
    {
      what: `${name}: key in ${what} to findings, p95`,
      value: percentile(times, 0.95),
      unit: 'ms',
      target: targets[1],
    },
  ];
  return [...rows('a title', inTitle), ...rows('a new element', element)];
}

async function typed(
  client: TestClient,
  start: { readonly line: number; readonly character: number },
  text: string,
): Promise<number[]> {
  const times: number[] = [];
  for (const [at, key] of [...text].entries()) {
    const place = { line: start.line, character: start.character + at };
    const change = [{ range: { start: place, end: place }, text: key }];
    times.push(await timed(() => client.recomputed(() => client.sendChange(file, change))));
  }
  return times;
}

async function completion(client: TestClient): Promise<number> {
  const times: number[] = [];
  const place = client.at(file, 'protocol: https', 'protocol: '.length);
  for (let run = 0; run < 12; run++) {
    times.push(await timed(() => client.request<CompletionList>('textDocument/completion', place)));
  }
  return median(times.slice(2));
}

/** What the server's process holds in memory, where the system tells. */
function memoryRows(client: TestClient, name: string): Row[] {
  const kibibytes = residentOf(client.process.pid ?? 0);
  if (kibibytes === undefined) return [];
  return [{ what: `${name}: memory`, value: kibibytes / 1_024, unit: 'MiB', target: 250 }];
}

function residentOf(pid: number): number | undefined {
  if (process.platform === 'linux')
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  if (process.platform === 'win32') return undefined;
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
}
