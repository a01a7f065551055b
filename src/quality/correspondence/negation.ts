/** Whether a text denies something, in Japanese and in English, as far as its words tell. */
import type { Token, Tokenizer } from "../../japanese/tokenizer.ts";

/** "either" where its turn of phrase may stand for a denial or be said by one. */
export type Denial = "yes" | "no" | "either";

/**
 * Turns of phrase that are negative in form, and in English are as often not: must, may, only, shall we, sorry, whether there is,
 * before it gets. Each covers its negative ending.
 */
const formal = [
  /な(?:ければ|きゃ|くて[はも]|くちゃ|くっちゃ)(?:(?:なら|なり|いけ)(?:ない|ません|なかった))?/gu,
  /ねば(?:なら(?:ない|ぬ)|なりません)?|ないと(?:いけ(?:ない|ません)|だめ)?/gu,
  /(?:て|で|ちゃ|じゃ)は?(?:いけ|なら|なり)(?:ない|ません)/gu,
  /かもし?れ(?:ない|ません)|かね(?:ない|ません)|[てで]や(?:まない|みません)|ざるを\S{1,2}ない|ずには\S{1,4}(?:ない|ません)|わけには\S{1,3}(?:ない|ません)/gu,
  /しか[^。]*?(?:ない|ません|なかった|なく|なければ)/gu,
  /ません(?:でした)?(?:で(?:しょう|す))?か(?![らっ])|な(?:い|かった)(?:んじゃない)?(?:の|ん)?(?:で(?:しょう|す)|だろう)?(?:か|よう?ね)|ない(?:の|んじゃない|でしょう)?[？?]|ないの[。？]/gu,
  /[っ]?て(?:くれ|もらえ|いただけ|くださいませ)\S{0,2}(?:ない|ません)/gu,
  /(?:じゃ|では)ない(?=か|と思|の|で|[？?])|じゃないと|じゃん/gu,
  /(?:違い|ちがい|相違)?(?:な[いく]|ありません)(?=.?)(?<=(?:違い|ちがい|相違)(?:な[いく]|ありません))|すぎ(?:ない|ません)|間違いな[いく]/gu,
  /ほかな\S|他な\S|ほかなら(?:ない|ず)|(?:だけ|ばかり)(?:で|じゃ)は?な[くい]|のみならず|ではな[くい]|でなく/gu,
  /すみません|すいません|すまない|申し訳\S{0,2}(?:ない|ありません|ございません|なかった)|とんでもな[いく]|もったいな[いく]|つまらな[いく]|くだらな[いく]|たまらな[いく]|仕方\S?な\S|しかた\S?な\S/gu,
  /(?:かま|構)わ?い?(?:ない|ません|なく)|差し支え\S{0,2}(?:ない|ありません)|(?:問題|心配|遠慮)\S?(?:な[いく]|ありません)|関係\S?な[いく]/gu,
  /ないうち|ないよう[にな]|なくな[るりっれ]|なさそう|きれな[いく]|足り(?:ない|ません|なく|なかった|なけれ)|欠かせ(?:ない|ません)|変わら(?:ない|ず|なく|ません)/gu,
  /(?:かかわ|関わ)らず|を問わず|に限らず|思わず|知らず|休まず|残[さら]ず|絶えず|慌て(?:ず|ない)|知らない人|(?:わ|分)からな(?:い[^。、]|くな)|見えな[いく]|動かな[いくけ]|届かない|のない|いない|飲まない|近[づ付](?:か|け)ない|合わな[いく]|近く?ない|来(?:ない|ません)|遅くは?ない|ないで(?!く)|異常\S?(?:な[しい]|ありません)|いけませんね|休みは(?:ない|ありません)/gu,
];

/** English that denies, or holds a denial in a word. */
const denying =
  /\b(?:not|cannot|no|never|none|nothing|nobody|nowhere|neither|nor|without|unable|hardly|scarcely|barely|rarely|seldom|unless|instead|except|exclud\w*|only|lack\w*|shortage|short of|fail\w*|avoid\w*|prevent\w*|forbid\w*|forbidden|prohibit\w*|refus\w*|declin\w*|stop\w*|misse[sd]|missing|absen\w+|free (?:of|from)|few|less|than|too|before|until|out|off|closed|away|gone|wrong|bad|poorly|weak|hard|difficult|impossible|strange\w*|slurred|ill|unwell|stuck|broken?|breaks|numb|lost|loses?|forg[eo]t\w*|doubt\w*|afraid|ignor\w*|stays?|keeps?|still|remain\w*|leave|left|neglect\w*|skip\w*|resist|against|beyond|in(?:complet|correct|conven|suffic|valid|adequ)\w+|un(?!der|til|iform|ion|it|ique|ivers)\w+|dis(?!h|tance|trict|aster|play|cuss|infect|pos|ease|cover|tribut)\w+|im(?:possib|prop|polite|patien)\w+|non-?\w+|\w+less|mis\w+|alone|other|take care|otherwise|spare|blunt|low|survive\w*|whatever|how)\b|n't\b/iu;

/** English that denies outright. */
const outright = /\b(?:not|cannot|never|nothing|nobody|nowhere|none|neither|nor)\b|n't\b|\bno\b(?!\.)/iu;

/** Denials in form only: tags, suggestions, reassurance, the answer "no", what is quoted. */
const politely =
  /,\s(?:is|are|was|were|do|does|did|have|has|had|ca|could|wo|would|should|must)n't\s\w+|\bwon't\s\w+\?|\b(?:is|are|do|does|did|have|has|had|was|were|can|could|will|would|should)n't (?:you|it|we|that|he|she|they|there|this|i)\b[^.]*\?|\bwhy (?:don't|not)|\bnot only|(?:n't|\bnot) (?:forget|worry|mind|hesitate)|\bno (?:problem|trouble|doubt|matter|wonder|longer|need|hurry|one|point)\b|can(?:no|')t (?:wait|help|stand)|\bnot (?:at all|yet|long|far|bad|mention|until|so bad|for)\b|(?:^|["'“‘.!?…] ?|\boh )(?:no|not)\b|\bor not\b|\bif (?:not|you don't)|\bnothing but\b|\bnot sure|\bneed(?:n't| not)\b|\bno (?:higher|fewer|less|more)\b|\bin no time\b|\bnot so much\b|\btrying not to\b|\bcareful not to\b|(?:['"“‘][^'"“”’]*['"”’])(?=[\s.,?!]|$)|\bsa(?:y|ys|ying|id) no\b|\bno (?:fire|leek)\b/giu;

/** Japanese that says no without a negative ending. */
const withoutEnding =
  /[禁断無不未非否違嫌避防拒欠零]|だめ|ダメ|駄目|やめ|ちが|結構|けっこう|まだ|ばかり|にく[いくか]|づら|かね|がた[いく]|なくな|留守|空い|すい[てた]|[悪弱]|下手|苦手|まず[いか]|注意|(?<!電)気[をに]?[つ付]|ぶり|初めて|はじめて|難し|大丈夫|休|抜き|準備|な[くし]|構|控え|おかし|変|足り|少な|残|忘れ|閉|いい[わやよかで。]|どころ|失敗|安心|困|ちょっと[なで。…]|わき見|苦し|きり|だけ|思いがけ|意外|ここまで|止|最後|前に|ほか|別|のに|まい|生|絶対|ゆっくり|迷|よそに/u;

/** @param plain Japanese without readings */
export function japaneseDenial(plain: string, tokenizer: Tokenizer): Denial {
  // Without one of these kana there is no negative ending to be looked for.
  const tokens = /[なんずぬね]/u.test(plain) ? tokenizer.tokenize(plain) : [];
  const endings = tokens.filter(isNegative);
  if (endings.length === 0) return withoutEnding.test(plain) || tokens.some(isProhibition) ? "either" : "no";
  const covered = formal.flatMap((pattern) => [...plain.matchAll(pattern)].map(({ 0: { length }, index }) => ({ from: index, to: index + length })));
  return endings.every(({ start }) => covered.some(({ from, to }) => start >= from && start < to)) ? "either" : "yes";
}

export function englishDenial(text: string): Denial {
  if (/[ぁ-ん]/u.test(text)) return "either";
  // Names of firms are left in Japanese: Midori no Ie.
  if (outright.test(text.replaceAll(/\bno (?=[A-Z][a-z])/gu, " ").replaceAll(politely, " "))) return "yes";
  return denying.test(text) ? "either" : "no";
}

/** 行かない, ありません, せずに, 知らぬ, なるまい; and the adjective ない. まい after a number is the counter 枚. */
function isNegative({ pos, lemma, surface }: Token, index: number, tokens: readonly Token[]): boolean {
  if (pos === "形容詞") return /^(?:ない|無い)$/u.test(lemma);
  if (pos !== "助動詞" || surface === "な") return false;
  // In kana ん may be cut from a noun: しゃしん.
  const before = tokens[index - 1]?.surface ?? "";
  return lemma === "ん" ? before.endsWith("ませ") || (/\p{Script=Han}/u.test(before) && before !== tokens[index - 1]?.lemma) : /^(?:ない|ぬ|ず)$/u.test(lemma);
}

/** 触るな: な after a verb in its dictionary form. */
function isProhibition({ surface, pos }: Token, index: number, tokens: readonly Token[]): boolean {
  const before = tokens[index - 1];
  return surface === "な" && pos === "助詞" && (before?.pos === "動詞" || before?.pos === "助動詞") && before.surface === before.lemma;
}
