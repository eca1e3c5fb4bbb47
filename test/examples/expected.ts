import type { ExampleName } from './load.js';

/** Severity, rule and element of each finding; what is suppressed is said. */
export const expected: Readonly<Record<ExampleName, readonly string[]>> = {
  quickstart: ['error   CXRA-ENC-004 Firewall -> Shopfront', 'warning CXRA-CHN-002 Buy.Purchase.Pay -> Ask'],
  nordhaven: [
    // The agency was to load the answers from anywhere.
    'error   CXRA-BRE-001 FeedbackDb',
    // Type the number of an order at the kiosk, see whose it is.
    'error   CXRA-IAM-001 kioskLookup',
    // The link for pictures stays valid for a day.
    'error   CXRA-SEG-007 damagePhotos',
    // Nobody named a basis for guessing who expects a baby, nor a condition for what is data on health.
    'error   CXRA-CMP-002 PregnancyInference',
    'error   CXRA-CMP-003 PregnancyInference',
    // Opened for the dashboards of the spring sale.
    'error   CXRA-SEG-002 dashboards',
    // Who expects a baby is guessed, too.
    'warning CXRA-AIP-003 CDP',
    // The policy admits tokens, the old checkout still sends card numbers.
    'warning CXRA-SEG-003 payByCard',
    // The engine takes whatever profile it is given.
    'warning CXRA-AIP-001 RecoEngine',
    // Role "customer" is enough for every order.
    'warning CXRA-API-001 appOrders',
    // Both in the application zone, so nobody asked for a certificate.
    'warning CXRA-ENC-004 screenOrder',
    // Every agent can open every case.
    'warning CXRA-IAM-002 cases',
    // The bot keeps the conversation to itself.
    'warning CXRA-CHN-002 CollectInShop.Collect.AsksBot -> Calls',
    // Between hotline and shop nothing is written down.
    'warning CXRA-CHN-002 ReturnWithoutReceipt.Ask.RingsUp -> GoesToShop',
    'warning CXRA-CHN-002 ReturnWithoutReceipt.Try.SentAway -> RingsAgain',
    // From no-reply@, and nothing else while the order is on its way.
    'warning CXRA-CHN-005 OrderMail',
    // The tablet in the shop knows shelves, and not whose parcel lies on them.
    'warning CXRA-EMP-003 PickupCounter',
    // The smileys at the counter are counted, and that is all.
    'warning CXRA-FBK-001 ReturnCes',
    // Three surveys, and none knows of the others.
    'warning CXRA-FBK-003 LoyaltyMember',
    // The worst moment of the journey has no cause.
    'warning CXRA-JRN-013 CollectInShop.Collect.AsksAtCounter',
    // Nobody measures whether the counter finds the order.
    'warning CXRA-JRN-015 CollectInShop.Collect.AsksAtCounter',
    // Attestation of the app was to come by the end of June.
    'warning CXRA-MOD-010 MobileApp',
    // Sales of the tills arrive three nights later.
    'warning CXRA-PER-002 RecommendNext',
    // Whether anybody liked the recommendation is never told.
    'warning CXRA-PER-003 RecommendNext',
    // Campaigns hear nothing of open cases.
    'warning CXRA-PER-004 MarketingAutomation',
    // Calls over the public telephone network.
    'info    CXRA-ENC-014 call (suppressed)',
    // Nobody has answered for the answers since.
    'info    CXRA-MOD-008 FeedbackDb',
  ],
  'halden-bank': [
    // The scanner for uploads was to follow after the pilot.
    'error   CXRA-INJ-008 DocumentUpload',
    // A third party that was admitted once sees every account.
    'error   CXRA-API-012 aisAccess',
    // Advisers note who needs more time; nobody has named a condition for it.
    'error   CXRA-CMP-003 VulnerabilityFlag',
    // The engine for offers does not ask who has agreed.
    'error   CXRA-PER-001 NextOffer',
    // The score refuses, and nobody reads the file.
    'error   CXRA-PER-008 CreditCheck',
    'error   HOUSE-AI-002 LoanDecision',
    // The flag is in the lists for campaigns.
    'warning CXRA-CMP-004 campaignLists',
    // Movements of all customers go to the engine for offers, agreed or not.
    'warning CXRA-AIP-001 movementsToOffers',
    'warning CXRA-AIP-004 movementsToOffers',
    // Card numbers that are read out are recorded.
    'warning CXRA-CMP-014 CallRecordings',
    // What was typed in the menu to prove who calls stays there.
    'warning CXRA-SEG-021 menuToAgent',
    'warning CXRA-CHN-002 CardMisuse.Block.PressesKeys -> TellsAgent',
    // Only the fraud line can lock a card.
    'warning CXRA-CHN-007 CardMisuse.Block.TellsAgent',
    // Only the video check can identify.
    'warning CXRA-CHN-007 OpenAccount.Prove.ShowsPassport',
    // Six windows for one talk.
    'warning CXRA-EMP-002 Adviser',
    // The menu is measured by seconds.
    'warning CXRA-MTR-004 IvrMenu',
    // The score sees the balances of last night.
    'warning CXRA-PER-002 LoanDecision',
    // Calls over the public telephone network.
    'info    CXRA-ENC-014 callIn (suppressed)',
    'info    CXRA-ENC-014 lineIn (suppressed)',
  ],
};
