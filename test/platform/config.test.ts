// The settings: defaults, what is accepted, and what an operator reads when a variable is wrong.
import { describe, expect, it } from 'vitest';
import { type Config, parseConfig } from '../../server/config.ts';

function configOf(env: Record<string, string>): Config {
  const parsed = parseConfig(env);
  if (!parsed.isOk) throw new Error(parsed.message);
  return parsed.config;
}

function messageOf(env: Record<string, string>): string {
  const parsed = parseConfig(env);
  if (parsed.isOk) throw new Error(`was accepted: ${JSON.stringify(parsed.config)}`);
  return parsed.message;
}

describe('settings', () => {
  it('has a default for everything', () => {
    expect(configOf({})).toEqual({
      port: 3000,
      host: '0.0.0.0',
      publicUrl: undefined,
      dataDir: './data',
      contentDir: './content',
      hostPassphrase: undefined,
      logLevel: 'info',
      maxRooms: 500,
      maxSeatsPerRoom: 3000,
      retentionDays: 90,
      metricsFor: 'local',
      trustedProxies: 0,
    });
  });

  it('takes an empty variable as one that is not set', () => {
    expect(configOf({ PORT: '', PUBLIC_URL: ' ', HOST_PASSPHRASE: '', LOG_LEVEL: '' })).toEqual(configOf({}));
  });

  it('accepts port 0, which leaves the choice to the system', () => {
    expect(configOf({ PORT: '0' }).port).toBe(0);
  });

  it.each(['-1', '65536', '3000.5', 'abc', '1e3', '0x10', '999999999999'])('refuses PORT=%s', (PORT) => {
    expect(messageOf({ PORT })).toContain('a whole number from 0 to 65535');
  });

  it('keeps the origin of PUBLIC_URL without a slash at the end', () => {
    expect(configOf({ PUBLIC_URL: 'https://podium.example.org/' }).publicUrl).toBe(
      'https://podium.example.org',
    );
    expect(configOf({ PUBLIC_URL: 'http://10.0.0.5:8080' }).publicUrl).toBe('http://10.0.0.5:8080');
  });

  it.each([
    'podium.example.org',
    'ftp://x.org',
    'https://x.org/podium',
    'https://u:p@x.org',
    'javascript:alert(1)',
  ])('refuses PUBLIC_URL=%s', (PUBLIC_URL) => {
    expect(messageOf({ PUBLIC_URL })).toContain('an http or https address without a path');
  });

  it.each([
    ['off', 0],
    ['on', 1],
    ['TRUE', 1],
    ['2', 2],
  ])('reads TRUST_PROXY=%s as %i trusted proxies', (TRUST_PROXY, trustedProxies) => {
    expect(configOf({ TRUST_PROXY }).trustedProxies).toBe(trustedProxies);
  });

  it('ignores variables that are not its own', () => {
    expect(configOf({ PATH: '/bin', NODE_ENV: 'production' })).toEqual(configOf({}));
  });

  it('names each wrong variable, what was given and what is expected, in one message', () => {
    expect(messageOf({ PORT: 'http', LOG_LEVEL: 'loud', MAX_ROOMS: '5' })).toBe(
      [
        'Podium cannot start: 2 settings are not right.',
        '',
        '  PORT',
        '    given:    "http"',
        '    expected: a whole number from 0 to 65535 (3000 when not set)',
        '  LOG_LEVEL',
        '    given:    "loud"',
        '    expected: one of trace, debug, info, warn, error, fatal, silent (info when not set)',
        '',
      ].join('\n'),
    );
  });

  it('never prints a passphrase, not even a wrong one', () => {
    const message = messageOf({ HOST_PASSPHRASE: 'xyz' });
    expect(message).toContain('HOST_PASSPHRASE');
    expect(message).not.toContain('xyz');
  });
});
