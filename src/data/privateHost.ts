/** Names that stand for this machine or for the network that it is in (RFC 6761, 6762, 8375; `internal`: reserved by ICANN). */
const PRIVATE_NAME = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa)$/;

/** IPv4 blocks that no public server has (IANA special-purpose registry), as first address and prefix length. */
const PRIVATE_BLOCKS: readonly (readonly [block: string, bits: number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
];

function numberOf(address: string): number {
  return address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
}

function isPrivateV4(address: number): boolean {
  return PRIVATE_BLOCKS.some(([block, bits]) => Math.floor(address / 2 ** (32 - bits)) === Math.floor(numberOf(block) / 2 ** (32 - bits)));
}

function readGroups(part: string): number[] {
  return part === "" ? [] : part.split(":").map((group) => Number.parseInt(group, 16));
}

/** The eight groups of an IPv6 address as `URL` writes it: lower case, `::` for the longest run of zeros. */
function groupsOf(address: string): number[] {
  const [before = "", after] = address.split("::");
  const [head, tail] = [readGroups(before), readGroups(after ?? "")];
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail];
}

/** IPv6 prefixes that carry an IPv4 address, which then decides, and the group in which it begins. */
const CARRIERS: readonly (readonly [prefix: readonly number[], at: number])[] = [
  [[0x64, 0xff9b, 0, 0, 0, 0], 6], // NAT64
  [[0, 0, 0, 0, 0, 0xffff], 6], // mapped
  [[0x2002], 1], // 6to4
];
/** Parts of global unicast that no public server has: Teredo and documentation. */
const PRIVATE_PREFIXES: readonly (readonly number[])[] = [
  [0x2001, 0],
  [0x2001, 0xdb8],
];

/** Only global unicast (2000::/3) is public. */
function isPrivateV6(groups: readonly number[]): boolean {
  const startsWith = (prefix: readonly number[]) => prefix.every((group, at) => groups[at] === group);
  const carrier = CARRIERS.find(([prefix]) => startsWith(prefix));
  if (carrier) return isPrivateV4((groups[carrier[1]] ?? 0) * 65_536 + (groups[carrier[1] + 1] ?? 0));
  return (groups[0] ?? 0) >>> 13 !== 1 || PRIVATE_PREFIXES.some(startsWith);
}

/**
 * Whether a host, as `URL.hostname` gives it, is this machine or one that only its own network reaches (contract section 5). `URL` has
 * already made one form of every way to write an IPv4 address (decimal, octal, hexadecimal, full-width). A name without a dot is one of
 * the reader's own network. What a public name resolves to, no page can see.
 */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.+$/, "");
  if (host.startsWith("[")) return isPrivateV6(groupsOf(host.slice(1, -1)));
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return isPrivateV4(numberOf(host));
  return !host.includes(".") || PRIVATE_NAME.test(host);
}
