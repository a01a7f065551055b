/**
 * Words that hurt or belittle those whom the book is about and for, and generalisations about peoples and sexes.
 * Facts of usage: broadcasters' and newspapers' lists of words to replace, and the names that law gives today (認知症
 * since 2004, 看護師 and 保育士 since 2002 and 1999, 統合失調症 since 2002).
 */
import type { Term } from "./term.ts";

const row = (find: RegExp, instead: string, severity: Term["severity"] = "error", unless?: RegExp): Term => ({
  find,
  severity,
  fault: "is disrespectful or out of date",
  remedy: `Say ${instead}.`,
  ...(unless === undefined ? {} : { unless }),
});
const stereotype = (find: RegExp, severity: Term["severity"], unless?: RegExp): Term => ({
  find,
  severity,
  fault: "says of all what is true of some",
  remedy: "Speak of one person, or say “many” or “some” and of what.",
  ...(unless === undefined ? {} : { unless }),
});

const people = "(?:外国人|[ァ-ヴー]{2,}人|中国人|韓国人|日本人|黒人|白人)";
const badTrait = "(?:怠け|なまけ|ずる[いくか]|うそつき|嘘つき|不潔|頭が悪|うるさい|乱暴|信用でき|時間を守[らり]ませ|時間を守らな|約束を守らな|盗)";
/** The sentence denies or reports the generalisation. */
const denied = /わけでは|とは限|とはかぎ|偏見|差別|と思って|と言う人|とよく言わ|ステレオタイプ/u;

export const disrespectfulJapanese: readonly Term[] = [
  row(/(?<![海国在郊屋以案課野号意内])外人(?![材間口員数気])/u, "外国人 or 外国の方"),
  row(/痴呆/u, "認知症"),
  row(/[ぼボ][けケ]老人|(?:惚|呆)け老人/u, "認知症の高齢者"),
  row(/[ぼボ]け(?:た|ている)(?:人|方|利用者|お年寄り|母|父|おじい|おばあ)|[ぼボ]けが(?:始ま|進)|[ぼボ][けケ]防止/u, "認知症", "error"),
  row(/老人(?!ホーム|福祉|保健|クラブ|会|性|介護|医療|の日|憩い)/u, "高齢者, お年寄り or 利用者", "warning"),
  row(/めくら(?:の人|判|さん|です|だっ|蛇)|(?<!色)盲人/u, "目の不自由な方 or 視覚障害のある人"),
  row(/つんぼ|聾唖/u, "耳の不自由な方 or 聴覚障害のある人"),
  row(/びっこ|ちんば/u, "足の不自由な方"),
  row(/片輪|かたわ者/u, "障害のある人"),
  row(/(?<![雰囲空電天勘景人元])気違い|きちがい|キチガイ/u, "another word: it insults people who are ill"),
  row(/知恵遅れ|精神薄弱/u, "知的障害のある人"),
  row(/精神分裂病/u, "統合失調症"),
  row(/身障者/u, "障害のある人 or 身体障害者", "warning"),
  row(/片手落ち/u, "不公平", "warning"),
  row(/後進国|未開国/u, "開発途上国"),
  row(/土人(?!形)/u, "the people's own name"),
  row(/(?<!インド)シナ人|支那(?!そば|竹)/u, "中国 and 中国人"),
  row(/黒んぼ|クロンボ|毛唐|[バば]カチョン|穢多|部落民/u, "another word: it is an insult"),
  row(/(?<![ァ-ヴー])(?:ホモ|レズ)(?![ァ-ヴー])|オカマ(?![ァ-ヴー])/u, "同性愛者, ゲイ or レズビアン"),
  row(/ハーフの(?:人|子|方|友|タレント)|混血児/u, "両親の国が違う人", "warning"),
  row(/看護婦/u, "看護師", "warning"),
  row(/保母/u, "保育士", "warning"),
  row(/スチュワーデス/u, "客室乗務員", "warning"),
  row(/女中(?!心)|下女/u, "お手伝いさん", "warning"),
  row(/掃除の(?:おばさん|おじさん)/u, "清掃スタッフ", "warning"),
  row(/父兄/u, "保護者", "warning"),
  row(/[女男]のくせに|女だてらに/u, "it without 男 and 女"),
  stereotype(/(?:女|女の人|女性|妻|奥さん|お母さん|嫁)は(?:家|うち|台所)に(?:いる|いて|入る)(?:もの|べき|のが当然)/u, "error", denied),
  stereotype(
    /(?:女|女の人|女性|妻|奥さん|お母さん|嫁)は(?:料理|家事|掃除|育児)をする(?:もの|べき)|男(?:の人|性)?は(?:泣かない|外で働く)(?:もの|べき)/u,
    "error",
    denied,
  ),
  stereotype(new RegExp(`${people}は[^。]{0,8}${badTrait}`, "u"), "error", denied),
  stereotype(new RegExp(`${people}は(?:みんな|みな|皆|全員|必ず|いつも)(?!さん|様)`, "u"), "warning", denied),
];

/** The text teaches that one does not say it. */
const quoted = /\b(?:avoid|rude|offensive|insult\w*|outdated|disrespectful|do not (?:say|use)|don't (?:say|use)|never say|instead of)\b/iu;
/** What follows a noun, and does not follow an adjective before its noun. */
const asNoun = "(?=\\s*(?:[.,;:!?)]|$|(?:and|or|are|is|can|cannot|who|in|at|with|need|needs|often|have|may|must|should)\\b))";
const nations =
  "(?:foreigners|(?:Vietnamese|Filipino|Filipina|Indonesian|Chinese|Korean|Nepali|Nepalese|Burmese|Thai|Indian|Cambodian|Mongolian|Brazilian|Japanese)(?: people| workers|s)?)";
const trait = "(?:lazy|dirty|loud|noisy|stupid|dishonest|unpunctual|rude|criminals?|thieves|liars|aggressive|violent|uncivili[sz]ed)";

export const disrespectfulEnglish: readonly Term[] = [
  row(
    /\b(?:retard(?:s|ed)?|cripples?|spastics?|mongoloids?|gooks?|japs?|niggers?|faggots?|trann(?:y|ies)|half-?breeds?)\b/iu,
    "another word: it is an insult",
    "error",
    quoted,
  ),
  row(/\b(?:orientals|colou?red people)\b/iu, "the people's own name", "error", quoted),
  row(/\bgaijin\b/iu, "“people from abroad”", "warning", quoted),
  row(/\bnormal (?:people|person|persons|residents?)\b/iu, "“people without a disability” or “other people”", "warning", quoted),
  row(new RegExp(`\\bthe (?:disabled|handicapped|blind|mentally ill)\\b${asNoun}`, "iu"), "“people with a disability” or the like", "warning", quoted),
  row(/\bhandicapped (?:people|person)\b/iu, "“people with a disability”", "warning", quoted),
  row(/\b(?:suffer(?:s|ed|ing)?|victims?) (?:from|of) (?:dementia|alzheimer|autism|a disability|down)/iu, "“has dementia”", "warning", quoted),
  row(/\b(?:demented|senile)\b/iu, "“with dementia”", "warning", quoted),
  row(/\b(?:wheelchair-bound|(?:confined|bound) to a wheelchair)\b/iu, "“who uses a wheelchair”", "warning", quoted),
  row(
    new RegExp(`\\b(?:the|an|some|many|our) elderly\\b${asNoun}|\\belderlies\\b`, "iu"),
    "“older people”, “residents”",
    "warning",
    /\b(?:home|homes|house|facility|facilities|centre|center) for the elderly\b/iu,
  ),
  row(/\b(?:illegal (?:aliens?|immigrants?)|third[- ]world)\b/iu, "“people without a residence status”, “developing countries”", "warning", quoted),
  row(/\b(?:backward|primitive|uncivili[sz]ed) (?:countr(?:y|ies)|people|nations?|cultures?)\b/iu, "“developing countries”", "error", quoted),
  stereotype(new RegExp(`\\b${nations} (?:are|can be)(?: \\w+){0,2} ${trait}\\b`, "iu"), "error", /\bnot (?:all|true)\b|\bprejudice|\bstereotype/iu),
  stereotype(
    new RegExp(`\\b${nations} (?:always|never)\\b|\\ball ${nations}\\b(?! (?:speak|words?|food|companies|law))`, "iu"),
    "warning",
    /\bnot all\b|\bprejudice|\bstereotype/iu,
  ),
  stereotype(
    /\b(?:foreigners|(?:Vietnamese|Filipino|Indonesian|Chinese|Nepali|Nepalese|Burmese|Thai|Indian|Cambodian|Mongolian|Brazilian) people) are\b(?! (?:asked|required|expected|allowed|protected|also|not|covered|obliged|welcome|insured))/iu,
    "warning",
    /\bprejudice|\bstereotype/iu,
  ),
  stereotype(
    /\b(?:women|wives|a wife|a woman|mothers)\b (?:should|must|ought to|belong)\b[^.]{0,20}\b(?:home|kitchen|housework)\b/iu,
    "error",
    /\bprejudice|\bstereotype|\bno longer\b/iu,
  ),
];
