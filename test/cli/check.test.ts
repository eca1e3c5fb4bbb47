import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import type { SarifLog } from '../../language/export/sarif-types.js';
import { sarifSchema } from '../fixtures/schemas/sarif-schema.js';
import { buildProgram, clearText, configured, cxra, folderWith, removeFolders, sound, suppression } from './helper.js';

const today = ['--today', '2026-11-22'];

describe('cxra check', function () {
  this.timeout(60_000);
  before(buildProgram);
  after(removeFolders);

  it('is content with a sound model', () => {
    assert.deepEqual(cxra(folderWith({ 'a.cxra': sound }), 'check'), {
      code: 0,
      out: 'Nothing found in 1 file.\n',
      err: '',
    });
  });

  it('says what it found where, and fails', () => {
    const { code, out, err } = cxra(
      folderWith({ 'a.cxra': clearText, 'cxra.config.json': configured('error') }),
      'check',
      ...today,
    );
    assert.deepEqual([code, err], [1, '']);
    assert.match(out, /^a\.cxra:9:27 error CXRA-ENC-001 /m);
    assert.match(out, /^1 error, 0 warnings, 0 info in 1 file\.$/m);
  });

  it('fails from the severity on that it is told', () => {
    const codes = (severity: string): (number | null)[] => {
      const folder = folderWith({ 'a.cxra': clearText, 'cxra.config.json': configured(severity) });
      return ['error', 'warning', 'info', 'never'].map(
        (level) => cxra(folder, 'check', '--fail-on', level, ...today).code,
      );
    };
    assert.deepEqual(codes('error'), [1, 1, 1, 0]);
    assert.deepEqual(codes('warning'), [0, 1, 1, 0]);
    assert.deepEqual(codes('info'), [0, 0, 1, 0]);
  });

  it('counts problems of the text as errors', () => {
    const { code, out } = cxra(folderWith({ 'a.cxra': 'flow A -> B' }), 'check');
    assert.equal(code, 1);
    assert.equal(out.match(/ error unresolved-name /g)!.length, 2);
  });

  it('leaves suppressed findings out until their day, and shows them when asked', () => {
    const folder = folderWith({ 'a.cxra': clearText, 'b.cxra': suppression, 'cxra.config.json': configured('error') });
    assert.deepEqual(cxra(folder, 'check', ...today), {
      code: 0,
      out: 'Nothing found in 2 files; 1 suppressed.\n',
      err: '',
    });
    assert.match(cxra(folder, 'check', '--show-suppressed', ...today).out, /^a\.cxra:9:27 suppressed CXRA-ENC-001 /m);
    assert.match(cxra(folder, 'check', '--today', '2027-01-01').out, /^a\.cxra:9:27 error CXRA-ENC-001 /m);
  });

  it('writes valid SARIF, and nothing else, to the output', () => {
    const ajv = new Ajv({ strict: false });
    formats.default(ajv);
    const validate = ajv.compile(sarifSchema((path) => readFileSync(path, 'utf8')));
    const { code, out, err } = cxra(
      folderWith({ 'zones/a b.cxra': `${clearText}\nflow Crm -> Gone`, 'b.cxra': suppression }),
      'check',
      '--format',
      'sarif',
      ...today,
    );
    const log = JSON.parse(out) as SarifLog;
    assert.deepEqual([code, err], [1, '']);
    assert.ok(validate(log), JSON.stringify(validate.errors));
    const results = log.runs[0]!.results;
    assert.ok(results.some((result) => result.ruleId === 'CXRA-ENC-001' && result.suppressions?.length === 1));
    assert.equal(results[0]!.locations[0]!.physicalLocation!.artifactLocation.uri, 'zones/a%20b.cxra');
  });

  it('writes JSON', () => {
    const { out } = cxra(folderWith({ 'a.cxra': clearText }), 'check', '--format', 'json', ...today);
    const json = JSON.parse(out) as { today: string; projects: { findings: { rule: string }[] }[] };
    assert.deepEqual(
      [json.today, json.projects.map((project) => project.findings.map((each) => each.rule))],
      ['2026-11-22', [['CXRA-ENC-001']]],
    );
  });

  it('checks each project on its own', () => {
    const folder = folderWith({
      'one/cxra.config.json': '{}',
      'one/a.cxra': sound,
      'two/cxra.config.json': '{}',
      'two/a.cxra': sound,
      'outside.cxra': 'flow A -> A',
    });
    const { code, out } = cxra(folder, 'check');
    assert.equal(code, 1);
    assert.match(out, /^outside\.cxra:1:6 error unresolved-name /);
    assert.match(out, /2 errors, 0 warnings, 0 info in 3 files/);
    assert.equal(cxra(folder, 'check', 'one', join(folder, 'two')).code, 0);
    assert.match(cxra(folder, 'check', 'one/a.cxra').out, /in 1 file/);
  });

  it('reads the configuration', () => {
    const files = { 'a.cxra': clearText, 'old/b.cxra': 'flow A -> B' };
    const quiet = folderWith({
      ...files,
      'cxra.config.json': '{ "exclude": ["old"], "rules": { "cleartext-transit": "off" } }',
    });
    assert.equal(cxra(quiet, 'check', '--fail-on', 'info', ...today).code, 0);
    const wrong = cxra(
      folderWith({ 'a.cxra': sound, 'cxra.config.json': '{ "rules": { "no-such-rule": "off" } }' }),
      'check',
    );
    assert.equal(wrong.code, 1);
    assert.match(wrong.out, /^cxra\.config\.json:1:14 error configuration /m);
  });

  it('knows the elements of projects that one uses, wherever they lie, and does not check those', () => {
    const folder = folderWith({
      'shared/cxra.config.json': '{ "name": "shared" }',
      'shared/a.cxra': 'system Bus : event-bus  flow X -> Y',
      'app/cxra.config.json': '{ "uses": ["../shared"] }',
      'app/a.cxra':
        'architecture App { completeness: sketch } system A : backend flow A -> shared.Bus { protocol: https authn: mtls }',
    });
    assert.deepEqual(cxra(folder, 'check', 'app', ...today), { code: 0, out: 'Nothing found in 1 file.\n', err: '' });
    const lost = folderWith({ 'app/cxra.config.json': '{ "uses": ["nowhere"] }', 'app/a.cxra': sound });
    assert.match(cxra(lost, 'check').out, /^app\/cxra\.config\.json:1:12 error configuration .*nowhere/m);
  });

  it('reports files that are not text', () => {
    const { code, out } = cxra(folderWith({ 'a.cxra': Uint8Array.of(0x41, 0xff, 0x00, 0x41) }), 'check');
    assert.equal(code, 1);
    assert.match(out, /^a\.cxra:1:1 error not-text /m);
  });

  it('refuses what it cannot read, and says so apart from the output', () => {
    const folder = folderWith({ 'readme.md': '' });
    for (const options of [
      ['check', 'missing'],
      ['check'],
      ['check', '--today', '2026-02-30', '.'],
      ['check', '--format', 'xml'],
      ['check', '--fail-on', 'fatal'],
      ['check', '--unknown'],
      ['chekc'],
      [],
    ]) {
      const { code, out, err } = cxra(folder, ...options);
      assert.deepEqual([code, out], [2, ''], options.join(' '));
      assert.notEqual(err, '', options.join(' '));
    }
    assert.match(cxra(folder, 'check', 'missing').err, /missing/);
  });

  it('gives the same report whatever the time and the order', () => {
    const folder = folderWith({ 'a.cxra': clearText, 'b.cxra': suppression, 'c.cxra': 'system Other : backend' });
    const run = (...paths: readonly string[]): string =>
      cxra(folder, 'check', '--format', 'sarif', ...today, ...paths).out;
    assert.equal(run('.'), run('.'));
    assert.equal(run('c.cxra', 'a.cxra', 'b.cxra'), run('b.cxra', 'a.cxra', 'c.cxra'));
  });
});

describe('cxra', function () {
  this.timeout(60_000);
  before(buildProgram);
  after(removeFolders);

  it('tells its version and its commands on the output', () => {
    const version = cxra('.', '--version');
    assert.deepEqual([version.code, version.err], [0, '']);
    assert.match(version.out, /^\d+\.\d+\.\d+\n$/);
    const help = cxra('.', '--help');
    assert.deepEqual([help.code, help.err], [0, '']);
    for (const command of ['check', 'coverage', 'export', 'impact', 'model', 'rules', 'lsp'])
      assert.ok(help.out.includes(`  ${command} `), command);
  });

  it('prints the model', () => {
    const { code, out, err } = cxra(folderWith({ 'a.cxra': 'system A : backend' }), 'model');
    const json = JSON.parse(out) as { format: string; projects: { elements: { id: string }[] }[] };
    assert.deepEqual(
      [code, err, json.format, json.projects[0]!.elements.map((each) => each.id)],
      [0, '', 'cxra-model', ['A']],
    );
  });

  it('prints what can be read of a broken model, and says that it is broken', () => {
    const { code, out, err } = cxra(folderWith({ 'a.cxra': 'system A : backend { flow A -> Gone' }), 'model');
    assert.equal(code, 0);
    assert.ok(out.includes('"id": "A"'));
    assert.match(err, /problem/);
  });

  it('lists rules and shows one', () => {
    const list = cxra('.', 'rules');
    assert.equal(list.code, 0);
    assert.match(list.out, /^CXRA-ENC-001 +error +cleartext-transit +\S/m);
    for (const name of ['CXRA-ENC-001', 'enc-001', 'cleartext-transit']) {
      const { code, out } = cxra('.', 'rules', name);
      assert.equal(code, 0);
      assert.match(out, /^CXRA-ENC-001 cleartext-transit error\n/);
      assert.match(out, /CWE-319/);
    }
  });

  it('suggests rules for ids that no rule has', () => {
    const { code, out, err } = cxra('.', 'rules', 'cleartext-transt');
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /cleartext-transit/);
  });
});
