// The source that is chosen, and what it asks of the hub. The key is in its field alone: no cookie, no storage.
import {$, both, element, show} from './elements.js';

const CITY_DAY = {timeZone: 'Asia/Shanghai', dateStyle: 'short'};
/** What it means; true where the hub's own words say more. */
const PROBLEMS = {
  400: ['The hub does not understand this.', '请求内容有误。', true], 409: ['As things stand it cannot be done.', '当前状态下不能办理。', true],
  401: ['The hub does not know this key.', '密钥无效。'], 403: ['This is the key of another connector.', '密钥属于其他接入。'], 404: ['The hub gave you nothing under this number.', '没有此编号的记录。'],
  503: ['The hub cannot say at the moment; ask again later.', '系统暂不可用，请稍后再查。'], 0: ['The hub does not answer.', '系统无应答。'],
};

/** The connector that is shown, as the hub describes it. */
export let current;
let proven = false;

export function use(connector) {
  current = connector;
}

export const key = () => $('key').value.trim();

/** A key that signs is not sent. */
export const signs = () => current.credentials.kind === 'HMAC';

export function credentials() {
  if (!key() || signs()) {
    return {};
  }
  return current.credentials.kind === 'BASIC' ? {Authorization: 'Basic ' + btoa(`${current.connector.id}:${key()}`)} : {[current.credentials.header]: key()};
}

class Refused extends Error {
  constructor(status, body) {
    super(String(status));
    this.status = status;
    this.body = body;
  }
}

/** @throws Refused with status 0 where no answer came */
export async function ask(path, options = {}) {
  let answer;
  let body;
  try {
    answer = await fetch(path, {...options, headers: {...options.headers, ...credentials()}, credentials: 'omit', cache: 'no-store'});
    body = await answer.json().catch(() => ({}));
  } catch {
    throw new Refused(0, {});
  }
  if (!answer.ok) {
    throw new Refused(answer.status, body);
  }
  return body;
}

export const day = (daysAgo = 0) => new Date(Date.now() - daysAgo * 86_400_000).toLocaleDateString('sv-SE', CITY_DAY);

/** Another connector's key would ask after that one's reports: of days the hub says whose it is. */
async function prove() {
  if (!proven) {
    await ask(`/api/v1/reconciliation/${encodeURIComponent(current.connector.id)}/${day()}`);
    proven = true;
  }
}

/** The key, or the source, is another from now on. */
export function doubt() {
  proven = false;
}

/** What a form or a button asks of the hub as the source; what goes wrong is said in its place. */
export function asks(form, place, run) {
  let going = false;
  form.addEventListener(form.tagName === 'FORM' ? 'submit' : 'click', async event => {
    event.preventDefault();
    if (going) {
      return;
    }
    if (signs() || !key()) {
      show(place, signs() ? bad('This source signs what it asks, which this page does not do: ask from your system.', '此来源须签名，本页不支持，请从您的系统查询。') : bad('Enter your key first.', '请先输入密钥。'));
      $('key').focus();
      return;
    }
    going = true;
    try {
      await prove();
      await run();
    } catch (problem) {
      show(place, ...words(problem));
    } finally {
      going = false;
    }
  });
}

function words(problem) {
  if (!(problem instanceof Refused)) {
    return [bad('This page has a fault. Load it again.', '页面出错，请刷新。')];
  }
  const {status, body} = problem;
  const [english, chinese, more] = PROBLEMS[status] ?? [`${status} · ${body.title ?? ''}`, `${status} · ${body.title ?? ''}`, true];
  return [bad(english, chinese), ...(more && body.detail ? [element('p', {}, body.detail)] : [])];
}

export const bad = (english, chinese) => element('p', {class: 'status bad', role: 'alert'}, both(english, chinese));

export const good = (english, chinese) => element('p', {class: 'status good'}, both(english, chinese));
