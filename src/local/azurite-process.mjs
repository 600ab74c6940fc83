// Azurite's table service in a process of its own. When whoever started it is gone, even by SIGKILL, the channel between
// them closes; it then saves what it holds and ends.
import { createRequire } from 'node:module';

process.once('disconnect', () => {
  setTimeout(() => process.exit(1), 5000).unref();
  if (!process.emit('SIGINT')) process.exit(1);
});

createRequire(import.meta.url)('azurite/dist/src/table/main.js');
