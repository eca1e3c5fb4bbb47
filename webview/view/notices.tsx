import type { PreviewState } from '../state.js';
import { Icon } from './icon.js';

interface NoticesProps {
  readonly state: PreviewState;
  readonly onRetry: () => void;
}

/** What is to be said about the picture, above it. The regions are always there, so that changes are read aloud. */
export function Notices({ state, onRetry }: NoticesProps) {
  const { stale, failure, picture, slow } = state;
  const kept = picture ? ' The picture is the one from before.' : '';
  return (
    <>
      <div class="progress" role="progressbar" aria-label="Laying out the picture" hidden={!slow} />
      <div role="status">
        {stale && picture ? (
          <p class="notice" data-notice="stale">
            <Icon name="warning" />
            The text has errors at the moment. The picture may lack what cannot be read.
          </p>
        ) : null}
      </div>
      <div role="alert">
        {failure ? (
          <p class="notice" data-notice={failure.reason}>
            <Icon name="warning" />
            <span>
              {failure.reason === 'deadline'
                ? `Laying out this picture takes too long; it was stopped.${kept}`
                : `This picture could not be laid out: ${failure.detail}.${kept}`}
            </span>
            <button type="button" onClick={onRetry}>
              Try again
            </button>
          </p>
        ) : null}
      </div>
    </>
  );
}
