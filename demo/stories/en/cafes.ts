/** What happens in the cafés, in English. */
export const CAFES = `
= cafe
Open $holiday? | Holiday opening hours | Are you open?
< {Are you open $holiday?|What are your hours over the holidays?|Two websites tell me two things: are you open $holiday?} {We’d come from $place, four of us.|My sister is only in town that day.|I’m asking before I promise anyone cake.}
> {Yes, ten to five, $in.|Only Südvorstadt is open that day.|Closed that day, all three, for once.} {I’ve corrected the times online, thank you.|Cake for as long as it lasts.|Shall I keep you a table?}
= cafe photo:schild
Closed on Mondays? | Stood at the door | Plagwitz hours
< {I stood at a locked door today.|Cycled all the way and: closed.|I had no idea you’re shut on Mondays in Plagwitz.} {1:Is that new?|The map says open.|I pressed my nose to the glass and everything.} {A bigger sign, maybe?|It’s fine, I had a nice ride.|}
> {Sorry about the trip!|Oh no.|I feel bad about that.} {1:Since spring, yes, Monday is repair day.|The map is corrected now.|We saw the nose print.} {Südvorstadt is open every day.|Your next $drink is on us.|Will you try again on Tuesday?}
= cafe
Lost: $lost | Did I leave something behind? | Lost property
< I think I left $lost at yours $in, {on $past:w $hour|the day before yesterday|this morning}. {I sat $seat.|It’s not worth much, except to me.|$Rel gave it to me and must never know.} {Has anybody handed it in?|Could someone have a look?|}
> {Found!|Good news.|It’s here.} {1:$Mate spotted it $seat and put it in the drawer.|It was in the box under the till, next to a set of false teeth (really).|A lady handed it in this morning, no name.} {It’s got your name on it now.|Come whenever.|I can post it if you’re far.}
< {1:You’ve made my week.|False or real, thank you all.|I’ll be there before six.} {The finder gets $cake on me.|}
= cafe
Saturday queue | One till | A gentle complaint
< On Saturday I queued $in for {twenty-two minutes|so long I finished my book|until the pavement}, {1:and there was only one till open|while two people stacked cups|with a toddler on my arm}. {I say this with love.|The coffee is worth it, but still.|It used to be quicker.}
> {Thank you for saying it with love.|You’re right, we were too few.|Not our finest Saturday.} {1:From this week there’s a second till, just for beans and filter.|Two were ill, but cups can wait, we’ve talked about it.|With a toddler you may always come to the front.} {Your next one’s on us.|}
< {Four minutes today. I timed it.|Noticed the change, well done.|That’s a good way to take a complaint.}
= cafe
The music | Who made the playlist? | A bit loud
< {1:The music was rather loud yesterday|Who makes your playlist? It’s wonderful|The same record played twice}{ when I sat $seat|, and I had to come home and look things up|, not that I minded}. {I’m possibly just old.|Nobody else seemed to mind.|Asking for my neighbours.}
> {1:Someone mixed up the volume and the grinder. It’s down.|Samir! He’s blushing. The list will hang by the till.|My fault, I had dough on both hands.} {Requests on beer mats, please.|$Mate is on decks on Tuesdays.|}
= cafe
Wheelchair access | Getting in with a pram | Step at the door?
< {1:Can one get in with a wheelchair $in?|My mother walks with a frame these days.|We’re three parents with three prams.} {Is the loo reachable?|I remember a step.|We’d come on $fut:w.}
> {1:Yes, through the yard it’s level. The door is 94 centimetres.|The step’s still there but we have a ramp, just ring.|Three fit, best before eleven, we’ll shift tables.} {The loo is reachable but tight, I won’t pretend otherwise.|I’ll keep the table $seat.|}
< {1:94 will do.|Thank you for being honest.|Then we’re coming.} {1:|She’s looking forward to the $cake.|}
= cafe
Dog friendly? | My dog stole a cake | Woof
< {1:May I bring my dog?|We’ve adopted an old, enormous, lazy dog.|My dog stole half a $cake yesterday from the next table.} {1:He’s small but doesn’t know it.|He’ll need a sofa.|I’d like to pay for it, and for the shock.}
> {1:Of course, the water bowl is by the door.|The green one’s his. You get the stool.|Forgiven. The lady laughed until she cried.} {Just not behind the counter, please.|What’s the name?|}
< {1:Chancellor, and he behaves like one.|Mrs Schmidt.|Brutus, obviously.}
= cafe
Table for $heads | Birthday breakfast | Can we book?
< {Could we have a table for $heads on $fut?|I’d like to bring $heads people for breakfast on $fut.|It’s a birthday breakfast for $rel, $heads of us, on $fut.} {1:In the morning, if possible.|Two of us are under three and loud.|We’d bring our own cake.}
> {Yes!|With pleasure.|That works.} {The long table at the back is yours from ten.|I’ve put you down for the table $seat and the next one.|We’ll push three tables together.} {Tell us two days before whether it stands.|Nobody’s louder than the grinder.|We have plates and a long knife.}
< {2:It stands.|We’re two more now, is that all right?|Lovely.} {2:Do you have candles?|Sorry for the maths.|}
> {2:Yes, including the kind that won’t go out.|We’ll squeeze.|Noted.}
= cafe
Own cup | Keep-cup discount | Deposit cups
< {1:Do you fill people’s own cups?|How much is the own-cup discount?|I’ve $count of your deposit cups in my car.} {1:It’s enamel and dented.|My colleague says twenty cents, I say ten.|Can I return them at any of the three?}
> {1:Dents are character. Of course.|Twenty. Your colleague wins.|Any of the three, cash or on the card.} {Clean is nice, shiny not required.|We’ve filled jam jars before.|}
= cafe
The new cups leak | Paper cups | Coffee on my coat
< The new {paper cups|lids|takeaway cups} {leak at the seam|don’t hold|give up after ten minutes}. {1:I know because my pale coat knows.|Not great on a bike.|Three of us had the same.} {The old ones were better.|Thought you’d want to know.|}
> {We do want to know.|You’re not alone, the batch is in the bin.|Oh dear.} {1:Send me the cleaning bill, please.|The old ones are back from $soon:w.|The maker changed the glue and told nobody.} {Your own cup is always the best one, of course.|}
< {1:Came out with soap, no bill.|Tested today on cobblestones. Dry!|Wow, you actually changed it.}
= cafe
Thank you to $mate | A kind word | Whoever was on yesterday
< {1:I had a rotten day yesterday|I’d lost my wallet and noticed at the till|My daughter tipped her cocoa over the whole table} and {$mate|your new colleague|the one with the tattoo of a whisk} {1:put a $drink in front of me without a word|told me to pay another time|brought another and mopped like a matador}. {Please say thank you.|That’s all, I just wanted it written down.|It’s why I come.}
> {Read out loud this morning, everybody went quiet.|It’s on the staff-room wall.|Passed on with a hug.} {1:Hope today’s better.|Did the wallet turn up?|The matador move is now being practised.}
< {1:Much.|It did, in the pram.|Olé.}
= cafe
Not welcome | A poor experience | I’d rather tell you than the internet
< {I felt rather unwelcome $in on $past:w|Someone rolled their eyes when I asked for decaf|I was spoken to in a way I’m not used to at yours}. {It was busy, I could see that.|I don’t want to get anyone into trouble.|My German is slow, and I was made to feel it.} {I’d rather tell you than the internet.|It spoilt an otherwise nice morning.|}
> {That shouldn’t happen here, however busy.|I’m sorry, without a but.|Thank you for telling us rather than the internet.} {I’ve talked with the colleague, who was uncomfortable about it already.|We spoke about it as a team this morning, no names.|We were one short that day, which explains it and doesn’t excuse it.} {Will you come again? I’d like to make you a $drink myself.|}
< {I came today and it was like it used to be.|Accepted, and thank you.|She apologised to me. She didn’t have to.}
= cafe
The $cake | Recipe? | Who bakes for you?
< {Who bakes your $cake?|I dream about your $cake.|Yesterday’s $cake was outrageous.} {1:Would you ever part with the recipe?|Could one order a whole one for $fut?|Is there coffee in it?}
> {Kathrin, at five in the morning.|Nele’s mother, and that’s all I may say.|The bakery Kornblume, just for us.} {1:The recipe costs a hand-drawn certificate.|Whole ones need three days, €32.|One espresso. Well tasted.}
< {1:Certificate attached in spirit.|One, please, I’ll come at ten.|I knew it!}
= cafe
Working from yours | Laptops? | Sockets
< {1:Is it all right to work $in for a morning?|Does “no laptops at weekends” include paper notebooks?|Since the new layout there’s no socket at the back.} {I’m writing up and think best with noise.|I order something every hour, promise.|Not a complaint, more a sigh.}
> {1:Weekdays until noon, gladly.|Paper is always welcome.|The back is for talking now, but there are four sockets by the window.} {One order in two hours is plenty.|The password is on the back of the menu.|Good luck with it.}
= cafe
Art on your walls | Poster for a concert | Who took those photographs?
< {1:I paint the canal and would love to show some pictures $in.|May I put up a poster for our choir?|Who took the photographs in the back room?} {I can bring frames.|We sing Brahms and, as punishment, one song about coffee.|One of them won’t leave me alone.}
> {1:Gladly, we change every two months, and $thirdmonth is free.|Of course, the board is by the door.|A neighbour of ours; I’ll ask whether I may pass on the address.} {We take no commission.|Come by and we’ll look together.|}
= cafe winter
Cold by the window | Draught | The door doesn’t close
< {There was quite a draught $seat yesterday.|It’s chilly at yours these days.|The door doesn’t shut properly.} {I kept my coat on, as did others.|My fingers went blue.|Such a nice place, it’s a shame.}
> {The hinge is broken, the carpenter comes on $soon:w.|We switched the heating on too late.|We’re freezing behind the counter too.} {Blankets are on the bench from today.|The seat next to the roaster is the warmest.|A hot drink is waiting for you.}
= cafe photo:zettel
Charged twice? | A question about the bill | Receipt
< {I think I was charged twice on $past:w|There’s a second payment of $small on my card|The receipt has three cakes on it and we were two}. {Picture attached.|Not a fortune, I’m just curious.|I did eat a lot, but not that much.}
> {You’re right.|So it is.|Your maths is better than our till’s.} {The money is on its way back.|I’ve put it on your card as credit, or cash if you prefer.|The till hiccuped at that very minute, I could see it in the log.} {The third cake is on us, when you’re ready for it.|}
`;
