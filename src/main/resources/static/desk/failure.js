// One message that could not be delivered: what was tried, the message itself, and what may be done with it.
import {both, element, show} from '../partner/elements.js';
import {ask, tried} from './acting.js';
import {again, subject} from './failures.js';
import {ACTS, REASON, cause, receiver, state} from './faults.js';
import {follow} from './follow.js';
import {get, remove} from './hub.js';
import {body} from './mend.js';
import {address, go, link} from './place.js';
import {term, time} from './words.js';

export async function failure(number) {
  const first = await get(`/api/v1/failures/${number}`);
  const story = element('div');
  let now = first;
  follow(story, first, () => get(`/api/v1/failures/${number}`), found => {
    now = found;
    show(story, ...told(found));
  }, found => found.state === 'WAITING');
  return [
    element('p', {class: 'crumbs'}, link(address('failures'), both('Failed messages', '发送失败')), ' · ', link(address('failed', null, {receiver: first.receiver}), receiver(first.receiver))),
    element('h1', {}, both(`Message No. ${first.failure}`, `消息 № ${first.failure}`)),
    story, body(first, () => now.state === 'FAILED'),
  ];
}

function told(one) {
  const said = (label, ...value) => element('span', {}, element('span', {class: 'soft'}, both(...label)), ' ', ...value);
  return [
    element('p', {class: 'facts'}, state(one.state), said(['To', '接收方'], receiver(one.receiver)), said(['Kind', '类型'], one.type), said(['Of', '事项'], subject(one)), said(['Made', '生成'], time(one.createdAt)),
      said(['Message id', '消息号'], element('code', {}, one.message)), ...(one.mends ? [said(['New version of', '修正自'], named(one.mends))] : []), ...(one.mendedBy ? [said(['Went out as', '另发为'], named(one.mendedBy))] : [])),
    ...(one.cause && one.state === 'FAILED' ? [element('p', {}, ...cause(one.cause), ...(one.detail ? [' ', element('span', {class: 'soft', lang: 'en'}, one.detail)] : []))] : []),
    ...(one.state === 'FAILED' ? [element('p', {class: 'buttons'}, ...tried(['Send again', '重发'], () => again(one.failure, location.hash)), ...tried(['Put away …', '作废…'], () => discard(one), {quiet: true}))] : []),
    element('section', {}, element('h2', {}, both('What was done', '经过')), one.history.length ? element('ol', {class: 'entries'}, ...one.history.map(act)) : element('p', {class: 'note'}, both('Nothing yet.', '暂无。'))),
  ];
}

const named = number => link(address('failure', number), `№ ${number}`);

/** An attempt without a cause is one that arrived. */
const act = one => element('li', {}, time(one.at), ' ', term(ACTS, one.what), ' ', ...(one.cause ? cause(one.cause) : one.what === 'ATTEMPT' ? [state('DELIVERED')] : []), ...(one.by ? [` ${one.by}`] : []),
  ...(one.tookMillis === undefined ? [] : [element('span', {class: 'soft'}, ` ${one.tookMillis} ms`)]), ...(one.detail ? [element('p', {class: 'soft'}, one.detail)] : []));

async function discard(one) {
  const done = await ask({title: [`Put message No. ${one.failure} away`, `作废消息 № ${one.failure}`], does: ['Put away', '作废'], most: REASON, usual: [['Settled by phone', '已电话办理'], ['Out of date', '已过时']],
    explain: [both('It is not sent any more, and this cannot be taken back. Its history stays.', '不再发送，且不能撤回；经过仍保留。')],
    run: ({reason}) => remove(`/api/v1/failures/${one.failure}?${new URLSearchParams({reason})}`)});
  if (done) {
    go(location.hash, [both(`Message No. ${one.failure} was put away.`, `消息 № ${one.failure} 已作废。`)]);
  }
}
