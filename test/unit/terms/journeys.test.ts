import { strict as assert } from 'node:assert';
import { holdsFor, missingFor, valuesOf } from './helper.js';

const model = `
channel Web : web { served-by: Edge }
channel Phone : phone
touchpoint Page on Web { front: Shop  escalates-to: Bot }
touchpoint Bot on Web { front: Helper  escalates-to: Call }
touchpoint Call on Phone { performed-by: Clerk }
system Edge : cdn
system Shop : commerce
system Helper : chatbot
system Desk : agent-desktop
system View : cdp { provides: single-customer-view }
store Orders : sql
actor Clerk : agent { uses: Desk }
actor Floor : staff
persona Mia
journey Buy for Mia {
  includes: Pay
  stage Look {
    step First at Page { emotion: 1  pain "Slow" { severity: 4 }  frontstage "Greets" by Clerk }
    step Second at Page { emotion: 1  -> Fourth when "hurried"  -> First }
  }
  stage Take {
    step Third at Call { emotion: 1 }
    step Fourth at Call { end success }
  }
}
journey Pay for Mia { includes: Ask  stage Till { step Pays at Page { -> Pays } } }
journey Ask for Mia { replaces: Buy  stage Talk { step Asks at Bot { opportunity "Faster" { status: planned } } } }
journey Loop for Mia { includes: Loop  stage Round { step Processes "Process the form" at Page } }
metric Quick : csat { measures: Buy.Look.First }
metric Page2 : ces { measures: Page }
listening Survey : survey at Buy.Take { hears: Clerk }
listening Button : survey at Page
loop Inner : inner from Survey { for: Clerk }
loop Staff : outer from Button { subject: employee }
flow order Page -> Shop
flow keep Shop -> Orders
flow talk Helper -> Shop
flow sync Desk -> View
`;

describe('terms on journeys', () => {
  it('know what belongs to what', () => {
    assert.deepEqual(valuesOf(model, 'journey', 'Buy', 'stages(x)'), ['Look', 'Take']);
    assert.deepEqual(valuesOf(model, 'journey', 'Buy', 'steps(x)'), ['First', 'Second', 'Third', 'Fourth']);
    assert.deepEqual(valuesOf(model, 'step', 'Third', 'journey(x)'), ['Buy']);
    assert.deepEqual(valuesOf(model, 'step', 'Third', 'stage(x)'), ['Take']);
    assert.deepEqual(valuesOf(model, 'step', 'Third', 'before(x)'), ['First', 'Second']);
    assert.equal(valuesOf(model, 'step', 'First', 'pains(x)').length, 1);
    assert.equal(valuesOf(model, 'step', 'First', 'actions(x, frontstage)').length, 1);
    assert.deepEqual(holdsFor(model, 'step x where actions(x, backstage) is not empty'), []);
  });

  it('go on to the next step in the text, into the next stage too, unless ways are written', () => {
    const reached = holdsFor(model, 'step x, step v where some y in transitions(v): y.to = x');
    assert.deepEqual(reached, ['First', 'Fourth', 'Fourth', 'Pays', 'Second']);
    assert.deepEqual(holdsFor(model, 'step x where written(x) is not empty'), ['Pays', 'Second']);
    assert.deepEqual(holdsFor(model, 'step x where outcomes(x) has success'), ['Fourth']);
    assert.deepEqual(holdsFor(model, 'step x where transitions(x) is empty'), ['Asks', 'Fourth', 'Processes']);
  });

  it('see steps that no path leads to, and steps from which none leads out', () => {
    assert.deepEqual(holdsFor(model, 'step x where not reachable(x)'), ['Third']);
    assert.deepEqual(holdsFor(model, 'step x where trapped(x)'), ['Pays']);
  });

  it("know a verb of the company's work", () => {
    assert.deepEqual(holdsFor(model, 'step x where companyVerb(x)'), ['Processes']);
  });

  it('find touchpoints, stages and steps of one another', () => {
    assert.deepEqual(valuesOf(model, 'touchpoint', 'Page', 'stagesOf(x)').sort(), ['Look', 'Round', 'Till']);
    assert.deepEqual(valuesOf(model, 'touchpoint', 'Call', 'stepsAt(x)'), ['Fourth', 'Third']);
    assert.deepEqual(valuesOf(model, 'actor', 'Clerk', 'stepsOf(x)'), ['Fourth', 'Third']);
    assert.deepEqual(valuesOf(model, 'actor', 'Clerk', 'performedBy(x)'), ['Call']);
    assert.deepEqual(valuesOf(model, 'channel', 'Web', 'touchpointsOf(x)').sort(), ['Bot', 'Page']);
    assert.deepEqual(valuesOf(model, 'system', 'Shop', 'touchpointsOf(x)'), ['Page']);
    assert.deepEqual(valuesOf(model, 'stage', 'Take', 'touchpointsOf(x)'), ['Call']);
  });

  it('reach systems from the touchpoints of a journey, and know those that nothing replaces', () => {
    assert.deepEqual(valuesOf(model, 'store', 'Orders', 'journeysOf(x)').sort(), ['Ask', 'Buy', 'Loop', 'Pay']);
    assert.deepEqual(valuesOf(model, 'journey', 'Pay', 'chokepoints(x)'), ['Shop']);
    assert.deepEqual(valuesOf(model, 'journey', 'Ask', 'chokepoints(x)').sort(), ['Helper', 'Shop']);
  });

  it('include journeys through others, and themselves only in a circle', () => {
    assert.deepEqual(valuesOf(model, 'journey', 'Buy', 'includedIn(x)'), ['Pay', 'Ask']);
    assert.deepEqual(holdsFor(model, 'journey x where x in includedIn(x)'), ['Loop']);
  });

  it('feel flat when all steps feel the same, or none says', () => {
    assert.deepEqual(holdsFor(model, 'journey x where flatEmotion(x)'), ['Ask', 'Loop', 'Pay']);
    assert.deepEqual(
      holdsFor(
        model.replace('step Fourth at Call {', 'step Fourth at Call { emotion: 1 '),
        'journey x where flatEmotion(x)',
      ),
      ['Ask', 'Buy', 'Loop', 'Pay'],
    );
  });

  it('know opportunities, also of the journey replaced, and what is done about a pain', () => {
    assert.equal(valuesOf(model, 'journey', 'Ask', 'opportunities(x)').length, 1);
    assert.equal(valuesOf(model, 'journey', 'Buy', 'opportunities(x)').length, 0);
    assert.equal(holdsFor(model, 'pain x where curing(x) is empty').length, 1);
    const cured = (status: string): string =>
      model.replace(
        'pain "Slow" { severity: 4 }',
        `pain "Slow" { severity: 4 } opportunity "Faster page" { status: ${status} }`,
      );
    assert.equal(holdsFor(cured('doing'), 'pain x where curing(x) is empty').length, 0);
    assert.equal(holdsFor(cured('idea'), 'pain x where curing(x) is empty').length, 1);
  });
});

describe('terms on feedback and channels', () => {
  it('measure steps by themselves or their touchpoint, stages by anything in them', () => {
    assert.deepEqual(valuesOf(model, 'step', 'First', 'measuring(x)'), ['Quick', 'Page2']);
    assert.deepEqual(valuesOf(model, 'touchpoint', 'Page', 'measuringTouchpoint(x)').sort(), ['Page2', 'Quick']);
    assert.deepEqual(valuesOf(model, 'stage', 'Look', 'measuringIn(x)').sort(), ['Page2', 'Quick']);
    assert.deepEqual(holdsFor(model, 'stage x where measuringIn(x) is empty'), ['Take', 'Talk']);
  });

  it('listen in stages and journeys, and to actors', () => {
    assert.deepEqual(valuesOf(model, 'journey', 'Buy', 'listeningIn(x)').sort(), ['Button', 'Survey']);
    assert.deepEqual(valuesOf(model, 'stage', 'Take', 'listeningIn(x)'), ['Survey']);
    assert.deepEqual(valuesOf(model, 'actor', 'Clerk', 'listeningTo(x)'), ['Survey']);
    assert.deepEqual(valuesOf(model, 'journey', 'Buy', 'channelsIn(x)').sort(), ['Phone', 'Web']);
    assert.deepEqual(valuesOf(model, 'journey', 'Buy', 'listeningChannels(x)').sort(), ['Phone', 'Web']);
  });

  it('close loops for those they name; loops of employees that name nobody are for all', () => {
    assert.deepEqual(valuesOf(model, 'listening', 'Survey', 'loopsOf(x)'), ['Inner']);
    assert.deepEqual(valuesOf(model, 'actor', 'Clerk', 'loopsFor(x)'), ['Inner', 'Staff']);
    assert.deepEqual(valuesOf(model, 'actor', 'Floor', 'loopsFor(x)'), ['Staff']);
  });

  it('know what stands behind channels and touchpoints', () => {
    assert.deepEqual(valuesOf(model, 'channel', 'Web', 'servers(x)').sort(), ['Edge', 'Helper', 'Shop']);
    assert.deepEqual(valuesOf(model, 'touchpoint', 'Call', 'behind(x)'), ['Desk']);
    assert.deepEqual(valuesOf(model, 'touchpoint', 'Page', 'escalations(x)'), ['Bot', 'Call']);
    assert.deepEqual(holdsFor(model, 'system x where x in scv()'), ['View']);
    assert.deepEqual(holdsFor(model, 'actor x where frontstage(x)'), ['Clerk']);
  });

  it('miss the components that lack something they need, and say what', () => {
    assert.deepEqual(valuesOf(model, 'persona', 'Mia', 'missingComponents()'), ['customer-data', 'personalisation']);
    assert.deepEqual(valuesOf(model, 'persona', 'Mia', 'missingParts()'), [
      'data about customers',
      'audiences',
      'decisions on what to show or offer',
    ]);
  });

  it('find the stores in production that hold who customers are, and ask those that do not say', () => {
    const stores = `data Address { tags: personal, contact }
data Badge { tags: personal, contact, employee }
data Price { class: public }
store Profiles : sql { holds: Address, Price }
store Badges : sql { holds: Badge }
store Trial : sql { holds: Address  env: test }
store Prices : sql { holds: Price }`;
    assert.deepEqual(holdsFor(stores, 'store x where x in identityStores()'), ['Profiles']);
    assert.deepEqual(missingFor(`${stores}\nstore Box : object`, 'store x where x in identityStores()'), ['Box.holds']);
  });

  it('cover an audience by contact policies for it or for all its channels', () => {
    const contact = `${model}\naudience Fans { activated-in: Page }\naudience Callers { activated-in: Page, Call }\ncontact-policy Own for Fans\ncontact-policy Mail for Web`;
    assert.deepEqual(valuesOf(contact, 'audience', 'Fans', 'contactPolicies(x)').sort(), ['Mail', 'Own']);
    assert.deepEqual(valuesOf(contact, 'audience', 'Callers', 'contactPolicies(x)'), []);
  });
});

describe('terms on sameness', () => {
  const alike =
    'system Web_Shop : commerce\nsystem Other "web shop" : commerce\nsystem WebShop : backend\nstore Webshop : sql';

  it('compare keyword and kind, and names but for case, spaces and signs', () => {
    const both = (test: string): string[] => holdsFor(alike, `system x, system y where x != y and ${test}`);
    assert.deepEqual(both('sameKind(x, y)'), ['Other', 'Web_Shop']);
    assert.equal(both('sameName(x, y)').length, 6);
    assert.deepEqual(both('sameKind(x, y) and sameName(x, y)'), both('y in namesakes(x)'));
    assert.deepEqual(valuesOf(alike, 'store', 'Webshop', 'namesakes(x)'), []);
  });
});
