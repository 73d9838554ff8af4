// The headers that a host should send with every file of the hosted build, and how each kind of host is told. What the
// page forbids itself stands in the page; these are what a page cannot say of itself.

/** @type {Record<string, string>} */
export const kHeaders = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'usb']
    .map((feature) => `${feature}=()`)
    .join(', '),
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-cache', // asked for again each time, and not sent again
};

/** @param {(header: [name: string, value: string]) => string} line */
const lines = (line) => `${Object.entries(kHeaders).map(line).join('\n')}\n`;

/** Files of the site itself, by the name under which a host looks for them. @type {Record<string, string>} */
export const kHostFiles = {
  // Netlify, Cloudflare Pages
  _headers: `/*\n${lines(([name, value]) => `  ${name}: ${value}`)}`,
  // Apache
  '.htaccess': `AddType application/wasm .wasm\n<IfModule mod_headers.c>\n${lines(([name, value]) => `  Header always set ${name} "${value}"`)}</IfModule>\n`,
  'vercel.json': `${JSON.stringify(
    { headers: [{ source: '/(.*)', headers: Object.entries(kHeaders).map(([key, value]) => ({ key, value })) }] },
    null,
    1,
  )}\n`,
};

/** To be included in a server or location block; nothing that a site hands out. */
export const kNginx = lines(([name, value]) => `add_header ${name} "${value}" always;`);
