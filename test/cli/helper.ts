import { strict as assert } from 'node:assert';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const top = fileURLToPath(new URL('../..', import.meta.url));
export const program = join(top, 'dist', 'cli.cjs');
let built = false;

/** Builds the program once, so that no test runs on an old one. */
export function buildProgram(): void {
  if (built) return;
  execFileSync(process.execPath, [join(top, 'esbuild.config.mjs'), 'cli', 'pictures', 'page'], {
    cwd: top,
    stdio: 'pipe',
  });
  built = true;
}

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the program in a folder until it ends. */
export function cxra(folder: string, ...options: readonly string[]): Outcome {
  const env = { ...process.env, NO_COLOR: '1', NODE_OPTIONS: '' };
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [program, ...options], {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  assert.equal(error, undefined);
  return { code: status, out: stdout, err: stderr };
}

const folders: string[] = [];

/** A new folder with files, by path. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'cxra-'));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Takes all folders of `folderWith` away again. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A sound model in which nothing is found. */
export const sound = `
architecture Shop { completeness: sketch }
system A : backend
`;

/** A configuration in which that finding has a severity that does not depend on its risk. */
export function configured(severity: string): string {
  return `{ "rules": { "cleartext-transit": "${severity}" } }`;
}

/** A model with one finding, CXRA-ENC-001 on the flow `f`. */
export const clearText = `
architecture Shop { completeness: sketch }
data Profile { class: confidential  tags: personal, contact  subject: customer  basis: contract }
segment Edge { trust: edge  default: deny }
segment AppZone { trust: internal  default: deny }
system Shopfront : commerce in Edge
system Crm : crm in AppZone
policy allow Edge -> AppZone { protocol: http  port: 80 }
flow f Shopfront -> Crm { protocol: http  carries: Profile  authn: client-credentials  authz: object }
`;

export const suppression = `
team Sec
suppress CXRA-ENC-001 on f {
  category: compensating-control  reason: "All links between both sites are encrypted"  owner: Sec  expires: 2026-12-31
}
`;

export const journeys = `
architecture Shop { completeness: sketch }
segment Edge { trust: edge }
channel Web : web "Web shop" in Edge
touchpoint Page "Page" on Web
system Api : backend in Edge
flow Page -> Api { protocol: https }
journey Buy "Buy a thing" { stage S "Start" { step Look "Looks <b>&" at Page { emotion: 1 } } }
journey Empty "Nothing yet"
view Zones "All zones" : segmentation
`;
