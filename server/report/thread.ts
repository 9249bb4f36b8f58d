// The thread that makes reports, so that no game waits while a large room is folded. Started, asked and ended by reporter.ts only; what
// it does is desk.ts. Here is what must come before everything else: what Node has compiled once it need not compile again. A thread
// does not have that from its process, and more than half of the time until it could read was for that.
import { enableCompileCache, flushCompileCache } from 'node:module';

const cache = process.env.NODE_COMPILE_CACHE;
if (cache) enableCompileCache(cache);
await import('./desk.ts');
// It is ended from outside, and would not come to it.
if (cache) flushCompileCache();
