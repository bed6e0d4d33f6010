// What a connector takes, in words and as a command line.
import {both, chosen, element} from './elements.js';

/** Pairs of a name and what it is. */
export function facts(connector) {
  const {kind, header, algorithm, encoding, signed, timestamp} = connector.credentials;
  const proof = {
    KEY: () => [element('code', {}, `${header}: $KEY`)],
    BASIC: () => ['HTTP Basic, ', element('code', {}, `${connector.connector.id}:$KEY`)],
    HMAC: () => [element('code', {}, `${header}: ${algorithm}($KEY, ${signed})`), ` ${encoding}, `, element('code', {}, timestamp)],
  }[kind]();
  return [
    [both('Format', '格式'), [connector.contentTypes.map(type => type.split(';')[0]).join(', ')]],
    [both('Charset', '字符集'), [charsets(connector)]],
    [both('Address', '地址'), [element('code', {}, 'POST ' + location.origin + connector.address)]],
    [both('Credentials', '凭证'), proof],
    ...(connector.photos ? [[both('Photos', '照片'), [element('code', {}, `POST ${location.origin}${connector.photos}…`)]]] : []),
    [both('Records', '记录'), [connector.batch ? both('Several in one message; each has its own receipt', '一次可含多条，每条各有回执') : both('One in each message', '每次一条')]],
  ].flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, ...value)]);
}

function charsets(connector) {
  const fixed = {JSON: 'UTF-8', MULTIPART: 'UTF-8', XML: chosen('as the XML declares', '以 XML 声明为准'), XLSX: '—'};
  return [...new Set(connector.connector.formats.map(format => fixed[format] ?? connector.charset))].join(', ');
}

/** Works as it stands, with the key in $KEY. */
export function curl(connector, one) {
  const proof = {KEY: `-H "${connector.credentials.header}: $KEY"`, BASIC: `-u "${connector.connector.id}:$KEY"`, HMAC: `-H '${connector.credentials.header}: …'`}[connector.credentials.kind];
  return `curl -sS ${one.open ? '' : proof + ' '}'${location.origin}${one.address}' |\n`
    + `curl -sS ${proof} -H 'Content-Type: ${one.contentType}' --data-binary @- \\\n     '${location.origin}${connector.address}?dryRun=true'`;
}

/** Of samples that are not for everybody. */
export function withheld({withheld: number, credentials}) {
  return credentials.kind === 'HMAC'
    ? both(`${number} more are kept back: they may be about real people.`, `另有 ${number} 个样例可能涉及真实人员，不公开显示。`)
    : both(`${number} more with your key: they may be about real people.`, `另有 ${number} 个样例可能涉及真实人员，输入密钥后显示。`);
}
