/** Which other particle would be right too in the place of one, as grammars of Japanese teach it for learners. */
import type { Token, Tokenizer } from "../japanese/tokenizer.ts";

/** A gap in plain text: what stands before it and after it. */
export interface Gap {
  before: string;
  after: string;
}

interface Alternative {
  /** The two particles, in either order. */
  pair: readonly [string, string];
  /** True where nothing in the sentence can decide between them; false where a context might. */
  certain: boolean;
  /** Why both are right: half a sentence. */
  why: string;
  holds(gap: Gap, words: { before: readonly Token[]; after: readonly Token[] }, answer: string): boolean;
}

const place =
  /(?:[所館室屋店駅国場院校園社局署町市県京都家港山海川]|ところ|うち|ここ|そこ|あそこ|どこ|こちら|そちら|スーパー|コンビニ|レストラン|ホテル|トイレ|センター|デパート|日本|ベトナム|アメリカ)$/u;
const person = /(?:さん|様|君|ちゃん|先生|先輩|友達|友だち|[父母兄姉弟妹]|人|店長|部長|課長|社長|リーダー|彼|彼女|医者|看護師|家族)$/u;
const connective = new Set(["が", "けど", "けれど", "けれども"]);
/** Clauses whose subject is marked with が, whatever the speaker talks about. */
const subordinate = /(?:たら|れば|なら|とき|時|前|後|間|まで|ので|から|ため|よう|[るただ]と、|[るたい]の[はがを])/u;

const alternatives: readonly Alternative[] = [
  {
    pair: ["に", "へ"],
    certain: true,
    why: "with a verb of motion after a place both are right",
    holds: ({ before, after }) =>
      place.test(before) &&
      /^(?:行[かきくけこっ]|い[きく](?:ます|ません|ました|たい|$)|来[るまたてな]|き(?:ます|ました)|帰[らりるれろっ]|戻[らりるれろっ]|向か)/u.test(after),
  },
  {
    pair: ["を", "が"],
    certain: true,
    why: "before 〜たい both are right",
    holds: ({ before }, { after }, answer) => answer === "を" && !before.includes("が") && after[0]?.pos === "動詞" && after[1]?.lemma === "たい",
  },
  {
    pair: ["に", "から"],
    certain: true,
    why: "what one gets, borrows or learns comes に or から a person",
    holds: ({ before, after }) =>
      person.test(before) && /^[^、。でて]{0,12}(?:もら[いうっわ]|いただ[いかきく]|頂[いかきく]|借り|習[いうっわ]|教わ)/u.test(after),
  },
  {
    pair: ["に", "と"],
    certain: true,
    why: "one meets or consults a person に or と",
    holds: ({ before, after }) => person.test(before) && /^(?:会[いうえおっわ]|相談)/u.test(after),
  },
  {
    pair: ["くらい", "ぐらい"],
    certain: true,
    why: "both are the same word",
    holds: () => true,
  },
  ...(["けど", "けれど", "けれども"] as const).map(
    (other): Alternative => ({
      pair: ["が", other],
      certain: true,
      why: "between two clauses both mean “but”",
      holds: (_, { before }) => endsAClause(before),
    }),
  ),
  {
    pair: ["から", "ので"],
    certain: false,
    why: "both give a reason",
    holds: (_, { before }) => endsAClause(before),
  },
  {
    pair: ["と", "や"],
    certain: false,
    why: "between two nouns both are right unless the list is said to be open or whole",
    holds: ({ after }, { before, after: next }) => before.at(-1)?.pos === "名詞" && next[0]?.pos === "名詞" && !after.includes("など"),
  },
  {
    pair: ["は", "が"],
    certain: false,
    why: "for the subject of a main clause both can be right",
    holds: ({ before, after }, words) => isMainSubject(before, after, words.before),
  },
];

function endsAClause(words: readonly Token[]): boolean {
  const last = words.at(-1);
  return last !== undefined && /^(?:動詞|形容詞|助動詞)$/u.test(last.pos);
}

/** A short noun phrase at the beginning of a sentence of one clause, with no question word and no other topic or subject. */
function isMainSubject(before: string, after: string, words: readonly Token[]): boolean {
  const asks = /[何誰]|だれ|なに|なん|どこ|どれ|どの|どちら|いつ|いくら|いくつ|どう/u;
  if (words.length === 0 || words.some(({ surface, pos }) => pos === "助詞" && /^[はがもにで]$/u.test(surface)) || words.at(-1)?.pos !== "名詞") return false;
  if (asks.test(before) || asks.test(after) || subordinate.test(after) || /[がはも]/u.test(after)) return false;
  return !/^(?:好|嫌|きら|上手|下手|欲し|ほし|分か|わか|でき|痛|必要|あ[りるっ]|い[るま]|要|い[りら])/u.test(after);
}

/** What makes `other` right too where `answer` is; null where nothing is known to. */
export function rightToo(gap: Gap, answer: string, other: string, tokenizer: Tokenizer): { certain: boolean; why: string } | null {
  const candidates = alternatives.filter(({ pair }) => pair.includes(answer) && pair.includes(other) && answer !== other);
  const both = connective.has(answer) && connective.has(other) && candidates.length === 0;
  if (candidates.length === 0 && !both) return null;
  const words = { before: tokenizer.tokenize(gap.before), after: tokenizer.tokenize(gap.after) };
  if (both) return endsAClause(words.before) ? { certain: true, why: "both mean “but”" } : null;
  return candidates.find((alternative) => alternative.holds(gap, words, answer)) ?? null;
}
