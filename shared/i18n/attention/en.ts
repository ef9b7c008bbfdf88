/** What a page says of how it can call somebody: while it is open, and when it is not. */
export const attention = {
  plain: 'This page can call you only while it is open. Keep it open, with the screen on.',
  elsewhere: 'For alerts with the page closed, open {url}',
  ring: 'Ring when there is news',
  rings: 'It rings and flashes when there is news.',
  offer: 'Alerts can reach you with this page closed.',
  turnOn: 'Alert me',
  on: 'Alerts reach you with this page closed, too.',
  turnOff: 'Stop alerts',
  asking: 'One moment…',
  denied: 'Alerts are blocked for this page. Allow them in the browser’s settings, or keep this page open.',
  homeScreen: 'On this phone, alerts need the page on the home screen: Share, then “Add to Home Screen”.',
  unsupported: 'This browser shows no alerts while the page is closed. Keep it open.',
  failed: 'The alerts could not be switched on. Try again.',
} as const;
