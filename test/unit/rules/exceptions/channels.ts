import botDeadEnd from '../../../../language/analysis/rules/channels/bot-dead-end.js';
import lostContext from '../../../../language/analysis/rules/channels/lost-context.js';
import noReply from '../../../../language/analysis/rules/channels/no-reply.js';

export const channels = {
  'CXRA-CHN-002': [
    lostContext.bad.replace('handoff: cold', 'handoff: cold  kind: on-failure  reason: "The bot is down"'),
  ],
  'CXRA-CHN-004': [
    botDeadEnd.bad.replace('ai: conversational', 'ai: conversational  assistance: hybrid'),
    botDeadEnd.bad.replace('ai: conversational', 'ai: conversational  users: workforce'),
  ],
  'CXRA-CHN-005': [noReply.bad.replace(': email', ': print')],
};
