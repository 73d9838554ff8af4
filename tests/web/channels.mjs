// Modules of the page open message channels for as long as it lives, and an open one keeps node running. To be imported
// before them; closeChannels() is called when all tests are over.

/** @type {MessageChannel[]} */
const open = [];

globalThis.MessageChannel = class extends MessageChannel {
  constructor() {
    super();
    open.push(this);
  }
};

export function closeChannels() {
  for (const { port1 } of open) port1.close();
}
