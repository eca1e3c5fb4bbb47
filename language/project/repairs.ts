import { factsOf } from '../analysis/analyse.js';
import type { Finding } from '../analysis/finding.js';
import { fixesFor } from '../analysis/fixes.js';
import { allProblems } from '../bind/project.js';
import { applyEdits, joinFixes } from '../edit/apply.js';
import type { Fix, TextEdit } from '../edit/model-edit.js';
import { toTextEdits } from '../edit/text-edits.js';
import type { ProjectSession, ProjectSnapshot } from './session.js';

/** A finding that a repair cured. */
export interface Repaired {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** What became of a project by repairs: the cured findings in the order of repair, and the changed texts by address. */
export interface Repairs {
  readonly repaired: readonly Repaired[];
  readonly texts: ReadonlyMap<string, string>;
}

const mostRounds = 10;

/**
 * Applies the repairs that connect nothing anew to a session, again and again until none is left, since one repair can make
 * another finding visible. A repair that would leave a mistake in the text is left out. Claims and suppressions are decisions
 * of people and never made.
 * @param chosen tells which findings to repair
 */
export function repairAll(session: ProjectSession, chosen: (finding: Finding) => boolean): Repairs {
  const before = new Map(session.snapshot().texts);
  const repaired: Repaired[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const done = repairOnce(session, chosen);
    if (done.length === 0) break;
    repaired.push(...done);
  }
  const changed = [...session.snapshot().texts].filter(([uri, text]) => before.get(uri) !== text);
  return { repaired, texts: new Map(changed) };
}

interface Candidate extends Repaired {
  readonly edits: readonly TextEdit[];
}

function repairOnce(session: ProjectSession, chosen: (finding: Finding) => boolean): readonly Repaired[] {
  const snapshot = session.snapshot();
  const candidates = candidatesOf(snapshot, chosen);
  const joined = new Set(joinFixes(candidates.map((each) => each.edits)));
  const together = candidates.filter((each) => each.edits.every((edit) => joined.has(edit)));
  if (together.length === 0) return [];
  if (tryEdits(session, snapshot, [...joined])) return together;
  return together.filter((each) => tryEdits(session, session.snapshot(), currentEdits(session, each)));
}

function candidatesOf(snapshot: ProjectSnapshot, chosen: (finding: Finding) => boolean): Candidate[] {
  const facts = factsOf(snapshot.analysis);
  if (!facts) return [];
  return snapshot.analysis.findings.filter(chosen).flatMap((finding) => {
    const fixes = fixesFor(finding, snapshot.bound.model, facts);
    const fix = fixes.find((each) => each.class === 'repair' && each.bulk === true);
    const edits = fix ? textEdits(snapshot, fix) : [];
    return fix && edits.length > 0 ? [{ finding, fix, edits }] : [];
  });
}

function textEdits({ bound, texts }: ProjectSnapshot, fix: Fix): TextEdit[] {
  return toTextEdits(fix.edits, bound.sources, (uri) => texts.get(uri) ?? '');
}

/** The same repair in the text as it is by now. */
function currentEdits(session: ProjectSession, { fix }: Candidate): TextEdit[] {
  return textEdits(session.snapshot(), fix);
}

/** Applies edits unless they would leave more mistakes in the texts than there are. */
function tryEdits(session: ProjectSession, snapshot: ProjectSnapshot, edits: readonly TextEdit[]): boolean {
  const mistakes = allProblems(snapshot).length;
  const before = new Map(snapshot.texts);
  const uris = new Set(edits.map((edit) => edit.uri));
  for (const uri of uris) {
    const own = edits.filter((edit) => edit.uri === uri);
    session.setText(uri, applyEdits(before.get(uri) ?? '', own));
  }
  const better = edits.length > 0 && allProblems(session.snapshot()).length <= mistakes;
  if (!better) for (const uri of uris) session.setText(uri, before.get(uri) ?? '');
  return better;
}
