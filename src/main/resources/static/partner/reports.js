// What became of a source's reports: one by its receipt, or a list of them.
import {$, both, element, show, table} from './elements.js';
import {ask, asks, current} from './source.js';
import {OUTCOMES, STATES, options, term, time} from './words.js';

const PAGE = 50;
const DAY = 86_400_000; // milliseconds
const STATUSES = {ACCEPTED: ['on disk, to be looked at', '已收存，待处理'], PROCESSED: ['looked at', '已处理'], QUARANTINED: ['could not become a report', '未能成为上报']};
const ONLY = {
  ALL: ['everything', '全部'], UNDELIVERED: ['not with its county yet', '未送达县区'], UNANSWERED: ['not answered', '未答复'], QUARANTINED: ['could not become a report', '已隔离'],
};
const HEADS = [['Record', '来源编号'], ['Receipt', '回执'], ['What it became', '结果'], ['Dispute', '纠纷'], ['State', '状态'], ['County', '县区'], ['Delivered', '送达'], ['Received', '收到']];

export function startReports() {
  $('only').replaceChildren(...options(ONLY, 'ALL'));
  asks($('look'), $('story'), () => look($('receipt').value.trim()));
  asks($('list'), $('listed'), () => list(null));
}

async function look(receipt) {
  if (!receipt) {
    $('receipt').focus();
    return;
  }
  show($('story'), ...told(await ask(`/api/v1/receipts/${encodeURIComponent(receipt)}`)));
}

function told(found) {
  return [
    element('p', {class: `status ${found.status === 'QUARANTINED' ? 'bad' : 'good'}`}, term(STATUSES, found.status), ...(found.outcome ? [' · ', term(OUTCOMES, found.outcome)] : []), ...(found.dispute ? [` · ${found.dispute}`] : [])),
    ...(found.errors?.length ? [element('ul', {class: 'errors'}, ...found.errors.map(one => element('li', {}, element('code', {}, one.pointer || '/'), ` ${one.code}: ${one.detail}`)))] : []),
    ...(found.story?.length ? [element('ol', {class: 'story'}, ...found.story.map(one => element('li', {}, time(one.at), ' ', both(one.en, one.zh))))] : []),
    ...(found.due?.length ? [element('p', {class: 'label'}, both('Still to be done', '待办时限')), element('ul', {class: 'story'}, ...found.due.map(one =>
      element('li', {}, time(one.dueAt), ' ', both(one.en, one.zh), ...(one.missed ? [' ', element('b', {class: 'bad'}, both('overdue', '已逾期'))] : []))))] : []),
    ...(found.reports ? rows(found) : []),
    ...(found.links?.page ? [element('p', {}, element('a', {href: found.links.page}, both('The page for the resident', '反映人查询页')))] : []),
    element('details', {}, element('summary', {}, both('As the hub answers', '接口应答')), element('pre', {tabindex: 0}, JSON.stringify(found, null, 2))),
  ];
}

/** Of a batch, each with a receipt of its own. */
const rows = found => [element('p', {class: 'note'}, both(`${found.decided} rows are decided.`, `已处理 ${found.decided} 行。`)),
  table([['Row', '行'], ['Receipt', '回执'], ['What it became', '结果'], ['Dispute', '纠纷']], found.reports.map(one => [one.row ?? '', named(one.receipt), became(one), one.dispute ?? '—']))];

/** @param after null: from the beginning */
async function list(after) {
  const query = {connector: current.connector.id, only: $('only').value, limit: PAGE, ...(after ? {after} : {})};
  if ($('from').value) {
    query.from = `${$('from').value}T00:00:00+08:00`;
  }
  if ($('to').value) {
    query.to = new Date(Date.parse(`${$('to').value}T00:00:00+08:00`) + DAY).toISOString();
  }
  const {receipts, next} = await ask(`/api/v1/receipts?${new URLSearchParams(query)}`);
  const more = next && element('button', {type: 'button', class: 'quiet'}, both('Next', '下一页'));
  const first = after && element('button', {type: 'button', class: 'quiet'}, both('First page', '首页'));
  show($('listed'), receipts.length ? table(HEADS, receipts.map(row)) : element('p', {class: 'empty'}, after ? both('No more.', '没有更多。') : both('None.', '无。')),
    ...(first || more ? [element('p', {class: 'buttons'}, ...[first, more].filter(Boolean))] : []));
  more && asks(more, $('listed'), () => list(next));
  first && asks(first, $('listed'), () => list(null));
}

const row = one => [one.record ?? '—', named(one.receipt), became(one), one.dispute ?? '—', one.state ? term(STATES, one.state) : '—', one.county ?? '—',
  one.delivered === undefined ? '—' : one.delivered ? both('yes', '是') : element('b', {class: 'bad'}, both('not yet', '否')), time(one.receivedAt)];

const became = one => one.outcome ? term(OUTCOMES, one.outcome) : term(STATUSES, one.status);

function named(receipt) {
  const made = element('button', {type: 'button', class: 'linked', title: receipt}, `${receipt.slice(0, 8)}…`);
  asks(made, $('story'), async () => {
    $('receipt').value = receipt;
    await look(receipt);
    $('story').scrollIntoView({block: 'nearest'});
  });
  return made;
}

export const unlisted = () => ['story', 'listed'].forEach(id => show($(id)));
