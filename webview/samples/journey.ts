import type {
  JourneyAction,
  JourneyChannel,
  JourneyDiagram,
  JourneyStage,
  JourneyStep,
} from '../../language/diagram/types.js';

const channels = {
  social: { id: 'Social', name: 'Instagram', kind: 'social' },
  app: { id: 'App', name: 'Mobile app', kind: 'mobile-app' },
  web: { id: 'Web', name: 'Web shop', kind: 'web' },
  mail: { id: 'Email', name: 'E-mail', kind: 'email' },
  push: { id: 'Push', name: 'Push message', kind: 'push' },
  shop: { id: 'Shop', name: 'Shop', kind: 'in-person' },
  phone: { id: 'Phone', name: 'Customer care', kind: 'phone' },
} satisfies Record<string, JourneyChannel>;

const empty = {
  touchpoints: [],
  channels: [],
  thoughts: [],
  pains: [],
  opportunities: [],
  metrics: [],
  frontstage: [],
  backstage: [],
  support: [],
  data: [],
  security: [],
} as const;

const step = (id: string, title: string, rest: Partial<JourneyStep>): JourneyStep => ({
  ...empty,
  id: `Collect.${id}`,
  title,
  kind: 'action',
  ...rest,
});
const ref = (id: string, title: string) => ({ id, title });
const act = (id: string, title: string, by?: string, duration?: string): JourneyAction => ({
  id,
  title,
  ...(by ? { by } : {}),
  ...(duration ? { duration } : {}),
});
const internet = { id: 'Internet', title: 'Internet', trust: 'untrusted' } as const;
const edge = { id: 'EdgeDmz', title: 'DMZ', trust: 'edge', joined: true } as const;
const apps = { id: 'AppZone', title: 'Application zone', trust: 'internal', joined: true } as const;
const cards = { id: 'CardZone', title: 'Cardholder data', trust: 'restricted', joined: true } as const;
const shopNet = { id: 'ShopNet', title: 'Shop network', trust: 'edge' } as const;

const discover: JourneyStage = {
  id: 'Collect.Discover',
  title: 'Discover',
  steps: [
    step('Ad', 'Sees a coat in a story', {
      kind: 'communication',
      emotion: 1,
      expectedEmotion: 1,
      touchpoints: [ref('SocialAd', 'Sponsored story')],
      channels: [channels.social],
      thoughts: [ref('t1', 'That would fit me. Is it in town?')],
      backstage: [act('b1', 'Picks the audience for the story', 'Marketing automation')],
      support: [act('u1', 'Builds audiences hourly', 'Customer data platform', '1h')],
      data: [
        {
          id: 'BrowseEvents',
          title: 'What customers look at',
          purpose: 'Advertising',
          consent: 'consent: Marketing',
          class: 'confidential',
        },
      ],
      security: [internet, edge],
    }),
    step('Product', 'Opens the product page', {
      emotion: 1,
      expectedEmotion: 1,
      touchpoints: [ref('ProductPage', 'Product page')],
      channels: [channels.app],
      frontstage: [act('f2', 'Shows size, price and stock of the nearest shop', 'App backend')],
      backstage: [act('b2', 'Looks up stock', 'Order management')],
      metrics: [{ id: 'Conversion', title: 'Conversion', value: '2.3 %', target: '3 %' }],
      data: [{ id: 'StockLevel', title: 'Stock level', purpose: 'Service', class: 'public' }],
      security: [internet, edge, apps],
    }),
    step('Reco', 'Looks at what goes with it', {
      kind: 'decision',
      emotion: 0,
      expectedEmotion: 2,
      touchpoints: [ref('ProductPage', 'Product page')],
      channels: [channels.app],
      pains: [{ id: 'p3', title: 'Is shown the coat she has just chosen', severity: 2 }],
      opportunities: [{ id: 'o3', title: 'Tell the recommender what was bought', status: 'planned' }],
      backstage: [act('b3', 'Ranks products', 'Recommendation engine', '120ms')],
      support: [act('u3', 'Keeps the profile', 'Customer data platform')],
      findings: { error: 0, warning: 1, info: 1 },
    }),
  ],
};

const buy: JourneyStage = {
  id: 'Collect.Buy',
  title: 'Buy',
  steps: [
    step('Basket', 'Puts it into the basket', {
      emotion: 0,
      touchpoints: [ref('Basket', 'Basket')],
      channels: [channels.app],
      frontstage: [act('f4', 'Reserves the coat for 20 minutes', 'Commerce platform', '20m')],
      security: [internet, edge, apps],
    }),
    step('Account', 'Has to create an account before she can pay', {
      failPoint: true,
      emotion: -1,
      expectedEmotion: 1,
      touchpoints: [ref('Checkout', 'Checkout page'), ref('GuestCheckout', 'Guest checkout')],
      channels: [channels.web, channels.app],
      thoughts: [ref('t5', 'I only want a coat, not a relationship.')],
      pains: [
        { id: 'p5', title: 'Forced to create an account', severity: 4 },
        { id: 'p5b', title: 'The app opens a browser and the basket is empty', severity: 5 },
      ],
      opportunities: [{ id: 'o5', title: 'Offer checkout as a guest in the app', status: 'idea' }],
      frontstage: [act('f5', 'Asks for name, e-mail and a password')],
      backstage: [act('b5', 'Creates the account', 'Customer identity')],
      data: [{ id: 'ContactData', title: 'Contact data', purpose: 'Contract', class: 'confidential' }],
      security: [internet, edge, apps],
      findings: { error: 2, warning: 1, info: 0 },
    }),
    step('Pay', 'Pays with card', {
      momentOfTruth: true,
      emotion: 0,
      expectedEmotion: 0,
      touchpoints: [ref('Checkout', 'Checkout page')],
      channels: [channels.web],
      frontstage: [act('f6', 'Shows the 3-D Secure challenge', 'Payment gateway')],
      backstage: [act('b6', 'Fraud check', 'Fraud check', '2s'), act('b6b', 'Takes the payment', 'Payment gateway')],
      support: [act('u6', 'Keeps the card number', 'Card vault')],
      data: [
        { id: 'PAN', title: 'Primary account number', purpose: 'Payment', consent: 'contract', class: 'restricted' },
      ],
      security: [internet, edge, apps, cards],
      findings: { error: 1, warning: 0, info: 0 },
    }),
  ],
};

const wait: JourneyStage = {
  id: 'Collect.Wait',
  title: 'Wait',
  steps: [
    step('OrderMail', 'Reads the order confirmation', {
      kind: 'communication',
      emotion: 0,
      touchpoints: [ref('OrderMail', 'Order mail (no reply)')],
      channels: [channels.mail],
      backstage: [act('b7', 'Sends the mail', 'Marketing automation')],
    }),
    step('Waiting', 'Waits for the pickup message', {
      kind: 'wait',
      duration: '26h',
      emotion: -1,
      expectedEmotion: 0,
      thoughts: [ref('t8', 'Has anybody seen my order at all?')],
      pains: [{ id: 'p8', title: 'Nobody says when it will be ready', severity: 3 }],
      metrics: [{ id: 'Wismo', title: '“Where is my order” calls', value: '22 %', target: '10 %' }],
      backstage: [act('b8', 'Picks the coat in the shop', 'Shop staff', '4h')],
      support: [act('u8', 'Status by batch', 'Warehouse management')],
      channels: [],
    }),
  ],
};

const collect: JourneyStage = {
  id: 'Collect.Pickup',
  title: 'Collect',
  steps: [
    step('PickupPush', 'Gets the pickup code', {
      kind: 'communication',
      emotion: 1,
      touchpoints: [ref('PickupPush', 'Pickup message')],
      channels: [channels.push],
      data: [{ id: 'PickupCode', title: 'Pickup code', purpose: 'Contract', class: 'internal' }],
    }),
    step('Counter', 'Staff cannot find the order', {
      kind: 'failure',
      momentOfTruth: true,
      failPoint: true,
      status: 'failed',
      emotion: -2,
      expectedEmotion: 2,
      touchpoints: [ref('PickupCounter', 'Pickup counter')],
      channels: [channels.shop, channels.phone],
      thoughts: [ref('t10', 'They took my money in a second, and now nobody knows me.')],
      pains: [{ id: 'p10', title: 'Has to explain the order again, by phone, in front of a queue', severity: 5 }],
      opportunities: [{ id: 'o10', title: 'Order status on the staff tablet', status: 'doing' }],
      metrics: [{ id: 'PickupWait', title: 'Wait at the counter', value: '11 min', target: '3 min' }],
      frontstage: [act('f10', 'Calls customer care', 'Shop staff', '7m')],
      backstage: [act('b10', 'Looks up the order in the back office', 'Agent')],
      support: [act('u10', 'Order status', 'Order management')],
      security: [shopNet, apps],
      findings: { error: 0, warning: 2, info: 0 },
    }),
    step('Done', 'Leaves with the coat', {
      kind: 'physical',
      emotion: 1,
      expectedEmotion: 2,
      touchpoints: [ref('PickupCounter', 'Pickup counter')],
      channels: [channels.shop],
      metrics: [{ id: 'Nps', title: 'NPS', value: '42', target: '50' }],
    }),
  ],
};

const to = (
  from: string,
  target: string,
  rest: Partial<JourneyDiagram['transitions'][number]> = {},
): JourneyDiagram['transitions'][number] => ({
  id: `Collect.${from}->Collect.${target}${rest.label ? ` ${rest.label}` : ''}`,
  from: `Collect.${from}`,
  to: `Collect.${target}`,
  kind: 'next',
  switchesChannel: false,
  ...rest,
});

/** Four stages, eleven steps: buy online, collect in the shop. */
export const journeySample: JourneyDiagram = {
  kind: 'journey',
  id: 'Collect',
  header: {
    title: 'Buy online, collect in shop',
    persona: 'Mia, 34, short of time',
    goal: 'Have it tonight without queueing',
    state: 'as-is',
    basis: 'actual',
    owner: 'Omnichannel team',
    reviewed: '2026-05-12',
  },
  stages: [discover, buy, wait, collect],
  transitions: [
    to('Ad', 'Product', { switchesChannel: true, handoff: 'warm' }),
    to('Product', 'Reco'),
    to('Product', 'Basket', { kind: 'skip', label: 'knows what she wants' }),
    to('Reco', 'Basket'),
    to('Basket', 'Account', { switchesChannel: true, handoff: 'cold', reauthenticates: true }),
    to('Basket', 'Pay', {
      kind: 'choice',
      label: 'has an account',
      switchesChannel: true,
      handoff: 'cold',
      reauthenticates: true,
    }),
    to('Account', 'Pay'),
    to('Pay', 'OrderMail', { switchesChannel: true }),
    to('Pay', 'Pay', { kind: 'on-failure', label: 'card declined' }),
    to('OrderMail', 'Waiting'),
    to('Waiting', 'PickupPush'),
    to('Waiting', 'Product', { kind: 'timeout', label: 'not ready after three days' }),
    to('PickupPush', 'Counter', { switchesChannel: true, handoff: 'cold' }),
    to('Counter', 'Done', { handoff: 'warm' }),
    to('Counter', 'Waiting', { kind: 'loop', label: 'comes back tomorrow' }),
  ],
  ends: [
    { id: 'end1', step: 'Collect.Done', outcome: 'success' },
    { id: 'end2', step: 'Collect.Account', outcome: 'abandon' },
  ],
  lanes: ['steps', 'channels', 'touchpoints', 'emotion', 'thoughts', 'pains', 'opportunities', 'metrics'],
};

/** The same journey with what the organisation does for it. */
export const blueprintSample: JourneyDiagram = {
  ...journeySample,
  kind: 'blueprint',
  lanes: ['steps', 'channels', 'touchpoints', 'frontstage', 'backstage', 'support', 'data', 'security'],
};
