// 预警: open disputes by how dangerous they are held to be, with what counted.
import {both, element, table} from '../partner/elements.js';
import {county} from './disputes.js';
import {get, me} from './hub.js';
import {pages} from './list.js';
import {address, dispute, go, here} from './place.js';
import {RISKS, STATES, options, term, time} from './words.js';

const HEADS = [['Number', '编号'], ['County', '县区'], ['Level', '等级'], ['Points', '分值'], ['Why', '评定依据'], ['State', '状态'], ['Since', '升至此级']];
const REASONS = 6; // in a list; the dispute's own page has all

export async function warnings() {
  const {filters} = here();
  const found = await get(`/api/v1/warnings?${new URLSearchParams(Object.entries(filters).filter(([, value]) => value))}`);
  return [
    element('h1', {}, both('Warnings', '预警')),
    element('p', {class: 'lead'}, both('Levels are proposed by rules; people decide. Blue means that nothing was recognised, not that it is harmless.', '等级由规则提出，由人决定。蓝色表示未识别出风险，不等于没有风险。')),
    chooser(filters),
    ...(found.length ? [table(HEADS, found.map(row))] : [element('p', {class: 'empty'}, both('No open dispute is above blue.', '没有符合条件的预警。'))]),
    pages('warnings', filters, 'after', found, one => one.dispute, [['First page', '首页'], ['Next 200', '后 200 条']]),
  ];
}

function chooser(filters) {
  const every = words => element('option', {value: ''}, words);
  const level = element('select', {id: 'level'}, every('红橙黄 · above blue'), ...options(RISKS, filters.level));
  level.value = filters.level ?? '';
  const place = element('select', {id: 'county'}, every('全部 · all'), ...Object.entries(me.counties).map(([code, name]) => element('option', {value: code}, `${name} ${code}`)));
  place.value = filters.county ?? '';
  const provisional = element('input', {type: 'checkbox', id: 'provisional'});
  provisional.checked = filters.provisional === 'true';
  const change = () => go(address('warnings', null, {level: level.value, county: place.value, provisional: provisional.checked && 'true'}));
  [level, place, provisional].forEach(one => one.addEventListener('change', change));
  return element('div', {class: 'filters'}, element('label', {for: 'level'}, both('Level', '等级')), level, element('label', {for: 'county'}, both('County', '县区')), place,
    element('label', {class: 'tick'}, provisional, ' ', both('provisional', '暂定')));
}

export const grade = (level, provisional) => [element('span', {class: `badge ${level}`}, term(RISKS, level)), ...(provisional ? [' ', element('span', {class: 'badge'}, both('provisional', '暂定'))] : [])];

/** What counted: what sets a level by itself, then the weightiest. */
export const counted = parts => parts.filter(part => part.points > 0 || part.atLeast).sort((a, b) => !!b.atLeast - !!a.atLeast || b.points - a.points)
  .map(part => element('span', {class: 'reason'}, both(part.en, part.zh), part.points > 0 ? ` ${part.points}` : ''));

function row(one) {
  const reasons = counted(one.why ?? []);
  const shown = reasons.slice(0, REASONS).flatMap((reason, i) => i ? [' · ', reason] : [reason]);
  return [dispute(one.dispute), county(one.county), grade(one.level, one.provisional), one.score, [...shown, ...(reasons.length > REASONS ? [' …'] : [])], term(STATES, one.state), time(one.raisedAt)];
}
