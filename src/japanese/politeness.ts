/** How politely a sentence speaks: plain, です・ます, 尊敬語[そんけいご], 謙譲語[けんじょうご], or no predicate at all. Quoted speech in a sentence is not the speaker's own style. */
import { plainText } from "./ruby.ts";
import type { Token, Tokenizer } from "./tokenizer.ts";

export type PolitenessStyle = "plain" | "polite" | "honorific" | "humble" | "fragment";

export interface Politeness {
  /** "honorific" and "humble" name the verb that decides the sentence; ございます counts as humble. "fragment" has no predicate to judge. */
  style: PolitenessStyle;
  /** True where the sentence ends in です, ます, ください or one of their forms. */
  polite: boolean;
  /** True where it trails off in 〜けど, 〜ので, 〜し, 〜て and leaves the rest to the hearer. */
  soft: boolean;
  /** True for 〜て。, 〜てください, 〜ていただけますか and their like. */
  request: boolean;
  /** True where it has a contraction of casual speech: 〜ちゃう, 〜とく, 〜てる, 〜なきゃ, 〜じゃん. */
  casual: boolean;
}

/** Cuts a text in ruby notation at 。！？ and …… where no quotation is open; the marks stay with their sentence. */
export function sentencesOf(notation: string): string[] {
  const sentences: string[] = [];
  let depth = 0;
  let sentence = "";
  for (const character of notation) {
    if (/[。！？!?…]/u.test(sentence.at(-1) ?? "") && depth === 0 && !/[。！？!?…」』）]/u.test(character)) {
      sentences.push(sentence);
      sentence = "";
    }
    if (/[「『（]/u.test(character)) depth += 1;
    if (/[」』）]/u.test(character)) depth -= 1;
    sentence += character;
  }
  return [...sentences, sentence].map((one) => one.trim()).filter((one) => one !== "");
}

/** The politeness of a sentence in ruby notation or plain; of several sentences, that of the last. */
export function politenessOf(notation: string, tokenizer: Tokenizer): Politeness {
  const sentence = sentencesOf(notation).at(-1) ?? "";
  return judge(ownWords(tokenizer.tokenize(plainText(sentence))));
}

/** The tokens outside 「」 and （）, without marks. */
function ownWords(tokens: readonly Token[]): Token[] {
  let depth = 0;
  return tokens.filter((token) => {
    if (/^[「『（(]/u.test(token.surface)) depth += 1;
    const inside = depth > 0;
    if (/^[」』）)]/u.test(token.surface)) depth = Math.max(0, depth - 1);
    return !inside && token.pos !== "記号" && !/^[\p{P}\p{S}ー〜…―～\s]+$/u.test(token.surface);
  });
}

const sentenceParticles = /^(?:よ|ね|ねえ|よね|な|なあ|なぁ|わ|ぞ|ぜ|か|かい|かな|かしら|の|のう|さ|もん|もの|っけ|って|かも|だい|じゃん|っす|なん)$/u;
const softParticles = /^(?:けど|けれど|けれども|ので|から|し|が|のに|たら|ば|と|だけど|だから|ですが|ですけど)$/u;

function judge(words: readonly Token[]): Politeness {
  const casual = words.some(isCasual);
  const result = (style: PolitenessStyle, more: Partial<Politeness> = {}): Politeness => ({
    style,
    polite: false,
    soft: false,
    request: false,
    casual,
    ...more,
  });
  const { body, particles, soft } = withoutParticles(words);
  const last = body.at(-1);
  if (last === undefined) return result("fragment");
  const request = isRequest(body);
  if (isPoliteEnd(body)) return result(keigoOf(body) ?? "polite", { polite: true, soft: soft || isTe(last, body.at(-2)), request });
  if (isTe(last, body.at(-2))) return teEnding(body, result);
  const explains = last.surface === "な" && particles.includes("の");
  if (explains || isPlainEnd(body)) return result(keigoOf(body) ?? "plain", { soft, request });
  // A noun with よ, ね or か after it is a sentence (本当よ); alone it is not.
  const stated = last.pos === "名詞" && particles.some((particle) => /^(?:よ|ね|よね|な|さ|か|かい|かな|かしら|だい|じゃん)$/u.test(particle));
  return result(stated && !soft ? "plain" : "fragment", { soft });
}

/** 待って。 and 待たないで。 ask; 痛くて。, 混んでいて。 and こぼしてしまって。 trail off. */
function teEnding(body: readonly Token[], result: (style: PolitenessStyle, more?: Partial<Politeness>) => Politeness): Politeness {
  const before = body.at(-2);
  const asks = before?.pos === "動詞" && !/^(?:いる|ある|なる|おる|できる|しまう|思う|れる|られる)$/u.test(before.lemma);
  const negativeAsks = before?.lemma === "ない" && body.at(-1)?.surface === "で";
  return result("plain", asks || negativeAsks ? { request: true } : { soft: true });
}

interface Stripped {
  body: readonly Token[];
  particles: readonly string[];
  soft: boolean;
}

function withoutParticles(words: readonly Token[]): Stripped {
  const particles: string[] = [];
  let soft = false;
  let end = words.length;
  for (; end > 0; end--) {
    const token = words[end - 1];
    if (token === undefined) break;
    const final = sentenceParticles.test(token.surface) && (token.pos === "助詞" || token.pos === "名詞" || token.pos === "感動詞" || token.pos === "副詞");
    const conjunction =
      softParticles.test(token.surface) && (token.detail.includes("接続助詞") || /^(?:から|と|が)$/u.test(token.surface)) && token.pos === "助詞";
    // 駅から。 and 友達と。 end in a case particle, not in a clause.
    if (conjunction && words[end - 2]?.pos !== "名詞") soft = true;
    else if (!final) break;
    particles.push(token.surface);
  }
  return { body: words.slice(0, end), particles, soft };
}

const isTe = (token: Token, before: Token | undefined): boolean =>
  (/^[てで]$/u.test(token.surface) && token.detail.includes("接続助詞")) || (token.surface === "で" && before?.surface === "ない");

function isPoliteEnd(body: readonly Token[]): boolean {
  const tail = body.slice(-4);
  const last = tail.at(-1);
  if (last === undefined) return false;
  if (/^(?:です|ます|ませ)$/u.test(last.surface) || (last.lemma === "です" && last.pos === "助動詞")) return true;
  if (/^(?:ください|下さい|なさい|くださいませ|いらっしゃい|らっしゃい|ごめんなさい|おやすみなさい)$/u.test(last.surface)) return true;
  // た, う, ん, たら, て after まし, でし, ませ, ましょ.
  const ending = tail.map((token) => token.surface).join("");
  return /(?:まし(?:た|て|たら)|でし(?:た|たら|て)|ませんでし(?:た|たら)|ません|ましょう?|でしょう?)$/u.test(ending);
}

function isPlainEnd(body: readonly Token[]): boolean {
  const last = body.at(-1);
  if (last === undefined) return false;
  if (last.pos === "動詞") return !`${last.conjugation} ${last.form}`.includes("連用形") || last.surface === "くれ";
  if (last.pos === "形容詞") return /基本形|ガル|仮定縮約/u.test(`${last.conjugation} ${last.form}`);
  if (last.pos === "助動詞") return !/^(?:な|に|で|たら|だら|なら|ず|つ)$/u.test(last.surface);
  return false;
}

function isRequest(body: readonly Token[]): boolean {
  const tail = body.slice(-6);
  const text = tail.map((token) => token.surface).join("");
  return (
    /(?:ください|下さい|なさい|くれ|ちょうだい)$/u.test(text) ||
    /(?:いただけ|もらえ|くれ|くださ[いり]|願え|いただ[きく])(?:ます|ません|ないでしょう|ますでしょう|ない|る)?$/u.test(text)
  );
}

const isCasual = (token: Token): boolean =>
  /^(?:ちゃう|じゃう|とく|どく|てる|でる|なきゃ|なくちゃ|じゃん|ちまう|っす)$/u.test(token.lemma) ||
  /^(?:てる|てた|ちゃっ|じゃっ|とい|なきゃ|じゃん|もん)$/u.test(token.surface);

const honorificVerbs = /^(?:いらっしゃる|おっしゃる|なさる|召し上がる|召し上がれる|召しあがる|くださる|下さる|お休みになる|ご覧|ご存じ|お越し|お見え|おいで)$/u;
const humbleVerbs =
  /^(?:いたす|致す|おる|参る|まいる|申す|申し上げる|伺う|うかがう|拝見|拝読|拝借|存じる|存ずる|存じ上げる|いただく|頂く|いただける|頂ける|承る|差し上げる|かしこまる|承知|お目にかかる|ござる)$/u;

/** The keigo nearest to the end of the sentence; null where there is none but fixed greetings. */
function keigoOf(body: readonly Token[]): "honorific" | "humble" | null {
  const text = body.map((token) => token.surface).join("");
  if (/(?:ありがとう|おはよう|おめでとう)ござい(?:ます|ました)$/u.test(text)) return null;
  for (let index = body.length - 1; index >= Math.max(0, body.length - 8); index--) {
    const token = body[index];
    if (token === undefined) break;
    const found = keigoAt(token, index, body);
    if (found !== null) return found;
  }
  return null;
}

function keigoAt(token: Token, index: number, body: readonly Token[]): "honorific" | "humble" | null {
  const [before, prefix] = [body[index - 1], body[index - 2]];
  const after = body[index + 1]?.surface ?? "";
  // 〜てください asks politely and honours nobody; お待ちください does.
  if (/^(?:ください|下さい)$/u.test(token.surface) && !after.startsWith("ませ")) return before !== undefined && isPrefixed(before, prefix) ? "honorific" : null;
  // 寝なさい commands and honours nobody.
  if (token.surface === "なさい" && !after.startsWith("ま")) return null;
  // おります is read as 降ります by the dictionary.
  if (/^おり$/u.test(token.surface) && (before === undefined || /^[てで]$/u.test(before.surface) || before.pos === "助詞")) return "humble";
  if (honorificVerbs.test(token.lemma) || honorificVerbs.test(token.surface)) return "honorific";
  if (humbleVerbs.test(token.lemma) || humbleVerbs.test(token.surface)) return "humble";
  if (/^(?:する|できる)$/u.test(token.lemma) && before !== undefined && isPrefixed(before, prefix) && !/願|邪魔|世話/u.test(before.surface)) return "humble";
  if (
    /^なれ?る$/u.test(token.lemma) &&
    before?.surface === "に" &&
    prefix !== undefined &&
    !prefix.surface.endsWith("世話") &&
    isPrefixed(prefix, body[index - 3])
  )
    return "honorific";
  return null;
}

/** お待ち, ご案内: one token or two. */
function isPrefixed(token: Token, before: Token | undefined): boolean {
  const takesO = token.pos === "動詞" || token.detail.includes("サ変接続") || token.pos === "名詞";
  return takesO && (/^[おご御]\p{Script=Han}/u.test(token.surface) || (before?.pos === "接頭詞" && /^[おご御]$/u.test(before.surface)));
}
