import { strict as assert } from 'node:assert';
import { toCsv } from '../../../language/export/csv.js';
import { blueprintSample, journeySample } from '../../../webview/samples/journey.js';
import { segmentationSample } from '../../../webview/samples/segmentation.js';
import { nastyJourney, nastySegmentation, nastyText } from './nasty.js';

/** Rows of cells, read as RFC 4180 says. */
function read(csv: string): string[][] {
  assert.ok(csv.startsWith('\uFEFF') && csv.endsWith('\r\n'));
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted?.replace(/""/g, '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('CSV', () => {
  it('has a row for each step of a journey, with all that the map shows', () => {
    for (const diagram of [journeySample, blueprintSample]) {
      const [head, ...rows] = read(toCsv(diagram));
      const steps = diagram.stages.flatMap((stage) => stage.steps.map((step) => [stage.title, step.title]));
      assert.deepEqual(
        rows.map((row) => row.slice(0, 2)),
        steps,
      );
      assert.ok(rows.every((row) => row.length === head!.length));
    }
  });

  it('has a row for each flow of a segmentation', () => {
    const [head, ...rows] = read(toCsv(segmentationSample));
    assert.equal(rows.length, segmentationSample.edges.length);
    const at = (name: string): number => head!.indexOf(name);
    const kiosk = rows.find((row) => row[at('Protocol')] === 'http')!;
    assert.deepEqual([kiosk[at('Encrypted')], kiosk[at('From segment')]], ['no', 'Shop network']);
  });

  it('keeps every text in its cell, and makes no formula of one', () => {
    const [, step] = read(toCsv(nastyJourney));
    assert.equal(step![1], nastyText);
    const [, flow] = read(toCsv(nastySegmentation));
    assert.equal(flow![0], nastyText);
    const formula = { ...nastyJourney, stages: [{ ...nastyJourney.stages[0]!, title: '=cmd()' }] };
    assert.equal(read(toCsv(formula))[1]![0], "'=cmd()");
  });

  it('leaves numbers as they are', () => {
    const [head, ...rows] = read(toCsv(journeySample));
    const emotions = rows.map((row) => row[head!.indexOf('Emotion')]);
    assert.ok(emotions.includes('-2') && emotions.includes('1'));
  });
});
