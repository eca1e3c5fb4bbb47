import type { Diagram, JourneyDiagram, SegmentationDiagram } from '../diagram/types.js';
import { findingsText } from '../diagram/layout/part.js';

type Cell = string | number | undefined;

/**
 * What a diagram shows as a table for spreadsheets (RFC 4180, with a byte order mark, which they need to read UTF-8): a
 * journey with a row for each step, a segmentation with a row for each flow.
 */
export function toCsv(diagram: Diagram): string {
  const rows = diagram.kind === 'segmentation' ? flowRows(diagram) : stepRows(diagram);
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: Cell): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  // A text that a spreadsheet would take for a formula must not become one.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

function listed(items: readonly (string | undefined)[]): string {
  return [...new Set(items.filter((item) => item !== undefined && item !== ''))].join('; ');
}

function stepRows({ stages, transitions, ends }: JourneyDiagram): Cell[][] {
  const titles = new Map(stages.flatMap(({ steps }) => steps.map(({ id, title }) => [id, title])));
  const head = [
    'Stage',
    'Step',
    'Kind',
    'Duration',
    'Moment of truth',
    'Fail point',
    'Status',
    'Channels',
    'Touchpoints',
    'Emotion',
    'Expected emotion',
    'Thoughts',
    'Pains',
    'Opportunities',
    'Metrics',
    'Frontstage',
    'Backstage',
    'Support',
    'Data',
    'Segments',
    'Leads to',
    'Ends',
    'Findings',
  ];
  const rows = stages.flatMap((stage) =>
    stage.steps.map((step): Cell[] => [
      stage.title,
      step.title,
      step.kind,
      step.duration,
      step.momentOfTruth ? 'yes' : '',
      step.failPoint ? 'yes' : '',
      step.status,
      listed(step.channels.map(({ name }) => name)),
      listed(step.touchpoints.map(({ title }) => title)),
      step.emotion,
      step.expectedEmotion,
      listed(step.thoughts.map(({ title }) => title)),
      listed(
        step.pains.map(({ title, severity }) =>
          withNote(title, severity === undefined ? undefined : `severity ${severity}`),
        ),
      ),
      listed(step.opportunities.map(({ title, status }) => withNote(title, status))),
      listed(
        step.metrics.map(({ title, value, target }) => withNote(title, listed([value, target && `target ${target}`]))),
      ),
      ...[step.frontstage, step.backstage, step.support].map((actions) =>
        listed(actions.map(({ title, by }) => withNote(title, by))),
      ),
      listed(step.data.map(({ title, purpose, consent }) => withNote(title, listed([purpose, consent])))),
      listed(step.security.map(({ title }) => title)),
      listed(
        transitions
          .filter(({ from, to }) => from === step.id && titles.has(to))
          .map(({ to, label }) => withNote(titles.get(to)!, label)),
      ),
      listed(ends.filter((end) => end.step === step.id).map(({ outcome }) => outcome)),
      step.findings && findingsText(step.findings),
    ]),
  );
  return [head, ...rows];
}

function withNote(text: string, note: string | undefined): string {
  return note ? `${text} (${note})` : text;
}

function flowRows({ containers, nodes, edges }: SegmentationDiagram): Cell[][] {
  const titles = new Map([...containers, ...nodes].map(({ id, title }) => [id, title]));
  const homes = new Map(
    nodes.map(({ id, container }) => [id, container === undefined ? undefined : titles.get(container)]),
  );
  const head = [
    'Flow',
    'From',
    'From segment',
    'To',
    'To segment',
    'Protocol',
    'Data',
    'Class',
    'Encrypted',
    'Allowed by a policy',
    'Findings',
  ];
  const rows = edges.map((edge): Cell[] => [
    edge.title ?? edge.id,
    titles.get(edge.source) ?? edge.source,
    homes.get(edge.source),
    titles.get(edge.target) ?? edge.target,
    homes.get(edge.target),
    edge.label,
    edge.data,
    edge.class,
    edge.encrypted,
    edge.covered === undefined ? '' : edge.covered ? 'yes' : 'no',
    edge.findings && findingsText(edge.findings),
  ]);
  return [head, ...rows];
}
