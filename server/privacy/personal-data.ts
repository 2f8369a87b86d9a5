import type { CollectionName } from '../wechat/collections';

/**
 * What of a guest each collection holds, and what becomes of it when the account is deleted. The compiler asks for every
 * new collection; what the answer promises is done by `release-guest.ts` and `release-order.ts`, and a test looks for
 * the guest in everything that is stored.
 */
export const personalData: Readonly<Record<CollectionName, 'removed' | 'made-nobodys' | 'nothing-personal'>> =
  {
    guests: 'removed',
    consents: 'removed',
    messages: 'removed',
    attempts: 'removed',
    deletions: 'removed',
    /** Messages that have not gone out yet. */
    outbox: 'removed',
    /** Slips with notes and addresses. */
    printJobs: 'removed',
    // The books: what was sold, paid, given back and earned stays, without saying by whom.
    orders: 'made-nobodys',
    payments: 'made-nobodys',
    tickets: 'made-nobodys',
    /** What was issued stays in the tax office's own system under its number; what was only asked for is removed. */
    invoices: 'made-nobodys',
    coupons: 'made-nobodys',
    pointsEntries: 'made-nobodys',
    pointsAccounts: 'made-nobodys',
    topUps: 'made-nobodys',
    giftCards: 'made-nobodys',
    storedValueEntries: 'made-nobodys',
    storedValueAccounts: 'made-nobodys',
    /** The proof that a message was licensed. */
    consentEntries: 'made-nobodys',
    refunds: 'made-nobodys',
    bills: 'made-nobodys',
    reservations: 'made-nobodys',
    queueTickets: 'made-nobodys',
    queueGuests: 'removed',
    queueDays: 'nothing-personal',
    queueDoors: 'nothing-personal',
    blockedGuests: 'removed',
    pushes: 'removed',
    /** Posters of theirs lead to the menu without saying whose they were. */
    shareLinks: 'removed',
    channelTouches: 'removed',
    channelFigures: 'nothing-personal',
    guestCards: 'removed',
    /** That something was written down or made good stays; the words, which may name somebody, do not. */
    guestNotes: 'made-nobodys',
    apologies: 'made-nobodys',
    /** What was counted stays; words and pictures, which may name somebody, do not. */
    reviews: 'made-nobodys',
    reviewVotes: 'made-nobodys',
    reviewReports: 'made-nobodys',
    surveys: 'made-nobodys',
    dishAnswers: 'made-nobodys',
    dishVoices: 'nothing-personal',
    voiceFigures: 'nothing-personal',
    serviceTasks: 'made-nobodys',
    taskEntries: 'made-nobodys',
    /** Who read what; how often it was read is counted without saying by whom. */
    articleReaders: 'removed',
    jobApplications: 'removed',
    /** What a guest told the house loses its words, whatever has been planned with it. */
    calendarItems: 'made-nobodys',
    guestTagLists: 'nothing-personal',
    cannedAnswers: 'nothing-personal',
    announcements: 'nothing-personal',
    serviceFigures: 'nothing-personal',
    conversations: 'removed',
    serviceMessages: 'removed',
    wechatDoors: 'removed',
    /** Figures of colleagues; the conversation that they name is gone. */
    serviceFacts: 'nothing-personal',
    stores: 'nothing-personal',
    menus: 'nothing-personal',
    tables: 'nothing-personal',
    reservationDays: 'nothing-personal',
    reminders: 'nothing-personal',
    stockTrays: 'nothing-personal',
    refundRequests: 'nothing-personal',
    ledger: 'nothing-personal',
    reconciliations: 'nothing-personal',
    stock: 'nothing-personal',
    signals: 'nothing-personal',
    counters: 'nothing-personal',
    slots: 'nothing-personal',
    figures: 'nothing-personal',
    monthlySales: 'nothing-personal',
    messageFigures: 'nothing-personal',
    calls: 'nothing-personal',
    printers: 'nothing-personal',
    printouts: 'nothing-personal',
    printerTokens: 'nothing-personal',
    // Colleagues leave first, and none can delete the account of the guest they also are. What they did stays theirs.
    staff: 'nothing-personal',
    posts: 'nothing-personal',
    postVersions: 'nothing-personal',
    postReceipts: 'nothing-personal',
    postComments: 'nothing-personal',
    articles: 'nothing-personal',
    articleVersions: 'nothing-personal',
    articlePages: 'nothing-personal',
    articleFacts: 'nothing-personal',
    articleFigures: 'nothing-personal',
    sites: 'nothing-personal',
    siteVersions: 'nothing-personal',
    jobs: 'nothing-personal',
    invitations: 'nothing-personal',
    audit: 'nothing-personal',
    shifts: 'nothing-personal',
    tills: 'nothing-personal',
    dailyReports: 'nothing-personal',
  };
