import { strict as assert } from 'node:assert';
import { findingOn, ids, messageOf, modelOf, segmentationOf } from './helper.js';

const text = `
  /** How it is. */
  architecture Bank "A bank"
  data Card { class: internal  tags: cardholder  describes: Savers }
  data Price { class: public }
  data Vague
  audience Savers "People who save"
  segment Internet { trust: untrusted  role: customer }
  segment Inner {
    trust: internal
    system Api : backend "Orders" { processes: Price }
    segment Core {
      trust: restricted  role: cde
      store Vault : sql { holds: Card }
      segment Empty
    }
  }
  channel Web : web in Internet
  channel Letter : letter
  touchpoint Page "Web page" on Web
  touchpoint Idle on Web
  actor Clerk : staff in Inner
  actor Bored : staff in Inner
  system Loose : backend
  flow order Page -> Api "Order" { protocol: https  carries: Card, Price  authn: session-cookie }
  flow keep Api -> Vault { protocol: mysql  carries: Card }
  flow tunnelled Api -> Loose { protocol: http  tunnel: ipsec  carries: Vague }
  flow work Clerk -> Api
  policy front allow Internet -> Inner { protocol: https  port: 443 }
`;

describe('segmentation diagram', () => {
  const model = modelOf(text);
  const diagram = segmentationOf(model);
  const nodes = new Map(diagram.nodes.map((node) => [node.id, node]));
  const edges = new Map(diagram.edges.map((edge) => [edge.id, edge]));

  it('is named after the architecture', () => {
    assert.deepEqual([diagram.id, diagram.title, diagram.description], ['Bank', 'A bank', 'How it is.']);
  });

  it('nests segments, empty ones too', () => {
    assert.deepEqual(
      diagram.containers.map(({ id, trust, role, parent }) => [id, trust, role, parent]),
      [
        ['Core', 'restricted', 'cde', 'Inner'],
        ['Empty', undefined, undefined, 'Core'],
        ['Inner', 'internal', undefined, undefined],
        ['Internet', 'untrusted', 'customer', undefined],
      ],
    );
  });

  it('shows systems, stores, and touchpoints and actors that flows start or end at', () => {
    assert.deepEqual(
      diagram.nodes.map(({ id, keyword, container }) => [id, keyword, container]),
      [
        ['Api', 'system', 'Inner'],
        ['Clerk', 'actor', 'Inner'],
        ['Loose', 'system', undefined],
        ['Page', 'touchpoint', 'Internet'],
        ['Vault', 'store', 'Core'],
      ],
    );
  });

  it('leaves a channel to its touchpoints, which name it, unless flows are its own', () => {
    assert.equal(nodes.get('Page')!.channel, 'Web');
    const own = segmentationOf(modelOf(text, 'flow Web -> Loose'));
    assert.ok(ids(own.nodes).includes('Web'));
    const alone = segmentationOf(modelOf('segment Internet  channel Web : web in Internet  touchpoint Page on Web'));
    assert.deepEqual(ids(alone.nodes), ['Web']);
  });

  it('gives nodes their kind, greatest class and audiences', () => {
    assert.deepEqual([nodes.get('Api')!.kind, nodes.get('Api')!.class], ['backend', 'restricted']);
    assert.deepEqual([nodes.get('Vault')!.class, nodes.get('Vault')!.audiences], ['restricted', ['People who save']]);
    assert.equal(nodes.get('Loose')!.class, undefined);
  });

  it('gives edges protocol, data and class, never below what tags require', () => {
    const order = edges.get('order')!;
    assert.deepEqual(
      [order.source, order.target, order.title, order.label, order.data, order.class],
      ['Page', 'Api', 'Order', 'https', 'Card, Price', 'restricted'],
    );
    assert.match(order.detail!, /session-cookie/);
    assert.equal(edges.get('tunnelled')!.class, undefined, 'nothing is known of the class');
    assert.deepEqual(
      [edges.get('work')!.label, edges.get('work')!.data, edges.get('work')!.class],
      [undefined, undefined, undefined],
    );
  });

  it('tells encryption by tunnel, else by protocol', () => {
    assert.deepEqual(
      ['order', 'keep', 'tunnelled', 'work'].map((id) => edges.get(id)!.encrypted),
      ['yes', 'no', 'yes', 'unknown'],
    );
    assert.equal(
      segmentationOf(
        modelOf('segment A system X : backend in A system Y : backend in A flow f X -> Y { protocol: http }'),
      ).edges[0]!.encrypted,
      'no',
    );
  });

  it('tells whether a policy covers what crosses segments', () => {
    assert.deepEqual(
      ['order', 'keep', 'work', 'tunnelled'].map((id) => edges.get(id)!.covered),
      [true, false, undefined, undefined],
    );
    const without = segmentationOf(
      modelOf('segment A segment B system X : backend in A system Y : backend in B flow X -> Y'),
    );
    assert.equal(without.edges[0]!.covered, undefined);
  });

  it('counts findings and keeps suppressed ones out', () => {
    const marked = segmentationOf(model, 'segmentation', [
      findingOn('order', 'warning'),
      findingOn('order', 'info'),
      findingOn('keep', 'error', true),
      findingOn('Inner', 'error'),
    ]);
    const order = marked.edges.find((edge) => edge.id === 'order')!;
    assert.deepEqual([order.severity, order.findings], ['warning', { error: 0, warning: 1, info: 1 }]);
    assert.equal('severity' in marked.edges.find((edge) => edge.id === 'keep')!, false);
    assert.equal(marked.containers.find((each) => each.id === 'Inner')!.findings!.error, 1);
  });

  it('does not depend on the order of the files', () => {
    const lines = text.split(/\n(?= {2}(?:segment Internet|channel Web|flow order))/);
    assert.deepEqual(segmentationOf(modelOf(...lines.reverse())), diagram);
  });

  it('speaks when there is nothing', () => {
    assert.match(messageOf(modelOf(''), 'segmentation'), /no segments/);
    assert.match(messageOf(modelOf(text, 'view V : segmentation { include: Letter }'), 'V'), /Nothing/);
  });
});

describe('segmentation views', () => {
  const view = (members: string, kind = 'segmentation') =>
    segmentationOf(modelOf(text, `view V "A part" : ${kind} { ${members} }`), 'V');

  it('show the segments they include with all inside, and where those stand', () => {
    const core = view('include: Core');
    assert.deepEqual([ids(core.nodes), ids(core.containers), ids(core.edges)], [['Vault'], ['Core', 'Inner'], []]);
    assert.deepEqual(ids(view('include: Inner').edges), ['keep', 'work']);
  });

  it('take elements, channels, data and flows into account', () => {
    assert.deepEqual(ids(view('include: Web, Api').nodes), ['Api', 'Page', 'Web']);
    assert.deepEqual(ids(view('include: order').nodes), ['Api', 'Page']);
    assert.deepEqual(ids(view('include: Price').nodes), ['Api', 'Page']);
  });

  it('leave out what they exclude', () => {
    const rest = view('exclude: Core, Page, work');
    assert.deepEqual(
      [ids(rest.nodes), ids(rest.containers), ids(rest.edges)],
      [['Api', 'Loose', 'Web'], ['Inner', 'Internet'], ['tunnelled']],
    );
  });

  it('narrow to the neighbours of an element and to what is in a segment', () => {
    assert.deepEqual(ids(view('focus: Vault').nodes), ['Api', 'Vault']);
    assert.deepEqual(ids(view('focus: Internet').edges), ['order']);
    assert.deepEqual(ids(view('focus: keep').edges), ['keep']);
  });

  it('follow data', () => {
    const card = view('focus: Card', 'data-flow');
    assert.deepEqual(
      [ids(card.edges), ids(card.nodes)],
      [
        ['keep', 'order'],
        ['Api', 'Page', 'Vault'],
      ],
    );
    assert.deepEqual(ids(view('include: Card', 'data-flow').edges), ['keep', 'order']);
    assert.deepEqual(ids(view('', 'data-flow').edges), ['keep', 'order', 'tunnelled']);
    assert.match(messageOf(modelOf('data D view V : data-flow { focus: D }'), 'V'), /No flow/);
  });

  it('honour title and direction', () => {
    const turned = view('direction: top-down');
    assert.deepEqual([turned.id, turned.title, turned.direction], ['V', 'A part', 'top-down']);
  });
});
