/** Text in a PNG file (chunk tEXt of the PNG specification), and what the file says of its size. */

const SIGNATURE = 8;
/** Length, name and checksum around a chunk's data. */
const [LENGTH, NAME, CHECKSUM] = [4, 4, 4];

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function chunksOf(png: Buffer): { name: string; data: Buffer; end: number }[] {
  const chunks: { name: string; data: Buffer; end: number }[] = [];
  for (let at = SIGNATURE; at < png.length;) {
    const size = png.readUInt32BE(at);
    const start = at + LENGTH + NAME;
    const end = start + size + CHECKSUM;
    chunks.push({ name: png.toString("latin1", at + LENGTH, start), data: png.subarray(start, start + size), end });
    at = end;
  }
  return chunks;
}

/** The file with a text under a keyword, right behind its header. */
export function withText(png: Buffer, keyword: string, text: string): Buffer {
  const header = chunksOf(png)[0]?.end ?? SIGNATURE;
  const named = Buffer.from(`tEXt${keyword}\0${text}`, "latin1");
  const chunk = Buffer.alloc(LENGTH + named.length + CHECKSUM);
  chunk.writeUInt32BE(named.length - NAME, 0);
  named.copy(chunk, LENGTH);
  chunk.writeUInt32BE(crc32(named), LENGTH + named.length);
  return Buffer.concat([png.subarray(0, header), chunk, png.subarray(header)]);
}

/** The text under a keyword; null where there is none. */
export function textIn(png: Buffer, keyword: string): string | null {
  const start = `${keyword}\0`;
  const found = chunksOf(png).find(({ name, data }) => name === "tEXt" && data.toString("latin1").startsWith(start));
  return found ? found.data.toString("latin1").slice(start.length) : null;
}

/** Width and height in pixels. */
export function sizeOf(png: Buffer): { width: number; height: number } {
  return { width: png.readUInt32BE(SIGNATURE + LENGTH + NAME), height: png.readUInt32BE(SIGNATURE + LENGTH + NAME + 4) };
}
