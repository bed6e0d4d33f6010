// Which disputes there are, by county, state and what is special about them.
import {both, element, table} from '../partner/elements.js';
import {get, me} from './hub.js';
import {pages} from './list.js';
import {address, dispute, go, here} from './place.js';
import {RISKS, STATES, kind, options, term, time} from './words.js';

const HEADS = [['Number', '编号'], ['County', '县区'], ['State', '状态'], ['Kind', '类别'], ['Repeats', '重复'], ['People', '反映人数'], ['Opened', '立案时间']];

export async function disputes() {
  const {filters} = here();
  const found = await get(`/api/v1/disputes?${new URLSearchParams(Object.entries(filters).filter(([, value]) => value))}`);
  return [
    element('h1', {}, both('Disputes', '纠纷')),
    chooser(filters),
    ...(found.length ? [table(HEADS, found.map(row))] : [element('p', {class: 'empty'}, both('No dispute is like that.', '没有符合条件的纠纷。'))]),
    pages('disputes', filters, 'before', found, one => one.dispute, [['Newest', '最新'], ['200 before these', '更早 200 条']]),
  ];
}

function chooser(filters) {
  const every = () => element('option', {value: ''}, '全部 · all');
  const county = element('select', {id: 'county'}, every(), ...Object.entries(me.counties).map(([code, name]) => element('option', {value: code}, `${name} ${code}`)),
    element('option', {value: 'unassigned'}, '待指派 · unassigned'));
  county.value = filters.county ?? '';
  const state = element('select', {id: 'state'}, every(), ...options(STATES, filters.state));
  state.value = filters.state ?? '';
  const mass = element('input', {type: 'checkbox', id: 'mass'});
  mass.checked = filters.mass === 'true';
  const repeats = element('input', {type: 'checkbox', id: 'repeats'});
  repeats.checked = Boolean(filters.repeats);
  const change = () => go(address('disputes', null, {county: county.value, state: state.value, mass: mass.checked && 'true', repeats: repeats.checked && '1'}));
  [county, state, mass, repeats].forEach(one => one.addEventListener('change', change));
  const number = element('input', {id: 'number', spellcheck: 'false', autocomplete: 'off', maxlength: '40', pattern: '[A-Za-z0-9]+', required: ''});
  const open = element('form', {class: 'open'}, element('label', {for: 'number'}, both('Dispute number', '纠纷编号')), number, element('button', {type: 'submit', class: 'quiet'}, both('Open', '打开')));
  open.addEventListener('submit', event => {
    event.preventDefault();
    go(address('dispute', number.value.trim()));
  });
  return element('div', {class: 'filters'}, element('label', {for: 'county'}, both('County', '县区')), county, element('label', {for: 'state'}, both('State', '状态')), state,
    element('label', {class: 'tick'}, repeats, ' ', both('repeated', '有重复')), element('label', {class: 'tick'}, mass, ' ', both('mass-related', '涉众')), open);
}

/** Where it stands, how grave it is, and what else is special about it. */
export const badges = one => [element('span', {class: `badge ${one.state}`}, term(STATES, one.state)), ...(one.level ? [' ', element('span', {class: `badge ${one.level}`}, term(RISKS, one.level))] : []),
  ...(one.mass ? [' ', element('span', {class: 'badge warn'}, both('mass-related', '涉众'))] : []), ...(one.owner === 'city' ? [' ', element('span', {class: 'badge warn'}, both('city answers for it', '提级办理'))] : [])];

export const county = code => me.counties[code] ?? (code === 'unassigned' ? both('unassigned', '待指派') : code);

const row = one => [dispute(one.dispute), county(one.county), badges(one), kind(one.category), one.repeats, one.reporters, time(one.openedAt)];
