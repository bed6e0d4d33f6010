// What is in a failed message, and its mended version. The hub notes who looked, so it is asked for by a press.
import {both, element, show} from '../partner/elements.js';
import {encode, writable} from '../partner/charsets.js';
import {reason, tried} from './acting.js';
import {REASON} from './faults.js';
import {message, send} from './hub.js';
import {address, go} from './place.js';

const LONGEST = 26; // lines

/** @param mendable whether it may be mended at that moment */
export function body(one, mendable) {
  const place = element('section', {}, element('h2', {}, both('The message', '消息内容')));
  const inside = element('div', {}, element('p', {class: 'note'}, both('There may be personal data in it; who looks is noted.', '可能含个人信息，查看将留痕。')),
    element('p', {class: 'buttons'}, ...tried(['Look into it', '查看内容'], async () => show(inside, ...opened(one, await message(`/api/v1/failures/${one.failure}/body`), mendable())), {quiet: true})));
  place.append(inside);
  return place;
}

function opened(one, {type, bytes}, mendable) {
  const charset = /charset=([\w-]+)/i.exec(type)?.[1] ?? 'UTF-8';
  const text = decoded(bytes, charset);
  if (text === null) {
    return [element('p', {class: 'note'}, both(`No text: ${bytes.length} bytes of ${type}. It can be mended by the API alone.`, `非文本：${type}，${bytes.length} 字节，只能通过接口修正。`))];
  }
  const field = element('textarea', {id: 'message', spellcheck: 'false', autocapitalize: 'off', wrap: 'off', ...(mendable && writable(charset) ? {} : {readonly: ''})});
  field.value = readable(text) ? indented(text) : text;
  field.rows = Math.min(LONGEST, field.value.split('\n').length + 1);
  const shown = field.value; // a text field makes its own line ends
  return [element('label', {for: 'message'}, `${type}, ${bytes.length} `, both('bytes', '字节')), field,
    ...(mendable && writable(charset) ? mending(one, () => field.value === shown ? null : text.includes('\r\n') ? field.value.replace(/\n/g, '\r\n') : field.value, charset) : [])];
}

/** @param changed the text as it is to be sent; null: it is as it was */
function mending(one, changed, charset) {
  const why = reason([['A name was wrong', '名称有误'], ['The receiver asked for it', '应接收方要求']], {id: 'mend-reason', most: REASON});
  const wrong = element('p', {class: 'wrong', role: 'alert', hidden: ''});
  return [
    element('p', {class: 'note'}, both('Mend it here. It goes out as a new version with an id of its own; this one is done with.', '可在此修正。修正后另编消息号发出，原消息随即了结。')), wrong, ...why.nodes,
    element('p', {class: 'buttons'}, ...tried(['Send the mended message', '发送修正后的消息'], async () => {
      const [bytes, fault] = written(changed(), charset);
      show(wrong, ...(fault ? [fault] : []));
      const given = bytes && why.given();
      if (given) {
        const next = await send(`/api/v1/failures/${one.failure}/resend?${new URLSearchParams({reason: given})}`, bytes);
        go(address('failure', next.failure), [both(`Sent as No. ${next.failure}, under the new id ${next.message}.`, `已作为 № ${next.failure} 发出，新消息号 ${next.message}。`)]);
      }
    }))];
}

/** @return bytes, or nothing and why not */
function written(text, charset) {
  if (text === null) {
    return [null, both('Nothing was changed. To send it as it is, press “Send again”.', '内容未改动；如需原样发送，请按“重发”。')];
  }
  try {
    return [encode(text, charset), null];
  } catch (e) {
    return [null, both(`${charset} has no character ${e.message}.`, `${charset} 中没有字符 ${e.message}。`)];
  }
}

function decoded(bytes, charset) {
  try {
    return new TextDecoder(charset, {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    return null;
  }
}

function readable(text) {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

/** For people to read; but for spaces between its parts every character stays as it is, numbers too long for this page included. */
function indented(json) {
  let depth = 0;
  const line = () => `\n${'  '.repeat(depth)}`;
  return json.replace(/("(?:[^"\\]|\\.)*")|\s+|([{[])\s*([}\]])?|([}\]])|(,)|(:)/g, (all, string, open, empty, close, comma, colon) =>
    string ? string : open ? empty ? open + empty : (depth++, open + line()) : close ? (depth--, line() + close) : comma ? comma + line() : colon ? ': ' : '');
}
