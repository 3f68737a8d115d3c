// Starts the analyser, keeps the page alive when it stops, and tells it what happens outside of #page.
// Everything the analyser listens to sits inside #page: taking that element away silences an instance for good.
'use strict';
(() => {
  const root = document.documentElement;
  try {
    root.dataset.theme = localStorage.getItem('badtoken.theme') ?? 'system';
  } catch {
    // Where the browser keeps nothing, the theme is the system's.
  }

  const SETTLED = 400;
  const RESTARTS = 3;
  const STOPPED = 'The analyser stopped on this input and was started anew. Nothing was sent, and your text is kept. It is examined again as soon as you edit it.';
  let untouched; // #page as the document brought it
  const PIECE = 1 << 16; // how much is unpacked before the page may react again
  let module; // the analyser, compiled once
  let rows; // unpacks the rows of the refusals, where they are packed
  let catalogue; // those rows, once somebody has asked for them
  let exports; // what the running instance gave us: its memory
  let ending = false; // an instance was given up, and its successor has not started yet
  let turns = 0; // how many starts there were
  let failures = 0; // how many died before they were ready
  let settling;

  const get = (id) => document.getElementById(id);
  const tell = (name) => get('page').dispatchEvent(new Event(name));
  const warn = (sentence) => (get('notice').textContent = sentence);

  async function compile() {
    if (typeof WebAssembly !== 'object' || typeof DecompressionStream !== 'function') {
      throw new Error('This browser is too old for this page: it lacks WebAssembly or DecompressionStream.');
    }
    const unpacker = get('unpacker') && (await WebAssembly.compile(await inflated('unpacker')));
    if (!unpacker) return WebAssembly.compile(await inflated('wasm'));
    rows = await unpacking('catalogue', unpacker);
    const program = await unpacking('wasm', unpacker);
    for (let end = PIECE; !program.ended(end); end += PIECE) await pause(setTimeout);
    return WebAssembly.compile(program.all());
  }

  const carried = (id) => Uint8Array.from(atob(get(id).textContent), (c) => c.charCodeAt(0));
  const inflated = (id) => new Response(new Blob([carried(id)]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer();
  const pause = (wait) => new Promise((go) => wait(go));

  // Unpacks what the page carries as `id` piece by piece, or all at once: the pocket edition's way, which takes its time.
  async function unpacking(id, unpacker) {
    const { memory, input, output, begin, go } = (await WebAssembly.instantiate(unpacker)).exports;
    const { from, to, length } = get(id).dataset;
    new Uint8Array(memory.buffer, input()).set(carried(id));
    begin(from, to);
    return {
      // Unpacks up to byte `end`, if there is more than that.
      ended: (end) => end >= length || go(end),
      all: () => {
        go(length);
        return new Uint8Array(memory.buffer, output(), length);
      },
    };
  }

  // The analyser asks for the rows at the first paste. Until then they are unpacked while nothing else is to be done.
  Object.defineProperty(window, 'catalogue', {
    get: () => {
      catalogue ??= rows ? new TextDecoder().decode(rows.all()) : get('catalogue').textContent;
      rows = undefined;
      return catalogue;
    },
  });

  async function learn() {
    for (let end = PIECE; rows && !rows.ended(end); end += PIECE) await pause(window.requestIdleCallback ?? setTimeout);
    tell('learn');
  }

  // One that is still unpacking when the next one starts gives up: two instances would draw into the same page.
  async function start() {
    const turn = ++turns;
    try {
      module ??= await compile();
      if (turn !== turns) return;
      exports = await instance()(module);
      learn();
    } catch (error) {
      if (root.dataset.ready || ending) return; // it started, and then stopped: `stopped` has heard of it
      warn(`The analyser could not start, so nothing is examined. ${error.message}`);
    }
  }

  // Without a registry the collector never calls an instance whose memory has been wiped.
  function instance() {
    const registry = window.FinalizationRegistry;
    window.FinalizationRegistry = undefined;
    const init = makeInstance();
    window.FinalizationRegistry = registry;
    return init;
  }

  // Does `job` after all that is in the queue now. An instance that was busy for long puts the rest of its work off, at
  // the end of that queue: the job comes after that, too.
  const later = (job) => setTimeout(setTimeout, 0, job);

  // Overwrites all that an instance knew, once it has done what it had begun.
  function wipe({ memory }) {
    later(() => new Uint8Array(memory.buffer).fill(0));
  }

  // Puts a fresh copy of #page in the place of the old one, with `text` in its field.
  function renew(text, held) {
    delete root.dataset.ready;
    if (exports) wipe(exports);
    exports = undefined;
    const old = get('page');
    const field = get('paste');
    const focused = document.activeElement === field;
    const caret = field.selectionStart;
    field.value = '';
    const key = get('key');
    if (key) key.value = '';
    const page = untouched.cloneNode(true);
    if (held) page.dataset.held = '';
    old.replaceWith(page);
    listen(page);
    get('paste').value = text;
    if (!focused) return;
    get('paste').focus();
    get('paste').setSelectionRange(caret, caret);
  }

  // Anything that was thrown leaves an instance whose memory is not to be trusted.
  function stopped(event) {
    // A promise that was made before a wipe comes back to an instance that has forgotten everything: an echo, no crash.
    // An instance with its memory cannot call what is not there.
    const error = event.error ?? event.reason;
    if (error instanceof WebAssembly.RuntimeError && /null/.test(error.message)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    if (ending || typeof makeInstance !== 'function') return;
    ending = true;
    failures = root.dataset.ready ? 0 : failures + 1;
    const text = get('paste').value;
    renew(text, true);
    // What the dead instance still had in the queue runs, and fails, before its successor starts.
    later(() => {
      ending = false;
      if (failures < RESTARTS) start();
      warn(failures < RESTARTS ? STOPPED : 'The analyser does not start on this browser. Nothing was sent, and your text is kept.');
    });
  }

  // A secret in an address has been seen by history, proxies and logs before any page can help it.
  function address() {
    const carries = location.search.length > 1 || /[=.%]|.{24}/.test(location.hash);
    if (carries) {
      warn('The address of this page carries something after “#” or “?”. It was not examined. If it is a secret, the browser’s history has it now: remove it there, replace the secret, and paste the next one into the field.');
    }
  }

  // From now on nothing can be loaded, not even by our own mistake; the taking away of this element does not lift it.
  // The one address that may be gone to, the other edition's, carries nothing of what was pasted.
  function lock() {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "default-src 'none'; script-src 'wasm-unsafe-eval'; img-src data:; form-action 'none'; base-uri 'none'";
    document.head.append(policy);
    const other = document.querySelector('#edition a').href;
    window.navigation?.addEventListener('navigate', (event) => {
      const known = event.hashChange || event.destination.url === other;
      const stays = known || event.navigationType === 'reload' || event.navigationType === 'traverse';
      if (!stays && event.cancelable) event.preventDefault();
    });
  }

  function listen(page) {
    page.addEventListener('input', () => {
      if (get('notice').textContent === STOPPED) warn('');
      clearTimeout(settling);
      settling = setTimeout(tell, SETTLED, 'settle');
    });
    // The analyser has more to do, and lets the browser go first.
    page.addEventListener('more', () => setTimeout(tell, 0, 'resume'));
    page.addEventListener('renew', () => {
      if (typeof makeInstance !== 'function') return;
      const said = get('status').textContent;
      ending = true;
      renew('', false);
      get('status').textContent = said;
      later(() => {
        ending = false;
        start();
      });
    });
    // The skip link moves the focus; the address stays as it is.
    page.querySelector('.skip').addEventListener('click', (event) => {
      event.preventDefault();
      get('answer').focus();
    });
  }

  document.addEventListener('DOMContentLoaded', () => {
    const page = get('page');
    untouched = page.cloneNode(true);
    untouched.querySelector('#paste').value = '';
    listen(page);
    if (matchMedia('(pointer: fine)').matches) get('paste').focus();
    address();
    setInterval(() => document.hidden || tell('tick'), 1000);
    if (typeof makeInstance === 'function') {
      start().then(lock);
    }
  });
  // A file dropped beside the page element, or too early, must not take the place of the page.
  for (const name of ['dragover', 'dragleave', 'drop']) {
    document.addEventListener(name, (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      const page = get('page');
      if (!page.contains(event.target)) page.dispatchEvent(new DragEvent(name, { cancelable: true, dataTransfer: event.dataTransfer }));
    });
  }
  window.addEventListener('hashchange', address);
  window.addEventListener('error', stopped);
  window.addEventListener('unhandledrejection', stopped);
  window.addEventListener('pagehide', () => {
    tell('wipe');
    get('paste').value = '';
    if (typeof makeInstance === 'function') renew('', false);
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && typeof makeInstance === 'function') start();
  });
})();
