// What the hub's codes are called, in English and in the words of the field. A code that is new here is shown as it is.
export {OUTCOMES, STATES, clock, options, term, time} from '../partner/words.js';

export const REVIEW_STATES = {OPEN: ['to answer', '待核'], SAME: ['one matter', '同一纠纷'], DIFFERENT: ['different', '不同纠纷'], SETTLED: ['settled by another act', '已随其他操作解决']};
export const PROPOSAL_STATES = {PROPOSED: ['proposed', '待定'], CONFIRMED: ['confirmed', '已确认'], REJECTED: ['rejected', '已否决']};
export const ACTS = {
  JOIN: ['join', '并单'], SPLIT: ['split', '拆分'], MOVE: ['moved', '系统移动'], SAME: ['one matter', '同一纠纷'], DIFFERENT: ['different', '不同纠纷'], UNDO: ['undo', '撤销'],
};
export const CAUSES = {REPORT: ['by a report', '来件评定'], LOOKUP: ['a register answered', '名册应答后重评'], SWEEP: ['rules or registers are others', '规则或名册变更后重评'], COUNTY: ['the county says so', '县区上报'], PERSON: ['by a person', '人工']};
export const VERDICTS = {SAME_REPORT: ['the same report', '同一报告'], LINK: ['joined by the hub', '系统并入'], REVIEW: ['a person is asked', '转人工核查'], NEW: ['a matter of its own', '另立新案']};
export const VETOES = {
  otherBuilding: ['another building or house number', '楼栋或门牌不同'], otherMatter: ['about something else', '事由不同'],
  otherIdNumber: ['same name, other ID number: two people', '同名但证件号不同，系两人'], textAlone: ['only the wording is alike', '仅文字相似'],
  othersElsewhere: ['other people in another place', '人员和地点均不同'],
};
export const PORTS = {POLICE_110: ['Police 110', '公安 110'], HOTLINE_12345: ['Hotline 12345', '12345 热线'], DEPARTMENT: ['department', '部门'], GRID_WORKER: ['grid worker', '网格员'], PUBLIC: ['public', '公众']};
export const ROLES = {REPORTER: ['Reporter', '反映人'], APPLICANT: ['Applicant', '申请人'], RESPONDENT: ['Respondent', '被反映人'], AGENT: ['Agent', '代理人'], WITNESS: ['Witness', '证人'], ORG: ['Organisation', '单位']};
export const FIELDS = {
  reporter: ['Reporter', '反映人'], opponent: ['Other side', '对方'], 'id-number': ['ID number', '证件号'], phone: ['Phone', '电话'], mark: ['Number plate', '车牌'], place: ['Place', '地点'],
  distance: ['Distance', '距离'], category: ['Kind', '类别'], matter: ['Matter', '事由'], topic: ['Topic', '主题'], amount: ['Amount', '金额'], text: ['Wording', '文字'], words: ['Telling words', '关键词语'], particulars: ['Particulars', '纠纷要素'], time: ['Time between', '时间间隔'],
  'source-link': ['Named by the source', '来源关联'], 'people-and-matter': ['People and matter', '人与事'], 'people-and-place': ['People and place', '人与地'],
  'people-and-time': ['People and time', '人与时'], 'matter-and-place': ['Matter and place', '事与地'], 'matter-and-time': ['Matter and time', '事与时'],
  'other-records': ['Its other reports', '其余反映'],
};
const LEVELS = {
  SAME: ['same', '相同'], OTHER: ['other', '不同'], UNKNOWN: ['not said', '未提供'], NONE: ['none', '无'], SOUNDS_ALIKE: ['sounds alike', '同音'], ORDER_SWAPPED: ['order swapped', '字序颠倒'],
  ADDED: ['what they add', '合计'], ONE_CHARACTER_OFF: ['one character off', '差一字'], SURNAME_ONLY: ['same surname', '仅同姓'], SAME_ORGANISATION: ['same organisation', '同一单位'], ONE_OF_MANY: ['somebody else of many', '众多反映人之一'],
  OTHER_IN_TEXT: ['another in the text', '文中为他人'], SAME_END: ['the same ending', '尾号相同'], SAME_OF_MANY: ['a phone of many people', '多人共用电话'],
  SAME_ROOM: ['same room', '同室'], OTHER_ROOM: ['other room', '不同室'], SAME_UNIT: ['same unit', '同单元'], OTHER_UNIT: ['other unit', '不同单元'], SAME_BUILDING: ['same building', '同楼'], SAME_PREMISES: ['same shop, school or site', '同一店铺、单位或工地'],
  OTHER_BUILDING: ['other building', '不同楼'], SAME_ESTATE: ['same estate', '同小区'], OTHER_ESTATE: ['other estate', '不同小区'], SAME_VILLAGE: ['same village', '同村（社区）'],
  ROOM_NEXT_TO_IT: ['the room next to it', '相邻房间'], SAME_ROOM_NUMBER: ['same room number', '房号相同'], OTHER_HOUSE: ['other house', '不同户'], CLOSE: ['close', '相近'],
  SAME_AND_RARE: ['same, and rare', '相同且少见'], SAME_BUT_COMMON: ['same, but common', '相同但常见'],
  STRONG: ['strong', '强'], CLEAR: ['clear', '明确'], SOME: ['some', '有一些'], EVEN: ['even', '两可'], DOUBT: ['doubtful', '存疑'], AGAINST: ['against', '相反'],
  FIVE_AGREE: ['five and more agree', '五项以上相符'], THREE_AGREE: ['three or four agree', '三四项相符'], TWO_AGREE: ['two agree', '两项相符'], ONE_AGREES: ['one agrees', '一项相符'],
  BALANCED: ['as many agree as differ', '相符与不符相当'], ONE_DIFFERS: ['one differs', '一项不符'], MORE_DIFFER: ['more differ', '多项不符'],
  OTHER_VILLAGE: ['other village', '不同村（社区）'], OTHER_TOWN: ['other town', '不同乡镇'], OTHER_COUNTY: ['other county', '不同县区'],
  NEXT_DOOR: ['next door', '紧邻'], NEAR: ['near', '附近'], SAME_AREA: ['same area', '同片区'], FAR: ['far', '较远'], SAME_KIND: ['same kind', '同大类'],
  SAME_WORDS: ['same words', '几乎相同'], VERY_ALIKE: ['very alike', '很相似'], ALIKE: ['alike', '相似'], SOMEWHAT_ALIKE: ['somewhat alike', '略相似'], LITTLE_ALIKE: ['little alike', '少有相似'], UNLIKE: ['unlike', '不相似'],
  HOURS: ['hours', '数小时'], DAYS: ['days', '数日'], WEEK: ['a week', '一周左右'], WEEKS: ['weeks', '数周'], MONTH: ['a month', '一月左右'], MONTHS: ['months', '数月'], YEAR: ['within a year', '一年左右'], LONG_AGO: ['long ago', '年代较远'],
  DUPLICATE: ['says it is the same', '注明重复'], RELATED: ['says it is related', '注明相关'],
};
/** Of a field that joins two, the level is two of these. */
const PARTS = {
  BOTH_SIDES: ['both sides', '双方相同'], ONE_SIDE: ['one side', '一方相同'], FAMILY_NAME: ['same surname', '同姓'], NOBODY: ['nobody named', '均未具名'], OTHERS: ['other people', '他人'], MANY: ['many people', '众人'],
  PROOF: ['proof', '确证'], MATTER_AND_WORDS: ['matter and words', '事由与词语相符'], MATTER: ['matter', '事由相符'], WORDS: ['words', '词语相符'], UNCLEAR: ['unclear', '不明'], ELSE: ['something else', '另一事由'],
  HOME: ['at home', '同户'], AREA: ['in the area', '同片区'], ELSEWHERE: ['elsewhere', '别处'], DAYS: ['days', '数日'], WEEKS: ['weeks', '数周'], LATER: ['later', '更久'],
};

/** @return in both languages */
export function level(code) {
  const first = Object.keys(PARTS).filter(part => code.startsWith(`${part}_`) && PARTS[code.slice(part.length + 1)])[0];
  return LEVELS[code] ?? PARTS[code] ?? (first ? [0, 1].map(language => [first, code.slice(first.length + 1)].map(part => PARTS[part][language]).join(language ? '，' : ', ')) : [code, code]);
}

export const RISKS = {RED: ['red', '红'], ORANGE: ['orange', '橙'], YELLOW: ['yellow', '黄'], BLUE: ['blue', '蓝']};

/** GB/T 31000, by the first two digits. */
const KINDS = {
  '01': '婚恋家庭', '02': '邻里', '03': '人格权', '04': '物权', '05': '侵权', '06': '合同', '07': '劳动人事', '08': '金融借贷', '09': '土地及资源权属', 10: '其他民商事', 11: '城乡建设发展', 12: '涉民政',
  13: '其他行政执法', 14: '涉法涉诉', 15: '涉组织涉纪检', 16: '涉民族宗教', 99: '其他',
};

export const kind = code => code ? `${KINDS[code.slice(0, 2)] ?? ''} ${code}`.trim() : '—';
