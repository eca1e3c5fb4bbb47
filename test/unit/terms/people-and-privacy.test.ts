import { strict as assert } from 'node:assert';
import { hoursCover, readOpeningHours } from '../../../language/analysis/terms/opening-hours.js';
import { Unknown } from '../../../language/analysis/truth.js';
import { holdsFor, missingFor, valuesOf } from './helper.js';

const model = `
architecture Top { region: de }
channel Web : web { permissions: contacts, camera, microphone }
touchpoint Page on Web { collects: Photo }
touchpoint Screen on Web { users: workforce }
actor Buyer : customer
actor Agent : agent { login-via: Idp, Weak  grants: refund.create, refund.approve }
actor Root : admin { aal: aal3  grants: user.create }
actor Robot : service { privileged: yes }
actor Guest : anonymous
system Idp : idp { aal: aal2 }
system Weak : directory { aal: aal1 }
system Match : mdm { processes: Photo, Hints }
system Decide : recommender
system Keeper : consent-manager
system Plain : backend
data Photo { class: internal  format: image }
data Hints { class: confidential  tags: contact }
data Raw { class: internal }
identity ByMail : email { resolved-by: Match }
purpose Tips { kind: recommendation  basis: consent }
consent Ok for Tips { enforced-by: Plain }
consent Open for Tips
decision Choose on Decide { purpose: Tips  automation: solely }
flow feed Match -> Plain { purpose: Tips }
`;

describe('terms on people', () => {
  it('tell persons, staff and the privileged apart', () => {
    assert.deepEqual(holdsFor(model, 'actor x where human(x)'), ['Agent', 'Buyer', 'Guest', 'Root']);
    assert.deepEqual(holdsFor(model, 'actor x where workforce(x)'), ['Agent', 'Root']);
    assert.deepEqual(holdsFor(model, 'actor x where priv(x)'), ['Robot', 'Root']);
    assert.deepEqual(holdsFor(model, 'actor x where userEnd(x)'), ['Agent', 'Buyer', 'Guest', 'Root']);
    assert.deepEqual(holdsFor(model, 'touchpoint x where customerEnd(x)'), ['Page']);
    assert.deepEqual(holdsFor(model, 'actor x where customerEnd(x)'), ['Buyer', 'Guest']);
  });

  it('know the kind of channel only of channels and what lies on them', () => {
    assert.deepEqual(holdsFor(model, 'touchpoint x where channelKind(x) = web'), ['Page', 'Screen']);
    assert.deepEqual(holdsFor(model, 'actor x where channelKind(x) = web'), []);
  });

  it('assure an actor as weakly as the weakest system it logs in by', () => {
    assert.deepEqual(holdsFor(model, 'actor x where aal(x) = aal1'), ['?Buyer', '?Guest', '?Robot', 'Agent']);
    assert.deepEqual(holdsFor(model, 'actor x where aal(x) = aal3 and human(x)'), ['?Buyer', '?Guest', 'Root']);
  });

  it('find rights that conflict', () => {
    assert.deepEqual(holdsFor(model, 'actor x where sodConflict(x.grants)'), ['?Buyer', '?Guest', '?Robot', 'Agent']);
    assert.deepEqual(missingFor(model, 'actor x where x.kind = service and sodConflict(x.grants)'), ['Robot.grants']);
  });
});

describe('terms on privacy', () => {
  it('count what makes an impact assessment necessary', () => {
    assert.deepEqual(holdsFor(model, 'system x where dpiaTriggers(x) = 2'), ['Decide']);
    assert.deepEqual(holdsFor(model, 'system x where dpiaTriggers(x) = 1'), ['Match']);
  });

  it('know who acts for a consent and who enforces it', () => {
    assert.deepEqual(valuesOf(model, 'consent', 'Ok', 'consumers(x)'), ['Decide', 'Plain']);
    assert.deepEqual(valuesOf(model, 'consent', 'Ok', 'enforcers(x)'), ['Plain']);
    assert.deepEqual(valuesOf(model, 'consent', 'Open', 'enforcers(x)'), ['Keeper']);
    assert.deepEqual(valuesOf(model, 'system', 'Match', 'resolvedBy(x)'), ['ByMail']);
  });

  it('explain a permission by tags or format; a format that is not stated leaves it open', () => {
    const explained = (permission: string): string[] =>
      holdsFor(model, `data x, p in all channel where matches(${permission}, x) and p.kind = web`);
    assert.deepEqual(explained('camera'), ['?Hints', '?Raw', 'Photo']);
    assert.deepEqual(explained('contacts'), ['Hints']);
    assert.deepEqual(explained('notifications'), []);
    assert.deepEqual(missingFor(model, 'data x where matches(microphone, x)'), ['Hints.format', 'Raw.format']);
  });

  it('inherit the region', () => {
    assert.deepEqual(holdsFor(model, 'touchpoint x where region(x) in eea'), ['Page', 'Screen']);
  });
});

describe('opening hours', () => {
  it('are read as days and times, over midnight too', () => {
    const open = (text: string): number | undefined =>
      readOpeningHours(text)?.reduce<number>((sum, minute) => sum + minute, 0);
    assert.equal(open('24x7'), 7 * 24 * 60);
    assert.equal(open('Mo-Fr 08:00-18:00'), 5 * 600);
    assert.equal(open('Mo-Fr 08:00-18:00; Sa 09:00-14:00'), 5 * 600 + 300);
    assert.equal(open('Sa,Su 22:00-02:00'), 2 * 240);
    assert.equal(open('Fr-Mo 10:00-11:00'), 4 * 60);
    assert.equal(open('09:00-10:00'), 7 * 60);
    assert.equal(open('Mo 00:00-24:00'), 24 * 60);
    assert.equal(open('whenever'), undefined);
    assert.equal(open('Mo 25:00-26:00'), undefined);
    assert.equal(open('Xx 08:00-09:00'), undefined);
    assert.equal(open(''), undefined);
  });

  it('cover others when nothing lies outside', () => {
    assert.equal(hoursCover(['24x7'], ['Mo-Fr 08:00-18:00']), true);
    assert.equal(hoursCover(['Mo-Fr 08:00-18:00'], ['24x7']), false);
    assert.equal(hoursCover(['Mo-We 08:00-18:00', 'Th-Fr 08:00-18:00'], ['Mo-Fr 09:00-17:00']), true);
    assert.ok(hoursCover(['by appointment'], ['24x7']) instanceof Unknown);
  });

  it('leave open what is not stated', () => {
    const hours =
      'channel A : phone { hours: "24x7" }\nchannel B : chat\ntouchpoint T on A { escalates-to: U }\ntouchpoint U on B';
    const condition = 'touchpoint x, u in x.escalates-to where hoursCover(u.on.hours, x.on.hours)';
    assert.deepEqual(missingFor(hours, condition), ['B.hours', 'U.escalates-to']);
  });
});
