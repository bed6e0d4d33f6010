// Many failed messages again: first dry, then one, ten, a hundred and the rest, to be watched and stopped.
import {both, element, show} from '../partner/elements.js';
import {dialogue, tried} from './acting.js';
import {RUNS, cause, messages, receiver} from './faults.js';
import {follow} from './follow.js';
import {act, get} from './hub.js';
import {address, go, link} from './place.js';
import {term, time} from './words.js';

const WAVES = [1, 10, 100];
const RATES = ['0', '0.05', '0.2', '0.5', '1'];
const USUAL = '0.2';

/** Says first how many would go, of which kind and in which steps; nothing goes before that was read. @param these receiver and cause, or less */
export async function resendOf(these) {
  const dry = await act(`/api/v1/failures/resend?${new URLSearchParams({...these, dryRun: true})}`);
  const rate = element('select', {id: 'rate'}, ...RATES.map(one => element('option', {value: one, ...(one === USUAL ? {selected: ''} : {})}, one === '1' ? '100 % · 不停止 never' : `${one * 100} %`)));
  const begun = await dialogue({
    title: ['Send again: a dry run first', '批量重发：先行试算'],
    nodes: dry.chosen ? [
      element('p', {}, element('b', {}, both(`${dry.chosen} would go.`, `将重发 ${dry.chosen} 条。`)), ' ', both('Nothing was sent yet.', '目前尚未发送。')),
      element('ul', {class: 'entries'}, ...dry.groups.map(one => element('li', {}, messages(one.count), ' · ', receiver(one.receiver), ' ', ...cause(one.cause)))),
      element('p', {}, both(`In ${steps(dry.chosen, ['1 wave', 'waves'])}, each after every message of the one before was tried once.`, `分批发出：${sizes(dry.chosen).join('、')}；前一批逐条试过后再发下一批。`)),
      element('label', {for: 'rate'}, both('It stops by itself where more of a wave fail again than', '一批中再次失败超过此比例即自动停止')), rate,
    ] : [element('p', {}, both('Nothing of this kind has failed any more.', '已没有此类失败消息。'))],
    does: dry.chosen ? [dry.chosen === 1 ? 'Send 1 message' : `Send ${dry.chosen} messages`, `重发 ${dry.chosen} 条`] : null,
    run: () => act(`/api/v1/failures/resend?${new URLSearchParams({...these, failureRate: rate.value})}`),
  });
  if (begun) {
    go(address('resend', begun.resend), [both(`Resend No. ${begun.resend} has begun.`, `批量重发 № ${begun.resend} 已开始。`)]);
  }
}

/** How many go in each wave, of so many. */
function sizes(chosen) {
  const all = [];
  for (let left = chosen; left > 0; left -= all.at(-1)) {
    all.push(Math.min(left, WAVES[all.length] ?? left));
  }
  return all;
}

const steps = (chosen, [one, many]) => sizes(chosen).length === 1 ? one : `${many} of ${sizes(chosen).join(', ')}`;

/** In a list. */
export const run = one => element('li', {}, link(address('resend', one.resend), `№ ${one.resend}`), ' ', standing(one), ' ', ...whose(one), ' ', time(one.startedAt), element('p', {}, counts(one)),
  ...(one.state === 'RUNNING' ? [element('p', {class: 'buttons'}, ...stop(one))] : []));

/** One, wave by wave, while it goes. */
export async function resend(number) {
  const first = await get(`/api/v1/failures/resends/${number}`);
  const figures = element('div', {role: 'status'});
  const halt = element('p', {class: 'buttons'}, ...stop(first));
  follow(figures, first, () => get(`/api/v1/failures/resends/${number}`), now => {
    show(figures, ...drawn(now));
    halt.hidden = now.state !== 'RUNNING';
  }, now => now.state === 'RUNNING');
  return [
    element('p', {class: 'crumbs'}, link(address('failures'), both('Failed messages', '发送失败'))),
    element('h1', {}, both(`Resend No. ${first.resend}`, `批量重发 № ${first.resend}`)),
    element('p', {class: 'facts'}, ...whose(first), element('span', {}, first.by, ' ', time(first.startedAt))),
    figures, halt,
  ];
}

function drawn(now) {
  const all = sizes(now.chosen);
  const done = element('progress', {max: String(Math.max(1, now.chosen)), value: String(now.arrived), 'aria-hidden': 'true'});
  return [
    element('p', {class: 'facts'}, standing(now), counts(now), ...(now.reason ? [why(now.reason)] : []), ...(now.endedAt ? [time(now.endedAt)] : [])), done,
    element('ol', {class: 'waves'}, ...all.map((size, i) => element('li', {class: i + 1 < now.wave || now.state === 'DONE' ? 'over' : i + 1 === now.wave ? 'now' : '',
      ...(i + 1 === now.wave && now.state === 'RUNNING' ? {'aria-current': 'step'} : {})}, both(`Wave ${i + 1}: `, `第 ${i + 1} 批：`), messages(size)))),
  ];
}

const standing = one => element('span', {class: `badge ${{DONE: 'SAME', STOPPED: 'warn'}[one.state] ?? ''}`}, term(RUNS, one.state));

const whose = one => [element('span', {}, one.receiver ? receiver(one.receiver) : both('all receivers', '全部接收方')), ' ', element('span', {}, ...(one.cause ? cause(one.cause) : [both('all causes', '全部原因')]))];

function counts(one) {
  const left = Math.max(0, one.chosen - one.arrived - one.inVain);
  return both(`${one.arrived} of ${one.chosen} arrived, ${one.inVain} failed again, ${left} not tried${one.parked ? ` (${one.parked} parked)` : ''}`,
    `${one.chosen} 条中已送达 ${one.arrived}，再次失败 ${one.inVain}，未试 ${left}${one.parked ? `（其中搁置 ${one.parked}）` : ''}`);
}

/** The hub's own words are English. */
function why(reason) {
  const [, by] = /^stopped by (.+)$/.exec(reason) ?? [];
  const [, failed, wave] = /^(\d+) of wave (\d+) failed again$/.exec(reason) ?? [];
  return both(reason, by ? `由 ${by} 停止` : failed ? `第 ${wave} 批有 ${failed} 条再次失败` : reason);
}

const stop = one => tried(['Stop at once', '立即停止'], async () => {
  const ended = await act(`/api/v1/failures/resends/${one.resend}/stop`);
  go(address('resend', one.resend), [both(`Stopped; ${ended.arrived} of ${ended.chosen} had arrived.`, `已停止；${ended.chosen} 条中已送达 ${ended.arrived} 条。`)]);
});
