import { strict as assert } from 'node:assert';
import type { Finding } from '../../language/analysis/finding.js';
import { allProblems } from '../../language/bind/project.js';
import { layoutDiagram } from '../../language/diagram/layout/layout.js';
import { listViews, projectView } from '../../language/diagram/project/index.js';
import { renderSvg } from '../../language/diagram/render/render-svg.js';
import type { Fix } from '../../language/edit/model-edit.js';
import { createElkEngine } from '../../language/node/elk-engine.js';
import type { Project } from '../../language/lsp/workspace/project.js';
import type { ProjectSnapshot } from '../../language/project/session.js';
import { formatText } from '../../language/syntax/format/format.js';
import { expected } from './expected.js';
import { changed, editsOf, judged, loadExample, repairOf } from './load.js';
import type { ExampleName } from './load.js';

const examples: readonly ExampleName[] = ['quickstart', 'nordhaven', 'halden-bank'];
const engine = createElkEngine();

/** Rules that ask for what is not said. */
const asking: ReadonlySet<string> = new Set(['CXRA-MOD-001', 'CXRA-MOD-003']);

function inWords({ severity, rule, element, suppressed }: Finding): string {
  return `${severity.padEnd(7)} ${rule} ${element}${suppressed ? ' (suppressed)' : ''}`;
}

/** Fixes applied to a copy leave a sound text, in which the findings are gone and nothing new is found; what they add may be asked about. */
function assertCured(
  snapshot: ProjectSnapshot,
  uses: readonly Project[],
  findings: readonly Finding[],
  fixes: readonly Fix[],
): void {
  const edits = editsOf(snapshot, fixes);
  const after = judged(changed(snapshot.texts, edits), uses);
  const title = fixes.map((fix) => fix.title).join('; ');
  assert.deepEqual(after.problems, [], title);
  const left = snapshot.analysis.findings.filter((finding) => !findings.includes(finding)).map(inWords);
  const known = new Set(snapshot.bound.model.elements.map((element) => element.id));
  const found = after.findings.filter(({ rule, element }) => !asking.has(rule) || known.has(element)).map(inWords);
  assert.deepEqual(
    found.filter((each) => !left.includes(each)),
    [],
    title,
  );
  for (const finding of findings) assert.ok(!found.includes(inWords(finding)), title);
}

for (const name of examples) {
  describe(`example ${name}`, () => {
    let project: Project;
    let uses: readonly Project[];

    before(async () => {
      ({ project, uses } = await loadExample(name));
    });

    it('reads without a problem, and every rule can run', () => {
      const { bound, analysis } = project.session.snapshot();
      assert.deepEqual(project.configProblems, []);
      assert.deepEqual(allProblems(bound), []);
      assert.deepEqual(analysis.failures, {});
    });

    it('has the findings that it is meant to have, and no others', () => {
      // What the model does not say is asked for, and is no defect.
      const found = project.session.snapshot().analysis.findings.filter((finding) => finding.rule !== 'CXRA-MOD-001');
      assert.deepEqual(found.map(inWords), expected[name]);
    });

    it('is formatted', () => {
      for (const [uri, text] of project.session.snapshot().texts) assert.deepEqual(formatText(text), [], uri);
    });

    it('is cured of a finding by each repair, and gets no other', () => {
      const snapshot = project.session.snapshot();
      for (const finding of snapshot.analysis.findings) {
        const fix = repairOf(snapshot, finding);
        if (fix) assertCured(snapshot, uses, [finding], [fix]);
      }
    }).timeout(60_000);

    it('is cured by all repairs that are applied at once', () => {
      const snapshot = project.session.snapshot();
      const curable = snapshot.analysis.findings.filter((finding) => repairOf(snapshot, finding)?.bulk === true);
      assert.ok(curable.length > 0);
      const fixes = curable.map((finding) => repairOf(snapshot, finding)!);
      assertCured(snapshot, uses, curable, fixes);
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
