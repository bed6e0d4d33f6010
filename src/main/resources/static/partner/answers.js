// What the hub answered, for people.
import {$, both, element, show} from './elements.js';

const STATUSES = [
  [202, null, 'On disk; its receipt tells later what became of it.', '已落盘，可凭回执查询处理结果。', 'no', '否'],
  [200, null, 'The very same report came before; the first receipt.', '同一上报此前已收到，返回首次回执。', 'no', '否'],
  [422, 'not-a-report', 'Readable, but no report; kept in quarantine.', '可读取，但不能成为上报，已存入隔离区。', 'corrected', '改正后'],
  [400, 'malformed', 'Cannot be read.', '报文无法读取。', 'corrected', '改正后'],
  [401, 'no-credentials', 'No valid credentials.', '缺少有效凭证。', 'with the key', '带密钥'],
  [403, 'not-yours', 'The key of another connector.', '密钥属于其他接入。', 'with your own key', '用本接入密钥'],
  [409, 'idempotency-key-reused', 'The Idempotency-Key came before with other content.', 'Idempotency-Key 已用于其他内容。', 'with a new key', '换新键'],
  [413, 'too-large', 'Too large.', '报文过大。', 'in parts', '分批'],
  [415, 'wrong-format', 'Not this connector\'s format.', '格式不受支持。', 'in its format', '改用所列格式'],
  [429, 'too-many', 'Too many at once; nothing was stored.', '发送过快，未保存。', 'after Retry-After', '按 Retry-After 等待后'],
  [503, 'unavailable', 'Not now; nothing was stored.', '暂不可用，未保存。', 'after Retry-After', '按 Retry-After 等待后'],
];

export function listStatuses() {
  show($('statuses'), ...STATUSES.map(([status, code, english, chinese, again, againChinese]) => element('tr', {},
    element('td', {}, code ? element('a', {href: `/problems/${code}#${code}`}, String(status)) : String(status)),
    element('td', {}, both(english, chinese)), element('td', {}, both(again, againChinese)))));
}

/** The answer to a post, as this connector gives it. */
export function accepted(connector) {
  if (connector.reply) {
    return `${connector.reply.status} ${connector.reply.type}\n\n${connector.reply.accepted}\n\n${connector.reply.refused}`;
  }
  const receipt = '0h3v9k2m5q8t1w4y7b6d9f2g5j8n1p4r';
  const links = {receipt: `/api/v1/receipts/${receipt}`};
  return JSON.stringify(connector.batch
    ? {receipt, status: 'ACCEPTED', accepted: 1, refused: 0, reports: [{row: 1, receipt: '0h3v9k…', status: 'ACCEPTED'}], links: {...links, result: `${links.receipt}/result`}}
    : {receipt, status: 'ACCEPTED', links}, null, 2);
}

export function waiting() {
  show($('answer'), element('p', {class: 'empty'}, both('What the message becomes is shown here, or what is wrong with it.', '此处显示转换结果，或报文的问题。')));
}

export function failed(english, chinese) {
  show($('answer'), element('p', {class: 'status bad'}, both(english, chinese)));
}

/** @param status of HTTP @param text of the body */
export function answered(status, text) {
  let body;
  try {
    body = JSON.parse(text);
  } catch {
    show($('answer'), headline(status, status < 300, String(status), String(status)), element('pre', {tabindex: 0}, text));
    return;
  }
  const records = body.reports ?? [body];
  const bad = records.filter(record => record.errors?.length || record.status >= 400);
  const outcome = body.outcome ? ` (${body.outcome})` : '';
  const parts = [status === 200
    ? bad.length === 0 ? headline(status, true, `it becomes a report${outcome}`, `可以成为上报${outcome}`)
      : headline(status, false, `${bad.length} of ${records.length} would go into quarantine`, `${records.length} 条中有 ${bad.length} 条将进入隔离区`)
    : headline(status, false, body.title ?? 'error', body.title ?? '错误')];
  if (body.detail) {
    parts.push(element('p', {}, body.detail));
  }
  const errors = bad.flatMap(record => record.errors ?? []);
  if (errors.length > 0) {
    parts.push(element('ul', {class: 'errors'}, ...errors.map(error => element('li', {}, element('code', {}, error.pointer || '/'), ` ${error.code}: ${error.detail}`))));
  }
  show($('answer'), ...parts, element('pre', {tabindex: 0}, JSON.stringify(body, null, 2)));
}

const headline = (status, good, english, chinese) => element('p', {class: `status ${good ? 'good' : 'bad'}`}, `${status} · `, both(english, chinese));
