// Text to bytes. Browsers write UTF-8 alone, but they read GB18030: so the table for writing is made by reading every code once.

let twoBytes;   // character → its two bytes as one number
let fourBytes;  // character → its place among the four-byte codes

/** Charsets that a changed message can be written in. */
export const writable = charset => /^(utf-?8|gb18030|gbk|gb2312)$/i.test(charset || '');

/** @throws Error naming the first character that the charset does not have */
export function encode(text, charset) {
  return /^utf-?8$/i.test(charset) ? new TextEncoder().encode(text) : encodeGb(text, /^gb18030$/i.test(charset));
}

function encodeGb(text, all) {
  twoBytes ??= readTwoBytes();
  const bytes = [];
  for (const character of text) {
    const code = character.codePointAt(0);
    const pair = twoBytes.get(character);
    if (code < 0x80) {
      bytes.push(code);
    } else if (pair !== undefined) {
      bytes.push(pair >> 8, pair & 255);
    } else if (all) {
      bytes.push(...fourByteCode(character, code));
    } else {
      throw new Error(character);
    }
  }
  return Uint8Array.from(bytes);
}

function fourByteCode(character, code) {
  fourBytes ??= readFourBytes();
  const place = code > 0xffff ? code - 0x10000 + 189000 : fourBytes.get(character);
  if (place === undefined) {
    throw new Error(character);
  }
  return bytesAt(place);
}

const bytesAt = place => [0x81 + Math.floor(place / 12600), 0x30 + Math.floor(place / 1260) % 10, 0x81 + Math.floor(place / 10) % 126, 0x30 + place % 10];

function readTwoBytes() {
  const table = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let first = 0x81; first < 0xff; first++) {
    for (let second = 0x40; second < 0xff; second++) {
      const character = second === 0x7f ? '' : decoder.decode(Uint8Array.of(first, second));
      if ([...character].length === 1 && character !== '\ufffd' && !table.has(character)) {
        table.set(character, first << 8 | second);
      }
    }
  }
  return table;
}

function readFourBytes() {
  const table = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let place = 0; place < 39420; place++) {
    const character = decoder.decode(Uint8Array.from(bytesAt(place)));
    if (character !== '\ufffd') {
      table.set(character, place);
    }
  }
  return table;
}
