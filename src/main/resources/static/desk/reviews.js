// What the hub asks: the list, and which comes after which.
import {both, element, table} from '../partner/elements.js';
import {strongest, bits} from './evidence.js';
import {get} from './hub.js';
import {pages} from './list.js';
import {address, dispute, go, here, link} from './place.js';
import {REVIEW_STATES, options, time} from './words.js';

const HEADS = [['No.', '编号'], ['Asked', '提出时间'], ['Score', '得分'], ['Strongest signs', '主要依据'], ['Disputes', '纠纷']];

/** Numbers of the open ones that were listed last, so that the next is known without asking. */
let open = [];

const list = (state, after) => get(`/api/v1/reviews?${new URLSearchParams({state, after})}`);

/** @return the open one after this, or undefined */
export async function next(number) {
  const known = open.find(one => one > number);
  if (known === undefined) {
    open = (await list('OPEN', number)).map(review => review.number);
  }
  return known ?? open[0];
}

export async function reviews() {
  const filters = {state: 'OPEN', after: '', ...here().filters};
  const found = await list(filters.state, filters.after || 0);
  if (filters.state === 'OPEN') {
    open = found.map(review => review.number);
  }
  return [
    element('h1', {}, both('Is this one matter?', '待核：是否同一纠纷')),
    element('p', {class: 'lead'}, both('Where the hub is in doubt it asks. Each report is a dispute of its own meanwhile, so nobody waits for the answer.', '系统存疑时转人工核查；在此期间各自成案，不影响办理。')),
    element('div', {class: 'filters'}, ...chooser(filters)),
    ...(found.length ? [filters.state === 'OPEN' ? table(HEADS, found.map(row)) : table([...HEADS, ['Decided', '处理']], found.map(review => [...row(review), decided(review)]))] : [nothing(filters)]),
    pages('reviews', filters, 'after', found, one => one.number, [['First page', '首页'], ['Next 200', '后 200 条']]),
  ];
}

function chooser(filters) {
  const state = element('select', {id: 'state'}, ...options(REVIEW_STATES, filters.state));
  state.addEventListener('change', () => go(address('reviews', null, {state: state.value})));
  return [element('label', {for: 'state'}, both('State', '状态')), state];
}

const nothing = filters => element('p', {class: 'empty'}, filters.after ? both('Nothing after that.', '没有更多。') : filters.state === 'OPEN'
  ? both('Nothing waits for an answer.', '目前没有待核事项。') : both('None.', '无。'));

const row = review => [link(address('review', review.number), `№ ${review.number}`), time(review.askedAt), bits(review.score), strongest(review.why),
  [dispute(review.dispute), ...(review.otherDispute === review.dispute ? [] : [element('br'), dispute(review.otherDispute)])]];

const decided = review => [review.decidedBy ?? '—', ' ', time(review.decidedAt), ...(review.reason ? [element('br'), review.reason] : [])];
