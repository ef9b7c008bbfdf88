import type { OutgoingHttpHeaders } from 'node:http';

/** Every security header, in one place. */
const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** For answers of the API: data, never a page. */
export const API_HEADERS: OutgoingHttpHeaders = {
  ...EVERYWHERE,
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** For a drawing that the API answers with: opened by itself it has the style and the face that it brings, and runs nothing. */
export const DRAWING_HEADERS: OutgoingHttpHeaders = {
  ...API_HEADERS,
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'none'; sandbox",
};

const PERMISSIONS = [
  'camera',
  'microphone',
  'geolocation',
  'payment',
  'usb',
  'serial',
  'midi',
  'display-capture',
]
  .map((each) => `${each}=()`)
  .join(', ');

const PAGE_POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** For pages of the house. `host`: the checked `Host` header; some browsers want the feed's address said. */
export function pageHeaders(host: string): OutgoingHttpHeaders {
  return {
    ...EVERYWHERE,
    'permissions-policy': PERMISSIONS,
    'content-security-policy': `${PAGE_POLICY}; connect-src 'self' ws://${host} wss://${host}`,
  };
}

/** For the page that says that there is none: text and its style sheet. */
export const PLAIN_HEADERS: OutgoingHttpHeaders = {
  ...EVERYWHERE,
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'self'; img-src data:; frame-ancestors 'none'",
};

/** For scripts, styles, fonts. */
export const FILE_HEADERS: OutgoingHttpHeaders = { ...EVERYWHERE };

/** For the worker of an installed page: it speaks to this host and to nobody else. */
export const WORKER_HEADERS: OutgoingHttpHeaders = {
  ...EVERYWHERE,
  'content-security-policy': "default-src 'self'",
};

/** For pictures: an SVG that is opened by itself runs nothing. */
export const PICTURE_HEADERS: OutgoingHttpHeaders = {
  ...EVERYWHERE,
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
};

/** For the page of the API's documentation, whose library writes styles into the page. */
export const DOCS_HEADERS: OutgoingHttpHeaders = {
  ...EVERYWHERE,
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
};
