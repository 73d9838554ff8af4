// Emscripten's glue, build/wasm/anchorite.js. Whoever bundles a worker points this name at it.
declare module 'anchorite-wasm' {
  export default function createAnchorite(options: object): Promise<unknown>;
}
