import assert from 'node:assert/strict';
import type { ProblemCode } from '../../../language/bind/fragment.js';
import { bindTexts, mended, problemsOf, unmark } from './marked.js';

/** A text with `⟦…⟧` around each place that is wrong, and what is wrong there. */
type Case = readonly [marked: string, ...codes: ProblemCode[]];

const cases: Readonly<Record<string, readonly Case[]>> = {
  'words that are not known': [
    ['team A { ⟦leed⟧: "x" }', 'unknown-attribute'],
    ['team A { ⟦tls⟧: 1.3 }', 'unknown-attribute'],
    ['data D { class: ⟦secrt⟧ }', 'unknown-value'],
    ['data D { tags: personal, ⟦contct⟧, payment }', 'unknown-value'],
    ['data D { class: planned(⟦restrictd⟧, 2027-03-31) }', 'unknown-value'],
    ['system S : ⟦wep-app⟧ { region: eu }', 'unknown-kind'],
    ['team T : ⟦squad⟧', 'unknown-kind'],
    ['⟦sistem⟧ Shop : web-app "Web shop" { region: eu }', 'unknown-keyword'],
    ['segment Z {\n  ⟦stor⟧ V : sql { encryption-at-rest: field }\n}', 'unknown-keyword'],
    ['segment Z {\n  ⟦trus⟧\n  system S : backend\n}', 'unknown-keyword'],
    ['⟦helo⟧', 'unknown-keyword'],
    ['journey J { stage S { step A { end ⟦sucess⟧ } } }', 'unknown-value'],
  ],
  'names that mean nothing': [
    ['data D { owner: ⟦Nobody⟧ }', 'unresolved-name'],
    ['system S : backend in ⟦Nowhere⟧', 'unresolved-name'],
    ['flow ⟦A⟧ -> ⟦B⟧', 'unresolved-name', 'unresolved-name'],
    ['journey J { stage S { step A { -> ⟦B⟧ } } }', 'unresolved-name'],
    ['suppress CXRA-ENC-001 on ⟦gone⟧', 'unresolved-name'],
    ['suppress CXRA-ENC-001 on ⟦A -> B⟧', 'unresolved-name'],
    ['view V : segmentation { include: ⟦Zone⟧ }', 'unresolved-name'],
    ['metric M : csat { measures: ⟦J.S.Gone⟧ } journey J { stage S { step A } }', 'unresolved-name'],
    ['journey J { stage S { step A } } journey K { stage T { step B { -> ⟦A⟧ } } }', 'unresolved-name'],
  ],
  'names of the wrong sort': [
    ['system S : backend data D { owner: ⟦S⟧ }', 'wrong-target'],
    ['system S : backend touchpoint T on ⟦S⟧', 'wrong-target'],
    ['data D team T flow ⟦D⟧ -> ⟦T⟧', 'wrong-target', 'wrong-target'],
    ['segment Z persona P of ⟦Z⟧', 'wrong-target'],
    ['audience A channel C : web in ⟦A⟧', 'wrong-target'],
    ['store V : sql policy allow any -> any { via: ⟦V⟧ }', 'wrong-target'],
  ],
  'names that are taken': [
    ['team A system ⟦A⟧ : backend', 'duplicate-name'],
    ['team A team ⟦A⟧ team ⟦A⟧', 'duplicate-name', 'duplicate-name'],
    ['journey J { stage S { step A step ⟦A⟧ } stage T { step ⟦A⟧ } }', 'duplicate-name', 'duplicate-name'],
    ['journey J { stage S { step ⟦S⟧ } }', 'duplicate-name'],
    ['system S : backend flow f S -> S flow ⟦f⟧ S -> S', 'duplicate-name'],
  ],
  'headers that lack something': [
    ['⟦team⟧ { lead: "x" }', 'missing-name'],
    ['⟦system⟧ : backend', 'missing-name'],
    ['⟦system⟧ "Web shop"', 'missing-name'],
    ['touchpoint ⟦T⟧ "Page"', 'missing-header'],
    ['touchpoint T ⟦on⟧ { op: login }', 'missing-header'],
    ['decision ⟦D⟧ { kind: recommendation }', 'missing-header'],
    ['sdk ⟦S⟧', 'missing-header'],
    ['journey J ⟦for⟧ { stage S { step A } }', 'missing-header'],
    ['segment Z ⟦policy⟧ Z -> any { port: 443 }', 'missing-header'],
    ['segment Z ⟦policy⟧ allow Z -> { port: 443 }', 'missing-header'],
    ['system S : backend ⟦flow⟧ S -> { port: 443 }', 'missing-header'],
    ['⟦suppress⟧ CXRA-ENC-001', 'missing-header'],
    ['⟦suppress⟧ CXRA-ENC-001 on { reason: "x" }', 'missing-header'],
    ['journey J { stage S { step A { ⟦->⟧ } step B { ⟦end⟧ } } }', 'missing-header', 'missing-header'],
    ['channel C : web team T ⟦on⟧ C', 'missing-header'],
  ],
  'what is said twice': [
    ['team A { lead: "x"  ⟦lead⟧: "y" }', 'duplicate-attribute'],
    ['team A "x" ⟦"y"⟧', 'duplicate-attribute'],
    ['system S : backend : ⟦idp⟧', 'duplicate-attribute'],
    ['segment Y segment Z system S : backend in Y ⟦in⟧ Z', 'duplicate-attribute'],
    ['segment Y segment Z system S : backend in Y, ⟦Z⟧', 'bad-value'],
  ],
  'values that do not fit': [
    ['data D { class: public, ⟦internal⟧ }', 'bad-value'],
    ['team A { lead: "x", ⟦"y"⟧ }', 'bad-value'],
    ['data D { tags: ⟦none⟧, personal }', 'bad-value'],
    ['data D { ⟦class⟧: }', 'bad-value'],
    ['data D { class: ⟦"very secret"⟧ }', 'bad-value'],
    ['team T data D { owner: ⟦"T"⟧ }', 'bad-value'],
    ['architecture A { date: ⟦2026-02-30⟧ }', 'bad-value'],
    ['architecture A { date: ⟦2026-13-01⟧ }', 'bad-value'],
    ['architecture A { date: ⟦2026⟧ }', 'bad-value'],
    ['data D { retention: ⟦7⟧ }', 'bad-value'],
    ['data D { retention: ⟦2027-03-31⟧ }', 'bad-value'],
    ['architecture A { incident-gdpr-notice: ⟦soon⟧ }', 'unknown-value'],
    ['data D { class: ⟦planned(public)⟧ }', 'bad-value'],
    ['data D { class: planned(public, ⟦2027-02-29⟧) }', 'bad-value'],
    ['data D { tags: personal, ⟦planned(contact, 2027-03-31)⟧ }', 'bad-value'],
    ['data D { class: ⟦not-applicable()⟧ }', 'bad-value'],
    ['data D { class: ⟦not-applicable("")⟧ }', 'bad-value'],
    ['data D { class: ⟦not-applicable("so")⟧, public }', 'bad-value'],
    ['policy allow any -> any { port: ⟦9000-8000⟧ }', 'bad-value'],
    ['policy allow any -> any { port: 443, ⟦70000⟧, ⟦65000-66000⟧ }', 'bad-value', 'bad-value'],
    ['audience A { min-size: ⟦50%⟧ }', 'bad-value'],
    ['audience A { min-size: ⟦1-9⟧ }', 'bad-value'],
    ['journey J { stage S { step A { emotion: ⟦3⟧ } step B { emotion: ⟦-3⟧ } } }', 'bad-value', 'bad-value'],
    [
      'journey J { stage S { step A { -> A { probability: ⟦120%⟧ } -> A { probability: ⟦20⟧ } } } }',
      'bad-value',
      'bad-value',
    ],
    ['team T { maturity: ⟦6⟧ }', 'bad-value'],
  ],
  'elements in the wrong place': [
    ['team A { ⟦team⟧ B }', 'misplaced'],
    ['⟦step⟧ A', 'misplaced'],
    ['journey J { ⟦step⟧ A }', 'misplaced'],
    ['segment Z { ⟦journey⟧ J }', 'misplaced'],
    ['⟦region⟧: eu', 'misplaced'],
    ['journey J { stage S { step A } } ⟦end⟧ success', 'misplaced'],
  ],
  'texts and comments that are not closed': [
    ['team A { lead: ⟦"x }⟧\n}', 'unclosed-text'],
    ["team A ⟦'x⟧\nteam B", 'unclosed-text'],
    ['team A ⟦"""x\nteam B⟧', 'unclosed-text'],
    ['data D { class: not-applicable(⟦"x)⟧\n) }', 'unclosed-text'],
    ['journey J { stage S { step A { -> A when ⟦"x⟧\n} } }', 'unclosed-text'],
    ['team A\n⟦/*⟧ team B', 'unclosed-comment'],
    ['team A "/*"\n⟦/*⟧* team B *', 'unclosed-comment'],
  ],
  'signs that cannot stand there': [
    ['team A⟦;⟧ team B', 'syntax'],
    ['team A\n⟦}⟧\nteam B', 'syntax'],
    ['team A { lead: "x", ⟦}⟧', 'syntax'],
    ['team A {\n  ⟦lead⟧ "x"\n}', 'syntax'],
    ['team S team A {\n  ⟦owner⟧ S\n}', 'syntax'],
    ['team A ⟦{⟧', 'syntax'],
  ],
};

describe('problems of the text', () => {
  for (const [title, list] of Object.entries(cases)) {
    describe(title, () => {
      for (const [marked, ...codes] of list) {
        it(marked.replaceAll('\n', '⏎'), () => {
          const { text, spans } = unmark(marked);
          const expected = spans.map((span, i) => [codes[i] ?? codes[0], text.slice(span.start, span.end), span.start]);
          const found = problemsOf(text);
          assert.deepEqual(
            uniqueByPlace(found.map(({ code, at, problem }) => [code, at, problem.span.start] as const)),
            expected,
            found.map(({ problem }) => problem.message).join('\n'),
          );
          for (const { problem } of found) assert.equal(problem.severity, 'error');
        });
      }
    });
  }
});

/** Two problems at one place and of one code are one mark. */
function uniqueByPlace<T extends readonly unknown[]>(list: readonly T[]): T[] {
  return list.filter((each, i) => list.findIndex((other) => String(other) === String(each)) === i);
}

describe('ways out of a problem', () => {
  const table: readonly (readonly [before: string, after: string])[] = [
    ['team A { leed: "x" }', 'team A { lead: "x" }'],
    ['data D { class: confidental }', 'data D { class: confidential }'],
    ['system S : web-ap', 'system S : web-app'],
    ['sistem S : web-app', 'system S : web-app'],
    ['Segment Z', 'segment Z'],
    ['system Shop : backend flow Shop -> Shp', 'system Shop : backend flow Shop -> Shop'],
    ['journey J { stage S { step A { end sucess } } }', 'journey J { stage S { step A { end success } } }'],
    ['audience Families persona P of Familys', 'audience Families persona P of Families'],
    [
      'store Vault : sql system Shop : backend in Valt segment Vaults',
      'store Vault : sql system Shop : backend in Vaults segment Vaults',
    ],
    ['team A {\n  lead "x"\n}', 'team A {\n  lead: "x"\n}'],
    ['segment Z {\n  trus\n}', 'segment Z {\n  trust:\n}'],
    // words of neighbouring vocabularies
    ['cohort Young { min-size: 50 }', 'audience Young { min-size: 50 }'],
    ['channel C : website', 'channel C : web'],
    ['interaction T on C channel C : web', 'touchpoint T on C channel C : web'],
    ['audience A { uses-data: D } data D', 'audience A { uses: D } data D'],
    ['architecture A { jurisdiction: de }', 'architecture A { region: de }'],
    // the two senses of segment
    ['segment Young { min-size: 50 }', 'audience Young { min-size: 50 }'],
    ['audience Inner { trust: internal }', 'segment Inner { trust: internal }'],
    ['segment Z policy Z -> any', 'segment Z policy deny Z -> any'],
  ];
  for (const [before, after] of table) {
    it(before.replaceAll('\n', '⏎'), () => {
      const [first] = problemsOf(before);
      assert.equal(mended(before, first!.problem), after);
    });
  }

  it('names the words of the place before those of elsewhere', () => {
    const [{ problem } = assert.fail()] = problemsOf('journey J { stage S { stp A } }');
    assert.equal(problem.suggestions?.[0], 'step');
  });

  it('offers names of the fitting sort only', () => {
    const [{ problem } = assert.fail()] = problemsOf('team Shops system Shop : backend data D { owner: Shop }');
    assert.deepEqual(problem.suggestions, ['Shops']);
  });

  it('says what the two senses of segment are', () => {
    for (const text of ['segment S { criteria: "x" }', 'audience A { egress: none }', 'segment S persona P of S']) {
      assert.match(problemsOf(text)[0]!.problem.message, /`segment`.*`audience`|`audience`.*`segment`/, text);
    }
  });
});

describe('what belongs to a problem', () => {
  it('is the other place where a name is taken, in another file too', () => {
    const text = 'team A\nsystem A : backend';
    const [{ problem } = assert.fail()] = problemsOf(text);
    assert.deepEqual(
      problem.related?.map(({ uri, span }) => [uri, text.slice(span.start, span.end), span.start]),
      [['file:///project/main.cxra', 'A', 5]],
    );
  });

  it('is the first of two attributes', () => {
    const text = 'team A { lead: "x"  lead: "y" }';
    const [{ problem } = assert.fail()] = problemsOf(text);
    assert.deepEqual(
      problem.related?.map(({ span }) => span.start),
      [text.indexOf('lead')],
    );
  });
});

describe('texts that are hardly readable', () => {
  it('still give the elements around what is wrong', () => {
    const names = (text: string): string[] => problemsAndNames(text).sort();
    assert.deepEqual(names('sistem A : backend { region: eu }\nteam B'), ['A', 'B']);
    assert.deepEqual(names('wibble A { system S : backend }\nteam B'), ['B', 'S']);
    assert.deepEqual(names('segment Z {\n  tru\n  system S : backend { }\n}\nteam B'), ['B', 'S', 'Z']);
    assert.deepEqual(names('flow A -> { carries: X }\nteam B'), ['B']);
    assert.deepEqual(names('persona P of A, { goals: "x" }\nteam B'), ['B', 'P']);
    assert.deepEqual(names('team A {{ }\nteam B'), ['A', 'B']);
  });

  it('report at most fifty places, each once', () => {
    const found = problemsOf('team A ) '.repeat(200)).filter(({ code }) => code === 'syntax');
    assert.ok(found.length > 1 && found.length <= 50);
    assert.equal(new Set(found.map(({ problem }) => problem.span.start)).size, found.length);
  });
});

function problemsAndNames(text: string): string[] {
  assert.notEqual(problemsOf(text).length, 0, text);
  return [...bindTexts({ main: text }).names.byId.keys()];
}
