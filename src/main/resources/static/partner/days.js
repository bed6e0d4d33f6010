// One day of a source (对账): what it says that it sent, against what the hub has.
import {$, both, element, show, table} from './elements.js';
import {ask, asks, bad, current, day, good} from './source.js';

const HEADS = [['Record', '来源编号'], ['Receipt', '回执']];

export function startDays() {
  $('day').value = day(1);
  $('day').max = day();
  asks($('compare'), $('compared'), compare);
  asks($('asIs'), $('compared'), async () => differences(await ask(address())));
}

const address = () => `/api/v1/reconciliation/${encodeURIComponent(current.connector.id)}/${$('day').value}`;

async function compare() {
  if (!$('numbers').value.trim()) {
    show($('compared'), bad('Paste the numbers that you sent, one a line.', '请粘贴当日发送的编号，每行一个。'));
    $('numbers').focus();
    return;
  }
  differences(await ask(address(), {method: 'POST', headers: {'Content-Type': 'text/plain'}, body: $('numbers').value}));
}

function differences(found) {
  const sent = found.sent ?? null;
  show($('compared'),
    found.differs ? bad('There are differences.', '有差异。') : sent === null ? good('You have not said what you sent.', '尚未提交当日清单。') : good('No difference.', '无差异。'),
    element('p', {}, both(`${sent === null ? '' : `Sent: ${sent}. `}Came: ${found.received}.`, `${sent === null ? '' : `发送 ${sent} 件，`}收到 ${found.received} 件。`)),
    ...part(['Never came: send these again', '未收到，请重新发送'], found.missing.map(number => [number, '—'])),
    ...part(['Came, and are not on your list', '已收到，但不在清单内'], found.surplus.map(entry)),
    ...part(['Came, and could not become reports', '已收到，但未能成为上报'], found.quarantined.map(entry)),
    ...(found.otherDay.length ? [title(['Came on another day: no difference', '其他日期收到，不计差异']), table([['Record', '来源编号'], ['Day', '日期']], found.otherDay.map(one => [one.record, one.day]))] : []));
}

const entry = one => [one.record ?? '—', one.receipt];

const title = words => element('p', {class: 'label'}, both(...words));

const part = (words, rows) => rows.length ? [title(words), table(HEADS, rows)] : [];

export const uncompared = () => show($('compared'));
