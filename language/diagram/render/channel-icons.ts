/** Outlines on a grid of 16 by 16 px around (0, 0), drawn as lines. */
const outlines = {
  globe: 'M-6 0A6 6 0 1 1 6 0A6 6 0 1 1 -6 0M-6 0H6M0 -6C-3.4 -3 -3.4 3 0 6C3.4 3 3.4 -3 0 -6',
  mobile: 'M-3.5 -6.5H3.5V6.5H-3.5ZM-1 4.5H1',
  tablet: 'M-5 -6.5H5V6.5H-5ZM-1 4.5H1',
  monitor: 'M-6.5 -5.5H6.5V3H-6.5ZM-3 6H3M0 3V6',
  envelope: 'M-6.5 -4.5H6.5V4.5H-6.5ZM-6.5 -4.5L0 1L6.5 -4.5',
  bubble: 'M-6.5 -5H6.5V3H-1L-4 6V3H-6.5Z',
  robot: 'M-5.5 -3H5.5V5H-5.5ZM0 -3V-6M-2.5 0V1.5M2.5 0V1.5M-7 0V2M7 0V2',
  handset: 'M-5.5 -5.5C-6.5 1 -1 6.5 5.5 5.5L5.5 2.5L2 1.5L0.5 3C-1 2.2 -2.2 1 -3 -0.5L-1.5 -2L-2.5 -5.5Z',
  bell: 'M-5 3.5C-3.5 2 -4 -0.5 -3.5 -2.5C-3 -4.5 -1.5 -5.5 0 -5.5C1.5 -5.5 3 -4.5 3.5 -2.5C4 -0.5 3.5 2 5 3.5ZM-1.5 5.5H1.5',
  share:
    'M-5 0L4 -4.5M-5 0L4 4.5M-6.5 0A1.5 1.5 0 1 1 -3.5 0A1.5 1.5 0 1 1 -6.5 0M3 -4.5A1.5 1.5 0 1 1 6 -4.5A1.5 1.5 0 1 1 3 -4.5M3 4.5A1.5 1.5 0 1 1 6 4.5A1.5 1.5 0 1 1 3 4.5',
  camera: 'M-6.5 -4H2.5V4H-6.5ZM2.5 -1L6.5 -3.5V3.5L2.5 1',
  person: 'M-2.5 -3.5A2.5 2.5 0 1 1 2.5 -3.5A2.5 2.5 0 1 1 -2.5 -3.5M-5.5 6.5C-5.5 -0.5 5.5 -0.5 5.5 6.5',
  stand: 'M-5 -6.5H5V0.5H-5ZM0 0.5V6M-3.5 6H3.5',
  till: 'M-6 -1H6V6H-6ZM-3.5 -1V-6H3.5V-1M-3.5 2H3.5',
  megaphone: 'M-6 -1.5V1.5L4.5 5.5V-5.5ZM-3 2.5L-2 6H0',
  shop: 'M-6 -1V6H6V-1M-7 -1L-5 -6H5L7 -1ZM-2 6V2H2V6',
  microphone: 'M-2 -6.5H2V1H-2ZM-5 -1C-5 5.5 5 5.5 5 -1M0 4V6.5',
  chip: 'M-4 -4H4V4H-4ZM-2 -4V-6.5M2 -4V-6.5M-2 4V6.5M2 4V6.5M-4 -2H-6.5M-4 2H-6.5M4 -2H6.5M4 2H6.5',
  calendar: 'M-6 -5H6V6H-6ZM-6 -1.5H6M-3 -6.5V-3.5M3 -6.5V-3.5',
  wave: 'M-6 -2C-3 -5.5 3 -5.5 6 -2M-3.5 1C-1.5 -1 1.5 -1 3.5 1M-0.5 4.5H0.5',
  page: 'M-4.5 -6.5H2L4.5 -4V6.5H-4.5ZM-2 -1.5H2M-2 1.5H2',
  dot: 'M-3 0A3 3 0 1 1 3 0A3 3 0 1 1 -3 0',
} as const;

const byKind: Readonly<Record<string, keyof typeof outlines>> = {
  web: 'globe',
  'mobile-app': 'mobile',
  'desktop-app': 'monitor',
  email: 'envelope',
  sms: 'bubble',
  push: 'bell',
  phone: 'handset',
  ivr: 'handset',
  voicemail: 'handset',
  chat: 'bubble',
  chatbot: 'robot',
  messaging: 'bubble',
  social: 'share',
  video: 'camera',
  'co-browse': 'monitor',
  'voice-assistant': 'microphone',
  'in-person': 'person',
  kiosk: 'stand',
  pos: 'till',
  tablet: 'tablet',
  'digital-signage': 'stand',
  atm: 'till',
  letter: 'envelope',
  print: 'page',
  advertising: 'megaphone',
  marketplace: 'shop',
  partner: 'globe',
  'field-visit': 'person',
  iot: 'chip',
  event: 'calendar',
  'remote-desktop': 'monitor',
  'guest-wifi': 'wave',
};

/** The icon of a kind of channel, as SVG path data to be stroked; a plain ring where the kind has none. */
export function channelIcon(kind: string): string {
  return outlines[byKind[kind] ?? 'dot'];
}

/** The outline of a person, for actors. */
export const personIcon: string = outlines.person;
