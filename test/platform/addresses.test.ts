// The addresses printed at start, on made-up machines.
import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import {
  type Interfaces,
  isOwnAddress,
  isVirtualInterface,
  listAddresses,
  networksOf,
} from '../../server/addresses.ts';

function v4(address: string, internal = false): NetworkInterfaceInfo {
  return { address, internal, family: 'IPv4', netmask: '', mac: '', cidr: null };
}

function v6(address: string): NetworkInterfaceInfo {
  return { address, internal: false, family: 'IPv6', netmask: '', mac: '', cidr: null, scopeid: 0 };
}

const LAPTOP: Interfaces = {
  lo: [v4('127.0.0.1', true)],
  docker0: [v4('172.17.0.1')],
  'br-5f2c': [v4('192.168.96.1')],
  tailscale0: [v4('100.101.2.3')],
  wlp3s0: [v6('fe80::1'), v6('2001:db8::7'), v4('192.168.0.23')],
  enp0s31: [v4('10.20.0.9')],
};

const everywhere = { host: '0.0.0.0', publicUrl: undefined };
const urls = (interfaces: Interfaces, config: { host: string; publicUrl: string | undefined }): string[] =>
  listAddresses(interfaces, { config, port: 3000 }).elsewhere.map((a) => a.url);

describe('addresses to print', () => {
  it('puts real networks first and Docker, bridges and VPNs last', () => {
    expect(urls(LAPTOP, everywhere)).toEqual([
      'http://192.168.0.23:3000',
      'http://10.20.0.9:3000',
      'http://192.168.96.1:3000',
      'http://172.17.0.1:3000',
      'http://100.101.2.3:3000',
    ]);
  });

  it('offers this computer where no other device may come in', () => {
    const only = listAddresses(LAPTOP, { config: { ...everywhere, host: '127.0.0.1' }, port: 3000 });
    expect(networksOf(only)).toEqual([{ url: 'http://localhost:3000', via: undefined, isVirtual: false }]);
    const all = listAddresses(LAPTOP, { config: everywhere, port: 3000 });
    expect(networksOf(all)[0]).toEqual({ url: 'http://192.168.0.23:3000', via: 'wlp3s0', isVirtual: false });
  });

  it('knows which addresses are its own', () => {
    const own = ['127.0.0.1', '127.0.1.1', '::1', '192.168.0.23', '172.17.0.1'];
    expect(own.filter((address) => !isOwnAddress(address, LAPTOP))).toEqual([]);
    expect(isOwnAddress('192.168.0.24', LAPTOP)).toBe(false);
  });

  it('says which of them are virtual', () => {
    const { elsewhere } = listAddresses(LAPTOP, { config: everywhere, port: 3000 });
    expect(elsewhere.map((a) => [a.via, a.isVirtual])).toEqual([
      ['wlp3s0', false],
      ['enp0s31', false],
      ['br-5f2c', true],
      ['docker0', true],
      ['tailscale0', true],
    ]);
  });

  it('says localhost for this computer, with the port the server really has', () => {
    expect(listAddresses(LAPTOP, { config: everywhere, port: 49_152 }).here).toBe('http://localhost:49152');
  });

  it('lets PUBLIC_URL decide where it is set', () => {
    const config = { host: '0.0.0.0', publicUrl: 'https://podium.example.org' };
    expect(listAddresses(LAPTOP, { config, port: 3000 })).toEqual({
      here: 'https://podium.example.org',
      elsewhere: [{ url: 'https://podium.example.org', via: undefined, isVirtual: false }],
    });
  });

  it('lists nothing for other devices when it listens on this computer only', () => {
    expect(urls(LAPTOP, { host: '127.0.0.1', publicUrl: undefined })).toEqual([]);
    expect(urls(LAPTOP, { host: 'localhost', publicUrl: undefined })).toEqual([]);
  });

  it('lists only the address it was told to listen on', () => {
    expect(urls(LAPTOP, { host: '10.20.0.9', publicUrl: undefined })).toEqual(['http://10.20.0.9:3000']);
  });

  it('adds IPv6 after IPv4 when it listens on both, without link-local ones', () => {
    expect(urls(LAPTOP, { host: '::', publicUrl: undefined }).slice(0, 3)).toEqual([
      'http://192.168.0.23:3000',
      'http://10.20.0.9:3000',
      'http://[2001:db8::7]:3000',
    ]);
  });

  it('puts an address that no router gave behind one that a router gave', () => {
    const interfaces = { eth1: [v4('169.254.8.8')], eth0: [v4('172.20.0.4')] };
    expect(urls(interfaces, everywhere)).toEqual(['http://172.20.0.4:3000', 'http://169.254.8.8:3000']);
  });

  it('leaves out the port where it is the usual one', () => {
    const { here } = listAddresses({}, { config: everywhere, port: 80 });
    expect(here).toBe('http://localhost');
  });

  it.each([
    'docker0',
    'br-1a2b',
    'br0',
    'bridge100',
    'veth12ab',
    'virbr0',
    'vmnet8',
    'vboxnet0',
    'tun0',
    'tap1',
    'utun4',
    'wg0',
    'tailscale0',
    'ztabc123',
    'vEthernet (WSL)',
    'VirtualBox Host-Only Network',
    'VMware Network Adapter VMnet1',
  ])('takes %s for virtual', (name) => {
    expect(isVirtualInterface(name)).toBe(true);
  });

  it.each([
    'eth0',
    'en0',
    'wlan0',
    'wlp3s0',
    'enp0s31f6',
    'Wi-Fi',
    'Ethernet',
    'Ethernet 2',
    'bond0',
    'enx00e04c',
  ])('takes %s for a real network', (name) => {
    expect(isVirtualInterface(name)).toBe(false);
  });
});
