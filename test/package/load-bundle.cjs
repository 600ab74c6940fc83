// Loads the bundle as the Functions host would, with a host that only notes what is registered, and prints that.
const Module = require('node:module');

const registered = [];
const host = {
  version: '4.0.0',
  hostVersion: '4.0.0',
  registerFunction: (metadata) => (registered.push(metadata), { dispose() {} }),
  registerHook: () => ({ dispose() {} }),
  setProgrammingModel() {},
  getProgrammingModel() {},
  log() {},
};

const load = Module._load;
Module._load = (name, ...rest) => (name === '@azure/functions-core' ? host : load(name, ...rest));

const began = performance.now();
require(process.argv[2]);
process.stdout.write(JSON.stringify({ registered, ms: performance.now() - began }));
// The SDK keeps the process alive; there is nothing left to do in it.
process.exit(0);
