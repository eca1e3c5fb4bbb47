import '../../language/core/polyfill.js';
import assert from 'node:assert/strict';
import { analyse } from '../../language/analysis/analyse.js';
import { defaultConfiguration, defaultThresholds } from '../../language/analysis/configuration.js';
import { Facts } from '../../language/analysis/facts.js';
import { ProjectSession } from '../../language/project/session.js';
import { generateModel } from '../bench/generate.js';

const today = '2026-11-25';

/** How many elements the rules try for each element of a model, at most. It does not grow with the model. */
const stepsPerElement = 90;

describe('work that the rules do', () => {
  for (const size of [500, 3_000]) {
    it(`stays within ${stepsPerElement} trials for each of ${size} elements`, () => {
      const { files, elements } = generateModel(size);
      const session = new ProjectSession('main', today);
      for (const [uri, text] of files) session.setText(uri, text);
      const { model } = session.snapshot().bound;
      const facts = new Facts(model, today, defaultThresholds);
      const analysis = facts.within(elements * stepsPerElement, () =>
        analyse(model, { configuration: defaultConfiguration, today, facts }),
      );
      assert.deepEqual(analysis.failures, {});
    }).timeout(60_000);
  }
});
