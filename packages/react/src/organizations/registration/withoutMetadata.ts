/**
 * A JPEG without what cameras and phones write into it (place, time, owner, maker, thumbnails, comments) and without anything behind
 * its end. Colours and the way up stay. Null when it is no whole JPEG.
 */
export function jpegWithoutMetadata(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const kept: Uint8Array[] = [];
  let orientation = 1;
  let at = 2;
  while (at + 2 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) {
      return joined([bytes.subarray(0, 2), ...wayUp(orientation), ...kept, bytes.subarray(at, at + 2)]);
    }
    const length = word(bytes, at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    const segment = bytes.subarray(at, end);
    if (marker === startOfScan) {
      const next = afterScan(bytes, end);
      kept.push(bytes.subarray(at, next));
      at = next;
      continue;
    }
    if (isNeeded(marker, segment)) kept.push(segment);
    else if (marker === 0xe1) orientation = orientationIn(segment) ?? orientation;
    at = end;
  }
  return null;
}

/** A PNG with what is needed to draw it and nothing else. Null when it is no whole PNG. */
export function pngWithoutMetadata(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const kept = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + word(bytes, at) * 0x1_0000 + word(bytes, at + 2);
    const type = ascii(bytes, at + 4, 4);
    if (end > bytes.length) return null;
    if (drawn.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') return joined(kept);
    at = end;
  }
  return null;
}

const drawn = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT']);
const startOfScan = 0xda;
const endOfImage = 0xd9;

function isNeeded(marker: number, segment: Uint8Array): boolean {
  const isForPrograms = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
  if (!isForPrograms) return true;
  // The plain header (a longer one holds a thumbnail), the colour profile, and how Adobe mixed the colours.
  if (marker === 0xe0) return ascii(segment, 4, 4) === 'JFIF' && segment.length === 18;
  if (marker === 0xe2) return ascii(segment, 4, 11) === 'ICC_PROFILE';
  return marker === 0xee && ascii(segment, 4, 5) === 'Adobe';
}

/** Where the picture's own data end: at the next marker that is neither a filled-in byte nor a restart. */
function afterScan(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at + 1 < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && marker !== 0 && !(marker >= 0xd0 && marker <= 0xd7)) return at;
    at += 1;
  }
  return bytes.length;
}

const orientationTag = 0x0112;

function orientationIn(segment: Uint8Array): number | null {
  if (ascii(segment, 4, 4) !== 'Exif') return null;
  const tiff = new DataView(segment.buffer, segment.byteOffset + 10, segment.length - 10);
  if (tiff.byteLength < 14) return null;
  const isLittle = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, isLittle);
  if (directory + 2 > tiff.byteLength) return null;
  for (let entry = 0; entry < tiff.getUint16(directory, isLittle); entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.byteLength) return null;
    if (tiff.getUint16(at, isLittle) === orientationTag) return tiff.getUint16(at + 8, isLittle);
  }
  return null;
}

/** A note that holds the way up alone. */
function wayUp(orientation: number): Uint8Array[] {
  if (orientation < 2 || orientation > 8) return [];
  const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  return [Uint8Array.of(0xff, 0xe1, 0, 8 + tiff.length, 0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff)];
}

function word(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
}

function ascii(bytes: Uint8Array, from: number, count: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + count));
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
