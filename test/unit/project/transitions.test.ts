import { strict as assert } from 'node:assert';
import type { JourneyDiagram } from '../../../language/diagram/types.js';
import { brokenModelOf, findingOn, journeyOf, modelOf } from './helper.js';

const places = `
  channel Web : web  channel Phone : phone  channel App : mobile-app
  touchpoint Page on Web  touchpoint Call on Phone { op: login }  touchpoint Screen on App
`;

function ways(diagram: JourneyDiagram): string[] {
  const short = (id: string): string => id.slice(id.lastIndexOf('.') + 1);
  return diagram.transitions.map((way) => `${short(way.from)}>${short(way.to)}`);
}

function steps(text: string): JourneyDiagram {
  return journeyOf(modelOf(places, `journey J { ${text} }`), 'journey:J');
}

describe('transitions of a journey', () => {
  it('go to the next step in the text, across stages and over empty ones', () => {
    assert.deepEqual(ways(steps('stage A { step One step Two } stage Empty stage B { step Three }')), [
      'One>Two',
      'Two>Three',
    ]);
  });

  it('are exactly those that are written', () => {
    const diagram = steps(
      'stage A { step One { -> Three } step Two step Three { -> One when "again" { kind: loop } -> Three when "slow" { kind: timeout } } step Four }',
    );
    assert.deepEqual(ways(diagram), ['One>Three', 'Two>Three', 'Three>One', 'Three>Three']);
    assert.deepEqual(
      diagram.transitions.map((way) => [way.kind, way.label]),
      [
        ['next', undefined],
        ['next', undefined],
        ['loop', 'again'],
        ['timeout', 'slow'],
      ],
    );
  });

  it('stop where the path ends', () => {
    const diagram = steps(
      'stage A { step One { end failure } step Two { end success  -> Three when "not yet" } step Three }',
    );
    assert.deepEqual(ways(diagram), ['Two>Three']);
    assert.deepEqual(
      diagram.ends.map((end) => [end.step, end.outcome]),
      [
        ['J.A.One', 'failure'],
        ['J.A.Two', 'success'],
      ],
    );
  });

  it('count their findings', () => {
    const text = 'journey J { stage A { step One at Page { -> Two } step Two at Call } }';
    const model = modelOf(places, text);
    const { id } = journeyOf(model, 'journey:J').transitions[0]!;
    const [way] = journeyOf(model, 'journey:J', [findingOn(id, 'warning')]).transitions;
    assert.deepEqual(way!.findings, { error: 0, warning: 1, info: 0 });
  });

  it('have unique ids', () => {
    const diagram = steps('stage A { step One { -> Two when "a" -> Two when "b" } step Two step Three }');
    assert.equal(new Set(diagram.transitions.map((way) => way.id)).size, 3);
  });

  it('tell a switch of channel, also after a step without a place', () => {
    const diagram = steps(
      'stage A { step One at Page step Wait { kind: wait } step Two at Call step Three at Call, Screen step Four at Screen }',
    );
    assert.deepEqual(
      diagram.transitions.map((way) => way.switchesChannel),
      [false, true, false, false],
    );
  });

  it('tell how the case is handed over, and whether the customer logs in again', () => {
    const diagram = steps(
      'stage A { step One at Page { -> Two { handoff: cold context: intent } } step Two at Call { -> Three { handoff: warm context: authentication } } step Three at Screen { -> Two { context: authentication, case } } }',
    );
    assert.deepEqual(
      diagram.transitions.map((way) => way.handoff),
      ['cold', 'warm', undefined],
    );
    assert.deepEqual(
      diagram.transitions.map((way) => way.reauthenticates),
      [true, undefined, undefined],
    );
  });

  it('leave out what leads to a step that is not shown or not there', () => {
    const hidden = modelOf(
      places,
      'journey J { stage A { step One step Two } stage B { step Three } } view V : journey { exclude: J.A.Two }',
    );
    assert.deepEqual(ways(journeyOf(hidden, 'V')), []);
    const broken = brokenModelOf('journey J { stage A { step One { -> Nowhere } step Two } }');
    assert.deepEqual(ways(journeyOf(broken, 'journey:J')), []);
  });
});
