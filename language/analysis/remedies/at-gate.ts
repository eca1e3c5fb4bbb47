import type { Fix } from '../../edit/model-edit.js';
import type { CxElement } from '../../model/model.js';
import type { Facts } from '../facts.js';
import { gatesBefore } from '../terms/guards.js';
import { claim } from './building-blocks.js';
import { alreadyInPlace } from './state-controls.js';

/** A control that protects what lies behind it: what it is, and where it has to stand for that. */
export interface GateControl {
  readonly attribute: string;
  readonly value: string;
  fits(gate: CxElement): boolean;
}

/** States a control at the outermost system that every way from outside passes; where there is none, at the system itself. */
export function claimAtGate(facts: Facts, system: CxElement, control: GateControl, today: string): Fix[] {
  const { attribute, value } = control;
  const gate = gatesBefore(facts, system).find((each) => control.fits(each));
  if (!gate) return claim(system, attribute, value, today);
  const atGate = claim(gate, attribute, value, today).map((fix) => ({
    ...fix,
    title: fix.title.replace(/^Claim:/, `Claim: at ${gate.name},`),
  }));
  return [...atGate, alreadyInPlace(system, attribute, value)];
}
