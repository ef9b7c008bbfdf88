/** A link at which somebody else follows an order. */
export const follow = {
  share: 'Send the link on',
  shareHelp: 'Whoever has this link sees how far the order is, and nothing else.',
  link: 'Link to this order',
  copy: 'Copy',
  copied: 'Copied',
  failed: 'The link could not be fetched.',
  again: 'Try again',
  gone: 'No such order',
  goneHelp: 'It was closed long ago, or the link is not complete. Ask whoever sent it.',
} as const;
