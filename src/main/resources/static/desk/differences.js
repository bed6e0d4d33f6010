// What two texts have in common, and what not, as marked text.
import {element} from '../partner/elements.js';

const LONGEST = 400; // characters of a value that are compared one by one
const RUN = 4;       // so many characters in a row that both have are no chance

/** Of a short value, such as an address or a phone: the characters that the other has not, in this order. */
export function different(text, other) {
  const mine = [...text];
  const theirs = [...other];
  if (text === other || mine.length > LONGEST || theirs.length > LONGEST) {
    return [text];
  }
  const same = new Array(mine.length).fill(false);
  const longest = table(mine, theirs);
  for (let i = 0, j = 0; i < mine.length && j < theirs.length;) {
    if (mine[i] === theirs[j]) {
      same[i++] = true;
      j++;
    } else if (longest[i + 1][j] >= longest[i][j + 1]) {
      i++;
    } else {
      j++;
    }
  }
  return runs(mine, i => !same[i], 'mark');
}

/** Of prose: the runs of characters that stand in the other too. */
export function shared(text, other) {
  const mine = [...text];
  const known = new Set(grams([...other]));
  const common = new Array(mine.length).fill(false);
  grams(mine).forEach((gram, at) => known.has(gram) && common.fill(true, at, at + RUN));
  return runs(mine, i => common[i], 'u');
}

const grams = characters => Array.from({length: Math.max(0, characters.length - RUN + 1)}, (_, at) => characters.slice(at, at + RUN).join(''));

/** Length of the longest common subsequence of what is left from i and from j on. */
function table(mine, theirs) {
  const longest = Array.from({length: mine.length + 1}, () => new Uint16Array(theirs.length + 1));
  for (let i = mine.length - 1; i >= 0; i--) {
    for (let j = theirs.length - 1; j >= 0; j--) {
      longest[i][j] = mine[i] === theirs[j] ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
    }
  }
  return longest;
}

function runs(characters, marked, name) {
  const parts = [];
  for (let from = 0, to; from < characters.length; from = to) {
    for (to = from + 1; to < characters.length && marked(to) === marked(from); to++);
    const text = characters.slice(from, to).join('');
    parts.push(marked(from) ? element(name, {}, text) : text);
  }
  return parts;
}
