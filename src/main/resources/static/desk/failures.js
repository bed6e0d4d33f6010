// Messages that could not be delivered: grouped by receiver and cause, looked into, sent again.
import {both, element, show} from '../partner/elements.js';
import {button, words} from './acting.js';
import {act, get} from './hub.js';
import {address, dispute, go, here} from './place.js';
import {time} from './words.js';

export async function failures() {
  const {receiver, cause} = here().filters;
  return receiver ? messages(receiver, cause) : overview();
}

async function overview() {
  const [groups, receivers, resends] = await Promise.all(['failures/groups', 'deliveries', 'failures/resends'].map(what => get(`/api/v1/${what}`)));
  return [
    element('h1', {}, both('Failed messages', '发送失败')),
    element('p', {class: 'lead'}, both('What no receiver took. A resend keeps the id of a message; many go out a few at first and stop where they fail again.', '未能送达的消息。重发沿用原消息号；批量重发先少后多，再次失败过多时自动停止。')),
    list(groups, group, both('Nothing has failed.', '没有发送失败的消息。')),
    element('h2', {}, both('Receivers', '接收方')),
    list(receivers, receiver, both('Every county reads its queue.', '各县区均读取自己的队列。')),
    element('h2', {}, both('Resends', '批量重发')),
    list(resends.slice(0, 10), resend, both('None.', '无。')),
  ];
}

function list(found, card, none) {
  return found.length ? element('ul', {class: 'entries cards'}, ...found.map(card)) : element('p', {class: 'empty'}, none);
}

function group(one) {
  const trouble = element('span', {class: 'note', role: 'status'});
  return element('li', {}, element('b', {}, one.receiver), ' ', element('span', {class: 'badge'}, one.cause), ' ', element('a', {href: address('failures', null, {receiver: one.receiver, cause: one.cause})},
    both(`${one.count} messages`, `${one.count} 条`)), ' ', both('since', '始于'), ' ', time(one.oldest),
    element('p', {class: 'buttons'}, button(['Send all again', '全部重发'], () => trying(trouble, async () => {
      const begun = await act(`/api/v1/failures/resend?${new URLSearchParams({receiver: one.receiver, cause: one.cause})}`);
      go(address('failures'), [both(`Resend No. ${begun.resend} has begun.`, `批量重发 № ${begun.resend} 已开始。`)]);
    })), ' ', trouble));
}

function receiver(one) {
  return element('li', {}, element('b', {}, one.title ?? one.receiver), ` ${one.way} ${one.breaker ?? ''} `,
    both(`${one.waiting} wait, ${one.parked} of them parked; ${one.failed} failed`, `等待 ${one.waiting} 条（其中搁置 ${one.parked} 条），失败 ${one.failed} 条`));
}

function resend(one) {
  const trouble = element('span', {class: 'note', role: 'status'});
  return element('li', {}, element('b', {}, `№ ${one.resend}`), ' ', element('span', {class: 'badge'}, one.state), ' ',
    both(`${one.arrived} of ${one.chosen} arrived, ${one.inVain} failed again, ${one.open} are open`, `${one.chosen} 条中已送达 ${one.arrived}，再次失败 ${one.inVain}，未试 ${one.open}`), ' ', one.reason ?? '',
    ...(one.state === 'RUNNING' ? [element('p', {class: 'buttons'}, button(['Stop at once', '立即停止'], () => trying(trouble, async () => {
      await act(`/api/v1/failures/resends/${one.resend}/stop`);
      go(address('failures'), [both('Stopped.', '已停止。')]);
    })), ' ', trouble)] : []));
}

async function messages(receiver, cause) {
  const found = await get(`/api/v1/failures?${new URLSearchParams({receiver, ...(cause ? {cause} : {})})}`);
  return [element('h1', {}, `${receiver} ${cause ?? ''}`), list(found, message, both('None.', '无。'))];
}

function message(one) {
  const trouble = element('span', {class: 'note', role: 'status'});
  const history = element('ul', {class: 'entries', hidden: ''});
  return element('li', {}, element('b', {}, `№ ${one.failure}`), ` ${one.type} `, /^HB\d/.test(one.subject) ? dispute(one.subject) : one.subject, ' ', time(one.failedAt), ` ${one.detail ?? ''}`,
    element('p', {class: 'buttons'}, button(['Send again', '重发'], () => trying(trouble, async () => {
      await act(`/api/v1/failures/${one.failure}/resend`);
      go(location.hash, [both(`Message No. ${one.failure} is on its way.`, `消息 № ${one.failure} 已重发。`)]);
    })), ' ', look(one, history, trouble), ' ', trouble), history);
}

/** Viewers may look, so it is no act. */
function look(one, history, trouble) {
  const made = element('button', {type: 'button', class: 'quiet'}, both('What was tried', '发送经过'));
  made.addEventListener('click', () => trying(trouble, async () => {
    const {history: tried} = await get(`/api/v1/failures/${one.failure}`);
    show(history, ...tried.map(act => element('li', {}, time(act.at), ` ${act.what} ${act.cause ?? ''} ${act.detail ?? ''} ${act.by ?? ''}`)));
  }));
  return made;
}

async function trying(trouble, what) {
  try {
    show(trouble);
    await what();
  } catch (problem) {
    show(trouble, ...words(problem));
  }
}
