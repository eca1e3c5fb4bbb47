import assert from 'node:assert/strict';
import { impactLines, reachText } from '../../../extension/impact/lines.js';
import type { ImpactResult } from '../../../language/protocol/impact.js';

const page = { id: 'Page', label: 'Start page', type: 'touchpoint' };
const step = { id: 'Buy.Look.Looks', label: 'Looks', type: 'step' };

const result: ImpactResult = {
  element: { id: 'Api', label: 'Order service', type: 'system' },
  answers: [
    { question: 'retired', groups: [{ name: 'touchpoints', title: 'touchpoints', directly: [page], further: [] }] },
    { question: 'breached', share: 0.256, groups: [{ name: 'steps', title: 'steps', directly: [], further: [step] }] },
  ],
};

describe('list of what is hit', () => {
  it('has a heading for each question and kind, and says what is hit through others', () => {
    assert.deepEqual(impactLines(result), [
      { type: 'heading', label: 'If retired: touchpoints (1)' },
      { type: 'element', label: 'Start page', description: 'touchpoint', elementId: 'Page' },
      { type: 'heading', label: 'If breached: steps (1)' },
      { type: 'element', label: 'Looks', description: 'step – through others', elementId: 'Buy.Look.Looks' },
    ]);
  });

  it('tells how much of the data lies within reach, where any does', () => {
    assert.match(reachText(result), /26 %/);
    assert.equal(reachText(null), '');
  });

  it('is empty where nothing is asked about', () => {
    assert.deepEqual(impactLines(null), []);
  });
});
