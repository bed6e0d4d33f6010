// One dispute: its reports and why each is there, what was asked and done about them; join, split and undo.
import {both, element} from '../partner/elements.js';
import {ask, button} from './acting.js';
import {proposal} from './accountability.js';
import {badges, county} from './disputes.js';
import {evidence} from './evidence.js';
import {get} from './hub.js';
import {address, dispute as named, go, link} from './place.js';
import {alone} from './report.js';
import {counted, grade} from './warnings.js';
import {ACTS, CAUSES, OUTCOMES, PORTS, REVIEW_STATES, kind, term, time} from './words.js';

const UNDOABLE = ['JOIN', 'SPLIT', 'MOVE'];
const OPEN_AT_ONCE = 6; // of more reports the reasons are folded

export async function dispute(id) {
  const found = await get(`/api/v1/disputes/${encodeURIComponent(id)}`);
  const standing = !['MERGED', 'WITHDRAWN'].includes(found.state);
  return [
    element('p', {class: 'crumbs'}, link(address('disputes'), both('All disputes', '全部纠纷'))),
    element('h1', {}, found.dispute),
    facts(found),
    ...(standing ? [element('p', {class: 'buttons'}, button(['Join another dispute …', '并单…'], () => join(found)))] : []),
    ...part(['Risk', '风险'], found.risk?.assessments ?? [], assessed),
    element('section', {}, element('h2', {}, both('Reports', '反映'), ` ${found.reports.length}`), ...reports(found, standing)),
    ...part(['What the hub asks', '待核'], found.reviews, review),
    ...part(['Joined, split, undone', '并单、拆分与撤销'], found.acts, one => acted(one, found)),
    ...part(['Proposals of accountability', '问责建议'], found.accountability, one => proposal({...one, dispute: found.dispute}, address('dispute', found.dispute))),
    ...part(['Messages', '已发消息'], found.dispatches, message),
  ];
}

function facts(found) {
  const said = (label, ...value) => element('span', {}, element('span', {class: 'soft'}, both(...label)), ' ', ...value);
  return element('p', {class: 'facts'}, element('span', {}, ...badges(found)),
    ...(found.mergedInto ? [said(['goes on as', '并入'], named(found.mergedInto))] : []), said(['County', '县区'], county(found.county)), said(['Kind', '类别'], kind(found.category)),
    said(['Repeats', '重复'], String(found.repeats)), said(['People', '反映人数'], String(found.reporters)), said(['Reopened', '重新办理'], String(found.reopened)),
    said(['Opened', '立案'], time(found.openedAt)), ...(found.resolvedAt ? [said(['Resolved', '化解'], time(found.resolvedAt))] : []));
}

const part = (title, entries, entry) => entries.length ? [element('section', {}, element('h2', {}, both(...title)), element('ul', {class: 'entries'}, ...entries.map(entry)))] : [];

/** Each assessment that said something else than the one before it. */
const assessed = one => element('li', {}, ...grade(one.level, one.notAsked?.length > 0), ' ', String(one.score), ' ', term(CAUSES, one.cause), ' ', time(one.at),
  ...(one.by ? [element('p', {class: 'text'}, `${one.by}: ${one.reason}`)] : []),
  ...(one.notAsked?.length ? [element('p', {class: 'soft'}, both('did not answer yet: ', '尚未应答：'), one.notAsked.join(', '))] : []),
  element('p', {class: 'soft'}, ...counted(one.parts).flatMap((reason, i) => i ? [' · ', reason] : [reason])));

function reports(found, standing) {
  const ticks = [];
  const splittable = standing && new Set(found.reports.map(one => `${one.connector} ${one.sourceRef}`)).size > 1;
  const shown = found.reports.map(one => {
    const tick = element('input', {type: 'checkbox', value: one.receipt});
    ticks.push(tick);
    return element('article', {}, element('h3', {}, ...(splittable ? [element('label', {class: 'tick'}, tick, ' ', both('split off', '拆出'))] : []),
      element('span', {class: 'badge'}, term(OUTCOMES, one.outcome)), ' ', term(PORTS, one.canonical.port), ` · ${one.connector} · ${one.sourceRef}`),
    element('p', {class: 'facts'}, element('span', {}, element('span', {class: 'soft'}, both('Received', '收到')), ' ', time(one.receivedAt)),
      element('span', {}, element('span', {class: 'soft'}, both('Placed by', '归入')), ' ', one.placedBy ?? both('the hub', '系统')), ...(one.reason ? [element('span', {class: 'soft', lang: 'en'}, one.reason)] : [])),
    element('div', {class: 'sides'}, element('div', {}, alone(one.canonical)), reasons(one.why, found.reports.length <= OPEN_AT_ONCE)));
  });
  const split = () => separate(found, ticks.filter(tick => tick.checked).map(tick => tick.value));
  return [...shown, ...(splittable ? [element('p', {class: 'buttons'}, button(['Split off what is ticked …', '拆分所选…'], split)), element('p', {class: 'note', id: 'split-note'})] : [])];
}

/** Drawn when it is opened: a dispute may have hundreds of reports. */
function reasons(why, open) {
  const body = element('div');
  const folded = element('details', {}, element('summary', {}, both('Why it is here', '归入依据')), body);
  folded.addEventListener('toggle', () => folded.open && !body.firstChild && body.append(...evidence(why)));
  folded.open = open;
  return folded;
}

const message = one => element('li', {}, time(one.createdAt), ` ${one.type.replace('org.disputehub.', '')} → `, county(one.to),
  ...(one.sentAt ? [] : [' ', element('span', {class: 'badge warn'}, both('not sent yet', '待发'))]));

const review = one => element('li', {}, link(address('review', one.number), `№ ${one.number}`), ' ', element('span', {class: `badge ${one.state}`}, term(REVIEW_STATES, one.state)), ' ',
  named(one.dispute), ' ⇄ ', named(one.otherDispute), ...(one.decidedBy ? [` · ${one.decidedBy}: ${one.reason}`] : []));

function acted(one, found) {
  const later = found.acts.findLast(other => UNDOABLE.includes(other.kind) && !other.undoneBy && other.number > one.number);
  const undoable = UNDOABLE.includes(one.kind) && !one.undoneBy;
  return element('li', {}, element('b', {}, `№ ${one.number} `, term(ACTS, one.kind)), ' ', ...between(one), ' ', element('span', {class: 'soft'}, one.by, ' ', time(one.at)),
    element('p', {class: 'text'}, one.reason), ...(one.undoneBy ? [element('p', {class: 'note'}, both(`Undone by № ${one.undoneBy}`, `已由 № ${one.undoneBy} 撤销`))] : []),
    ...(undoable ? [button(['Undo …', '撤销…'], () => undo(one, found), {quiet: true, barred: later && both(`Undo № ${later.number} first.`, `请先撤销 № ${later.number}。`)})] : []));
}

/** Joined are the other's reports; of all else the other is where they went. */
const between = ({kind: act, dispute: here, other}) => act === 'JOIN' ? [named(other), ' → ', named(here)] : [named(here), {SPLIT: ' → ', MOVE: ' → ', DIFFERENT: ' ≠ '}[act] ?? ' · ', named(other)];

const done = (words, number) => [both(...words), ...(number ? [` № ${number}`] : [])];

async function join(found) {
  const other = element('input', {id: 'other', spellcheck: 'false', autocomplete: 'off', maxlength: '40', required: ''});
  const answer = await ask({title: ['Join another dispute', '并单'], does: ['Join', '并单'], usual: [['The same matter', '同一件事'], ['Same household, same matter', '同一户、同一事']],
    explain: [both(`All its reports go on under ${found.dispute}; the other dispute ends as merged, and both counties are told.`, `对方全部反映并入 ${found.dispute}，对方标为已并单，并通知县区。`)],
    more: [element('label', {for: 'other'}, both('Number of the other dispute', '对方纠纷编号')), other],
    path: () => `/api/v1/disputes/${encodeURIComponent(found.dispute)}/join`,
    body: why => other.value.trim() ? {dispute: other.value.trim(), reason: why} : (other.focus(), null)});
  if (answer) {
    go(address('dispute', answer.dispute), done(['Joined by act', '已并单，操作'], answer.act));
  }
}

async function separate(found, receipts) {
  document.getElementById('split-note').replaceChildren(...(receipts.length ? [] : [both('Tick the reports that are another matter first.', '请先勾选要拆出的反映。')]));
  const answer = receipts.length && await ask({title: ['Split', '拆分'], does: ['Split off', '拆分'], usual: [['Another matter', '另一件事'], ['Another house', '另一户'], ['Other people', '当事人不同']],
    explain: [both(`Reports ticked: ${receipts.length}. They become a dispute of their own, with an order to the county that the newest names; other versions of the same records go along.`,
      `所选 ${receipts.length} 份反映另立纠纷，并向最新一份所在县区派单；同一记录的其他版本一并拆出。`)],
    path: () => `/api/v1/disputes/${encodeURIComponent(found.dispute)}/split`, body: why => ({receipts, reason: why})});
  if (answer) {
    go(address('dispute', answer.dispute), [...done(['Split off by act', '已拆分，操作'], answer.act), both('; it was in', '；原纠纷'), ' ', named(found.dispute)]);
  }
}

async function undo(one, found) {
  const answer = await ask({title: [`Undo No. ${one.number}`, `撤销 № ${one.number}`], does: ['Undo', '撤销'], usual: [['It was a mistake', '操作有误'], ['New facts', '有新情况']],
    explain: [both('Every report goes back to where it was, and a merged dispute stands again.', '全部反映退回原处，已并单的纠纷恢复。')], path: () => `/api/v1/acts/${one.number}/undo`});
  if (answer) {
    go(address('dispute', found.dispute), [...done(['Undone by act', '已撤销，操作'], answer.act), ' ', named(answer.dispute)]);
  }
}
