import type { Connection } from 'vscode-languageserver';
import { coverageRequest, skeletonRequest } from '../protocol/coverage.js';
import type { CoverageParams, CoverageResult, SkeletonParams, SkeletonResult } from '../protocol/coverage.js';
import { impactRequest } from '../protocol/impact.js';
import type { ImpactParams, ImpactResult } from '../protocol/impact.js';
import { diagramRequest, elementAtRequest, locationOfRequest, viewsRequest } from '../protocol/requests.js';
import type {
  DiagramParams,
  DiagramResult,
  ElementAtParams,
  ElementAtResult,
  LocationOfParams,
  LocationOfResult,
  ViewsParams,
  ViewsResult,
} from '../protocol/requests.js';
import { coverage, skeleton } from './features/coverage.js';
import { impact } from './features/impact.js';
import { diagram, elementIdAt, locationOf, views } from './features/pictures.js';
import type { ProjectContext } from './positions.js';
import { addressIn } from './uris.js';
import type { Workspace } from './workspace/workspace.js';

const noDiagram: DiagramResult = {
  message: 'This file is not part of a project.',
  views: [],
  viewId: '',
  broken: false,
};

/** Registers the requests of `language/protocol/requests.ts`. */
export function registerCustomRequests(connection: Connection, workspace: Workspace): void {
  const of = <P extends { readonly uri: string }, R>(
    none: R,
    answer: (context: ProjectContext, uri: string, params: P) => R,
  ) => {
    return async (params: P): Promise<R> => {
      await workspace.settled();
      const uri = addressIn(params.uri);
      const project = workspace.projectOf(uri);
      return project ? answer(workspace.contextOf(project), uri, params) : none;
    };
  };
  connection.onRequest(viewsRequest, of<ViewsParams, ViewsResult>([], views));
  connection.onRequest(
    diagramRequest,
    of<DiagramParams, DiagramResult>(noDiagram, (context, uri, { viewId }) => diagram(context, uri, viewId)),
  );
  connection.onRequest(
    elementAtRequest,
    of<ElementAtParams, ElementAtResult>({ elementId: null }, (context, uri, { position }) =>
      elementIdAt(context, uri, context.positions.offset(uri, position)),
    ),
  );
  connection.onRequest(
    locationOfRequest,
    of<LocationOfParams, LocationOfResult>(null, (context, _, { elementId }) => locationOf(context, elementId)),
  );
  connection.onRequest(coverageRequest, of<CoverageParams, CoverageResult>(null, coverage));
  connection.onRequest(
    impactRequest,
    of<ImpactParams, ImpactResult>(null, (context, uri, { position }) =>
      impact(context, uri, context.positions.offset(uri, position)),
    ),
  );
  connection.onRequest(skeletonRequest, of<SkeletonParams, SkeletonResult>(null, skeleton));
}
