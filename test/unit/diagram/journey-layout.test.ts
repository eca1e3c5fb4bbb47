import { strict as assert } from 'node:assert';
import type { JourneyDiagram, JourneyStep } from '../../../language/diagram/types.js';
import { blueprintSample, journeySample } from '../../../webview/samples/journey.js';
import { holds, layOut, linesOutside, overlapping } from './helper.js';

const first = journeySample.stages[0]!.steps[0]!;

function journeyOf(steps: readonly JourneyStep[], title = 'Journey'): JourneyDiagram {
  return {
    ...blueprintSample,
    header: { title },
    stages: [{ id: 'S', title, steps }],
    transitions: [],
    ends: [],
    lanes: ['steps', 'channels', 'touchpoints', 'emotion', 'thoughts', 'pains', 'frontstage', 'data', 'security'],
  };
}

const long = 'Donaudampfschifffahrtsgesellschaftskapitän '.repeat(12).trim();

const hard: readonly (readonly [name: string, diagram: JourneyDiagram])[] = [
  ['the journey sample', journeySample],
  ['the blueprint sample', blueprintSample],
  ['a journey without stages', { ...journeySample, stages: [] }],
  ['a stage without steps', journeyOf([])],
  ['sixty steps', journeyOf(Array.from({ length: 60 }, (_, index) => ({ ...first, id: `S.${index}` })))],
  ['titles of 500 characters', journeyOf([{ ...first, title: long }], long)],
  ['a word that is wider than its card', journeyOf([{ ...first, title: 'x'.repeat(500) }])],
  ['Chinese', journeyOf([{ ...first, title: '客户在商店里找不到订单并且必须再次解释'.repeat(5) }], '客户旅程')],
  ['Arabic', journeyOf([{ ...first, title: 'العميل لا يجد الطلب في المتجر ويجب أن يشرح مرة أخرى' }], 'رحلة العميل')],
  ['emoji', journeyOf([{ ...first, title: '👩‍👩‍👧‍👦🛒🧥😀'.repeat(20) }], '🛒')],
];

describe('layout of journeys', () => {
  for (const [name, diagram] of hard) {
    it(`keeps cards apart and texts inside them: ${name}`, async () => {
      const { cards, lanes, width, height } = await layOut(diagram);
      assert.deepEqual(overlapping(cards.map((card) => [card.key, card.box])), []);
      assert.deepEqual(
        cards.flatMap((card) => linesOutside(card.texts, card.box)),
        [],
      );
      const page = { x: 0, y: 0, width, height };
      for (const box of [...cards, ...lanes].map((item) => item.box)) assert.ok(holds(page, box), JSON.stringify(box));
    });
  }

  it('draws a change of channel on the track wherever it leads, and findings beside their transition', async () => {
    const [one, two] = [journeySample.stages[0]!.steps[0]!, journeySample.stages[0]!.steps[1]!];
    const steps = [
      { ...one, id: 'S.A' },
      { ...two, id: 'S.B' },
      { ...two, id: 'S.C' },
    ];
    const back = { id: 'back', from: 'S.C', to: 'S.A', kind: 'loop', label: 'again', switchesChannel: true } as const;
    const stay = {
      id: 'stay',
      from: 'S.C',
      to: 'S.B',
      kind: 'loop',
      label: 'once more',
      switchesChannel: false,
    } as const;
    const findings = { error: 0, warning: 1, info: 0 };
    const { track, arcs } = await layOut({
      ...journeyOf(steps),
      transitions: [{ ...back, handoff: 'cold', findings }, stay],
    });
    assert.deepEqual(
      track!.pieces.map((piece) => [piece.key, piece.hop]),
      [['back', 'cold']],
    );
    assert.deepEqual(
      arcs.map((arc) => [arc.key, arc.findings]),
      [
        ['back', findings],
        ['stay', undefined],
      ],
    );
  });

  it('puts every card into its lane', async () => {
    for (const diagram of [journeySample, blueprintSample]) {
      const { cards, lanes } = await layOut(diagram);
      const misplaced = cards.filter((card) => !holds(lanes.find(({ lane }) => lane === card.lane)!.box, card.box));
      assert.deepEqual(misplaced, []);
    }
  });

  it('aligns everything of a step to its column', async () => {
    const { cards } = await layOut(blueprintSample);
    const columns = new Map(cards.filter(({ lane }) => lane === 'steps').map((card) => [card.stepId, card.box]));
    for (const card of cards) {
      assert.equal(card.box.x, columns.get(card.stepId)?.x);
      assert.equal(card.box.width, columns.get(card.stepId)?.width);
    }
  });

  it('keeps arcs that overlap in x on levels of their own', async () => {
    const { arcs } = await layOut(journeySample);
    assert.ok(arcs.length > 2);
    assert.deepEqual(overlapping(arcs.map((arc) => [arc.key, arc.extent])), []);
  });

  it('draws no connector through a card', async () => {
    const { connectors, cards } = await layOut(blueprintSample);
    assert.ok(connectors.length > 0);
    for (const { path } of connectors) {
      const [x = 0, top = 0, , bottom = 0] = [...path.matchAll(/-?[\d.]+/g)].map(Number);
      const crossed = cards.filter(
        ({ box }) => box.x < x && x < box.x + box.width && box.y < bottom - 1 && top + 1 < box.y + box.height,
      );
      assert.deepEqual(crossed, []);
    }
  });

  it('gives the same twice, and coordinates of two decimals', async () => {
    const once = JSON.stringify(await layOut(journeySample));
    assert.equal(JSON.stringify(await layOut(structuredClone(journeySample))), once);
    assert.deepEqual(once.match(/-?\d+\.\d{3,}/g), null);
  });
});
