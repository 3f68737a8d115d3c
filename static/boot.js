'use strict';
// Under Trunk there is no `makeInstance`: it starts the page itself.
if (typeof makeInstance === 'function') {
  const unpack = async () => {
    const packed = Uint8Array.from(atob(document.getElementById('wasm').textContent), (c) => c.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return WebAssembly.compile(await new Response(stream).arrayBuffer());
  };
  const program = unpack();
  const start = async () => makeInstance()({ module_or_path: await program });
  start();
}
