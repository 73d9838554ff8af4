// Which Anchorite this page is, as its build wrote it (tools/lib/page.mjs); empty where the page runs from its sources.

const [, version = '', build = ''] =
  document.querySelector('meta[name=generator]')?.getAttribute('content')?.split(' ') ?? [];

/** The version, and a hash of what is in the page. */
export { build, version };
