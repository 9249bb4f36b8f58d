// A program for dataDir.test.ts: tries the data directory as a user without rights (root may write anywhere) and prints
// the problem.
import { prepareDataDir } from '../../server/log/dataDir.ts';

const NOBODY = 65_534;
if (process.getuid?.() === 0) process.seteuid?.(NOBODY);
try {
  prepareDataDir(process.argv[2]!);
  console.log('no problem');
} catch (error) {
  console.log((error as { code: string }).code, (error as Error).message);
}
