/** What stands on printed codes. */
export const sheet = {
  table: 'Scan to see the menu and order',
  room: 'Scan for room service',
  counter: 'Scan to order',
  wifi: 'Guest Wi-Fi',
  password: 'Password: {password}',
  open: 'No password',
  typing: 'No camera? Type this address:',
} as const;
