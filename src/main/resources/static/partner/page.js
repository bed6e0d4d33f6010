// The page for partners: what a connector takes, a dry run, and what became of what was sent.
import {$, both, chosen, element, show} from './elements.js';
import {curl, facts, withheld} from './facts.js';
import {body, charsetNow, contentType, isChanged, say, take} from './message.js';
import {accepted, answered, failed, listStatuses, waiting} from './answers.js';
import {startCallbacks, untold} from './callbacks.js';
import {startDays, uncompared} from './days.js';
import {startReports, unlisted} from './reports.js';
import {credentials, current, doubt, key, use} from './source.js';

const PORTS = {POLICE_110: ['Police 110', '公安 110'], HOTLINE_12345: ['Hotline 12345', '12345 热线'], DEPARTMENT: ['Departments', '部门'], GRID_WORKER: ['Grid workers', '网格'], PUBLIC: ['Public', '公众']};
const LIST = '/api/v1/partner/connectors';

let connectors = [];
let asked = 0;

async function get(address, headers = {}) {
  const answer = await fetch(address, {headers, credentials: 'omit', cache: 'no-store'});
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return answer.json();
}

async function start() {
  listStatuses();
  waiting();
  [startReports, startCallbacks, startDays].forEach(begin => begin());
  connectors = await get(LIST);
  listConnectors();
  await choose((connectors.find(one => '#' + one.id === location.hash) ?? connectors[0]).id);
}

function listConnectors() {
  const before = $('connector').value;
  const groups = Object.entries(PORTS).map(([port, names]) => [names, connectors.filter(one => one.port === port)]).filter(([, own]) => own.length > 0);
  $('connector').replaceChildren(...groups.map(([names, own]) => element('optgroup', {label: chosen(...names)}, ...own.map(one => element('option', {value: one.id}, `${one.name} · ${one.id}`)))));
  $('connector').value = before;
}

async function choose(id) {
  const turn = ++asked;
  const known = await get(`${LIST}/${encodeURIComponent(id)}`);
  if (turn !== asked) {
    return; // another was chosen meanwhile
  }
  use(known);
  forget();
  $('connector').value = id;
  history.replaceState(null, '', '#' + id);
  show($('facts'), ...facts(current));
  $('accepted').textContent = accepted(known);
  listSamples();
  fill();
}

/** With the key come the samples that only their own source may see; what is being written stays. */
async function reveal() {
  if (current.withheld > 0 && key()) {
    const before = $('sample').value;
    use(await get(`${LIST}/${encodeURIComponent(current.connector.id)}`, credentials()));
    listSamples();
    if (before || isChanged()) {
      $('sample').value = before;
    } else {
      fill();
    }
  }
}

/** What one source was told is not shown under another's name, nor under another key. */
function forget() {
  doubt();
  [unlisted, untold, uncompared].forEach(clear => clear());
}

function listSamples() {
  show($('withheld'), ...(current.withheld === 0 ? [] : [withheld(current)]));
  $('sample').replaceChildren(...current.samples.map(one => element('option', {value: one.name}, one.name)));
}

function fill() {
  const sample = current.samples.find(one => one.name === $('sample').value);
  $('curl').textContent = sample ? curl(current, sample) : '';
  $('copy').disabled = !sample;
  take(current, sample);
  waiting();
}

async function send() {
  if (!key()) {
    failed('Enter your key first.', '请先输入密钥。');
    $('key').focus();
    return;
  }
  let bytes;
  try {
    bytes = body();
  } catch (e) {
    failed(e instanceof RangeError ? `This page cannot write ${e.message}: use UTF-8 or GB18030.` : `${charsetNow()} has no character ${e.message}.`,
      e instanceof RangeError ? `本页不支持 ${e.message} 编码，请用 UTF-8 或 GB18030。` : `${charsetNow()} 中没有字符 ${e.message}。`);
    return;
  }
  $('send').disabled = true;
  try {
    const answer = await fetch(current.address + '?dryRun=true', {method: 'POST', headers: {...credentials(), 'Content-Type': contentType()}, body: bytes, credentials: 'omit', cache: 'no-store'});
    answered(answer.status, await answer.text());
  } catch {
    failed('No answer. Is the key plain text, and does the hub run?', '无应答。请检查密钥字符及系统是否运行。');
  } finally {
    say();
  }
}

/** Browsers lend their clipboard over TLS and on the same machine only; elsewhere the text is marked, ready to be copied. */
function copy() {
  getSelection().selectAllChildren($('curl'));
  navigator.clipboard?.writeText($('curl').textContent).catch(() => {});
}

/** Anything that goes wrong on the way to the page's own data. */
const guarded = work => (...given) => work(...given).then(() => show($('trouble'))).catch(() => show($('trouble'), both('The hub does not answer. Load the page again later.', '系统无应答，请稍后刷新页面。')));

$('connector').addEventListener('change', guarded(() => choose($('connector').value)));
$('key').addEventListener('input', forget);
$('key').addEventListener('change', guarded(reveal));
$('sample').addEventListener('change', fill);
$('message').addEventListener('input', say);
$('send').addEventListener('click', send);
$('restore').addEventListener('click', fill);
$('copy').addEventListener('click', copy);
$('language').addEventListener('click', () => {
  document.documentElement.lang = chosen('zh-CN', 'en');
  listConnectors();
  show($('facts'), ...facts(current));
});
window.addEventListener('hashchange', guarded(() => choose(location.hash.slice(1))));

document.documentElement.lang = /^zh/i.test(navigator.language) ? 'zh-CN' : 'en';
guarded(start)();
