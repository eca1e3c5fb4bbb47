/** @jsxRuntime automatic @jsxImportSource preact */
import type { Mark } from '../layout/laid-out.js';
import type { StepKind } from '../types.js';
import { channelIcon } from './channel-icons.js';
import { usePaint } from './paint.js';

/** A small sign at its place. */
export function Sign({ mark }: { mark: Mark }) {
  return (
    <g transform={`translate(${mark.x} ${mark.y})`}>
      <SignShape sign={mark.sign} />
    </g>
  );
}

/** A small sign around (0, 0). */
export function SignShape({ sign }: { sign: Mark['sign'] }) {
  switch (sign.type) {
    case 'step':
      return <StepSign kind={sign.kind} />;
    case 'wait':
      return <StepSign kind="wait" />;
    case 'end':
      return <EndSign outcome={sign.outcome} />;
    case 'severity':
      return <SeverityDots severity={sign.severity} />;
    case 'channel':
      return <ChannelSign kind={sign.kind} />;
    case 'lock':
      return <Lock state="yes" />;
    case 'fail':
      return <Letter letter="F" token="error" />;
    case 'moment-of-truth':
      return <Diamond />;
    case 'cold':
    case 'warm':
      return <HandoffSign warm={sign.type === 'warm'} />;
  }
}

function Letter({ letter, token }: { letter: string; token: 'error' | 'muted' }) {
  const { palette } = usePaint();
  return (
    <>
      <circle r="8" fill={palette[token]} />
      <text y="3.8" font-size="10.5" font-weight="600" text-anchor="middle" fill={palette.canvas}>
        {letter}
      </text>
    </>
  );
}

const stepOutlines: Readonly<Record<Exclude<StepKind, 'wait'>, string>> = {
  action: 'M-2 -4L4 0L-2 4Z',
  communication: 'M-4.5 -4H4.5V2H0L-2.5 4.5V2H-4.5Z',
  decision: 'M0 -5L5 0L0 5L-5 0Z',
  failure: 'M-3.5 -3.5L3.5 3.5M3.5 -3.5L-3.5 3.5',
  physical: 'M-1.6 -3.2A1.6 1.6 0 1 1 1.6 -3.2A1.6 1.6 0 1 1 -1.6 -3.2M-3.5 4.5C-3.5 -0.5 3.5 -0.5 3.5 4.5Z',
};

function StepSign({ kind }: { kind: StepKind }) {
  const { palette } = usePaint();
  if (kind === 'wait') return <Letter letter="W" token="muted" />;
  const colour = kind === 'failure' ? palette.error : palette.accent;
  return (
    <>
      <circle r="8" fill={palette.surface} stroke={colour} stroke-width="1.25" />
      <path
        d={stepOutlines[kind]}
        fill="none"
        stroke={colour}
        stroke-width="1.4"
        stroke-linejoin="round"
        stroke-linecap="round"
      />
    </>
  );
}

const endOutlines = {
  success: 'M-3.5 0L-1 2.5L3.5 -2.5',
  failure: 'M-3 -3L3 3M3 -3L-3 3',
  abandon: 'M-3.5 0H3.5',
} as const;

function EndSign({ outcome }: { outcome: keyof typeof endOutlines }) {
  const { palette } = usePaint();
  const colour = outcome === 'success' ? palette.good : outcome === 'failure' ? palette.error : palette.warning;
  return (
    <>
      <circle r="7" fill={colour} />
      <path
        d={endOutlines[outcome]}
        fill="none"
        stroke={palette.onSolid}
        stroke-width="1.8"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </>
  );
}

function SeverityDots({ severity }: { severity: number }) {
  const { palette } = usePaint();
  return (
    <>
      {[1, 2, 3, 4, 5].map((level) => (
        <circle
          key={level}
          cx={(level - 1) * 10 + 4}
          r="3"
          fill={level <= severity ? palette.error : 'none'}
          stroke={palette.error}
          stroke-width="1"
        />
      ))}
    </>
  );
}

function ChannelSign({ kind }: { kind: string }) {
  const { palette } = usePaint();
  return (
    <path
      d={channelIcon(kind)}
      fill="none"
      stroke={palette.text}
      stroke-width="1.2"
      stroke-linejoin="round"
      stroke-linecap="round"
    />
  );
}

/** The diamond of a moment of truth. */
export function Diamond() {
  const { palette } = usePaint();
  return <path d="M0 -9L9 0L0 9L-9 0Z" fill={palette.accent} stroke={palette.canvas} stroke-width="1.5" />;
}

function HandoffSign({ warm }: { warm: boolean }) {
  const { palette } = usePaint();
  const shape = warm ? 'M-6 2C-2 2 2 -2 6 -2' : 'M-7 0L-4.5 -3.5L-1.5 3.5L1.5 -3.5L4.5 3.5L7 0';
  return (
    <path
      d={shape}
      fill="none"
      stroke={warm ? palette.good : palette.error}
      stroke-width="1.8"
      stroke-linejoin="round"
      stroke-linecap="round"
    />
  );
}

/** Closed: encrypted, or a log-in; open and red: not encrypted; with a question mark: not stated. */
export function Lock({ state }: { state: 'yes' | 'no' | 'unknown' }) {
  const { palette } = usePaint();
  const colour = state === 'no' ? palette.error : state === 'yes' ? palette.text : palette.muted;
  const shackle = state === 'no' ? 'M-3 -0.5V-3.5C-3 -7 2.4 -7.2 3 -4.4' : 'M-3 -0.5V-3C-3 -6.6 3 -6.6 3 -3V-0.5';
  return (
    <>
      <path
        d={shackle}
        fill="none"
        stroke={colour}
        stroke-width="1.5"
        stroke-dasharray={state === 'unknown' ? '1.6 1.4' : undefined}
      />
      <path
        d="M-4.5 -1H4.5V5.5H-4.5Z"
        fill={state === 'yes' ? colour : palette.surface}
        stroke={colour}
        stroke-width="1.2"
        stroke-linejoin="round"
      />
      {state === 'unknown' ? (
        <text y="5" font-size="7.5" font-weight="600" text-anchor="middle" fill={colour}>
          ?
        </text>
      ) : null}
      {state === 'no' ? (
        <path d="M-2 0.3L2 4.3M2 0.3L-2 4.3" stroke={colour} stroke-width="1.2" stroke-linecap="round" />
      ) : null}
    </>
  );
}

/** A face for an emotion from -2 to +2. */
export function Face({ value }: { value: number }) {
  const { palette } = usePaint();
  const clamped = Math.max(-2, Math.min(2, value));
  const colour = clamped > 0 ? palette.good : clamped < 0 ? palette.error : palette.muted;
  const ground = clamped > 0 ? palette.goodSoft : clamped < 0 ? palette.errorSoft : palette.surface;
  const bend = Math.round(clamped * 20) / 10;
  return (
    <>
      <circle r="9.5" fill={ground} stroke={colour} stroke-width="1.5" />
      <circle cx="-3.2" cy="-2.5" r="1.2" fill={colour} />
      <circle cx="3.2" cy="-2.5" r="1.2" fill={colour} />
      <path
        d={`M-4 ${3.5 - bend / 2}Q0 ${3.5 + bend} 4 ${3.5 - bend / 2}`}
        fill="none"
        stroke={colour}
        stroke-width="1.5"
        stroke-linecap="round"
      />
    </>
  );
}
