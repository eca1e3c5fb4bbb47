import '../../../language/core/polyfill.js';
import assert from 'node:assert/strict';
import type { CallHierarchyItem } from 'vscode-languageserver';
import { incomingCalls, outgoingCalls, prepareCalls } from '../../../language/lsp/hierarchy/calls.js';
import { prepareTypes, subtypes, supertypes } from '../../../language/lsp/hierarchy/types.js';
import { projectOf, uri } from './cursor.js';

const other = 'file:///project/flows.cxra';

const model = `data Card { class: restricted }
data Order
segment Net { trust: internal
  segment Inner { trust: restricted }
}
channel Web : web in Edge
segment Edge { trust: edge }
touchpoint Pay on Web
touchpoint Help on Web
system Shop : web-app in Edge
system Crm : crm in Net
store Vault : sql in Inner { owner-system: Shop  holds: Card }
journey Buy { stage S { step Enter at Pay } }
audience All
audience Young part of All
persona Mia of Young
`;

const flows = `flow place Pay -> Shop { carries: Card, Order }
flow Shop -> Crm { carries: Order }
flow look Crm -> Vault { op: read  carries: Card }
flow chat Web -> Crm
`;

const project = projectOf({ [uri]: model, [other]: flows });

function start(piece: string, into = 0, text = model, address = uri): CallHierarchyItem[] {
  const offset = text.indexOf(piece);
  assert.notEqual(offset, -1);
  return prepareCalls(project, address, offset + into);
}

const names = (items: readonly { readonly name: string }[]): string[] => items.map(({ name }) => name);
const into = (item: CallHierarchyItem): string[] => names(incomingCalls(project, item).map(({ from }) => from));
const outOf = (item: CallHierarchyItem): string[] => names(outgoingCalls(project, item).map(({ to }) => to));

describe('the hierarchy along the ways of data', () => {
  it('goes from source to target, and from the target where data is read', () => {
    const [shop] = start('system Shop', 8);
    assert.deepEqual(outOf(shop!), ['Crm', 'Vault']);
    assert.deepEqual(into(shop!), ['Pay', 'Vault']);
    const [crm] = start('system Crm', 8);
    assert.deepEqual(into(crm!), ['Shop', 'Vault', 'Web']);
    assert.deepEqual(outOf(crm!), []);
  });

  it('takes the touchpoints of a channel along, and the channel for a touchpoint without flows', () => {
    assert.deepEqual(outOf(start('channel Web', 9)[0]!), ['Crm', 'Shop']);
    assert.deepEqual(outOf(start('touchpoint Help', 12)[0]!), ['Crm']);
    assert.deepEqual(names(start('step Enter', 6)), ['Pay']);
  });

  it('takes a segment as all that lies in it, nested ones too', () => {
    const [net] = start('segment Net', 9);
    assert.deepEqual(into(net!), ['Shop', 'Web']);
    assert.deepEqual(outOf(net!), ['Shop']);
  });

  it('begins anywhere in a flow, and leads to its ends', () => {
    const [flow] = start('op: read', 0, flows, other);
    assert.equal(flow!.name, 'look');
    assert.deepEqual([into(flow!), outOf(flow!)], [['Vault'], ['Crm']]);
  });

  it('follows one kind of data from where it begins, and back from where it ends', () => {
    const [order] = start('data Order', 6);
    const begins = outgoingCalls(project, order!).map(({ to }) => to);
    assert.deepEqual(names(begins), ['Pay']);
    const second = outgoingCalls(project, begins[0]!).map(({ to }) => to);
    assert.deepEqual(names(second), ['Shop']);
    assert.deepEqual(outOf(second[0]!), ['Crm']);
    assert.deepEqual(into(order!), ['Crm']);
  });

  it('says what goes there, and points at flows in the same file only', () => {
    const [place] = outgoingCalls(project, start('touchpoint Pay', 12)[0]!);
    assert.match(place!.to.detail!, /Card, Order/);
    assert.deepEqual(place!.fromRanges, [start('touchpoint Pay', 12)[0]!.selectionRange]);
    const vault = outgoingCalls(project, start('system Shop', 8)[0]!).find(({ to }) => to.name === 'Vault')!;
    const { start: from, end } = vault.fromRanges[0]!;
    assert.equal(model.split('\n')[from.line]!.slice(from.character, end.character), 'owner-system: Shop');
  });

  it('is empty for what data does not go through, and for items that are gone', () => {
    assert.deepEqual(start('persona Mia', 9), []);
    const [shop] = start('system Shop', 8);
    for (const data of [undefined, null, {}, { element: 'Gone' }, 'Shop'])
      assert.deepEqual(outgoingCalls(project, { ...shop!, data }), []);
  });
});

describe('the hierarchy of segments and audiences', () => {
  const at = (piece: string, further: number): CallHierarchyItem =>
    prepareTypes(project, uri, model.indexOf(piece) + further)[0] ?? assert.fail(piece);
  const above = (item: CallHierarchyItem): string[] => names(supertypes(project, item));
  const below = (item: CallHierarchyItem): string[] => names(subtypes(project, item));

  it('has segments around and inside, with what lies in them', () => {
    assert.deepEqual(below(at('segment Net', 9)), ['Inner', 'Crm']);
    assert.deepEqual(above(at('segment Inner', 9)), ['Net']);
    assert.deepEqual(above(at('store Vault', 7)), ['Inner']);
    assert.deepEqual(above(at('touchpoint Pay', 12)), ['Edge']);
    assert.match(at('segment Inner', 9).detail!, /restricted/);
  });

  it('has audiences with their parts and personas', () => {
    assert.deepEqual(below(at('audience All', 10)), ['Young']);
    assert.deepEqual(below(at('audience Young', 10)), ['Mia']);
    assert.deepEqual(above(at('persona Mia', 9)), ['Young']);
  });

  it('has no place for anything else', () => {
    assert.deepEqual(prepareTypes(project, uri, model.indexOf('data Card') + 6), []);
  });
});
