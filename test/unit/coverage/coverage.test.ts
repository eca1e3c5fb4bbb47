import { strict as assert } from 'node:assert';
import { factsOf } from '../../../language/analysis/analyse.js';
import { components } from '../../../language/analysis/coverage/components.js';
import { coverageOf } from '../../../language/analysis/coverage/coverage.js';
import type { CoverageComponent, CoveragePart } from '../../../language/analysis/coverage/coverage.js';
import { componentOfKind } from '../../../language/analysis/coverage/kinds.js';
import { skeletonOf } from '../../../language/analysis/coverage/skeleton.js';
import missingComponent from '../../../language/analysis/rules/governance/missing-component.js';
import { applyEdits } from '../../../language/edit/apply.js';
import { toTextEdits } from '../../../language/edit/text-edits.js';
import { attributeDefinition, elementDefinition, valuesOf } from '../../../language/model/registry.js';
import { check } from '../rules/helper.js';
import type { Checked } from '../rules/helper.js';

const shop = `
segment Internet { trust: untrusted }
segment Inside { trust: internal  default: deny }
channel Web : web in Internet
system Shop : commerce in Inside
touchpoint Basket on Web { op: checkout  front: Shop }
`;

/** Models on their way, each with something else that skeletons can build on. */
const models: Readonly<Record<string, string>> = {
  'nothing at all': '',
  'an architecture and no more': 'architecture Shop { completeness: sketch }\n',
  'a shop': shop,
  'a shop with a customer data platform': `${shop}system Cdp : cdp in Inside { provides: decision }\nidentity Card : loyalty-id\n`,
  'a journey on two channels': `${shop}channel Phone : phone in Internet\ntouchpoint Call on Phone\npersona Mia
journey Buy for Mia { stage Pay { step Pays at Basket { -> Calls } step Calls at Call } }\n`,
  'a journey without contacts': 'persona Mia\njourney Wait for Mia { stage Home { step Waits } }\n',
  'all but personalisation': missingComponent.bad,
  'people, a purpose and a decision': `${shop}actor Clerk : staff { lane: frontstage }\nteam Care
purpose Offers { kind: direct-marketing  basis: consent }\ndecision Next on Shop { served-at: Basket }\n`,
};

function componentsOf(checked: Checked): readonly CoverageComponent[] {
  return coverageOf(factsOf(checked.analysis)!).components;
}

function partOf(checked: Checked, component: string, part: string): CoveragePart {
  return componentsOf(checked)
    .find(({ name }) => name === component)!
    .parts.find(({ name }) => name === part)!;
}

function withSkeleton(before: Checked, component: string, part: string): string {
  const { edits, text } = skeletonOf(factsOf(before.analysis)!, component, part)!;
  const changed = applyEdits(
    before.text,
    toTextEdits(edits, before.bound.sources, () => before.text),
  );
  return `${changed}${text}`;
}

function states(checked: Checked): Record<string, string> {
  return Object.fromEntries(componentsOf(checked).map(({ name, state }) => [name, state]));
}

describe('coverage', () => {
  it('speaks of the components and kinds that the language knows', () => {
    assert.deepEqual(
      components.map(({ name }) => name),
      valuesOf(attributeDefinition('system', 'component')!).map(({ value }) => value),
    );
    const known = elementDefinition('system')!.kinds.map(({ value }) => value);
    for (const kind of componentOfKind.keys()) assert.ok(known.includes(kind), kind);
  });

  it('finds what realises each component, and what is missing', () => {
    const [bad, good] = [check(missingComponent.bad), check(missingComponent.good)];
    assert.deepEqual(states(bad), { ...states(good), personalisation: 'missing' });
    assert.deepEqual(new Set(Object.values(states(good))), new Set(['realised']));
    const names = ({ elements }: CoveragePart): readonly string[] => elements;
    assert.deepEqual(names(partOf(good, 'customer-data', 'single-view')), ['Cdp']);
    assert.deepEqual(names(partOf(good, 'customer-data', 'keys')), []);
    assert.deepEqual(names(partOf(good, 'omnichannel', 'channels')), ['Phone', 'Web']);
    assert.deepEqual(names(partOf(good, 'omnichannel', 'joined')), ['Web']);
    assert.deepEqual(names(partOf(good, 'feedback-loop', 'intelligence')), ['ReturnSurveyAnswers']);
    assert.deepEqual(names(partOf(good, 'employee-loop', 'posts')), ['StaffVoice']);
  });

  it('calls a component partial that has something and lacks something it needs', () => {
    const partial = check(missingComponent.good.replace(/decision NextStep.*\n/, ''));
    assert.equal(states(partial)['personalisation'], 'partial');
    assert.equal(partOf(partial, 'personalisation', 'decisions').present, false);
  });

  it('does not count what is retired, nor one channel as two, nor what is known of staff', () => {
    const retired = check(missingComponent.good.replace('goal: "Money back"', 'goal: "Money back"  status: retired'));
    assert.equal(states(retired)['experience-mapping'], 'partial');
    const one = partOf(check(shop), 'omnichannel', 'channels');
    assert.deepEqual([one.present, one.elements], [false, ['Web']]);
    const staff = check('data Rota { class: confidential  tags: personal, employee  basis: contract }');
    assert.deepEqual(partOf(staff, 'customer-data', 'data').elements, []);
  });

  it('names what helps to realise a component, by its kind or by what it says itself', () => {
    const model = check(`${shop}system Desk : agent-desktop { component: omnichannel }\nsystem Voice : voc\n`);
    const helpers = Object.fromEntries(componentsOf(model).map((each) => [each.name, each.helpers]));
    assert.deepEqual(
      [helpers['omnichannel'], helpers['feedback-loop'], helpers['employee-loop']],
      [['Desk', 'Shop'], ['Voice'], []],
    );
  });

  for (const [title, text] of Object.entries(models)) {
    it(`begins each part that is missing, in ${title}`, () => {
      const before = check(text);
      assert.deepEqual(before.errors, []);
      const known = before.analysis.findings.map((finding) => finding.fingerprint);
      for (const component of componentsOf(before))
        for (const part of component.parts.filter(({ present }) => !present)) {
          const after = check(withSkeleton(before, component.name, part.name));
          const place = `${component.name}.${part.name}\n${after.text}`;
          assert.deepEqual(after.errors, [], place);
          assert.ok(partOf(after, component.name, part.name).present, place);
          const errors = after.analysis.findings.filter(
            ({ severity, fingerprint }) => severity === 'error' && !known.includes(fingerprint),
          );
          assert.deepEqual(
            errors.map(({ rule, element }) => `${rule} ${element}`),
            [],
            place,
          );
        }
    });

    it(`is complete after all skeletons, begun from ${title}`, () => {
      let model = check(text);
      for (const component of components)
        for (const part of component.parts)
          if (!partOf(model, component.name, part.name).present)
            model = check(withSkeleton(model, component.name, part.name));
      assert.deepEqual(model.errors, [], model.text);
      const open = componentsOf(model).flatMap((each) => each.parts.filter(({ present }) => !present));
      assert.deepEqual(open, [], model.text);
    });
  }

  it('has no skeleton for what is no part', () => {
    const facts = factsOf(check(shop).analysis)!;
    assert.equal(skeletonOf(facts, 'omnichannel', 'decisions'), undefined);
    assert.equal(skeletonOf(facts, 'marketing', 'channels'), undefined);
  });
});
