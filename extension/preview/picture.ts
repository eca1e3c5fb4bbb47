import type { DiagramMessage, TextMessage } from '../../language/protocol/preview.js';
import type { DiagramResult } from '../../language/protocol/requests.js';

/** What a panel shows, and the last picture that was made from text without mistakes. */
export interface Picture {
  readonly message: DiagramMessage | TextMessage;
  readonly good?: DiagramMessage;
}

/** What to show after the server's answer: while the text is broken, the last good picture of the same view stays. */
export function pictureOf(result: DiagramResult, before: Picture | undefined): Picture {
  const { diagram, views, viewId, broken } = result;
  const good = before?.good?.viewId === viewId ? before.good : undefined;
  if (broken && good) return { message: { ...good, views, stale: true }, good };
  if (!diagram) return { message: textMessage(result), ...(good && { good }) };
  const message: DiagramMessage = { type: 'diagram', diagram, views, viewId };
  return broken ? { message: { ...message, stale: true } } : { message, good: message };
}

function textMessage({ message, views, viewId }: DiagramResult): TextMessage {
  return { type: 'message', text: message ?? 'There is nothing to draw.', views, viewId };
}

/** The title of the view on show, or undefined where there is none. */
export function titleOf({ message }: Picture): string | undefined {
  return message.views?.find((view) => view.id === message.viewId)?.title;
}
