// A logger for tests that want to know what the operator would read: every line, as text, in order.
import { type Level, type Logger, pino } from 'pino';

export function listeningLogger(level: Level): { lines: string[]; logger: Logger } {
  const lines: string[] = [];
  return { lines, logger: pino({ level }, { write: (line: string) => void lines.push(line) }) };
}
