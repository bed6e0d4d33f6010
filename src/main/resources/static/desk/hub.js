// Asks the hub. Role and key are in this module's memory alone: no cookie, no storage, gone with the page.
import {both} from '../partner/elements.js';

const PATIENCE = 20_000; // milliseconds
/** What it means; false where the hub's own detail speaks of headers and addresses, which nobody sees here. */
const PROBLEMS = {
  'no-credentials': ['Role and key do not fit, or the key was changed.', '角色与密钥不符，或密钥已更换。', false],
  'not-yours': ['This role may not do that.', '该角色无权进行此操作。', false],
  'not-found': ['There is no such record.', '没有此记录。', false],
  conflict: ['As things stand it cannot be done. Somebody else may have acted meanwhile.', '当前状态下不能办理，可能已有他人处理。'],
  'wrong-question': ['The hub does not understand what was asked.', '请求内容有误。'],
  unavailable: ['The hub cannot do it at the moment; nothing was changed. Try again later.', '系统暂不可用，未作任何改动，请稍后再试。', false],
};

/** Who is logged in, what they may do, how much waits; null where nobody is. */
export let me = null;
let credentials = null;

/** Something that the hub refused, or that did not reach it. */
export class Problem extends Error {
  /** @param status of HTTP, 0 where no answer came; @param body RFC 9457, as far as there is one */
  constructor(status, body) {
    super(`HTTP ${status}`);
    this.status = status;
    this.body = body;
  }

  /** In words: first what it means, then what exactly the hub said. */
  words() {
    const known = PROBLEMS[String(this.body.type ?? '').split('/').pop()];
    const [english, chinese, detailed = true] = known ?? (this.status === 0
      ? ['The hub does not answer. If you were doing something, look whether it was done before you do it again.', '系统无应答。如刚才正在办理，请先查看是否已生效，再决定是否重做。']
      : [this.body.title ?? `The hub answered ${this.status}.`, `系统返回错误 ${this.status}。`]);
    return [both(english, chinese), ...(detailed && this.body.detail ? [' ', this.body.detail] : [])];
  }
}

/** @throws Problem where the two do not fit */
export async function enter(role, key) {
  credentials = 'Basic ' + btoa(String.fromCharCode(...new TextEncoder().encode(`${role}:${key}`)));
  try {
    await look();
  } catch (problem) {
    leave();
    throw problem;
  }
}

export function leave() {
  credentials = null;
  me = null;
}

/** Asks again who this is and how much waits. */
export async function look() {
  const known = await get('/api/v1/desk');
  me = credentials && known; // somebody may have logged out meanwhile
}

export const get = path => call(path, {});

export const act = (path, body) => call(path, {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)});

/** What is sent are bytes, of a type that the hub knows. */
export const send = (path, bytes) => call(path, {method: 'POST', headers: {'Content-Type': 'application/octet-stream'}, body: bytes});

export const remove = path => call(path, {method: 'DELETE'});

/** A message as it is. */
export const message = path => call(path, {}, async answer => ({type: answer.headers.get('X-Message-Type') ?? '', bytes: new Uint8Array(await answer.arrayBuffer())}));

const json = answer => answer.json().catch(() => ({}));

async function call(path, options, read = json) {
  let answer;
  let body;
  try {
    answer = await fetch(path, {...options, headers: {...options.headers, Authorization: credentials}, credentials: 'omit', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE)});
    body = await (answer.ok ? read : json)(answer);
  } catch {
    throw new Problem(0, {});
  }
  if (!answer.ok) {
    throw new Problem(answer.status, body);
  }
  return body;
}
