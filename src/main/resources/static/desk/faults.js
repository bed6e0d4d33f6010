// What is said of deliveries, in both languages: where a message stands, what was done with it, and why it failed.
import {both, element} from '../partner/elements.js';
import {me} from './hub.js';
import {term} from './words.js';

/** Characters that a reason may have. */
export const REASON = 200;
export const STATES = {FAILED: ['failed', '发送失败'], WAITING: ['on its way', '待送'], DELIVERED: ['arrived', '已送达'], MENDED: ['mended', '已修正另发'], DISCARDED: ['put away', '已作废']};
export const RUNS = {RUNNING: ['going on', '进行中'], DONE: ['done', '已完成'], STOPPED: ['stopped', '已停止']};
export const ACTS = {ATTEMPT: ['tried', '尝试发送'], RESENT: ['sent again', '重发'], STOPPED: ['resend stopped', '停止重发'], MENDED: ['mended', '修正'], DISCARDED: ['put away', '作废']};
export const WAYS = {QUEUE: ['reads its queue', '读取队列'], PULL: ['fetches', '自行领取'], WEBHOOK: ['is posted to', '推送']};
export const BREAKERS = {CLOSED: ['well', '正常'], OPEN: ['away, messages are parked', '无应答，消息搁置'], HALF_OPEN: ['being tried', '试探中']};
export const CAUSES = {
  TIMEOUT: ['no answer in time', '超时无应答'], UNREACHABLE: ['nobody is there', '无法连接'], CUT_OFF: ['the answer broke off', '应答中断'], TLS: ['no secure connection', '安全连接失败'],
  REDIRECT: ['it points elsewhere, which is not followed', '要求转向他址，不予跟随'], NOT_ACCEPTED: ['it answered without its word of success', '有应答，但无成功标识'],
  LEASE_EXPIRED: ['fetched again and again, never acknowledged', '多次领取，未确认'], DEAD_LETTER: ['taken from the queue again and again, never acknowledged', '多次取走，未确认（死信）'],
  NO_SECRET: ['a key is missing in data/keys', 'data/keys 下缺少密钥'], TARGET_NOT_ALLOWED: ['its address is not allowed', '目标地址不允许'], CALLBACK_MAPPING: ['the mapping makes no message of it', '映射未能生成消息'],
  HUB_FAULT: ['a fault of the hub', '系统故障'], PROCESSING_FAILED: ['the hub failed on it', '系统处理失败'], BROKER_AWAY: ['the broker was away', '消息服务器不可用'], REGISTER_AWAY: ['the register was away', '数据库不可用'],
  HTTP_401: ['key, address or firewall', '密钥、地址或防火墙有误'], HTTP_403: ['key, address or firewall', '密钥、地址或防火墙有误'], HTTP_404: ['key, address or firewall', '密钥、地址或防火墙有误'],
  HTTP_408: ['it asked to come later', '对方要求稍后再试'], HTTP_425: ['it asked to come later', '对方要求稍后再试'], HTTP_429: ['it asked to come later', '对方要求稍后再试'],
  HTTP_410: ['it has taken the address away', '对方已撤销该地址'], HTTP_4: ['it does not take this message', '对方拒收此消息'], HTTP_5: ['it had a fault', '对方系统故障'],
  MALFORMED: ['cannot be read', '无法读取'], REQUIRED: ['something is missing', '缺少必填项'], TYPE: ['of the wrong kind', '类型不符'], FORMAT: ['in the wrong form', '格式不符'], NOT_ALLOWED: ['something that is not allowed', '含不允许的内容'],
  TOO_LONG: ['too long', '超长'], UNKNOWN_DISPUTE: ['there is no such dispute', '无此纠纷'], NOT_YOUR_DISPUTE: ['the county did not have the dispute', '该县区当时未承办'], WITHDRAWN_DISPUTE: ['its sources took it back', '来源已撤回'],
  TIME_IN_FUTURE: ['the time is still to come', '时间在未来'], NOT_RETURNABLE: ['replied or settled, so not returnable', '已回复或化解，不能退单'], ID_REUSED: ['other content came under its id', '编号已用于其他内容'],
};

/** A code with what it means, as far as that is known. */
export function cause(code) {
  const known = CAUSES[code] ?? CAUSES[String(code).slice(0, 'HTTP_5'.length)];
  return [element('span', {class: 'badge warn'}, String(code ?? '—')), ...(known ? [' ', both(...known)] : [])];
}

/** By its name where it has one. */
export function receiver(id) {
  const [kind, name] = id.split(/\.(.*)/);
  const known = {feedback: ['feedback of counties', '县区反馈'], source: [`source ${name}`, `来源 ${name}`], callback: ['registered callback', '登记回调'], notices: [`notices for ${name}`, `文书 ${name}`],
    city: ['city centre', '市综治中心'], unassigned: ['unassigned', '待指派']}[kind];
  return me.counties[id] ? `${me.counties[id]} ${id}` : known ? both(...known) : id;
}

export const state = one => element('span', {class: `badge ${{FAILED: 'warn', DELIVERED: 'SAME'}[one] ?? ''}`}, term(STATES, one));

export const messages = count => both(count === 1 ? '1 message' : `${count} messages`, `${count} 条消息`);
