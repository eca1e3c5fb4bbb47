import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { toSarif } from '../../../language/export/sarif.js';
import type { ProjectReport } from '../../../language/export/report.js';
import type { SarifLog, SarifResult } from '../../../language/export/sarif-types.js';
import { base, encryptionRule, findingOf, journeyRule, reportOf, shop } from './helper.js';
import { sarifSchema } from '../../fixtures/schemas/sarif-schema.js';

const ajv = new Ajv({ strict: false });
formats.default(ajv);
const validate = ajv.compile(sarifSchema((path) => readFileSync(path, 'utf8')));

function sarifOf(...reports: readonly ProjectReport[]): SarifLog {
  const log = toSarif(reports, { version: '1.2.3', rules: [encryptionRule, journeyRule], base });
  assert.ok(validate(JSON.parse(JSON.stringify(log))), JSON.stringify(validate.errors, null, 1));
  return log;
}

function resultsOf(...reports: readonly ProjectReport[]): readonly SarifResult[] {
  return sarifOf(...reports).runs[0]!.results;
}

describe('SARIF', () => {
  it('describes an empty check, and the schema it is tried on refuses what is none', () => {
    const [run] = sarifOf().runs;
    assert.deepEqual([run!.results, run!.artifacts, run!.columnKind], [[], [], 'utf16CodeUnits']);
    assert.equal(validate({ version: '2.1.0', runs: [{}] }), false);
    assert.equal(
      validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results: [{ message: {} }] }] }),
      false,
    );
  });

  it('describes the rules with help and references', () => {
    const { driver } = sarifOf().runs[0]!.tool;
    assert.deepEqual([driver.name, driver.semanticVersion], ['cxra', '1.2.3']);
    const [first, second] = driver.rules;
    assert.deepEqual(
      [first!.id, first!.name, first!.defaultConfiguration.level],
      ['CXRA-ENC-001', 'cleartext-transit', 'error'],
    );
    assert.deepEqual(
      [first!.properties['tags'], first!.properties['maps']],
      [
        ['ENC', 'security', 'external/cwe/cwe-319'],
        ['CWE-319', 'GDPR:32'],
      ],
    );
    assert.ok(first!.help!.markdown?.includes('```cxra\nflow A -> B { protocol: https }\n```'));
    assert.equal(second!.defaultConfiguration.level, 'note');
    assert.equal(new Set(driver.rules.map((rule) => rule.id)).size, driver.rules.length);
  });

  it('points at the attribute that decided, in lines and in characters', () => {
    const [result] = resultsOf(reportOf({ 'a b.cxra': shop }, [findingOf('f', { attribute: 'protocol' })]));
    const [location] = result!.locations;
    assert.deepEqual(location!.physicalLocation!.artifactLocation, {
      uri: 'a%20b.cxra',
      uriBaseId: 'SRCROOT',
      index: 0,
    });
    const { region } = location!.physicalLocation!;
    assert.deepEqual(region, {
      startLine: 4,
      startColumn: 3,
      endLine: 4,
      endColumn: 17,
      charOffset: shop.indexOf('protocol'),
      charLength: 14,
    });
    assert.equal(shop.slice(region.charOffset, region.charOffset + region.charLength), 'protocol: http');
    assert.deepEqual(location!.logicalLocations, [{ name: 'f', fullyQualifiedName: 'f', kind: 'flow' }]);
  });

  it('counts columns in UTF-16 units', () => {
    const text = 'system A : backend "\u{1F600}é" system B : backend';
    const [result] = resultsOf(reportOf({ 'a.cxra': text }, [findingOf('B')]));
    assert.equal(result!.locations[0]!.physicalLocation!.region.startColumn, text.indexOf('B :') + 1);
  });

  it('names rule, level, message and fingerprint', () => {
    const [result] = resultsOf(
      reportOf({ 'a.cxra': shop }, [findingOf('A', { rule: 'CXRA-JRN-001', severity: 'info' })]),
    );
    assert.deepEqual(
      [result!.ruleId, result!.ruleIndex, result!.level, result!.message.text],
      ['CXRA-JRN-001', 1, 'note', "'A' is wrong."],
    );
    assert.deepEqual(result!.partialFingerprints, { 'cxra/v1': 'print-A' });
  });

  it('says of rules that it does not know that it does not know them', () => {
    const [result] = resultsOf(reportOf({ 'a.cxra': shop }, [findingOf('A', { rule: 'OWN-1' })]));
    assert.deepEqual([result!.ruleId, result!.ruleIndex], ['OWN-1', -1]);
  });

  it('tells the reasons as related places', () => {
    const reasons = [
      { element: 'f', attribute: 'protocol', text: 'protocol is http' },
      { element: 'A', text: 'A is a backend' },
      { element: 'Gone', text: 'x' },
    ];
    const [result] = resultsOf(reportOf({ 'a.cxra': shop }, [findingOf('f', { reasons })]));
    assert.deepEqual(
      result!.relatedLocations!.map((each) => [each.id, each.message!.text, each.physicalLocation!.region.startLine]),
      [
        [1, 'protocol is http', 4],
        [2, 'A is a backend', 1],
      ],
    );
  });

  it('keeps suppressed findings, with where and why', () => {
    const suppressed = {
      by: 'suppress CXRA-ENC-001 on B',
      status: 'underReview',
      reason: 'Agreed with the auditor',
      expires: '2027-01-01',
      category: 'accepted-risk',
    } as const;
    const [result] = resultsOf(reportOf({ 'a.cxra': shop }, [findingOf('B', { suppressed })]));
    const [suppression] = result!.suppressions!;
    assert.deepEqual(
      [suppression!.kind, suppression!.status, suppression!.justification],
      ['inSource', 'underReview', 'Agreed with the auditor'],
    );
    assert.equal(suppression!.location!.physicalLocation!.region.startLine, 6);
    assert.deepEqual(suppression!.properties, { category: 'accepted-risk', expires: '2027-01-01' });
  });

  it('tells the risk as rank and as properties', () => {
    const risk = { likelihood: 4, impact: 2, score: 8, likelihoodFactors: [], impactFactors: [] };
    const [result] = resultsOf(
      reportOf({ 'a.cxra': shop }, [findingOf('A', { risk, also: ['CXRA-ENC-004'], plannedFor: '2027-03-31' })]),
    );
    assert.equal(result!.rank, 50);
    assert.deepEqual(result!.properties, {
      project: 'shop',
      also: ['CXRA-ENC-004'],
      plannedFor: '2027-03-31',
      risk: { likelihood: 4, impact: 2, score: 8 },
    });
  });

  it('lists problems of the text beside findings, each with a fingerprint of its own', () => {
    const text = 'system A : backend\nsystem A : backend\nflow A -> Gone\nflow A -> Gone\n';
    const results = resultsOf(reportOf({ 'a.cxra': text }));
    assert.deepEqual(
      results.map((each) => [each.ruleId, each.locations[0]!.physicalLocation!.region.startLine]),
      [
        ['duplicate-name', 2],
        ['unresolved-name', 3],
        ['unresolved-name', 4],
      ],
    );
    assert.equal(results[0]!.relatedLocations![0]!.physicalLocation!.region.startLine, 1);
    assert.equal(new Set(results.map((each) => each.partialFingerprints['cxra/v1'])).size, 3);
    const { rules } = sarifOf().runs[0]!.tool.driver;
    for (const each of results) assert.equal(rules[each.ruleIndex]!.id, each.ruleId);
  });

  it('keeps fingerprints of problems when lines move', () => {
    const print = (text: string): string => resultsOf(reportOf({ 'a.cxra': text }))[0]!.partialFingerprints['cxra/v1']!;
    assert.equal(print('system A : backend\nflow A -> Gone'), print('\n\n// more\nsystem A : backend\nflow A -> Gone'));
    assert.notEqual(print('system A : backend\nflow A -> Gone'), print('system A : backend\nflow A -> Lost'));
  });

  it('is in the order of files and places, whatever the order of findings', () => {
    const files = { 'b.cxra': 'system B : backend system C : backend', 'a.cxra': 'system A : backend' };
    const found = ['C', 'A', 'B'].map((element) => findingOf(element));
    const order = resultsOf(reportOf(files, found)).map((each) => each.locations[0]!.logicalLocations![0]!.name);
    assert.deepEqual(order, ['A', 'B', 'C']);
    assert.deepEqual(sarifOf(reportOf(files, [...found].reverse())), sarifOf(reportOf(files, found)));
  });

  it('gives whole addresses of files outside of the base', () => {
    const [result] = resultsOf(reportOf({ 'file:///elsewhere/a.cxra': 'system A : backend' }, [findingOf('A')]));
    assert.deepEqual(result!.locations[0]!.physicalLocation!.artifactLocation, {
      uri: 'file:///elsewhere/a.cxra',
      index: 0,
    });
  });

  it('reports rules that failed, as a run that did not succeed', () => {
    const [invocation] = sarifOf(reportOf({ 'a.cxra': shop }, [], { 'CXRA-ENC-001': 'stack' })).runs[0]!.invocations;
    assert.equal(invocation!.executionSuccessful, false);
    assert.deepEqual(invocation!.toolExecutionNotifications[0]!.associatedRule, { id: 'CXRA-ENC-001' });
  });

  it('makes no links of what a model says', () => {
    const [result] = resultsOf(
      reportOf({ 'a.cxra': shop }, [findingOf('A', { message: "'[x](https://example.org)' and [y] (z)" })]),
    );
    assert.equal(result!.message.text, "'\\[x](https://example.org)' and [y] (z)");
  });

  it('joins several projects in one run', () => {
    const results = resultsOf(
      reportOf({ 'a/a.cxra': shop }, [findingOf('A')]),
      reportOf({ 'b/b.cxra': shop }, [findingOf('A')]),
    );
    assert.deepEqual(
      results.map((each) => each.locations[0]!.physicalLocation!.artifactLocation.uri),
      ['a/a.cxra', 'b/b.cxra'],
    );
  });
});
