// Which addresses to print at start: where this computer opens Podium, and where phones in the same network do, the
// likeliest first. Pure: main.ts brings os.networkInterfaces() and the port that the server really has.
import type { NetworkInterfaceInfo } from 'node:os';
import type { Config } from './config.ts';

export type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

export interface Address {
  readonly url: string;
  /** Name of the network interface; undefined for PUBLIC_URL and for a HOST that was set. */
  readonly via: string | undefined;
  /** Docker, bridge, virtual machine or VPN: other devices in the room probably cannot reach it. */
  readonly isVirtual: boolean;
}

export interface Addresses {
  /** To open on this computer. */
  readonly here: string;
  /** For other devices, best first. Empty when the server listens on this computer only. */
  readonly elsewhere: readonly Address[];
}

export interface Listening {
  readonly config: Pick<Config, 'host' | 'publicUrl'>;
  /** The port it listens on, which PORT=0 leaves to the system. */
  readonly port: number;
}

const VIRTUAL_NAMES = [
  /^(?:docker|podman|br-|veth|virbr|vmbr|lxcbr|lxdbr|cni|flannel|cali|kube|nerdctl)/i,
  /^(?:br|bridge|dummy|ifb|tun|tap|utun|wg|ppp|ipsec|zt|ham|gif|stf|awdl|llw|anpi|ap)\d/i,
  /^(?:vmnet|vboxnet|tailscale|nordlynx|proton|mullvad|wg-|zt|docker_)/i,
  /vEthernet|VirtualBox|VMware|Hyper-V|WSL|Loopback|Tailscale|WireGuard|ZeroTier|OpenVPN|TAP-/i,
];

export function isVirtualInterface(name: string): boolean {
  return VIRTUAL_NAMES.some((pattern) => pattern.test(name));
}

export function listAddresses(interfaces: Interfaces, { config, port }: Listening): Addresses {
  const { host, publicUrl } = config;
  const hereHost = isEveryInterface(host) || isThisComputerOnly(host) ? 'localhost' : host;
  const here = urlOf(hereHost, port);
  if (publicUrl !== undefined) {
    return { here: publicUrl, elsewhere: [{ url: publicUrl, via: undefined, isVirtual: false }] };
  }
  if (isThisComputerOnly(host)) return { here, elsewhere: [] };
  if (!isEveryInterface(host)) return { here, elsewhere: [{ url: here, via: undefined, isVirtual: false }] };

  const candidates = Object.entries(interfaces)
    .flatMap(([name, infos]) => (infos ?? []).map((info) => ({ name, info })))
    // A link-local IPv6 address needs the reader's own interface name in it, so it cannot be printed for others.
    .filter(({ info }) => !info.internal && !/^fe80:/i.test(info.address))
    .filter(({ info }) => host !== '0.0.0.0' || info.family === 'IPv4');
  const ranked = candidates.map((c) => ({ ...c, rank: rankOf(c.name, c.info) }));
  // sort() keeps the system's order among equals.
  ranked.sort((a, b) => a.rank - b.rank);
  return {
    here,
    elsewhere: ranked.map(({ name, info }) => ({
      url: urlOf(info.address, port),
      via: name,
      isVirtual: isVirtualInterface(name) || isVpnAddress(info),
    })),
  };
}

/** Where other devices reach this server, best first; where none can, this computer. */
export const networksOf = ({ here, elsewhere }: Addresses): readonly Address[] =>
  elsewhere.length > 0 ? elsewhere : [{ url: here, via: undefined, isVirtual: false }];

/** Loopback, or one of the addresses that this computer has. */
export const isOwnAddress = (address: string, interfaces: Interfaces): boolean =>
  address === '::1' ||
  address.startsWith('127.') ||
  Object.values(interfaces).some((all) => all?.some((own) => own.address === address));

/** Lower is better: what a school's or a home's router gives out, then other addresses, then what nobody else reaches. */
function rankOf(name: string, info: NetworkInterfaceInfo): number {
  const virtual = isVirtualInterface(name) || isVpnAddress(info) ? 100 : 0;
  if (info.family === 'IPv6') return virtual + 20;
  if (info.address.startsWith('169.254.')) return virtual + 30;
  if (info.address.startsWith('192.168.')) return virtual;
  if (info.address.startsWith('10.')) return virtual + 1;
  if (/^172\.(?:1[6-9]|2\d|3[01])\./.test(info.address)) return virtual + 2;
  return virtual + 3;
}

/** 100.64.0.0/10, which Tailscale and mobile carriers hand out. */
function isVpnAddress(info: NetworkInterfaceInfo): boolean {
  return info.family === 'IPv4' && /^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./.test(info.address);
}

function isEveryInterface(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

function isThisComputerOnly(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function urlOf(host: string, port: number): string {
  const shown = host.includes(':') ? `[${host}]` : host;
  return new URL(`http://${shown}:${port}`).origin;
}

/** What whoever started the server reads. */
export function welcome({ here, elsewhere }: Addresses): string {
  const others = elsewhere.map(({ url, isVirtual }) => (isVirtual ? `${url}  (perhaps not reachable)` : url));
  return `
  Podium is open.

    On this computer    ${here}
    On other devices    ${others.join('\n                        ') || 'not reachable: HOST allows this computer only'}

    Open a room         ${here}/new
    A study group       ${here}/study
`;
}
