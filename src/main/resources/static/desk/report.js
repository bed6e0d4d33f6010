// A canonical report for people: alone, or beside another with their differences marked.
import {both, element} from '../partner/elements.js';
import {different, shared} from './differences.js';
import {ROLES, clock, kind} from './words.js';

const NAMES = {
  title: ['Title', '标题'], narrative: ['What happened', '内容'], place: ['Place', '地点'], normalized: ['Place, read', '地点（解析）'], division: ['Division', '区划'], reportedAt: ['Reported', '反映时间'],
  occurredAt: ['Happened', '发生时间'], category: ['Kind', '类别'], amount: ['Amount (CNY)', '金额（元）'], involved: ['People involved', '涉及人数'], handling: ['Handled so far', '已处置情况'],
  links: ['Named by the source', '来源关联'], attachments: ['Attachments', '附件'], reporter: ['Identity', '身份'], quality: ['Not verified', '未核实项'],
};
const PROSE = ['narrative', 'handling'];

/** Text by name, in the order of reading; empty where it is unknown. */
function rows(report) {
  const {place = {}, category = {}} = report;
  return new Map([['title', report.title], ['narrative', report.narrative], ...parties(report), ['place', place.raw], ['normalized', place.normalized],
    ['division', place.division?.village ?? place.division?.town ?? place.division?.county], ['reportedAt', report.reportedAt && clock(report.reportedAt)],
    ['occurredAt', report.occurredAt && clock(report.occurredAt)], ['category', category.gbt31000 && kind(category.gbt31000)], ['amount', report.amountCny], ['involved', report.involvedCount],
    ['handling', report.handlingSoFar?.text], ['links', report.links?.map(link => `${link.kind} ${link.ref}`).join('\n')], ['attachments', report.attachments?.length],
    ['reporter', [report.confidential && '保密 confidential', report.anonymous && '匿名 anonymous'].filter(Boolean).join(', ')], ['quality', report.quality?.join(', ')],
  ].map(([name, value]) => [name, String(value ?? '')]));
}

function parties(report) {
  return Object.keys(ROLES).map(role => [role, (report.parties ?? []).filter(party => party.role === role)
    .map(party => [party.name, party.orgName, party.phoneE164?.replace(/^\+86/, ''), party.idNo, party.uscc].filter(Boolean).join(' · ')).filter(Boolean).join('\n')]);
}

const name = row => both(...(NAMES[row] ?? ROLES[row]));

export function alone(report) {
  return element('dl', {}, ...[...rows(report)].filter(([, text]) => text).flatMap(([row, text]) => [element('dt', {}, name(row)), element('dd', {class: 'text'}, text)]));
}

/** @param heads of the two columns */
export function beside(left, right, heads) {
  const [mine, theirs] = [rows(left), rows(right)];
  return element('table', {class: 'beside'},
    element('thead', {}, element('tr', {}, element('td'), ...heads.map(head => element('th', {scope: 'col'}, ...head)))),
    element('tbody', {}, ...[...mine.keys()].filter(row => mine.get(row) || theirs.get(row)).map(row => pair(row, mine.get(row), theirs.get(row)))));
}

function pair(row, mine, theirs) {
  const [state, words] = mine === theirs ? ['same', ['same', '相同']] : mine && theirs ? ['differs', ['differs', '不同']] : ['single', ['on one side only', '仅一方有']];
  const marked = PROSE.includes(row) ? shared : different;
  const cell = (text, other) => element('td', {class: 'text'}, ...(!text ? [element('span', {class: 'soft'}, '—')] : state === 'differs' ? marked(text, other) : [text]));
  return element('tr', {class: state}, element('th', {scope: 'row'}, name(row), element('small', {}, both(...words))), cell(mine, theirs), cell(theirs, mine));
}
