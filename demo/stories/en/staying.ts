/** Subscriptions, vouchers, courses, prices, letters of ours, in English. */
export const STAYING = `
= online
Pausing my subscription | Away for a while | Skip $nextmonth
< {We’re away from $fut for $count weeks|I’m off to look after $rel|I’ve more coffee than sense at the moment}, so {please pause the subscription|could you skip the next one?|could it rest until I’m back?} {I couldn’t find the button.|I like it, I just can’t keep up.|}
> {Paused|Done|Of course}: {it starts again by itself when you’re back|the next one comes on $later|you needn’t do anything else}. {The button hides at the bottom of the page, we’re changing that.|Safe travels.|Too much coffee freezes well.}
= online
Change my subscription | Something different | Bored of my own taste
< I’ve had the $coffee for {a year|ages|as long as I can think}. {Still good, but I know it by heart.|My partner would like something brighter.|For winter I’d like something with more weight.} {1:Can I just say “surprise me”?|What would you choose?|Is that easy to change?}
> {1:“Surprise me” is our favourite setting.|Easily done.|With pleasure.} {Next would be the $filter, which is lovely just now.|I’d begin with the Herbstnebel.|Tarek chooses one a month and writes two sentences about it.} {And if you don’t like one, we swap it.|}
= online
Cancelling, sadly | Goodbye for now | End of subscription
< {I need to cancel my subscription.|Please end my subscription after the next delivery.|This is a hard mail to write: I’m cancelling.} {1:I’m moving to $far, and there’s a roaster next door.|Money is tight this year.|My stomach has gone on strike.} {Nothing to do with you.|You’ve been wonderful.|}
> {1:Infidelity forgiven. It’s cancelled, and if next door disappoints, we ship to $far.|It’s ended, no notice needed. I’ve put a kilo aside for you, from all of us, no charge.|It’s ended. Get well, and if you’d like to try decaf I’ll send a sample.} {Your cup stays on the shelf.|Thank you for the time with us.|}
< {1:You don’t make it easy.|I don’t know what to say. Thank you.|A sample would be lovely.}
=
A present | Gift card by post? | Something for $rel
< {I’m looking for a present $occasion|$Rel has everything except time|I need something for $rel that doesn’t gather dust}. {1:Do you have gift cards on real paper?|Can one give a course?|Could I give a three-month subscription?}
> {1:Yes, thick paper, drawn by Mira, with an envelope.|Yes: the Saturday cupping or the grinder course, €24 each.|Three months, a different bean each time, with a card: €45.} {Valid for three years.|I’ll post it today or keep it for you $in.|Tell me the name and I’ll write it by hand.}
< {“For the best aunt in Leipzig”, please.|By post, $street $number.|I’ll come in on $soon:w.} {You’re saving me.|}
> {Written.|It’s ready, number $voucher.|In the envelope.} {I hope there’s a photo of the face.|}
=
Expired voucher? | Found an old gift card | Is this still good?
< I found a gift card of yours {in a coat|while moving|inside a cookbook}, {1:number $voucher, four years old|with a coffee stain where the number was|which ran out at New Year}. {Is it dead?|Any chance?|}
> {1:It’s still in our book, so it counts.|A coffee stain is a hallmark. We’ll find you by name.|New Year is a flexible concept here.} {Come by, I’ve extended it.|Here’s a fresh code for online: $voucher.|Another year, but don’t hide it again.}
= cafe
Cupping on $fut | Two places? | Tasting
< {Are there two places left for the cupping on $fut?|$Rel was given a cupping and we’re looking for a date.|I’d like to come to a tasting with a friend.} {We’re complete beginners.|Does one need to bring anything?|Is it in English?}
> {You’re both on the list.|Two places left, now yours.|The next one is on $fut at four, in Plagwitz.} {Two hours, eight coffees, one spoon each.|Ana does it in both languages at once, it’s quite a show.|No perfume please, that’s the only rule.}
< {It was brilliant, I taste $note everywhere now.|My partner slurps at home now. I don’t know whether to thank you.|Lovely afternoon, thank you.} {Ana is a wonderful teacher.|}
= cafe
Grinder course full? | Waiting list | Latte art course
< {Your grinder course filled up in an hour.|Is there a place in the latte art course?|Is there a waiting list?} {1:I work Saturdays, would an evening be possible?|I’d come alone and bring cake.|$Rel wants in as well.}
> {We were surprised ourselves.|You’re third on the list.|Ana is in demand.} {1:Thursday evening in three weeks, would you have time?|Alone with cake is the best application.|For two there’s room in $thirdmonth.} {€24, milk included.|Let me know by $soon:w.|}
< {I’m in!|Yes please.|Done. Cake will be $cake.}
=
Prices | Why has it gone up? | A fair question, I hope
< The $coffee is {€1.20|nearly a fifth} dearer than {in spring|last year}. {I don’t begrudge anyone their wage, I’d just like to understand.|I’m on a student budget.|Is that the end of it?} {I’m staying, but one may ask.|}
> {You should ask.|That deserves a proper answer.|} {Green coffee has nearly doubled in eighteen months, after two bad harvests in Brazil.|30 cents of it stay with us, the rest goes to green coffee and freight.|We watched for a year and then couldn’t any more.} {The Langschläfer hasn’t gone up.|If it falls, we fall, that’s written on the office wall.|Mira is painting a sign with the numbers.}
< {Straight answer, thank you.|I can live with numbers.|Langschläfer it is, then.}
=
Any jobs? | Application | The note in your window
< {Are you looking for people?|The note in your window was meant for me, I think.|I’d love to work at yours.} {I can steam milk, carry boxes and listen.|I speak English, Portuguese and enough German to be polite.|I’m good at mornings, which is rarer than Latin.} {1:Could I do a trial shift?|How many hours would it be?|CV or cake?}
> {1:Trial shift, gladly: $soon:w at eight?|Twelve to sixteen hours, some Saturdays.|Both, in whichever order.} {€14.50 and shared tips.|Ask for Nele, who knows every trick and every excuse.|The German comes by itself.}
< {1:Eight it is, alarm set.|Brilliant, that fits exactly.|You’ll get both. Would $soon:w suit?}
=
Newsletter | Take me off the list, please | I get it twice
< {1:Could you take me off the newsletter?|I get the newsletter twice.|I unsubscribed by accident, may I come back?} {1:Nothing personal, I’m tidying.|Once to the old address, once to the new.|The one with the donkey is the reason I stayed.}
> {1:Done, you’ll only hear from us when you order.|Now it’s once, to this address.|Welcome back, the donkey says hello.} {That took ten seconds, thank you for asking.|}
=
Your letter | About the harvest piece | I read it on the tram
< {Your last letter about the harvest|Tarek’s piece about waiting|The story of Elfriede} {made me miss my tram stop|is on our fridge|was the only thing I read to the end this week}. {2:Please keep writing.|May I share it with my class?|I was in Ethiopia in 1987 and it all came back.}
> {I read it to Tarek, who suddenly had to see to the roaster.|This goes on the wall.|Thank you, that warms.} {2:We’ll write when there’s something to say, not before.|Of course, share it.|1987? Come and tell us, the coffee’s on us.}
= 
Wedding favours | Coffee with our names on it | Small bags?
< We’re {getting married on $later|throwing a big party in $thirdmonth|celebrating ten years together in $thirdmonth} and {would love little bags for the guests|want coffee instead of almonds|need something that tastes like us}. {Could the label have our names?|$Count dozen, is that possible?|What would it cost?}
> {Congratulations!|How lovely!|Our favourite kind of job.} {Fifty grams in paper, with your label, €2.60 each.|From thirty pieces, three weeks ahead.|Mira will draw something if you send two sentences about yourselves.} How did you {meet|two meet|find each other}?
< {At the station in $place, both having missed the train, both holding awful coffee.|In a choir. He sings flat. I did it anyway.|On a ferry, seasick.}
> {That’s a label!|Mira is already drawing.|Oh, that’s good.} {You’ll have a sketch by $soon:w.|}
=
Can we visit the roastery? | Tour | Watching you roast
< {My parents are over from $far and would love to see the roastery.|Our book group would like to see where it all comes from.|Do you do tours?} {What does it cost?|We’d be $heads.|Is it in English?}
> {Gladly, Tuesdays and Thursdays at five.|Tarek does it himself and loves it.|Yes, in any language Tarek has ever heard.} {An hour, €9 each, a bag to take home included.|For more than twelve we split the group.|It’s warm and loud and smells of toast.}
< {$Fut:w then, please.|Booked in our hearts.|My father has been a fitter all his life, prepare for questions.}
= online we
Before I pack this | A small question about $order
> {1:You’ve ordered espresso beans ground for a French press.|Your order has the same coffee twice, once ground and once whole.|There’s a bag of $filter in your order, ground for espresso.} {Is that on purpose?|We’ll do anything, we just like to ask.|} {I’ll wait for your word until $soon:w.|}
< {1:Ha, no. Whole bean, please.|On purpose, don’t ask.|Good that you ask: the ground one’s for my mother.}
> {1:It leaves like that.|Not asking.|I’ll write it on the bags.}
= we
An anniversary | Do you know what today is? | Just to say
> {Three years ago today you bought your first bag from us.|Yesterday was the hundredth cup on your card.|Our book says you’ve been with us for four years.} {It was a $coffee and you asked whether it would survive a moka pot.|We celebrated without you, with $cake.|There is no voucher here and nothing to click.} {Your next $drink is on us, just say who you are.|Thank you for staying.|}
< {I said “aww” out loud in a meeting.|Best thing in my inbox all month.|You people.} {See you tomorrow.|}
= online we
We made a mistake | About your parcel $order
> {On $past:w the label printer swapped two coffees|A wrong sack got to the scales yesterday}: {your bag says $espresso but it’s the $filter inside|instead of the $espresso you have the $filter}. {Nothing bad, but you should hear it from us.|It’s good, it just isn’t what you ordered.} {The right one has left today.|Keep it, the right one follows.} {Sorry.|}
< {We’d wondered, and loved it.|I’d never have noticed.|My flatmate claims he knew at once.} {Honest of you.|}
= online
Website bug | The cart forgets | Your search
< {1:On my phone the green button covers the price|Your search finds nothing if there’s a space at the end|The cart forgets everything when I switch tabs}. {I test software for a living and can’t help it.|Ordered anyway, third try.|Happy to send a screenshot.}
> {Caught.|Thank you, that’s worth a bag.|Third try and you still ordered, respect.} {Our programmer lives in $place and has just sighed.|It’s fixed since noon, would you look again?|}
< {1:Works now!|Fixed. Found another, do you want it?|Much better.}
=
What data do you hold? | Delete my account, please | Two accounts
< {1:Please tell me what you hold about me.|I’d like my account deleted.|I seem to have two accounts with you.} {1:I do this everywhere once a year.|I’ll order in the shop from now on.|One is from my old flat in $place.}
> {Of course.|No questions asked.|Good that you say so.} {1:Name, address, orders and our mails; you’ll have the extract by $soon:w.|It’s gone, only the invoices have to stay for ten years.|They’re one now, and the old address is gone.}
= xmas
Christmas blend? | Presents | Will it arrive in time?
< {1:Is the Christmas roast coming back?|When’s the last day to order for Christmas?|I need $count small presents and have no ideas.} {Last year it was gone in three days.|My office is asking already.|I know I’m late.}
> {1:From the first weekend of Advent.|The 19th at noon, after that only pick-up.|Little bags of 100 grams with a ribbon, €4.90.} {I’ve put $count aside for you.|We’re roasting twice as much this time.|You’re not late, somebody asked about Easter yesterday.}
< {Wonderful.|Ordered!|Christmas is saved.}
=
Empty jars | Do you take jars back? | Deposit
< I’ve {$count|eleven} empty Guji jars. {Do you take them back?|Is there a deposit?|Too nice for the recycling.}
> {Gladly, one euro each.|With or without lids.|We wash and refill them.} {Any of the three cafés.|Jam is an honourable use too, we’d accept one full one as payment.|}
=
A small suggestion | If I may | One thing
< {1:The door handle $in is the only cold thing about the place.|Could you bring back the little saucers?|A clock would be good, one loses all sense of time at yours.} {That’s all.|It isn’t important.|I’m eighty-one and allowed to say things.}
> {1:Samir has knitted it a cover. Really.|They exist still: say “like it used to be” at the counter.|That’s intentional, but we’ll hang one that runs slow.} {Henrike keeps a book of such suggestions.|Thank you for writing.|}
< {1:I have shaken hands with the door. Delighted.|It worked, she smiled.|Running slow. You’ve understood me.}
`;
