import { strict as assert } from 'node:assert';
import type { Finding } from '../../language/analysis/finding.js';
import { allProblems } from '../../language/bind/project.js';
import { layoutDiagram } from '../../language/diagram/layout/layout.js';
import { listViews, projectView } from '../../language/diagram/project/index.js';
import { renderSvg } from '../../language/diagram/render/render-svg.js';
import { createElkEngine } from '../../language/node/elk-engine.js';
import type { Project } from '../../language/lsp/workspace/project.js';
import { formatText } from '../../language/syntax/format/format.js';
import { expected } from './expected.js';
import { changed, editsOf, loadExample, problemsOf, repairOf } from './load.js';
import type { ExampleName } from './load.js';

const examples: readonly ExampleName[] = ['quickstart', 'nordhaven'];
const engine = createElkEngine();

function inWords({ severity, rule, element, suppressed }: Finding): string {
  return `${severity.padEnd(7)} ${rule} ${element}${suppressed ? ' (suppressed)' : ''}`;
}

for (const name of examples) {
  describe(`example ${name}`, () => {
    let project: Project;

    before(async () => {
      project = await loadExample(name);
    });

    it('reads without a problem, and every rule can run', () => {
      const { bound, analysis } = project.session.snapshot();
      assert.deepEqual(project.configProblems, []);
      assert.deepEqual(allProblems(bound), []);
      assert.deepEqual(analysis.failures, {});
    });

    it('has the findings that it is meant to have, and no others', () => {
      const { findings } = project.session.snapshot().analysis;
      assert.deepEqual(findings.map(inWords), expected[name]);
    });

    it('is formatted', () => {
      for (const [uri, text] of project.session.snapshot().texts) assert.deepEqual(formatText(text), [], uri);
    });

    it('stays a model without problems after each repair', () => {
      const snapshot = project.session.snapshot();
      for (const finding of snapshot.analysis.findings) {
        const fix = repairOf(snapshot, finding);
        if (!fix) continue;
        const edits = editsOf(snapshot, [fix]);
        assert.ok(edits.length > 0, `${inWords(finding)}: ${fix.title}`);
        assert.deepEqual(problemsOf(changed(snapshot.texts, edits)), [], `${inWords(finding)}: ${fix.title}`);
      }
    });

    it('stays a model without problems after all repairs that are applied at once', () => {
      const snapshot = project.session.snapshot();
      const fixes = snapshot.analysis.findings.flatMap((finding) => repairOf(snapshot, finding) ?? []);
      const bulk = fixes.filter((fix) => fix.bulk);
      assert.ok(bulk.length > 0);
      assert.deepEqual(problemsOf(changed(snapshot.texts, editsOf(snapshot, bulk))), []);
    });

    it('shows each of its views as a picture', async () => {
      const { bound, analysis } = project.session.snapshot();
      for (const { id } of listViews(bound.model)) {
        const projection = projectView(bound.model, id, { findings: analysis.findings });
        assert.ok('diagram' in projection, 'message' in projection ? `${id}: ${projection.message}` : id);
        const svg = renderSvg(await layoutDiagram(projection.diagram, engine), { theme: 'light', standalone: true });
        assert.match(svg, /<svg [^]*<\/svg>\s*$/, id);
      }
    }).timeout(60_000);
  });
}
