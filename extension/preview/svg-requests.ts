import type { RequestSvgMessage, SvgMessage } from '../../language/protocol/preview.js';

interface Waiting {
  readonly resolve: (svg: string) => void;
  readonly reject: (error: Error) => void;
}

/** Questions to a page for its picture as a file, each waiting for its answer. */
export class SvgRequests {
  private readonly waiting = new Map<number, Waiting>();
  private count = 0;

  constructor(private readonly post: (message: RequestSvgMessage) => void) {}

  /** Asks for the picture. Rejects when the page goes away before it answers. */
  ask(theme: RequestSvgMessage['theme']): Promise<string> {
    const requestId = ++this.count;
    return new Promise((resolve, reject) => {
      this.waiting.set(requestId, { resolve, reject });
      this.post({ type: 'requestSvg', requestId, theme });
    });
  }

  /** Takes in an answer; one that nobody waits for is of no use. */
  answer({ requestId, svg }: Pick<SvgMessage, 'requestId' | 'svg'>): void {
    this.waiting.get(requestId)?.resolve(svg);
    this.waiting.delete(requestId);
  }

  /** The page is gone: nobody will answer. */
  fail(reason: string): void {
    for (const { reject } of this.waiting.values()) reject(new Error(reason));
    this.waiting.clear();
  }
}
