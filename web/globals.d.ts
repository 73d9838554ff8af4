// What the build puts in place (tools/build-page.mjs).
declare const __WORKER__: string;
declare const __WASM__: string;
declare const __WORDS__: Record<string, string>;
// web/assets/sw.js only.
declare const __CACHE__: string;
declare const __FILES__: string[];
declare module '#assets' {
  export function loadAssets(): Promise<import('./core/types.js').CoreAssets>;
  /** What is in the file of a language. */
  export function loadWords(language: string): Promise<unknown>;
  export const kWarmAfterMs: number;
  /** Where things can be kept on this device; null: nowhere. */
  export const shelf: {
    get(key: string): Promise<unknown>;
    set(key: string, value: unknown): Promise<void>;
    clear(): Promise<void>;
  } | null;
  /** Keeps the page for use without a network, where it is hosted. */
  export function keepOffline(onUpdate: (takeIt: () => void) => void): void;
}
declare module '*.css';
declare namespace preact.JSX {
  interface IntrinsicElements {
    'regular-table': import('preact').HTMLAttributes<import('regular-table').RegularTableElement>;
  }
}
declare module 'd3-array' {
  export function ticks(start: number, stop: number, count: number): number[];
}
