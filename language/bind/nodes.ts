import { GrammarUtils } from 'langium';
import type { AstNode } from 'langium';
import type { Span } from '../core/spans.js';

/** Where a node stands in the text; nodes that error recovery made up have an empty span at 0. */
export function spanOf(node: AstNode): Span {
  const cst = node.$cstNode;
  return cst ? { start: cst.offset, end: cst.end } : { start: 0, end: 0 };
}

/** Where one property of a node stands in the text; the whole node where the property is not written. */
export function spanOfProperty(node: AstNode, property: string): Span {
  const cst = GrammarUtils.findNodeForProperty(node.$cstNode, property);
  return cst ? { start: cst.offset, end: cst.end } : spanOf(node);
}
