import type { ElkNode } from 'elkjs/lib/elk-api.js';

/**
 * What the layout of graphs needs: the one method of ELK. The command line gives the bundled build of elkjs, a webview
 * a worker of its own; this room never makes one.
 */
export interface LayoutEngine {
  layout(graph: ElkNode): Promise<ElkNode>;
}

export type { ElkEdgeSection, ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api.js';
