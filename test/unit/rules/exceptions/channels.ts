import botDeadEnd from '../../../../language/analysis/rules/channels/bot-dead-end.js';
import channelSilo from '../../../../language/analysis/rules/channels/channel-silo.js';
import forcedSwitch from '../../../../language/analysis/rules/channels/forced-switch.js';
import lostContext from '../../../../language/analysis/rules/channels/lost-context.js';
import noReply from '../../../../language/analysis/rules/channels/no-reply.js';
import singleChannelMoment from '../../../../language/analysis/rules/channels/single-channel-moment.js';
import undisclosedAi from '../../../../language/analysis/rules/channels/undisclosed-ai.js';
import unmappedContact from '../../../../language/analysis/rules/channels/unmapped-contact.js';
import unstaffedTouchpoint from '../../../../language/analysis/rules/channels/unstaffed-touchpoint.js';
import { sketched } from '../sketch.js';

const retired = (model: string): string => model.replace('Basket on Web', 'Basket on Web { status: retired }');
const emptyChannel = unmappedContact.good.replace(
  'touchpoint StoreFinder',
  'channel Fax : print in Internet\ntouchpoint StoreFinder',
);

export const channels = {
  'CXRA-CHN-001': [
    channelSilo.bad.replace(': phone', ': print'),
    channelSilo.bad.replace('{ served-by', '{ ownership: paid  served-by'),
    channelSilo.bad.replace('{ served-by', '{ status: retired  served-by'),
    `${channelSilo.bad}touchpoint Helpdesk on Hotline { users: workforce }`,
    sketched(channelSilo.bad),
  ],
  'CXRA-CHN-002': [
    lostContext.bad.replace('handoff: cold', 'handoff: cold  kind: on-failure  reason: "The bot is down"'),
  ],
  'CXRA-CHN-003': [forcedSwitch.bad.replace('{ -> Calls }', '{ kind: wait  -> Calls }')],
  'CXRA-CHN-004': [
    botDeadEnd.bad.replace('ai: conversational', 'ai: conversational  assistance: hybrid'),
    botDeadEnd.bad.replace('ai: conversational', 'ai: conversational  users: workforce'),
  ],
  'CXRA-CHN-005': [noReply.bad.replace(': email', ': print')],
  'CXRA-CHN-007': [singleChannelMoment.bad.replace(': phone', ': in-person'), sketched(singleChannelMoment.bad)],
  'CXRA-CHN-009': [
    unmappedContact.bad.replace('{ front: Shop }', '{ status: retired  front: Shop }'),
    unmappedContact.bad.replace('{ front: Shop }', '{ users: workforce  front: Shop }'),
    emptyChannel.replace('print in Internet', 'print in Internet { status: retired }'),
    sketched(unmappedContact.bad),
  ],
  'CXRA-CHN-010': [
    retired(unstaffedTouchpoint.bad),
    unstaffedTouchpoint.bad.replace('web in Internet', 'web in Internet { ownership: paid }'),
    sketched(unstaffedTouchpoint.bad),
  ],
  'CXRA-CHN-012': [
    undisclosedAi.bad.replace('ai: conversational', 'users: workforce  ai: conversational'),
    undisclosedAi.bad.replace(': commerce in Edge', ': chatbot in Edge { ai-disclosure: no }'),
  ],
};
