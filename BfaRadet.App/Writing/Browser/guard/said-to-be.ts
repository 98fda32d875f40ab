// What the words right before a number say that it is: the twin of SaidToBe.cs in BfaRadet.Domain/Privacy.
import { isBlank, isCapital, isLetter, isOneOf, wordOf } from '../text/signs';

const longestWord = 30;
const mostWords = 4;
const between = new Set(['nr', 'nummer', 'numret', 'no', 'är']);
const dnr = new Set(['dnr', 'diarienr', 'diarienummer', 'diarienumret']);
const others = new Set([
  'bankgiro', 'bankkonto', 'bg', 'clearing', 'iban', 'konto', 'kontot', 'lönekonto', 'ocr', 'pg', 'plusgiro', 'postgiro', 'swish',
]);
const otherStems = [
  'artikel', 'avtal', 'beställning', 'bokning', 'faktur', 'kontonr', 'kontonum', 'kundnr', 'kundnum', 'order', 'referens', 'serie', 'ärende',
];

export function saidToBe(text: string, number: number): 'nothing' | 'other' | 'reference' {
  let [place, hasRegister] = [number, false];
  for (let i = 0; i < mostWords; i++) {
    const { at, word } = wordBefore(text, place);
    if (dnr.has(word)) {
      return hasRegister ? 'reference' : 'other';
    }

    if (others.has(word) || otherStems.some((stem) => word.startsWith(stem))) {
      return 'other';
    }

    const isRegister = i === 0 && word.length >= 2 && word.length <= 6 && isCapital(text[at]) && isCapital(text[at + 1]);
    if (!isRegister && !between.has(word)) {
      break;
    }

    [place, hasRegister] = [at, hasRegister || isRegister];
  }

  return 'nothing';
}

function wordBefore(text: string, place: number): { at: number; word: string } {
  let end = place;
  while (end > 0 && place - end < 3 && (isBlank(text[end - 1]) || isOneOf(text[end - 1], ':.#'))) {
    end--;
  }

  let at = end;
  while (at > 0 && end - at < longestWord && isLetter(text[at - 1])) {
    at--;
  }

  return { at, word: wordOf(text, at, end) };
}
