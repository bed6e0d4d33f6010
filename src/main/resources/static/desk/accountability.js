// 问责建议: disputes that came back after they had been settled. The hub proposes, a person decides.
import {both, element} from '../partner/elements.js';
import {ask, button} from './acting.js';
import {county} from './disputes.js';
import {get} from './hub.js';
import {pages} from './list.js';
import {address, dispute, go, here} from './place.js';
import {PROPOSAL_STATES, options, term, time} from './words.js';

const DAY = 86_400_000; // milliseconds

export async function accountability() {
  const filters = {state: 'PROPOSED', after: '', ...here().filters};
  const found = await get(`/api/v1/accountability?${new URLSearchParams({state: filters.state, after: filters.after || 0})}`);
  const state = element('select', {id: 'state'}, ...options(PROPOSAL_STATES, filters.state));
  state.addEventListener('change', () => go(address('accountability', null, {state: state.value})));
  return [
    element('h1', {}, both('Proposals of accountability', '问责建议')),
    element('p', {class: 'lead'}, both('A matter was reported again after it had been settled. The hub only proposes.', '化解后又重复反映。系统只提建议，由人决定。')),
    element('div', {class: 'filters'}, element('label', {for: 'state'}, both('State', '状态')), state),
    found.length ? element('ul', {class: 'entries cards'}, ...found.map(one => proposal(one, location.hash || address('accountability'))))
      : element('p', {class: 'empty'}, filters.state === 'PROPOSED' ? both('No proposal waits for a decision.', '目前没有待定的问责建议。') : both('None.', '无。')),
    pages('accountability', filters, 'after', found, one => one.number, [['First page', '首页'], ['Next 200', '后 200 条']]),
  ];
}

/** @param back where to go on once it is decided */
export function proposal(one, back) {
  const days = Math.floor((new Date(one.reportedAt) - new Date(one.resolvedAt)) / DAY);
  return element('li', {}, element('b', {}, `№ ${one.number}`), ' ', dispute(one.dispute), ' ', element('span', {class: `badge ${one.state}`}, term(PROPOSAL_STATES, one.state)),
    element('p', {}, county(one.county), ' ', both('had settled it on', '化解于'), ' ', time(one.resolvedAt), both(`; reported again ${days === 1 ? '1 day' : `${days} days`} later, on`, `；${days} 天后再次反映：`), ' ', time(one.reportedAt)),
    ...(one.decidedBy ? [element('p', {class: 'text'}, `${one.decidedBy} `, time(one.decidedAt), `: ${one.reason}`)] : []),
    ...(one.state === 'PROPOSED' ? [element('p', {class: 'buttons'}, button(['Confirm …', '确认…'], () => decide(one, 'confirm', back)), button(['Reject …', '否决…'], () => decide(one, 'reject', back), {quiet: true}))] : []));
}

async function decide(one, decision, back) {
  const [title, usual] = decision === 'confirm' ? [['Confirm', '确认'], [['The agreement was not kept', '调解协议未履行'], ['Closed without being settled', '未实质化解即办结']]]
    : [['Reject', '否决'], [['New matter', '系新发生的事'], ['The county did its part', '县区已尽责']]];
  const answer = await ask({title: [`${title[0]} proposal No. ${one.number}`, `${title[1]}问责建议 № ${one.number}`], does: title, usual,
    explain: [both('It cannot be taken back.', '决定后不能撤回。')], path: () => `/api/v1/accountability/${one.number}/${decision}`});
  if (answer) {
    go(back, [both(`Proposal No. ${one.number} is`, `问责建议 № ${one.number}`), ' ', term(PROPOSAL_STATES, answer.state)]);
  }
}
