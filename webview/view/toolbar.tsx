import type { PreviewView } from '../../language/protocol/preview.js';
import { Icon } from './icon.js';

interface ToolbarProps {
  readonly views: readonly PreviewView[];
  readonly viewId: string | undefined;
  /** Undefined while there is no picture. */
  readonly zoom: number | undefined;
  readonly onChoose: (viewId: string) => void;
  readonly onZoom: (direction: 1 | -1) => void;
  readonly onFullSize: () => void;
  readonly onFit: () => void;
  readonly onExport: () => void;
}

/** The controls above the picture. */
export function Toolbar(props: ToolbarProps) {
  const none = props.zoom === undefined;
  return (
    <div class="toolbar" role="toolbar" aria-label="Picture">
      <ViewChooser {...props} />
      <span class="group">
        <button
          type="button"
          disabled={none}
          aria-label="Zoom out"
          title="Zoom out (−)"
          onClick={() => props.onZoom(-1)}
        >
          <Icon name="minus" />
        </button>
        <button type="button" class="zoom" disabled={none} title="Full size (0)" onClick={props.onFullSize}>
          <span class="visually-hidden">Full size, now </span>
          {Math.round((props.zoom ?? 1) * 100)}&nbsp;%
        </button>
        <button type="button" disabled={none} aria-label="Zoom in" title="Zoom in (+)" onClick={() => props.onZoom(1)}>
          <Icon name="plus" />
        </button>
        <button type="button" disabled={none} aria-label="Fit" title="Show the whole picture (F)" onClick={props.onFit}>
          <Icon name="fit" />
        </button>
      </span>
      <button type="button" class="export" disabled={none} title="Save the picture as a file" onClick={props.onExport}>
        <Icon name="export" />
        <span>Export</span>
      </button>
    </div>
  );
}

const kindNames: Readonly<Record<string, string>> = {
  journey: 'Journey maps',
  blueprint: 'Service blueprints',
  segmentation: 'Segmentation',
};

function ViewChooser({ views, viewId, onChoose }: Pick<ToolbarProps, 'views' | 'viewId' | 'onChoose'>) {
  const kinds = [...new Set(views.map((view) => view.kind))];
  return (
    <select
      aria-label="View"
      value={viewId ?? ''}
      disabled={views.length === 0}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {kinds.map((kind) => (
        <optgroup key={kind} label={kindNames[kind] ?? kind}>
          {views
            .filter((view) => view.kind === kind)
            .map((view) => (
              <option key={view.id} value={view.id} selected={view.id === viewId}>
                {view.title}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}
