// npm run verify -- ROOM|all: holds rooms to their logs and prints what is wrong and where. Exit code 0 when all is well,
// 1 when something is wrong, 2 when the command is not understood. What is checked stands in server/report/.
import { isWell, printVerified, roomsNamed, verifyRooms } from '../server/report/verifyRooms.ts';
import { EXIT, isRoomId, opener, withReader } from './rooms.ts';

const USAGE = `npm run verify -- ROOM|all

  ROOM   a room's id or its join code
  all    every room of DATA_DIR, deleted ones too`;

async function run(args: readonly string[]): Promise<number> {
  const [name] = args;
  if (name === undefined || args.length > 1 || (name.startsWith('-') && !isRoomId(name))) {
    console.error(USAGE);
    return EXIT.usage;
  }
  return withReader((reader) => {
    const all = reader.rooms();
    const rooms = name === 'all' ? all : roomsNamed(all, name);
    if (rooms.length === 0 && name !== 'all') {
      console.error(`There is no room ${name} here.\n\n${USAGE}`);
      return EXIT.usage;
    }
    const verified = verifyRooms(reader, rooms, opener);
    console.log(printVerified(verified));
    return isWell(verified) ? EXIT.well : EXIT.wrong;
  });
}

process.exitCode = await run(process.argv.slice(2));
