import '../../../language/core/polyfill.js';
import assert from 'node:assert/strict';
import { applyEdits } from '../../../language/edit/apply.js';
import { mentionAt } from '../../../language/lsp/features/mentions.js';
import { nameProblem, rename, renameTarget } from '../../../language/lsp/features/rename.js';
import { references } from '../../../language/lsp/features/references.js';
import { cursor, projectOf, uri } from './cursor.js';

const other = 'file:///project/other.cxra';

const model = `channel Web : web
touchpoint Pay on Web
system Shop : web-app
store Vault : sql
flow Shop -> Vault
journey Buy {
  stage First { step Look at Pay { -> Done }  step Done at Pay }
}
listening L : survey at Buy.First.Done
metric M : csat { measures: Buy.Look }
view V : journey { include: Buy, Shop }
`;

const others = `suppress CXRA-ENC-001 on Shop -> Vault { }
suppress CXRA-ENC-001 on Shop { }
`;

function renamed(piece: string, name: string): { readonly main: string; readonly other: string } {
  const project = projectOf({ [uri]: model, [other]: others });
  const target = renameTarget(project, uri, model.indexOf(piece) + piece.length - 1);
  assert.ok('element' in target, JSON.stringify(target));
  const result = rename(project, target.element, name);
  assert.ok('edits' in result, JSON.stringify(result));
  const of = (address: string, text: string): string =>
    applyEdits(
      text,
      result.edits.filter((edit) => edit.uri === address),
    );
  return { main: of(uri, model), other: of(other, others) };
}

function refusal(piece: string, name: string, text = model): string {
  const project = projectOf({ [uri]: text });
  const target = renameTarget(project, uri, text.indexOf(piece) + piece.length - 1);
  assert.ok('element' in target, JSON.stringify(target));
  const result = rename(project, target.element, name);
  return 'refusal' in result ? result.refusal : '';
}

describe('rename', () => {
  it('changes all references, in suppressions of unnamed flows too', () => {
    const { main, other: second } = renamed('system Shop', 'Store');
    assert.equal(main, model.replaceAll('Shop', 'Store'));
    assert.equal(second, others.replaceAll('Shop', 'Store'));
  });

  it('changes only its own part of a qualified name', () => {
    assert.equal(renamed('step Done', 'End').main, model.replaceAll('Done', 'End'));
    assert.equal(renamed('stage First', 'Start').main, model.replaceAll('First', 'Start'));
    assert.equal(renamed('journey Buy', 'Order').main, model.replaceAll('Buy', 'Order'));
    assert.equal(renamed('measures: Buy.Look', 'Browse').main, model.replaceAll('Look', 'Browse'));
  });

  it('refuses names that are taken', () => {
    assert.match(refusal('system Shop', 'Vault'), /store/);
    assert.match(refusal('step Done', 'Look'), /step/);
    assert.equal(refusal('step Done', 'Shop'), '');
  });

  it('refuses names that would come to mean something else', () => {
    assert.notEqual(refusal('touchpoint Pay', 'Done'), '', 'a step of the journey would be meant');
    assert.notEqual(refusal('step Done', 'Pay'), '', 'the step would be meant where the touchpoint was');
  });

  it('refuses what is no name', () => {
    for (const name of ['', '1a', 'a b', 'none', 'a.b', 'a-']) assert.notEqual(nameProblem(name), undefined, name);
    assert.equal(nameProblem('web-shop'), undefined);
  });

  it('takes keywords where they are read as names, and refuses them where they are not', () => {
    assert.equal(refusal('system Shop', 'segment'), '');
    assert.equal(refusal('touchpoint Pay', 'on'), '');
    const policies = 'segment A { }\nsegment B { }\npolicy allow A -> B { }\n';
    assert.match(refusal('segment A', 'deny', policies), /line 3/);
  });

  it('begins at names only', () => {
    const project = projectOf({ [uri]: model });
    assert.ok('refusal' in renameTarget(project, uri, model.indexOf(': web')));
  });
});

describe('references', () => {
  it('are found by the part of a name under the cursor', () => {
    const at = (marked: string): string | undefined => {
      const { text, offset } = cursor(marked);
      const { snapshot, positions } = projectOf({ [uri]: `${model}${text}` });
      return mentionAt(snapshot, positions, uri, model.length + offset)?.element;
    };
    assert.equal(at('metric N : csat { measures: B|uy.First.Done }'), 'Buy');
    assert.equal(at('metric N : csat { measures: Buy.F|irst.Done }'), 'Buy.First');
    assert.equal(at('metric N : csat { measures: Buy.First.D|one }'), 'Buy.First.Done');
    assert.equal(at('suppress CXRA-ENC-001 on Shop -> V|ault'), 'Vault');
    assert.equal(at('suppress CXRA-ENC-001 on Shop -|> Vault'), 'Shop -> Vault');
  });

  it('leave the declaration out where it is not wanted', () => {
    const project = projectOf({ [uri]: model, [other]: others });
    assert.equal(references(project, 'Shop', true).length, references(project, 'Shop', false).length + 1);
    assert.deepEqual(
      references(project, 'Shop', false).map((each) => each.uri === other),
      [false, false, true, true],
    );
  });
});
