// What the check before class works out by itself: why a phone does not come, which address is next, what a wifi QR says.
import { describe, expect, it } from 'vitest';
import { causesOf, nextNetwork, portOf } from '../../client/screens/preflight/causes.ts';
import { surest } from '../../client/screens/preflight/trial.ts';
import { wifiCode } from '../../client/screens/preflight/wifi.ts';

const network = (url: string, isVirtual = false) => ({ url, via: null, isVirtual });
const WIFI = network('http://192.168.0.7:3000');
const CABLE = network('http://10.0.0.9:3000');
const DOCKER = network('http://172.17.0.1:3000', true);
const networks = [WIFI, CABLE, DOCKER];

describe('why a phone does not come', () => {
  it('is most often the wrong wifi, and last another address', () => {
    expect(causesOf({ origin: WIFI.url, networks, isLoaded: false })).toEqual([
      'wifi',
      'mobileData',
      'isolation',
      'firewall',
      'vpn',
      'address',
    ]);
    expect(causesOf({ origin: WIFI.url, networks: [WIFI], isLoaded: false }).at(-1)).toBe('vpn');
  });

  it('is first of all a virtual network, or a server that lets nobody in', () => {
    expect(causesOf({ origin: DOCKER.url, networks, isLoaded: false })[0]).toBe('virtual');
    const here = 'http://localhost:3000';
    expect(causesOf({ origin: here, networks: [network(here)], isLoaded: false })).toEqual(['localOnly']);
  });

  it('has nothing to do with the wifi where the whole internet reaches the address', () => {
    const origin = 'https://podium.example.org';
    expect(causesOf({ origin, networks: [network(origin)], isLoaded: false })).not.toContain('wifi');
  });

  it('is the live connection once the page is there', () => {
    expect(causesOf({ origin: WIFI.url, networks, isLoaded: true })[0]).toBe('line');
  });
});

it('tries the next address, and after the last one the first', () => {
  expect(nextNetwork(networks, WIFI.url)).toBe(CABLE);
  expect(nextNetwork(networks, DOCKER.url)).toBe(WIFI);
  expect(nextNetwork([WIFI], WIFI.url)).toBeNull();
});

it('names the port that a firewall has to let in', () => {
  expect(
    ['http://192.168.0.7:3000', 'http://podium.local', 'https://podium.example.org'].map(portOf),
  ).toEqual(['3000', '80', '443']);
});

it('believes the surest of several lines', () => {
  expect(surest([])).toBeNull();
  expect(surest(['here', 'sameAddress'])).toBe('sameAddress');
  expect(surest(['here', 'elsewhere', 'sameAddress'])).toBe('elsewhere');
});

describe('the QR of a wifi', () => {
  it('says name and password, or that there is none', () => {
    expect(wifiCode({ name: '교실 3', password: 'geheim12' })).toBe('WIFI:T:WPA;S:교실 3;P:geheim12;;');
    expect(wifiCode({ name: 'Cafe', password: '' })).toBe('WIFI:T:nopass;S:Cafe;;');
  });

  it('keeps what has a meaning in it from meaning that', () => {
    expect(wifiCode({ name: 'a;b,c:d"e\\f', password: 'p;w' })).toBe(
      'WIFI:T:WPA;S:a\\;b\\,c\\:d\\"e\\\\f;P:p\\;w;;',
    );
  });

  it('does not quote digits, which iOS would take for a part of the password', () => {
    expect(wifiCode({ name: '1234', password: '12345678' })).toBe('WIFI:T:WPA;S:1234;P:12345678;;');
  });
});
