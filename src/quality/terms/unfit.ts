/** What a textbook for work does not contain. An error only where no use in a textbook can be right; a topic that a book may have to warn of is a warning. */
import type { Term } from "./term.ts";

const row = (find: RegExp, what: string, severity: Term["severity"] = "error", unless?: RegExp): Term => ({
  find,
  severity,
  fault: `is ${what}`,
  remedy: "Leave it out; write of something else.",
  ...(unless === undefined ? {} : { unless }),
});
const promise = (find: RegExp, unless?: RegExp): Term => ({
  find,
  severity: "error",
  fault: "promises what the law and its offices decide",
  remedy: "Say what the rule is as a rule, and where to ask.",
  ...(unless === undefined ? {} : { unless }),
});
const forbidden = /いけません|いけない|禁止|違法|犯罪|断[っりる]|逮捕|だめ|やめ|警察|相談/u;
const forbiddenEnglish = /\b(?:illegal|never|do not|don't|must not|crime|police|refuse|arrest\w*|help|consult)\b/iu;
const drugs = "(?:大麻|覚醒剤|麻薬|マリファナ|コカイン|ヘロイン)";
const invitation = `${drugs}を?(?:吸おう|吸ってみ|やってみ|買えます|売っています|試し)`;
const status = "(?:在留資格|ビザ|永住(?:権|許可)?|帰化)";

export const unfitJapanese: readonly Term[] = [
  row(/セックス|ポルノ|アダルトビデオ|オナニー|フェラチオ/u, "sexual"),
  row(/性行為|レイプ|強姦|売春|援助交際|風俗店/u, "sexual", "warning", forbidden),
  row(/殺してや[るり]|ぶっ殺|死ね(?=[！!。よ]|$)|爆弾の作り方/u, "violent"),
  row(/自殺|リストカット|拷問/u, "about violence or self-harm", "warning", /相談|電話/u),
  row(/(?:外国人|[ァ-ヴー]{2,}人|中国人|韓国人)(?:は|を|、)?(?:出て行け|追い出せ|国へ帰れ|国に帰れ)/u, "hateful"),
  row(new RegExp(invitation, "u"), "an invitation to drugs"),
  row(new RegExp(drugs, "u"), "about drugs", "warning", new RegExp(`${forbidden.source}|${invitation}`, "u")),
  row(
    /(?:必ず|絶対に?|確実に)(?:儲|もう)か[るりっ]|(?:競馬|パチンコ|競輪)の?必勝法/u,
    "an invitation to gambling or fraud",
    "error",
    /詐欺|うそ|嘘|危|信じ|気をつけ/u,
  ),
  row(/パチンコ|競馬|競輪|競艇|カジノ|ギャンブル/u, "about gambling", "warning", forbidden),
  row(/(?:[^\s、。]党|候補)(?:に|へ)(?:投票して|一票を|入れて)ください|清き一票/u, "campaigning"),
  row(/自民党|自由民主党|立憲民主党|公明党|共産党|維新の会|国民民主党|れいわ新選組|参政党/u, "about a political party", "warning"),
  promise(
    new RegExp(`(?:必ず|絶対に?|確実に)[^。、]{0,10}${status}[^。、]{0,8}(?:もらえ|取れ|取得でき|更新でき|下り|許可され)(?!ると|るわけ|るとは)`, "u"),
    /わけでは|とは限|言う人|詐欺|信じ/u,
  ),
  promise(
    new RegExp(`${status}[^。、]{0,8}(?:必ず|絶対に?|確実に)[^。、]{0,8}(?:もらえ|取れ|取得でき|更新でき|下り|許可され)(?!ると|るわけ|るとは)`, "u"),
    /わけでは|とは限|言う人|詐欺|信じ/u,
  ),
];

export const unfitEnglish: readonly Term[] = [
  row(/\b(?:porn\w*|blow ?jobs?|orgasms?|masturbat\w+|hentai)\b/iu, "sexual"),
  row(/\b(?:rape[ds]?|prostitut\w+)\b/iu, "sexual", "warning", forbiddenEnglish),
  row(/\bI(?:'ll| will| am going to) kill you\b|\bhow to (?:make|build) (?:a )?bombs?\b/iu, "violent"),
  row(/\b(?:suicid\w+|self-harm|tortur\w+|behead\w*)\b/iu, "about violence or self-harm", "warning", forbiddenEnglish),
  row(/\b(?:all )?(?:foreigners|immigrants) (?:should|must) (?:get out|be expelled|be thrown out)\b/iu, "hateful"),
  row(/\b(?:try|buy|sell|smoke) (?:some )?(?:cocaine|heroin|marijuana|cannabis|methamphetamine)\b/iu, "an invitation to drugs", "error", forbiddenEnglish),
  row(/\b(?:cocaine|heroin|marijuana|cannabis|methamphetamine)\b/iu, "about drugs", "warning", forbiddenEnglish),
  row(/\bguaranteed (?:profits?|wins?|returns?)\b/iu, "an invitation to gambling or fraud", "error", /\b(?:fraud|scam|beware|careful|trick)\b/iu),
  row(/\b(?:gambl\w+|casinos?|betting shops?)\b/iu, "about gambling", "warning", forbiddenEnglish),
  row(/\bvote for (?:the )?(?:\p{Lu}\w+ )+(?:Party|Democrats)\b/u, "campaigning"),
  promise(/\byou will (?:definitely|certainly|surely|always) (?:get|receive|be given|obtain|renew) (?:a |the |your )?(?:visa|residence|status|permanent)/iu),
  promise(
    /\bguarantee[sd]?\b[^.]{0,20}\b(?:visa|residence status|permanent residence|work permit)\b|\b(?:visa|residence status|permanent residence)\b[^.]{0,20}\bis guaranteed\b/iu,
    /\bno\b|\bnot\b|\bnobody\b|\bcannot\b|\bscam\b|\bfraud\b/iu,
  ),
];

/** How much of a medicine to take: a doctor's to say. In what the book itself advises it is an error, in what a person says in a scene a warning. */
export const doseJapanese =
  /(?:[0-9一二三四五六]+|半)(?:錠|カプセル|mg|ミリグラム|μg|単位)[^。]{0,12}(?:飲|のみ|のむ|のん|服用|投与|注射|打[ちつっ])|(?:飲|服用|投与)[^。]{0,12}(?:[0-9一二三四五六]+|半)(?:錠|カプセル|mg|ミリグラム|μg)/u;
export const doseEnglish =
  /\b(?:take|give|swallow|inject)\b[^.]{0,20}\b(?:\d+|half an?|one|two|three|four)\s?(?:tablets?|pills?|capsules?|mg|milligrams?|mcg|units)\b/iu;
