// The page for partners: what a connector takes, and a dry run. The key is in its field alone: no cookie, no storage.
import {$, both, bytesOf, chosen, element, show} from './elements.js';
import {encode, writable} from './charsets.js';
import {accepted, answered, failed, listStatuses, waiting} from './answers.js';

const PORTS = {POLICE_110: ['Police 110', '公安 110'], HOTLINE_12345: ['Hotline 12345', '12345 热线'], DEPARTMENT: ['Departments', '部门'], GRID_WORKER: ['Grid workers', '网格'], PUBLIC: ['Public', '公众']};
const LIST = '/api/v1/partner/connectors';

let connectors = [];
let current;  // the connector that is shown
let original; // its sample: Content-Type, bytes, and text where it is one
let asked = 0;

const key = () => $('key').value.trim();
const sample = () => current?.samples.find(one => one.name === $('sample').value);

function credentials() {
  if (!key()) {
    return {};
  }
  return current.credentials.kind === 'BASIC' ? {Authorization: 'Basic ' + btoa(`${current.connector.id}:${key()}`)} : {[current.credentials.header]: key()};
}

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
  current = known;
  $('connector').value = id;
  history.replaceState(null, '', '#' + id);
  show($('facts'), ...facts());
  $('accepted').textContent = accepted(known);
  listSamples();
  take();
}

/** With the key come the samples that only their own source may see; what is being written stays. */
async function reveal() {
  if (current.withheld > 0 && key()) {
    const before = $('sample').value;
    current = await get(`${LIST}/${encodeURIComponent(current.connector.id)}`, credentials());
    listSamples();
    $('sample').value = before || $('sample').value;
    if (!before && $('message').value === original.shown) {
      take();
    } else {
      say();
    }
  }
}

function listSamples() {
  const {samples, withheld} = current;
  show($('withheld'), ...(withheld === 0 ? [] : [current.credentials.kind === 'HMAC'
    ? both(`${withheld} more are kept back: they may be about real people.`, `另有 ${withheld} 个样例可能涉及真实人员，不公开显示。`)
    : both(`${withheld} more with your key: they may be about real people.`, `另有 ${withheld} 个样例可能涉及真实人员，输入密钥后显示。`)]));
  $('sample').replaceChildren(...samples.map(one => element('option', {value: one.name}, one.name)));
}

function facts() {
  const {kind, header, algorithm, encoding, signed, timestamp} = current.credentials;
  const proof = {
    KEY: () => [element('code', {}, `${header}: $KEY`)],
    BASIC: () => ['HTTP Basic, ', element('code', {}, `${current.connector.id}:$KEY`)],
    HMAC: () => [element('code', {}, `${header}: ${algorithm}($KEY, ${signed})`), ` ${encoding}, `, element('code', {}, timestamp)],
  }[kind]();
  return [
    [both('Format', '格式'), [current.contentTypes.map(type => type.split(';')[0]).join(', ')]],
    [both('Charset', '字符集'), [charsets()]],
    [both('Address', '地址'), [element('code', {}, 'POST ' + location.origin + current.address)]],
    [both('Credentials', '凭证'), proof],
    ...(current.photos ? [[both('Photos', '照片'), [element('code', {}, `POST ${location.origin}${current.photos}…`)]]] : []),
    [both('Records', '记录'), [current.batch ? both('Several in one message; each has its own receipt', '一次可含多条，每条各有回执') : both('One in each message', '每次一条')]],
  ].flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, ...value)]);
}

function charsets() {
  const fixed = {JSON: 'UTF-8', MULTIPART: 'UTF-8', XML: chosen('as the XML declares', '以 XML 声明为准'), XLSX: '—'};
  return [...new Set(current.connector.formats.map(format => fixed[format] ?? current.charset))].join(', ');
}

/** Fills the form with the chosen sample; where there is none with nothing, to be written. */
function take() {
  const one = sample();
  original = one ? {type: one.contentType, bytes: bytesOf(one.base64), charset: one.charset} : {type: current.contentTypes[0], bytes: new Uint8Array(), charset: blankCharset()};
  const isText = Boolean(original.charset);
  original.text = isText ? new TextDecoder(original.charset).decode(original.bytes) : '';
  const text = $('message');
  text.value = isText ? original.text : one ? chosen(`${one.name}: ${original.bytes.length} bytes, sent as they are`, `${one.name}：${original.bytes.length} 字节，原样发送`) : '';
  original.shown = text.value; // a text field makes its own line ends
  text.readOnly = !writable(original.charset);
  $('curl').textContent = curl(one);
  $('copy').disabled = !one;
  waiting();
  say();
}

/** Of a message that has no sample; null: it is no text. */
function blankCharset() {
  const fixed = {JSON: 'UTF-8', XML: 'UTF-8', XLSX: null, MULTIPART: null};
  const format = current.connector.formats[0];
  return format in fixed ? fixed[format] : current.charset;
}

/** How the message as it stands would be sent. */
function say() {
  const signedOnly = current.credentials.kind === 'HMAC';
  const changed = $('message').value !== original.shown;
  $('send').disabled = signedOnly || (!changed && original.bytes.length === 0);
  $('restore').disabled = !changed || !sample();
  if (signedOnly) {
    show($('how'), both('This source signs its messages, which this page does not do: try it from your system.', '此来源须对报文签名，本页不支持，请从您的系统试发。'));
  } else if (changed) {
    show($('how'), both(`${sample() ? 'Changed; sent' : 'Sent'} in ${charsetNow()}.`, `${sample() ? '已修改；' : ''}以 ${charsetNow()} 发送。`));
  } else if (!sample()) {
    show($('how'), both('There is no sample to show; paste a message of yours.', '没有可显示的样例，可粘贴自己的报文。'));
  } else {
    show($('how'), both(`Sent as the sample's own ${original.bytes.length} bytes${original.charset ? ', ' + original.charset : ''}.`, `按样例原字节发送，共 ${original.bytes.length} 字节${original.charset ? '，' + original.charset : ''}。`));
  }
}

/** Of XML what it declares now, of anything else what the sample has. */
function charsetNow() {
  const isXml = original.type.startsWith('application/xml');
  return isXml ? /^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec($('message').value)?.[1] ?? 'UTF-8' : original.charset;
}

function body() {
  if ($('message').value === original.shown) {
    return original.bytes;
  }
  const text = original.text.includes('\r\n') ? $('message').value.replace(/\n/g, '\r\n') : $('message').value;
  if (!writable(charsetNow())) {
    throw new RangeError(charsetNow());
  }
  return encode(text, charsetNow());
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
    const answer = await fetch(current.address + '?dryRun=true', {method: 'POST', headers: {...credentials(), 'Content-Type': original.type}, body: bytes, credentials: 'omit', cache: 'no-store'});
    answered(answer.status, await answer.text());
  } catch {
    failed('No answer. Is the key plain text, and does the hub run?', '无应答。请检查密钥字符及系统是否运行。');
  } finally {
    say();
  }
}

function curl(one) {
  if (!one) {
    return '';
  }
  const proof = {KEY: `-H "${current.credentials.header}: $KEY"`, BASIC: `-u "${current.connector.id}:$KEY"`, HMAC: `-H '${current.credentials.header}: …'`}[current.credentials.kind];
  return `curl -sS ${one.open ? '' : proof + ' '}'${location.origin}${one.address}' |\n`
    + `curl -sS ${proof} -H 'Content-Type: ${one.contentType}' --data-binary @- \\\n     '${location.origin}${current.address}?dryRun=true'`;
}

/** Browsers lend their clipboard over TLS and on the same machine only; elsewhere the text is marked, ready to be copied. */
function copy() {
  getSelection().selectAllChildren($('curl'));
  navigator.clipboard?.writeText($('curl').textContent).catch(() => {});
}

/** Anything that goes wrong on the way to the page's own data. */
const guarded = work => (...given) => work(...given).then(() => show($('trouble'))).catch(() => show($('trouble'), both('The hub does not answer. Load the page again later.', '系统无应答，请稍后刷新页面。')));

$('connector').addEventListener('change', guarded(() => choose($('connector').value)));
$('key').addEventListener('change', guarded(reveal));
$('sample').addEventListener('change', take);
$('message').addEventListener('input', say);
$('send').addEventListener('click', send);
$('restore').addEventListener('click', take);
$('copy').addEventListener('click', copy);
$('language').addEventListener('click', () => {
  document.documentElement.lang = chosen('zh-CN', 'en');
  listConnectors();
  show($('facts'), ...facts());
});
window.addEventListener('hashchange', guarded(() => choose(location.hash.slice(1))));

document.documentElement.lang = /^zh/i.test(navigator.language) ? 'zh-CN' : 'en';
guarded(start)();
