import type { PanelMemory, PreviewState } from '../../language/protocol/preview.js';
import type { DiagramResult } from '../../language/protocol/requests.js';

/** What a panel shows: a view of the project that a file belongs to. Without a view, the one that the server chooses. */
export type Subject = PanelMemory;

/** The subject after another file became the active one: its project is shown, and the view stays within a project. */
export function follow(subject: Subject, uri: string, areTogether: (uri: string, other: string) => boolean): Subject {
  if (subject.pinned || subject.uri === uri) return subject;
  return areTogether(subject.uri, uri) ? { ...subject, uri } : { uri, pinned: false };
}

/** Tells whether two subjects lead to the same picture. */
export function showsTheSame(one: Subject, other: Subject): boolean {
  return one.uri === other.uri && one.viewId === other.viewId;
}

/** The subject with the view that the server answered with, so that it stays on show. */
export function settle(subject: Subject, { viewId }: DiagramResult): Subject {
  return viewId === '' ? subject : { ...subject, viewId };
}

/** Tells whether a view is gone for good, and not only while the text is broken or because the panel keeps to it. */
export function isGone({ viewId, pinned }: Subject, { views, broken }: DiagramResult): boolean {
  return viewId !== undefined && !pinned && !broken && !views.some((view) => view.id === viewId);
}

/** Reads back what a webview kept; undefined for anything else. */
export function subjectFrom(state: unknown): Subject | undefined {
  const memory = isRecord(state) ? (state as PreviewState & Record<string, unknown>).memory : undefined;
  if (!isRecord(memory) || typeof memory['uri'] !== 'string') return undefined;
  const { uri, viewId, pinned } = memory;
  return { uri, pinned: pinned === true, ...(typeof viewId === 'string' && { viewId }) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
