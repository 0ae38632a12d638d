import { foldDigraphs, foldMarks } from "./fold.ts";

/** Each line: a name and what it is said as. Measured to matter little (METHODS), and to be missed where it is not. */
const groups = `alexander alex al sandy xander lex sascha|andrew andy drew|andreas andi|anthony tony ant anton toni|benjamin ben benji|charles charlie chuck chas carl karl kalle
christopher chris kit|christian chris|christine christina tina chris|daniel dan danny dani|david dave davy|donald don donnie|edward ed eddie ted teddy ned eduard edi
elizabeth elisabeth liz beth betty eliza lizzie bess libby elsie elspeth lisa elli sissi|francis frank fran franz|frances fran fanny francie franziska franzi|frederick fred freddie friedrich fritz fredi
friederike rike|gabriele gabi gaby|george georgie georg schorsch|gerald gerry jerry|gerhard gerd|gregory greg|harold harry hal|heinrich heinz heiner henry|henry harry hal hank|jacob jake jakob
james jim jimmy jamie|jennifer jen jenny|johannes hannes hans johann|johanna hanna hannah|john jack johnny jon|jonathan jon|joseph joe joey josef sepp jupp|joachim jochen achim|joshua josh
jurgen jorg|katherine katharina kate kathy katie kitty cathy catherine kathryn kathi kathe katrin|klaus nikolaus niklas nico|lawrence larry laurie|leonard len lenny leo|ludwig lutz
magdalena lena magda|manfred manni|margaret margarete maggie peggy meg marge daisy greta grete gretel|maria mary molly polly may mia marie mitzi|martin marty|matthew matt|matthias matze hias
maximilian max maxi|michael mike mick mickey michi micha michel|nathaniel nathan nat|nicholas nick nicky|oliver ollie oli|patricia pat patty trish|patrick pat paddy|peter pete|philip phil
raymond ray|rebecca becky|richard rick dick rich richie|robert bob rob bobby robbie bert|ronald ron ronnie|rudolf rudi|samuel sam sammy|sarah sally sadie|sebastian basti wastl|stefan stephan steff
stefanie steffi|stephen steve steven|susan susanne sue suzie susannah susi sanne|theodore theodor ted theo|thomas tom tommy|timothy tim|tobias tobi|ulrich uli ulli|ulrike ulli uli|ursula uschi ulla
victoria vicky viktoria|volker volki|walter walt wally|werner wern|wilhelm willi willy|william bill will billy willie liam|wolfgang wolf|zachary zach zac|isabella bella izzy|eleanor ellie nell nellie
abigail abby gail|amelia amy millie|charlotte lottie charlie lotte|alice ally|ann anne annie nancy hannah anna|dorothy dot dolly|florence flo florrie|harriet hattie|helen nell nellie helene leni
jane jenny janey|louisa lou luise lulu|martha patty|matilda tilly mattie mathilda tilda|rachel rae|ellen nell nellie|jessica jess|emily em|madison maddie|cameron cam|mitchell mitch|lachlan lachie`;

const groupsOf = new Map<string, number[]>();
for (const [group, names] of groups.split(/[|\n]/).entries()) {
  for (const name of new Set(names.split(" ").flatMap((one) => [foldMarks(one), foldDigraphs(foldMarks(one))]))) {
    groupsOf.set(name, [...(groupsOf.get(name) ?? []), group]);
  }
}

/** Whether two folded given names are said of one person. */
export function areNicknames(one: string, other: string): boolean {
  const groupsOfOther = groupsOf.get(other);
  if (groupsOfOther === undefined) return false;
  return groupsOf.get(one)?.some((group) => groupsOfOther.includes(group)) ?? false;
}
