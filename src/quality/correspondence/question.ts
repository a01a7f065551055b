/** Whether a text asks something, in Japanese and in English. */
import { sentencesOf } from "../../japanese/politeness.ts";

/** "either" where one language asks and the other may say: requests, proposals, "I see", "right?". */
export type Asking = "yes" | "no" | "either";

/** Questions in form only: そうですか, ましょうか, てくださいますか, だろうか, ないか. */
const formal =
  /そう(?:です|でした|だったん|なん)?(?:です)?か[。、]|(?:しょう|だろう|ろう|よう)か|(?:ません|ない|ます|ました)(?:でした)?(?:でしょう)?か(?:ね)?[。」]?$(?<=(?:くださ|いただけ|もらえ|くれ|願え|いかが|ませ)\S{0,8})|[かのん]な[。あ]|かしら|もの[でか]|ことか|のか[。？]?$|んですか。|ないか|ですかね|ますかね|か？?」?と|さようで/u;
/** Japanese that may be said as a question: proposals, softened requests, things left open. */
const asksSoftly =
  /[かのね]$|[ねよ][。、！]|でしょ|だろ|しょう|ください|お願い|願い|ちょうだい|[てで][。、！」]?$|たい|たら|…|ましょ|もらえ|いただけ|くれ|いかが|どう|ほしい|何|なん|いつ|どこ|だれ|誰|どれ|どちら|[はも][。、]|の。|っけ|けど|が。|か/u;

/** @param plain Japanese without readings */
export function japaneseAsks(plain: string): Asking {
  // A title is put as a question or as a heading: 辛さの好み, "How spicy?"
  const isTitle = !/[。？！」…]\s?$/u.test(plain);
  if (/[？?]/u.test(plain)) return isTitle ? "either" : "yes";
  const sentences = sentencesOf(plain);
  const asked = sentences.filter((sentence) => /か[。」』]*$/u.test(sentence));
  if (asked.length > 0)
    return asked.every((sentence) => formal.test(sentence) || isEcho(sentence, sentence === sentences.at(-1))) || isTitle ? "either" : "yes";
  return asksSoftly.test(plain) || isTitle ? "either" : "no";
}

/** 海ですか。 and もう朝か。 take up what was said. */
function isEcho(sentence: string, isLast: boolean): boolean {
  return !/[まで]すか|ましたか|でしたか|[たるい]か/u.test(sentence) || (!isLast && sentence.length < 12);
}

export function englishAsks(english: string): Asking {
  const text = english.replaceAll(/\b(?:how do you do|hello)\?/giu, "");
  if (!text.includes("?"))
    return /\b(?:please|wonder|whether|would|could|may|tell|let|know|how|what|which|who|where|when|why|right)\b/iu.test(text) ? "either" : "no";
  const asked = text.match(/[^.!?]*\?/gu) ?? [];
  return asked.every((sentence) => tag.test(sentence.trim())) ? "either" : "yes";
}

/** "…, isn't it?", "…, right?", "Shall we …?", "Could you …?" */
const tag = /,\s[^,]{1,20}\?$|^(?:right|really|all right|ok|shall|could|would|can|will|may|why don't|why not|how about|what about)\b/iu;
