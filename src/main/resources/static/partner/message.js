// The message in the form: a connector's sample, or what somebody makes of it, and the bytes that are sent for it.
import {$, both, bytesOf, chosen, show} from './elements.js';
import {encode, writable} from './charsets.js';

let current;  // the connector
let sample;   // undefined: it has none
let original; // what the form was filled with: Content-Type, bytes, and text where it is one

export const contentType = () => original.type;
export const isChanged = () => $('message').value !== original.shown;

/** Fills the form with a sample; where there is none with nothing, to be written. */
export function take(connector, one) {
  current = connector;
  sample = one;
  original = one ? {type: one.contentType, bytes: bytesOf(one.base64), charset: one.charset} : {type: current.contentTypes[0], bytes: new Uint8Array(), charset: blankCharset()};
  const isText = Boolean(original.charset);
  original.text = isText ? new TextDecoder(original.charset).decode(original.bytes) : '';
  const text = $('message');
  text.value = isText ? original.text : one ? chosen(`${one.name}: ${original.bytes.length} bytes, sent as they are`, `${one.name}：${original.bytes.length} 字节，原样发送`) : '';
  original.shown = text.value; // a text field makes its own line ends
  text.readOnly = !writable(original.charset);
  say();
}

/** Of a message that has no sample; null: it is no text. */
function blankCharset() {
  const fixed = {JSON: 'UTF-8', XML: 'UTF-8', XLSX: null, MULTIPART: null};
  const format = current.connector.formats[0];
  return format in fixed ? fixed[format] : current.charset;
}

/** How the message as it stands would be sent. */
export function say() {
  const signedOnly = current.credentials.kind === 'HMAC';
  const changed = isChanged();
  $('send').disabled = signedOnly || (!changed && original.bytes.length === 0);
  $('restore').disabled = !changed || !sample;
  if (signedOnly) {
    show($('how'), both('This source signs its messages, which this page does not do: try it from your system.', '此来源须对报文签名，本页不支持，请从您的系统试发。'));
  } else if (changed) {
    show($('how'), both(`${sample ? 'Changed; sent' : 'Sent'} in ${charsetNow()}.`, `${sample ? '已修改；' : ''}以 ${charsetNow()} 发送。`));
  } else if (!sample) {
    show($('how'), both('There is no sample to show; paste a message of yours.', '没有可显示的样例，可粘贴自己的报文。'));
  } else {
    show($('how'), both(`Sent as the sample's own ${original.bytes.length} bytes${original.charset ? ', ' + original.charset : ''}.`, `按样例原字节发送，共 ${original.bytes.length} 字节${original.charset ? '，' + original.charset : ''}。`));
  }
}

/** Of XML what it declares now, of anything else what the sample has. */
export function charsetNow() {
  const isXml = original.type.startsWith('application/xml');
  return isXml ? /^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec($('message').value)?.[1] ?? 'UTF-8' : original.charset;
}

/** @throws RangeError where the charset cannot be written here, Error where a character is not in it */
export function body() {
  if (!isChanged()) {
    return original.bytes;
  }
  const text = original.text.includes('\r\n') ? $('message').value.replace(/\n/g, '\r\n') : $('message').value;
  if (!writable(charsetNow())) {
    throw new RangeError(charsetNow());
  }
  return encode(text, charsetNow());
}
