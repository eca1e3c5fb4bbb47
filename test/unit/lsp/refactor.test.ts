import '../../../language/core/polyfill.js';
import assert from 'node:assert/strict';
import { CodeActionTriggerKind } from 'vscode-languageserver';
import type { CodeAction, TextEdit as LspEdit, WorkspaceEdit } from 'vscode-languageserver';
import { applyEdits } from '../../../language/edit/apply.js';
import { isRefactoringData } from '../../../language/lsp/refactor/changes.js';
import { refactoringActions } from '../../../language/lsp/refactor/refactorings.js';
import type { CxElement } from '../../../language/model/model.js';
import { tokenize } from '../../../language/syntax/format/tokens.js';
import { projectOf, uri } from './cursor.js';

type Texts = Readonly<Record<string, string>>;

const able = { resolvesActions: false, createsFiles: true };

function actionsAt(texts: Texts, piece: string, into = 0, file = uri): CodeAction[] {
  const offset = texts[file]!.indexOf(piece);
  assert.notEqual(offset, -1, piece);
  return refactoringActions(projectOf(texts), file, offset + into, {}, able);
}

function titles(texts: Texts, piece: string, into = 0): string[] {
  return actionsAt(texts, piece, into).map(({ title }) => title);
}

function applied(texts: Texts, edit: WorkspaceEdit): Texts {
  const { positions } = projectOf(texts);
  const after: Record<string, string> = { ...texts };
  const documents = edit.documentChanges?.flatMap((each) => ('edits' in each ? [each] : [])) ?? [];
  const changes: [string, LspEdit[]][] = [
    ...Object.entries(edit.changes ?? {}),
    ...documents.map(({ textDocument, edits }): [string, LspEdit[]] => [textDocument.uri, edits as LspEdit[]]),
  ];
  for (const [address, edits] of changes) {
    const list = edits.map(({ range, newText }) => ({ ...positions.span(address, range), newText }));
    after[address] = applyEdits(texts[address] ?? '', list);
  }
  return after;
}

/** The texts after an action whose title begins in some way; nothing else is said by them, and no comment is lost. */
function after(texts: Texts, piece: string, title: string, into = 0): Texts {
  const action = actionsAt(texts, piece, into).find((each) => each.title.startsWith(title));
  assert.ok(action?.edit, `${title} in ${titles(texts, piece, into).join('; ')}`);
  const result = applied(texts, action.edit);
  const comments = (all: Texts): string[] =>
    Object.values(all)
      .flatMap((text) => tokenize(text))
      .flatMap(({ kind, text }) => (kind === 'comment' ? [text.replace(/\s+/g, ' ')] : []))
      .sort();
  assert.deepEqual(comments(result), comments(texts));
  assert.deepEqual([...projectOf(result).snapshot.problems.values()].flat(), []);
  return result;
}

/** A model as it is, apart from whether elements lie in a segment by its block or by their header. */
function model(texts: Texts): unknown {
  const { bound, facts } = projectOf(texts).snapshot;
  return bound.model.elements.map(({ parent, children, attributes, ...rest }: CxElement) => {
    const { in: inside, ...others } = attributes;
    const around = facts.enclosing({ parent, children, attributes, ...rest } as CxElement)?.id;
    const isInSegment = around !== undefined;
    const kids = children.filter((id) => facts.element(id).type !== 'segment' && rest.type !== 'segment');
    return {
      ...rest,
      attributes: isInSegment ? others : { ...others, inside },
      around: around ?? parent,
      children: kids,
    };
  });
}

const zones = `team T

segment Edge {
  trust: edge
  /** What customers see. */
  system Shop : web-app "Shop" { // new
    region: eu
    description: """one
  two"""
  }

  // the tills
  store Till : sql { owner-system: Shop }
}

segment Core { trust: internal }
system Crm : crm in Core { region: eu } // old
flow sync Shop -> Crm
`;

describe('moving elements', () => {
  it('takes them out of a block with their comments, and writes them back into it', () => {
    const out = after({ [uri]: zones }, 'system Shop', 'Take `Shop` out');
    assert.equal(
      out[uri],
      `team T

segment Edge {
  trust: edge

  // the tills
  store Till : sql { owner-system: Shop }
}

/** What customers see. */
system Shop : web-app "Shop" in Edge { // new
  region: eu
  description: """one
  two"""
}

segment Core { trust: internal }
system Crm : crm in Core { region: eu } // old
flow sync Shop -> Crm
`,
    );
    assert.deepEqual(model(out), model({ [uri]: zones }));
    const back = after(out, 'system Shop', 'Write `Shop` into the block');
    assert.deepEqual(model(back), model(out));
    assert.match(
      back[uri]!,
      / {2}\/\/ the tills\n {2}store Till[^]*\n {2}\/\*\* What customers see\. \*\/\n {2}system Shop : web-app "Shop" \{ \/\/ new\n {4}region/,
    );
  });

  it('writes them into a block on one line, in another file too', () => {
    const other = 'file:///project/zones.cxra';
    const texts = {
      [uri]: 'system Crm : crm in Core { region: eu }\r\nteam T\r\n',
      [other]: 'segment Core { trust: internal }\n',
    };
    const nested = after(texts, 'system Crm', 'Write `Crm` into');
    assert.deepEqual(nested, {
      [uri]: 'team T\r\n',
      [other]: 'segment Core { trust: internal\n  system Crm : crm { region: eu }\n}\n',
    });
    assert.deepEqual(model(nested), model(texts));
    assert.match(
      after({ [uri]: 'segment A\nsystem B : api in A\n' }, 'system B', 'Write `B`')[uri]!,
      /^segment A \{\n {2}system B : api\n\}\n$/,
    );
  });

  it('moves them to another segment, by their header or their place', () => {
    const byHeader = after({ [uri]: zones }, 'system Crm', 'Move `Crm` to segment `Edge`');
    assert.equal(byHeader[uri], zones.replace('crm in Core', 'crm in Edge'));
    const byPlace = after({ [uri]: zones }, 'store Till', 'Move `Till` to segment `Core`');
    assert.match(
      byPlace[uri]!,
      /segment Core \{ trust: internal\n {2}\/\/ the tills\n {2}store Till : sql \{ owner-system: Shop \}\n\}/,
    );
    assert.equal(
      projectOf(byPlace).snapshot.facts.enclosing(projectOf(byPlace).snapshot.facts.element('Till'))?.id,
      'Core',
    );
  });

  it('moves no segment into itself or what lies in it', () => {
    const nested = { [uri]: 'segment A {\n  segment B { segment C }\n}\nsegment D\n' };
    assert.deepEqual(
      titles(nested, 'segment A').filter((title) => title.includes('to segment')),
      ['Move `A` to segment `D`'],
    );
    assert.deepEqual(
      titles(nested, 'segment C').filter((title) => title.includes('to segment')),
      ['Move `C` to segment `A`', 'Move `C` to segment `D`'],
    );
  });

  it('moves them to a new file beside their own, or to where most of their type are', () => {
    const other = 'file:///project/systems.cxra';
    const texts = { [uri]: zones, [other]: 'system A : api\nsystem B : api\nsystem C : api\n' };
    const fresh = after(texts, 'system Shop', 'Move `Shop` to a new file, shop.cxra');
    assert.match(
      fresh['file:///project/shop.cxra']!,
      /^\/\*\* What customers see\. \*\/\nsystem Shop : web-app "Shop" in Edge \{ \/\/ new\n {2}region/,
    );
    assert.deepEqual(model(fresh), model(texts));
    const action = actionsAt(texts, 'system Shop').find(({ title }) => title.includes('new file'))!;
    assert.deepEqual(action.edit!.documentChanges![0], {
      kind: 'create',
      uri: 'file:///project/shop.cxra',
      options: { overwrite: false, ignoreIfExists: false },
    });
    const gathered = after(texts, 'system Crm', 'Move `Crm` to systems.cxra');
    assert.equal(gathered[other], `${texts[other]}\nsystem Crm : crm in Core { region: eu } // old\n`);
    assert.deepEqual(model(gathered), model(texts));
  });

  it('gives a file a name that is free, and moves nothing that is told apart by its place', () => {
    const texts = { [uri]: 'system Größe : api\n', 'file:///project/gr%C3%B6%C3%9Fe.cxra': '' };
    assert.ok(titles(texts, 'system').includes('Move `Größe` to a new file, größe-2.cxra'));
    const twins = { [uri]: 'system A : api\nsystem B : api\nflow A -> B\nflow A -> B { protocol: https }\n' };
    assert.deepEqual(
      titles(twins, 'flow A -> B').filter((title) => title.startsWith('Move')),
      [],
    );
  });
});

describe('extracting a stage', () => {
  const journey = `channel Web : web
touchpoint Page on Web
touchpoint Till on Web
persona Mia
/** The way. */
journey Buy "Buys" for Mia {
  state: as-is
  stage Find { step Look at Page { -> Choose }  step Choose }
  // paying
  stage Pay "Pays" {
    kind: acquire
    step Enter at Till { emotion: -1 }
    // twice
    step Confirm at Till, Page {
      -> Buy.Pay.Enter when "wrong"
      -> Look when "changed her mind" { kind: on-failure }
      -> Wait
    }
  }
  stage Get { step Wait  step Take { -> Enter when "again"  end success } }
}
metric M : csat { measures: Buy.Pay.Confirm, Buy.Pay, Buy.Look }
view V : journey { include: Buy }
`;

  it('makes it a journey of its own, with a step that stands for it', () => {
    const texts = { [uri]: journey };
    const result = after(texts, 'stage Pay', 'Extract stage `Pay`')[uri]!;
    assert.match(
      result,
      /\n {2}\/\/ paying\n {2}stage Pay "Pays" \{\n {4}kind: acquire\n {4}step PayPart "Pays" at Till, Page \{ -> Look when "changed her mind" \{ kind: on-failure \} {2}-> Wait \}\n {2}\}\n/,
    );
    assert.match(result, /step Take \{ -> PayPart when "again" {2}end success \}/);
    assert.match(result, /includes: BuyPay\n\}/);
    assert.match(result, /measures: BuyPay\.Pay\.Confirm, BuyPay\.Pay, Buy\.Look/);
    assert.match(
      result,
      /\njourney BuyPay "Pays" for Mia \{\n {2}level: sub-journey {2}state: as-is\n[^]* {2}stage Pay "Pays" \{\n {4}kind: acquire\n {4}step Enter at Till \{ emotion: -1 \}\n/,
    );
    assert.match(result, /-> Enter when "wrong"\n {6}end success\n/);
  });

  it('goes on to the next step where the last of its steps did', () => {
    const text = journey
      .replace('      -> Wait\n', '')
      .replace('-> Look when "changed her mind" { kind: on-failure }', '')
      .replace('-> Buy.Pay.Enter when "wrong"', '');
    const result = after({ [uri]: text }, 'stage Pay', 'Extract stage `Pay`')[uri]!;
    assert.match(result, /step PayPart "Pays" at Till, Page\n/);
    const ending = text.replace(
      'step Enter at Till { emotion: -1 }',
      'step Enter at Till { emotion: -1  end abandon }',
    );
    assert.match(
      after({ [uri]: ending }, 'stage Pay', 'Extract stage `Pay`')[uri]!,
      /PayPart "Pays" at Till, Page \{ -> Wait {2}end abandon \}/,
    );
  });

  it('is offered where something stays behind', () => {
    const single = { [uri]: 'journey J { stage S { step A } }\n' };
    assert.deepEqual(
      titles(single, 'stage S').filter((title) => title.startsWith('Extract')),
      [],
    );
  });
});

describe('laying out a block', () => {
  const block = `data Card {
  // who sees it
  class: restricted // always
  /* all */ tags: cardholder
  subject: customer
  retention: 0d
}
`;

  it('sorts attributes as they are documented, with their comments', () => {
    const text = 'system A : api {\n  // why\n  region: eu // here\n  description: "x"\n\n  party: own\n}\n';
    const sorted = after({ [uri]: text }, 'region', 'Sort')[uri]!;
    assert.match(sorted, /party: own\n[^]*\/\/ why\n {2}region: eu \/\/ here[^]*description/);
    assert.deepEqual(model({ [uri]: sorted }), model({ [uri]: text }));
    assert.ok(!titles({ [uri]: sorted }, 'region').some((title) => title.startsWith('Sort')));
  });

  it('keeps what stands between attributes in its place', () => {
    const text = 'segment A { default: deny  system B : api  trust: edge }\n';
    const sorted = after({ [uri]: text }, 'trust', 'Sort')[uri]!;
    assert.equal(sorted, 'segment A { trust: edge  system B : api  default: deny }\n');
  });

  it('puts attributes on lines of their own, and back on one', () => {
    const text = 'segment A { trust: edge  default: deny  system B : api { region: eu } }\n';
    const split = after({ [uri]: text }, 'trust', 'Put each attribute')[uri]!;
    assert.equal(split, 'segment A {\n  trust: edge\n  default: deny\n  system B : api { region: eu }\n}\n');
    const joined = after(
      { [uri]: 'team A {\n  lead: "x"\n\n  contact: "y"\n}\n' },
      'lead',
      'Put the attributes on one',
    )[uri]!;
    assert.equal(joined, 'team A { lead: "x"  contact: "y" }\n');
  });

  it('leaves alone what comments keep on their lines', () => {
    assert.ok(!titles({ [uri]: block }, 'class').includes('Put the attributes on one line'));
    assert.ok(!titles({ [uri]: 'team A { lead: "x"' }, 'lead').some((title) => title.startsWith('Put')));
    const behind = 'data D { tags: contact // c\n  class: internal }\n';
    assert.ok(
      !titles({ [uri]: behind }, 'tags').some((title) => title.startsWith('Sort')),
      'the rest of the line would be a comment',
    );
  });
});

describe('refactorings', () => {
  it('are offered when asked for, by kind, and not at every move of the cursor', () => {
    const project = projectOf({ [uri]: zones });
    const offset = zones.indexOf('system Shop');
    const asked = (context: Parameters<typeof refactoringActions>[3]): number =>
      refactoringActions(project, uri, offset, context, able).length;
    assert.ok(asked({}) > 3);
    assert.equal(asked({ triggerKind: CodeActionTriggerKind.Automatic }), 0);
    assert.ok(asked({ only: ['refactor'], triggerKind: CodeActionTriggerKind.Automatic }) > 3);
    assert.equal(asked({ only: ['refactor.extract'] }), 1);
    assert.equal(asked({ only: ['quickfix'] }), 0);
  });

  it('carry what they need to be carried out later', () => {
    const lazy = refactoringActions(
      projectOf({ [uri]: zones }),
      uri,
      zones.indexOf('store Till'),
      {},
      { ...able, resolvesActions: true },
    );
    assert.ok(lazy.every(({ edit, data }) => edit === undefined && isRefactoringData(data)));
    for (const data of [undefined, null, {}, { uri: 'a', element: 'b', refactoring: 'toString', target: '' }])
      assert.ok(!isRefactoringData(data));
  });

  it('do nothing outside of elements and to elements of other projects', () => {
    assert.deepEqual(titles({ [uri]: '\n\nteam A\n' }, '\n'), []);
  });
});
