import '../../../language/core/polyfill.js';
import assert from 'node:assert/strict';
import { factsOf } from '../../../language/analysis/analyse.js';
import { rulesRunAnew } from '../../../language/analysis/analyse.js';
import { parseConfiguration } from '../../../language/analysis/configuration.js';
import type { Finding } from '../../../language/analysis/finding.js';
import { fixesFor } from '../../../language/analysis/fixes.js';
import { ruleSetOf } from '../../../language/analysis/rule-set.js';
import { applyEdits } from '../../../language/edit/apply.js';
import { toTextEdits } from '../../../language/edit/text-edits.js';
import { toSarif } from '../../../language/export/sarif.js';
import { ProjectSession } from '../../../language/project/session.js';
import { address, unmark } from '../bind/marked.js';

const today = '2026-11-25';
const main = address('main');

const rule = `
rule HB-1 "Nothing is kept for long" {
  severity: error
  when: "data d where d.retention > 1y"
  unless: "d.tags has payment; d.tags has employee"
  message: "{d} is kept for {d.retention}."
  fix: "retention: 1y"
}
`;

function session(text: string, configuration = '{}'): ProjectSession {
  const opened = new ProjectSession('main', today, parseConfiguration(configuration).configuration);
  opened.setText(main, text);
  return opened;
}

function own(opened: ProjectSession): readonly Finding[] {
  const { model } = opened.snapshot().bound;
  const ids = new Set(ruleSetOf(model).own.map((each) => each.rule.id));
  return opened.snapshot().analysis.findings.filter((finding) => ids.has(finding.rule));
}

function inWords(findings: readonly Finding[]): string[] {
  return findings.map(({ rule: id, severity, element, message }) => `${id} ${severity} ${element}: ${message}`);
}

/** Asserts that a text has problems of a code at its marks, and no others. */
function assertProblems(marked: string, code: string): void {
  const { text, spans } = unmark(marked);
  const problems = [...session(text).snapshot().problems.values()].flat();
  assert.deepEqual(
    problems.map((problem) => [problem.code, text.slice(problem.span.start, problem.span.end)]),
    spans.map((span) => [code, text.slice(span.start, span.end)]),
    problems.map((problem) => problem.message).join('\n'),
  );
  assert.deepEqual(
    problems.map((problem) => problem.span),
    spans,
  );
}

describe('rules of one’s own', () => {
  it('report with their severity and message, and keep to their exceptions', () => {
    const opened = session(`${rule}
      data Calls { retention: 3y }
      data Cards { retention: 3y  tags: payment }
      data Staff { retention: 3y  tags: employee }
      data Short { retention: 30d }`);
    assert.deepEqual(inWords(own(opened)), ['HB-1 error Calls: Calls is kept for 3y.']);
  });

  it('name and title are values like others', () => {
    const text =
      'rule A { when: "data d where d.class = public"  message: "{d.name}, {d.title}" } data X "Ex" { class: public }';
    assert.deepEqual(inWords(own(session(text))), ['A warning X: X, Ex']);
  });

  it('leave open what is not stated, and MOD-001 asks for it', () => {
    const opened = session(`${rule}\ndata Calls { class: confidential }`);
    assert.deepEqual(own(opened), []);
    const asked = opened.snapshot().analysis.findings.filter((finding) => finding.rule === 'CXRA-MOD-001');
    assert.ok(asked.some(({ element, message }) => element === 'Calls' && message.includes('retention')));
  });

  it('are suppressed, switched off and graded like any other', () => {
    const data = 'data Calls { retention: 3y }';
    const suppressed = session(`${rule}${data}
      team Privacy
      suppress HB-1 on Calls {
        category: accepted-risk
        reason: "The regulator asked us to keep them"
        owner: Privacy
        expires: 2027-01-01
      }`);
    assert.equal(own(suppressed)[0]?.suppressed?.status, 'accepted');
    assert.deepEqual(own(session(rule + data, '{ "rules": { "HB-1": "off" } }')), []);
    assert.equal(own(session(rule + data, '{ "rules": { "HB-1": "info" } }'))[0]?.severity, 'info');
  });

  it('come from the projects that one uses, and report there too', () => {
    const policy = session(rule);
    const opened = new ProjectSession('shop', today);
    opened.setText(address('shop'), 'data Calls { retention: 3y }');
    opened.use([policy]);
    assert.deepEqual(inWords(own(opened)), ['HB-1 error Calls: Calls is kept for 3y.']);
    assert.deepEqual([...opened.snapshot().problems.values()].flat(), []);
  });

  it('cure by what they state as a fix', () => {
    const text = `${rule}data Calls { retention: 3y }`;
    const { bound, analysis } = session(text).snapshot();
    const finding = analysis.findings.find((each) => each.rule === 'HB-1')!;
    const [fix] = fixesFor(finding, bound.model, factsOf(analysis)!);
    assert.equal(fix?.class, 'repair');
    const after = applyEdits(
      text,
      toTextEdits(fix.edits, bound.sources, () => text),
    );
    assert.deepEqual(own(session(after)), []);
  });

  it('state a control as planned first', () => {
    const text = `
      rule HB-2 "Rates are limited" { when: "system s where s.rate-limit = none"  fix: "rate-limit: yes" }
      system Shop : web-app { rate-limit: none }`;
    const { bound, analysis } = session(text).snapshot();
    const finding = analysis.findings.find((each) => each.rule === 'HB-2')!;
    const fixes = fixesFor(finding, bound.model, factsOf(analysis)!);
    assert.deepEqual(
      fixes.map((fix) => fix.class),
      ['claim', 'claim', 'claim', 'waive'],
    );
  });

  it('run again only when they or what they read changed', () => {
    const opened = session(rule);
    const other = address('data');
    opened.setText(other, 'data Calls { retention: 3y  class: public }\nsystem Shop : web-app');
    const first = opened.snapshot().analysis;
    opened.setText(other, 'data Calls { retention: 3y  class: public }\nsystem Shop : web-app "Shop"');
    const second = opened.snapshot().analysis;
    assert.ok(!rulesRunAnew(second, first).includes('HB-1'));
    opened.setText(other, 'data Calls { retention: 2y  class: public }\nsystem Shop : web-app "Shop"');
    const third = opened.snapshot().analysis;
    assert.ok(rulesRunAnew(third, second).includes('HB-1'));
    opened.setText(main, rule.replace('1y', '9y'));
    const fourth = opened.snapshot().analysis;
    assert.ok(rulesRunAnew(fourth, third).includes('HB-1'));
    assert.deepEqual(own(opened), []);
  });

  it('stand in SARIF as plain text', () => {
    const opened = session(`${rule.replace('severity', 'why: "<b>So</b>"  severity')}data Calls { retention: 3y }`);
    const { bound, texts, analysis } = opened.snapshot();
    const report = {
      name: 'main',
      model: bound.model,
      sources: bound.sources,
      texts,
      problems: [],
      findings: own(opened),
      failures: analysis.failures,
    };
    const log = toSarif([report], { version: '1.0.0', rules: ruleSetOf(bound.model).all, base: 'file:///project/' });
    const [run] = log.runs;
    const described = run!.tool.driver.rules.find((each) => each.id === 'HB-1');
    assert.deepEqual(Object.keys(described?.help ?? {}), ['text']);
    assert.deepEqual(
      run!.results.map((result) => run!.tool.driver.rules[result.ruleIndex]?.id),
      ['HB-1'],
    );
  });
});

describe('mistakes in rules of one’s own', () => {
  it('are shown at the word, in every kind of quotes', () => {
    assertProblems(`rule A { when: "flow f where f.⟦protocoll⟧ = http" }`, 'bad-condition');
    assertProblems(`rule A { when: 'flow f where f.protocol = ⟦htpp⟧' }`, 'bad-condition');
    assertProblems(`rule A { when: '''\n    flow f\n      where f.⟦protocoll⟧ = http\n  ''' }`, 'bad-condition');
    assertProblems(`rule A { when: "flow f where f.op = \\"x\\" or f.⟦nothing⟧ = x" }`, 'bad-condition');
  });

  it('are shown in the exception and in the message that has them', () => {
    assertProblems(
      `rule A { when: "flow f where f.protocol = http"  unless: "f.op = read; f.⟦opp⟧ = write" }`,
      'bad-condition',
    );
    assertProblems(`rule A { when: "flow f where f.op = read"  message: "Flow ⟦{g}⟧ reads." }`, 'bad-condition');
    assertProblems(`rule A { when: "flow f where f.op = read"  fix: ⟦"opp: write"⟧ }`, 'bad-condition');
    assertProblems(`rule A { when: "flow f where f.op = read"  fix: ⟦"write it"⟧ }`, 'bad-condition');
  });

  it('are a missing condition, and the name of another rule', () => {
    assertProblems('rule ⟦A⟧ { severity: error }', 'bad-condition');
    assertProblems('rule ⟦CXRA-ENC-001⟧ { when: "flow f where f.op = read" }', 'bad-condition');
  });

  it('keep the rule from being tried, and nothing else', () => {
    const opened = session(
      'rule A { when: "flow f where f.opp = read" }\nrule B { when: "data d where d.class = public" }\ndata X { class: public }',
    );
    assert.deepEqual(
      own(opened).map((finding) => finding.rule),
      ['B'],
    );
  });

  it('are examples that show something else', () => {
    const when = 'when: "data d where d.class = public"';
    assertProblems(`rule A { ${when}  ⟦bad: "data X { class: internal }"⟧ }`, 'bad-example');
    assertProblems(`rule A { ${when}  ⟦good: "data X { class: public }"⟧ }`, 'bad-example');
    assertProblems(`rule A { ${when}  bad: "data X { class: ⟦publik⟧ }" }`, 'bad-example');
    assertProblems(`rule A { ${when}  bad: "data X { class: public }"  good: "data X" }`, 'bad-example');
    assertProblems(`rule A { ${when}  bad: "data X { class: public }"  ⟦fix: "retention: 1y"⟧ }`, 'bad-example');
  });

  it('are conditions that try too much; they are stopped and say so', () => {
    const many = Array.from({ length: 90 }, (_, i) => `data D${i} { class: public }`).join('\n');
    const opened = session(
      `rule A { when: "data a, data b, data c where a.class = b.class and b.class = c.class" }\n${many}`,
    );
    const { problems, analysis } = opened.snapshot();
    assert.deepEqual(Object.keys(analysis.stopped), ['A']);
    assert.deepEqual(analysis.failures, {});
    assert.deepEqual(
      [...problems.values()].flat().map((problem) => problem.code),
      ['bad-condition'],
    );
  });
});
