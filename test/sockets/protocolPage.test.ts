// PROTOCOL.md against the schemas: a stranger who writes a client from the page must find every command with its fields
// and roles, every slice, every refusal and every limit, and nothing that is not there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hostCommands, playerCommands } from '../../shared/protocol/commands.ts';
import { CODE_ALPHABET, limits, PROTOCOL_VERSION, times } from '../../shared/protocol/limits.ts';
import { handshakeSchema, signals } from '../../shared/protocol/messages.ts';
import { permissions } from '../../shared/protocol/permissions.ts';
import { refusals } from '../../shared/protocol/refusals.ts';
import { kindNames } from '../../shared/rounds/index.ts';

const FOLDER = join(import.meta.dirname, '../../shared/protocol');
const page = readFileSync(join(FOLDER, 'PROTOCOL.md'), 'utf8');
const views = readFileSync(join(FOLDER, 'views.ts'), 'utf8');

function rows(heading: string, until: string): string[][] {
  const part = page.slice(page.indexOf(heading), page.indexOf(until));
  return part
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    );
}
const name = (cell: string | undefined) => /`([^`]+)`/.exec(cell ?? '')?.[1] ?? '';

describe('PROTOCOL.md', () => {
  const commands = [...playerCommands, ...hostCommands];

  it('lists every command with who may send it', () => {
    const listed = rows('## 3. Commands', '## 4.').map(([command, who]) => [name(command), who]);
    expect(listed).toEqual(Object.entries(permissions).map(([type, who]) => [type, who.join(', ')]));
  });

  it('lists the fields of every command', () => {
    const fields = new Map(
      rows('## 3. Commands', '## 4.').map(([command, , text]) => [name(command), text ?? '']),
    );
    for (const { shape } of commands.map((command) => command.def)) {
      const { type, ...others } = shape;
      const text = fields.get([...type.def.values][0] as string) ?? '';
      for (const field of Object.keys(others)) expect(text, field).toMatch(new RegExp(`\\b${field}\\b`));
      if (Object.keys(others).length === 0) expect(text).toBe('none');
    }
  });

  it('lists every slice', () => {
    const block = views.slice(views.indexOf('export interface Slices'));
    const inCode = [...block.matchAll(/(?:\[\w+: `(\w+)\.\$|(?<=[{;\n ])(\w+): \w+Slice;)/g)].map(
      (m) => m[1] ?? m[2],
    );
    const listed = rows('### Slices', '`counts`, `ships`').map(([slice]) => name(slice).replace('.K', ''));
    expect(listed.sort()).toEqual(inCode.sort());
  });

  it('names every field of every slice', () => {
    for (const [slice, , fields] of rows('### Slices', '`counts`, `ships`')) {
      const type = { ships: 'ShipRow', fleet: 'FleetRow', roster: 'RosterRow', progress: 'ProgressRow' };
      const key = name(slice).replace('.K', '');
      const typeName = type[key as keyof typeof type] ?? `${key[0]?.toUpperCase()}${key.slice(1)}Slice`;
      const start = views.indexOf(`export interface ${typeName} {`);
      expect(start, typeName).toBeGreaterThan(0);
      const body = views
        .slice(start, views.indexOf('\nexport ', start + 10))
        .replace(/\/\*\*[\s\S]*?\*\//g, '');
      for (const [, field] of body.matchAll(/(?<=[{;\n ])(\w+)\??: /g)) {
        expect(fields, `${key}.${field}`).toMatch(new RegExp(`\\b${field}\\b`));
      }
    }
  });

  it('lists every refusal, in the same order', () => {
    expect(rows('## 7. Refusals', '## 8.').map(([code]) => name(code))).toEqual(Object.keys(refusals));
  });

  it('tells the handshake, the kinds, the signals and the numbers', () => {
    for (const field of Object.keys(handshakeSchema.def.shape))
      expect(page).toMatch(new RegExp(`\\b${field}\\??:`));
    expect(rows('## 4. Boards', '## 5.').map(([kind]) => name(kind))).toEqual(kindNames);
    for (const signal of signals) expect(page).toContain(`"${signal}"`);
    expect(page).toContain(`protocol: ${PROTOCOL_VERSION},`);
    expect(page).toContain(CODE_ALPHABET);
    expect(page).toContain(
      `more than ${limits.commandsPerSeatPerSecond} commands a second (${limits.commandBurst} at once)`,
    );
    expect(page).toContain(`ends after ${limits.badMessagesBeforeClose} of them`);
    expect(page).toContain(`below ${limits.frameBytes.toLocaleString('en')} bytes`);
    expect(page).toContain(
      `${times.holdAlive / 1000} s after its last sign of life, ${times.holdAtMost / 1000} s after`,
    );
    expect(page).toContain(`within ${times.graceAfterDeadline} ms`);
    expect(page).toContain(`away ${times.awayAfter / 1000} s after`);
  });
});
