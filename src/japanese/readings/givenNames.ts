/** Given names of two kanji that the dictionary does not know, read part by part as such names usually are: 浩介 こうすけ, 憲広 のりひろ. */
import { kanjiReadings } from "./table.ts";

/** Second kanji that go with a Sino-Japanese first one: 健一 けんいち. */
const sinoEndings = kanjiReadings(`
いち一市|じ二司治次|ぞう三造蔵|へい平|すけ介輔助佑祐|た太|ろう郎朗|ご吾悟|さく作|や也哉弥|し史志|ま馬磨
`);
const sinoStems = kanjiReadings(
  `
こう浩康孝幸光晃公弘耕航|けん健謙憲賢研|ゆう裕雄勇優祐佑悠友|じゅん純順淳|しゅん俊駿|だい大|りゅう隆龍竜|りょう良亮涼遼|しゅう修秀周
けい敬圭慶啓恵|しょう翔昭祥章|そう聡壮宗|てつ哲鉄|しん晋真慎伸信進臣|せい誠清征|よう洋陽|たい泰|たく拓卓|じょう丈譲|えい英栄|かん寛貫勘
げん源元玄|きょう恭京|ちゅう忠
`,
);
const stems = kanjiReadings(
  `
ひろ浩弘裕啓洋拓寛博広宏紘|たけ健雄丈武|やす康泰恭靖安保|たか孝隆敬貴高崇|ゆき幸行|みつ光充満|あき晃亮昭章明秋彰|きみ公|すみ純
のぶ順修伸信宣延暢|あつ淳|とし俊聡敏利年|たつ龍竜辰達|よし良慶祥好義吉芳由嘉|ひで秀英|ちか周|けい圭|かね謙|のり憲徳典則紀範規教
まさ正優征誠雅政昌将匡真|むね宗|てつ哲|しん慎晋|きよ清|はる陽治春晴|なお直尚|かず和一|ただ忠|もと元基素|とも智知友朋|しげ成重茂繁|もり守盛
ひさ久|かつ勝克|ふみ文|くに邦国|みち道通|てる照輝|ち千|み美|ま麻|さだ貞定|つね常恒経|ふさ房総|ます益増|より頼|えい栄|たく卓|ゆう祐佑悠
`,
);
const endings = kanjiReadings(
  `
ゆき之幸行|のり則紀典徳憲範|ひろ広弘博宏裕浩大|ひこ彦|お雄夫男生央|こ子|み美実海|え恵江枝|よ代世|か香佳花|の乃|な奈菜|あき明昭章彰晃秋
と人斗|き樹|たか貴隆孝高敬|かず和|まさ正政雅昌|はる治春|ひさ久|とし寿俊敏利年|よし義良吉芳好嘉|のぶ信伸宣延|みつ光満充|みち道通
とも智友朋知|たけ武健|なり成|ふみ文|なお直尚|かつ勝克|ひで秀英|きよ清|やす康泰靖保|しげ重茂繁|もり守盛
`,
);

/** How a given name of two kanji is read, or null where the tables do not know one of them. */
export function givenNameReading(name: string): string | null {
  const [first = "", second = "", ...more] = [...name];
  if (more.length > 0) return null;
  const sinoEnding = sinoEndings.get(second);
  const stem = stems.get(first);
  if (sinoEnding !== undefined) {
    const sinoStem = sinoStems.get(first) ?? stem;
    return sinoStem === undefined ? null : sinoStem + sinoEnding;
  }
  const ending = endings.get(second);
  return stem === undefined || ending === undefined ? null : stem + ending;
}
