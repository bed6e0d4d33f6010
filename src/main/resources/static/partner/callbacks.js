// Addresses that a source has registered to be told: list, register, test, end. A secret is shown once, and goes with the next act.
import {$, both, element, show} from './elements.js';
import {ask, asks, good} from './source.js';
import {time} from './words.js';

const ADDRESS = '/api/v1/callbacks';

export const CHANGES = {
  PROCESSED: ['has its outcome', '已处理'], QUARANTINED: ['could not become a report', '已隔离'], DISPATCHED: ['sent to a county', '已派单'], REDISPATCHED: ['sent on to another', '已转派'], REOPENED: ['open again', '重新办理'],
  SIGNED: ['signed for', '已签收'], RETURNED: ['returned', '已退单'], REPLIED: ['answered', '已回复'], RESOLVED: ['settled', '已化解'], VISITED: ['visited', '已回访'], CLOSED: ['closed', '已办结'],
  EXTENSION_REQUESTED: ['more time asked for', '申请延期'], EXTENDED: ['more time given', '同意延期'], ESCALATED: ['taken over from above', '提级办理'], ENDED: ['not handled by itself any more', '不再单独办理'], RESUMED: ['handled by itself again', '恢复单独办理'],
};

export function startCallbacks() {
  $('changes').replaceChildren(...Object.entries(CHANGES).map(([code, words]) => element('label', {class: 'tick'}, element('input', {type: 'checkbox', value: code}), ' ', both(...words))));
  asks($('registered'), $('callbacks'), list);
  asks($('register'), $('told'), register);
}

async function list() {
  const found = await ask(ADDRESS);
  show($('callbacks'), found.length ? element('ul', {class: 'story'}, ...found.map(registered)) : element('p', {class: 'empty'}, both('No address is registered.', '未登记回调地址。')));
}

function registered(one) {
  const said = element('span', {role: 'status'});
  const test = element('button', {type: 'button', class: 'quiet'}, both('Test', '测试'));
  const end = element('button', {type: 'button', class: 'quiet'});
  let sure = false;
  const unsure = () => {
    sure = false;
    show(end, both('End', '终止'));
  };
  unsure();
  end.addEventListener('blur', unsure);
  asks(test, said, async () => {
    const sent = await ask(`${ADDRESS}/${one.id}/test`, {method: 'POST'});
    show(said, both(`A message that says nothing is on its way; its webhook-id is ${sent.id}.`, `测试消息已发出，webhook-id 为 ${sent.id}。`));
  });
  asks(end, said, async () => {
    if (!sure) {
      sure = true;
      show(end, both('End it for good: press again', '确认终止，请再按一次'));
      return;
    }
    await ask(`${ADDRESS}/${one.id}`, {method: 'DELETE'});
    show($('told'), good('Ended; what was still waiting is not sent.', '已终止，尚未发出的不再发送。'));
    await list();
  });
  return element('li', {}, element('code', {}, one.url), ' ', element('span', {class: 'note'}, both(one.changes.length === Object.keys(CHANGES).length ? 'each change' : one.changes.map(code => (CHANGES[code] ?? [code])[0]).join(', '),
    one.changes.length === Object.keys(CHANGES).length ? '每次变化' : one.changes.map(code => (CHANGES[code] ?? [code, code])[1]).join('、')), ' · ', time(one.registeredAt)), element('p', {class: 'buttons'}, test, end, said));
}

async function register() {
  const url = $('url').value.trim();
  if (!url) {
    $('url').focus();
    return;
  }
  const changes = [...$('changes').querySelectorAll('input:checked')].map(one => one.value);
  const made = await ask(ADDRESS, {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify({url, changes})});
  $('register').reset();
  await list();
  show($('told'), good('Registered. This secret is shown this once: put it into your system now.', '已登记。密钥仅显示这一次，请立即存入您的系统。'), element('pre', {tabindex: 0, id: 'secret'}, made.secret),
    element('p', {class: 'note'}, both('Each message is signed with it, as in Standard Webhooks.', '每条消息均以此签名（Standard Webhooks）。')));
}

export const untold = () => ['callbacks', 'told'].forEach(id => show($(id)));
