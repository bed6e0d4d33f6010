// Messages that could not be delivered: grouped by receiver and cause, listed, and how it goes with each receiver.
import {both, element} from '../partner/elements.js';
import {tried} from './acting.js';
import {BREAKERS, WAYS, cause, messages, receiver} from './faults.js';
import {act, get} from './hub.js';
import {pages} from './list.js';
import {address, dispute, go, here, link} from './place.js';
import {resendOf, run} from './resend.js';
import {term, time} from './words.js';

const RUNS = 10;

export async function failures() {
  const [groups, receivers, runs] = await Promise.all(['failures/groups', 'deliveries', 'failures/resends'].map(what => get(`/api/v1/${what}`)));
  return [
    element('h1', {}, both('Failed messages', '发送失败')),
    element('p', {class: 'lead'}, both('What no receiver took. A resend keeps the id of a message; of many a few go first, and it stops by itself where they fail again.', '未能送达的消息。重发沿用原消息号；批量重发先少后多，再次失败过多时自动停止。')),
    ...(groups.length > 1 ? [element('p', {class: 'buttons'}, ...tried(['Send everything again …', '全部重发…'], () => resendOf({})), link(address('failed'), both('List all', '列出全部')))] : []),
    list(groups, group, both('Nothing has failed.', '没有发送失败的消息。')),
    element('h2', {}, both('Receivers', '接收方')),
    ...healthOf(receivers),
    element('h2', {}, both('Resends of many', '批量重发')),
    list(runs.slice(0, RUNS), run, both('None.', '无。')),
    ...(runs.length > RUNS ? [element('details', {}, element('summary', {}, both('Before these', '更早')), list(runs.slice(RUNS), run))] : []),
  ];
}

const list = (found, card, none) => found.length ? element('ul', {class: 'entries cards'}, ...found.map(card)) : element('p', {class: 'empty'}, none);

function group(one) {
  const these = {receiver: one.receiver, cause: one.cause};
  return element('li', {class: 'acts'}, element('div', {}, element('b', {}, receiver(one.receiver)), ' ', ...cause(one.cause),
    element('p', {}, link(address('failed', null, these), messages(one.count)), ' ', both('since', '始于'), ' ', time(one.oldest))),
  ...tried(['Send these again …', '重发这些…'], () => resendOf(these), {quiet: true}));
}

/** Those with which all is well in one line. */
function healthOf(receivers) {
  const well = receivers.filter(one => !one.waiting && !one.failed && !one.until && (one.breaker ?? 'CLOSED') === 'CLOSED');
  return [
    list(receivers.filter(one => !well.includes(one)), health, both('Nothing waits for anybody.', '没有待送的消息。')),
    ...(well.length ? [element('p', {class: 'note'}, both('All is well with ', '正常：'), ...well.flatMap((one, i) => [...(i ? [', '] : []), receiver(one.receiver)]))] : []),
  ];
}

const health = one => element('li', {}, element('b', {}, receiver(one.receiver)), ' ', ...(one.title && one.title !== one.receiver ? [element('span', {class: 'soft'}, one.title), ' '] : []), ...(one.way ? [term(WAYS, one.way), ' '] : []),
  ...(one.breaker ? [element('span', {class: `badge ${one.breaker === 'CLOSED' ? 'SAME' : 'warn'}`}, term(BREAKERS, one.breaker)), ' '] : []),
  element('p', {class: 'soft'}, both(`${one.waiting} waiting, ${one.parked} of them parked; ${one.failed} failed`, `等待 ${one.waiting} 条（其中搁置 ${one.parked} 条），失败 ${one.failed} 条`), ...(one.until ? [' · ', both('It has asked to be left alone until', '对方要求暂缓至'), ' ', time(one.until)] : [])));

/** Those of one receiver and cause, or all, the newest first. */
export async function failed() {
  const {filters} = here();
  const {before, ...these} = filters;
  const found = await get(`/api/v1/failures?${new URLSearchParams(filters)}`);
  return [
    element('p', {class: 'crumbs'}, link(address('failures'), both('Failed messages', '发送失败'))),
    element('h1', {}, these.receiver ? receiver(these.receiver) : both('All receivers', '全部接收方')),
    ...(these.cause ? [element('p', {class: 'facts'}, ...cause(these.cause))] : []),
    ...(found.length ? [element('p', {class: 'buttons'}, ...tried(['Send these again …', '重发这些…'], () => resendOf(these)))] : []),
    list(found, one => message(one, these), both('None.', '无。')),
    pages('failed', filters, 'before', found, one => one.failure, [['Newest', '最新'], ['200 before these', '更早 200 条']]),
  ];
}

function message(one, these) {
  return element('li', {class: 'acts'}, element('div', {}, link(address('failure', one.failure), `№ ${one.failure}`), ` ${one.type} `, subject(one), ' ', time(one.failedAt),
    ...(these.receiver ? [] : [' ', receiver(one.receiver)]), ...(these.cause ? [] : [' ', ...cause(one.cause)]), ...(one.detail ? [element('p', {class: 'soft', lang: 'en'}, one.detail)] : [])),
  ...tried(['Send again', '重发'], () => again(one.failure, location.hash), {quiet: true}));
}

/** @param back where to go on */
export async function again(number, back) {
  await act(`/api/v1/failures/${number}/resend`);
  go(back, [both(`Message No. ${number} is on its way.`, `消息 № ${number} 已重发。`)]);
}

export const subject = one => /^HB\d/.test(one.subject) ? dispute(one.subject) : one.subject;
