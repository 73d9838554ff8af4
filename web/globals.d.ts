// What the build puts in place (tools/build-page.mjs).
declare const __CORE_WORKER__: string;
declare const __PARSE_WORKER__: string;
declare const __WASM__: string;
declare const __VERSION__: string;
declare module '#assets' {
  export function loadAssets(): Promise<import('./core/types.js').CoreAssets>;
}
declare module '*.css';
declare namespace preact.JSX {
  interface IntrinsicElements {
    'regular-table': import('preact').HTMLAttributes<import('regular-table').RegularTableElement>;
  }
}
