// npm run delete -- ROOM --yes: deletes a room with all its data, for an operator who is asked to, or whose disk has damaged
// it. The server must not be running: there the host deletes a room, and everybody in it is told. How bytes go: server/log/.
import { parseConfig } from '../server/config.ts';
import { DataDirProblem } from '../server/log/dataDir.ts';
import { openLog } from '../server/log/open.ts';
import { roomsNamed } from '../server/report/verifyRooms.ts';
import { EXIT, isRoomId, withReader } from './rooms.ts';

const USAGE = `npm run delete -- ROOM --yes

  ROOM   a room's id or its join code
  --yes  really: boards, names and scores are gone from the files for good`;

async function run(args: readonly string[]): Promise<number> {
  const isSure = args.includes('--yes');
  const [name, ...others] = args.filter((arg) => arg !== '--yes');
  if (name === undefined || others.length > 0 || (name.startsWith('-') && !isRoomId(name))) {
    console.error(USAGE);
    return EXIT.usage;
  }
  let rooms: string[] = [];
  const looked = await withReader((reader) => {
    const found = roomsNamed(reader.rooms(), name).filter(({ deletedAtMs }) => deletedAtMs === null);
    rooms = found.map(({ room }) => room);
    for (const { room, joinCode, headSeq, isFinished } of found)
      console.log(
        `room ${room} (join code ${joinCode}, ${isFinished ? 'finished' : 'open'}), ${headSeq} commits`,
      );
    return EXIT.well;
  });
  if (looked !== EXIT.well) return looked;
  if (rooms.length === 0) return say(`There is no room ${name} here.\n\n${USAGE}`);
  if (!isSure) return say('Nothing was deleted. Add --yes to delete it with all its data.');
  return deleteAll(rooms);
}

async function deleteAll(rooms: readonly string[]): Promise<number> {
  const parsed = parseConfig({ DATA_DIR: process.env.DATA_DIR });
  if (!parsed.isOk) return say(parsed.message);
  try {
    const log = await openLog({ dataDir: parsed.config.dataDir });
    try {
      for (const room of rooms) await log.deleteRoom(room, Date.now());
    } finally {
      await log.close();
    }
    console.log('Deleted.');
    return EXIT.well;
  } catch (error) {
    const isRunning = error instanceof DataDirProblem && error.code === 'in_use';
    console.error(`✗ ${(error as Error).message}`);
    if (isRunning) console.error('  While it runs, the host deletes a room in the console.');
    return EXIT.wrong;
  }
}

function say(why: string): number {
  console.error(why);
  return EXIT.usage;
}

process.exitCode = await run(process.argv.slice(2));
