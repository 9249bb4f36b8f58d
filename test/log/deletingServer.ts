// A program for deletion.test.ts: opens the log, tells the parent, and deletes the room and the words that it is told to.
import { openLog } from '../../server/log/open.ts';

const log = await openLog({ dataDir: process.argv[2]! });
process.on('message', ({ room, words }: { room: string; words: number[] }) => {
  void log.deleteWords(room, words).then(() => process.send?.('words are gone'));
  void log.deleteRoom(room, 1).then(() => process.send?.('the room is gone'));
});
process.send?.('open');
