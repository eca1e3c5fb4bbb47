import { layoutDiagram } from '../../language/diagram/layout/layout.js';
import { projectView } from '../../language/diagram/project/index.js';
import { renderSvg } from '../../language/diagram/render/render-svg.js';
import { createElkEngine } from '../../language/node/elk-engine.js';
import { ProjectSession } from '../../language/project/session.js';
import { today } from './analysis.js';
import { generateModel } from './generate.js';
import { median, repeated } from './measure.js';
import type { Row } from './table.js';

const targets: Readonly<Record<number, number>> = { 300: 400, 1_000: 1_500 };

/** Elements to a generated model that give a picture of so many nodes, all unfolded. */
const elementsPerNode = 2.2;

/** The whole segmentation of models of some size, unfolded: layout and drawing, warm. */
export async function pictureRows(nodes: readonly number[]): Promise<Row[]> {
  const engine = createElkEngine();
  const rows: Row[] = [];
  for (const count of nodes) {
    const session = new ProjectSession('bench', today);
    for (const [uri, text] of generateModel(count * elementsPerNode).files) session.setText(uri, text);
    const { bound } = session.snapshot();
    const projection = projectView(bound.model, 'segmentation', { findings: [] });
    if (!('diagram' in projection)) throw new Error(projection.message);
    const { diagram } = projection;
    const layout = median(await repeated(3, () => layoutDiagram(diagram, engine), 1));
    const laidOut = await layoutDiagram(diagram, engine);
    const draw = median(await repeated(3, () => renderSvg(laidOut, { theme: 'light', standalone: true }), 1));
    const target = targets[count];
    rows.push({
      what: `segmentation of ${count} nodes: layout`,
      value: layout,
      unit: 'ms',
      ...(target !== undefined && { target }),
    });
    rows.push({ what: `segmentation of ${count} nodes: drawing`, value: draw, unit: 'ms' });
  }
  return rows;
}
