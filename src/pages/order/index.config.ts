// An order is sent to friends, never to Moments: its page has nothing for others.
export default definePageConfig({ navigationStyle: 'custom', enableShareAppMessage: true });
