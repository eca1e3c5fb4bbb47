import { strict as assert } from 'node:assert';
import { listViews, projectView } from '../../../language/diagram/project/index.js';
import { ids, journeyOf, messageOf, modelOf, segmentationOf } from './helper.js';

const text = `
  segment Internet { trust: untrusted }
  journey Buy "Buy online" { stage S "Start" { step A "a" } }
  journey Return { stage S { step A "a" } }
  view Short "Only buying" : journey { focus: Buy }
  view Cards : data-flow
  view Groups : audience
  view Unsaid
`;

describe('views of a model', () => {
  it('lists two for each journey, the segmentation, and written ones that have a picture', () => {
    const views = listViews(modelOf(text));
    assert.deepEqual(ids(views), [
      'journey:Buy',
      'blueprint:Buy',
      'journey:Return',
      'blueprint:Return',
      'segmentation',
      'Cards',
      'Short',
    ]);
    assert.deepEqual(
      views.map((view) => view.kind),
      ['journey', 'blueprint', 'journey', 'blueprint', 'segmentation', 'data-flow', 'journey'],
    );
    assert.equal(views[0]!.title, 'Buy online');
    assert.equal(new Set(views.map((view) => view.title)).size, views.length);
  });

  it('lists no segmentation without segments, and nothing for an empty model', () => {
    assert.deepEqual(ids(listViews(modelOf('system A : backend'))), []);
    assert.deepEqual(listViews(modelOf('')), []);
  });

  it('gives way to a written view of the same name', () => {
    const model = modelOf('segment A system B : backend in A view segmentation "Mine" : segmentation');
    assert.deepEqual(
      listViews(model).map((view) => view.title),
      ['Mine'],
    );
    assert.equal(segmentationOf(model).title, 'Mine');
  });

  it('gives every listed view a diagram or a message', () => {
    const model = modelOf(text);
    for (const view of listViews(model)) {
      const result = projectView(model, view.id, { findings: [] });
      assert.equal('diagram' in result, view.id !== 'Cards', view.id);
    }
  });

  it('says what is wrong with a view that has no picture', () => {
    const model = modelOf(text);
    assert.match(messageOf(model, 'journey:Bay'), /Did you mean `journey:Buy`/);
    assert.match(messageOf(model, 'zzzzzz'), /no view `zzzzzz`\.$/);
    assert.match(messageOf(model, 'Groups'), /audience/);
    assert.match(messageOf(model, 'Unsaid'), /kind/);
    assert.match(messageOf(model, 'journey:Internet'), /no view/);
  });

  it('finds the journey of a view', () => {
    const model = modelOf(text);
    assert.equal(journeyOf(model, 'Short').id, 'Buy');
    assert.equal(journeyOf(model, 'Short').header.title, 'Only buying');
    assert.match(messageOf(modelOf(text, 'view Which : journey'), 'Which'), /focus: Buy/);
    assert.equal(journeyOf(modelOf('journey J { stage S { step A } } view V : blueprint'), 'V').id, 'J');
    assert.equal(journeyOf(modelOf(text, 'view Part : journey { include: Return.S.A }'), 'Part').id, 'Return');
    assert.match(messageOf(modelOf('view V : journey'), 'V'), /no journey/);
  });
});
