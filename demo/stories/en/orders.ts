/** Orders, parcels, addresses, things that were forgotten, in English. */
export const ORDERS = `
= online
Where is $order? | Tracking hasn’t moved | My parcel seems to be on holiday
< I {ordered on $past|placed order $order over a week ago|am waiting for the parcel you posted on $past} and {the tracking still says “announced”|it has been “in the depot at Radefeld” ever since|nothing has moved since}. {I’m down to the dusty end of the tin.|I would not normally ask, but I am now drinking instant.|My German is not good enough for the courier’s hotline.} {Could you have a look?|Is there anything you can see that I can’t?|Should I worry?}
> {You’re right, that is too long.|Sorry about the instant, nobody deserves that.|Thanks for asking rather than suffering quietly.} {“Announced” means the label was printed but the box was still with us, and I found it behind the door.|The courier has lost track of it, so I am not going to wait for them.|It was sent to the wrong sorting centre, it happens about once a month.} {A second one leaves today at three; keep both if the first turns up.|It will be with you on $soon:w, and if not, I’ll bring one round.|I have packed a new one myself.}
< {1:Arrived this morning! The kitchen smells right again.|It’s here.|Both came, within ten minutes of each other. I’ll drop the spare one off $in.} {The postman asked for your address, you may have a new customer.|Thank you for not making me chase it.}
= online
Change of address | Moving flat, please update | Wrong street on $order
< {I’ve just moved|We’re moving at the end of the month|I typed the wrong house number}, so order $order {would go to the old place|needs a new address|shouldn’t go to where it says}. {It should be $street $number, please.|The right one is $street $number, the bell says $myname.|New place: $street $number, back building, second floor.} {Am I in time?|Is it still possible?|}
> {In time, just.|You caught it on the packing table.|Done.} {I’ve changed it on the parcel and in your account.|The old address is gone from your account too.|The label is reprinted.} {Good luck with the boxes.|You’ll be five minutes from $shop now, by the way.|Hope the new kitchen has a better socket by the window.}
= online
A bag is missing | Short by one | $order: something missing
< {Lovely parcel, thank you, but|Quick one:|Everything arrived safely, only} the $filter {isn’t in it|seems to have stayed behind|is missing}. {1:It’s ticked off on the slip.|I got a postcard of a donkey instead, which I’m keeping.|I paid for it, I checked twice.} {Could you send it along?|No drama, I can pick it up $in.|What’s easiest for you?}
> {It was still sitting on the scales.|You’re right, and I’m the one who packed it.|Our shelf has one bag too many, so that’s yours.} {It’s in today’s post, with a sample of the $espresso to say sorry.|It’s behind the counter $in with your name on it.|It leaves now, postage on us of course.}
= online
Ground instead of whole bean | Wrong grind | Powder, not beans
< I ordered whole beans and {got them ground|received something close to dust|the bag is ground, very fine}. {It may be my own clicking, I was on my phone on the tram.|My $grinder is offended.|I don’t own anything that could brew this.} {What do we do?|Can it be swapped?|}
> {Not your clicking, I looked: you chose whole bean.|Doesn’t matter who clicked, you should have coffee you can use.|That one is on us.} {The right bag leaves today.|Whole beans are on their way.} {Please give the ground one to somebody with a stovetop pot.|Keep the other; it freezes well for three weeks.|No need to send anything back.}
< {That’s generous.|Thank you, that’s painless.} {My neighbour with the Bialetti is delighted.|The office got it and the office noticed.|$Rel now thinks I’m a coffee fairy.}
= online
Ordered twice by accident | Please cancel one | Double order
< {The page froze and I clicked again|I think I pressed “buy” twice|My phone lost signal in the tunnel}, and now there are two of everything. {I like you, but not four kilos’ worth.|$Rel would have questions.|My bank has already written to me.} Could you {cancel one|take one back out|make one disappear}?
> {Gone.|Done, there is only one now.|The second one is cancelled} {The money is on its way back, two days or so.|You’ll only be charged once.|The refund has left.} {And thanks for the note about the page, you are the third this week, so it isn’t you.|We’re looking at that button.|}
= online
Will it be here by Saturday? | Guests at the weekend | Delivery time
< {I’ve got people staying from Friday|My parents arrive on Saturday|We’re having a brunch at the weekend} and {only just noticed the tin is empty|realised there’s no coffee worth offering|would rather not serve them the supermarket stuff}. {If I order now, will it make it?|What’s the latest I can order?|Or should I just come in?}
> {Order before noon on Wednesday and it nearly always makes it.|If you order before two today, yes.|I can promise our part, not the courier’s.} {If you’re anywhere near $shop, I’ll put it aside for you, that way it’s certain.|To be quite safe, let me put it behind the counter.|} {What would you like?|How many are you?|}
< {Put aside, please: two bags of $espresso, whole.|Let’s be safe: one kilo of $coffee.|I’ll come in. $Count of the $filter, ground for a V60.} {I’ll be there $hour.|My flatmate will come, he’s tall and apologises a lot.|}
> {It’s there, with your name on.|Packed and waiting.|Done, behind the counter on the left.} {Enjoy the company.|Ask for $mate if nobody looks up.|}
= online
Do you ship abroad? | Sending coffee to $abroad | Shipping abroad
< {$Rel has moved to $abroad|I’m spending three months in $abroad|A friend in $abroad misses your place} and {wants the $coffee back|won’t stop talking about the $espresso|asks every week about the $filter}. {Do you ship there, and what does it cost?|Does coffee survive customs?|How long does it take?}
> {Anywhere in the EU is €9.90 and takes about four working days.|We do. Germany is €3.90, free from €40.|Yes, though outside the EU customs sometimes asks for a little more.} {Two bags cost the same postage as one.|For regular homesickness there’s the subscription, each parcel can have its own address.|I’d send it the day after roasting, so it arrives just about ready.}
= 
Could you put some aside? | Reserve a bag | For collection
< {Could you keep $count bags of $coffee for me?|The $filter was sold out twice when I came, could you put one back for me?|Would you save me a kilo of the $espresso until $soon:w?} {I’ll pay when I come.|It’s for $rel, so it’s rather important.|I only get into town on Saturdays.}
> {Done.|With pleasure.|They’re behind the counter} {Name’s on the bag.|Ask for “the $myname parcel”.|Roasted on $past:w, so right in its prime.} {We’ll keep it for a week, no hurry.|There was not much left, good timing.|}
= online photo:tuete
Roast date? | How old is this bag? | No date on the bag
< {My bag of $coffee has no roast date|The stamp on the bag is smudged|The bag says it was roasted on $longago}. {Is that right?|Should it be that old?|It doesn’t bloom the way it used to.} {Not complaining, just curious.|I’ve been spoilt by fresher ones.|}
> {Good eye.|The stamp was dry that morning and nobody noticed.|That is older than we’d like to send.} {Yours is from $past, so all fine.|Up to six weeks we’d drink it ourselves, after that it goes flat.|There’ll be a fresh one with your next order.} {Filter likes two weeks of rest, espresso even three.|If it’s tired, go a little finer and hotter.|}
= online
Card declined | Can I pay by invoice? | Checkout won’t let me
< {Your shop doesn’t like my card|The payment stops at the very last step|I’d rather pay by invoice but can’t find it}. {My bank says it’s not them.|I’ve tried three times and don’t want to buy three times.|It’s a foreign card, perhaps that’s why.} {Is there another way?|Could I just tell you what I want?|}
> {Of course.|Just tell us, that’s the oldest shop system there is.|It’s the extra confirmation some banks ask for.} {I’ve switched on payment by invoice for you.|Write me what you need and I’ll put the invoice in the box.|Bank transfer works too, no hurry.}
< {Then a kilo of the $espresso, please, whole bean.|$Count bags of $coffee and a pack of filters, please.|The usual, two of the $filter.}
> {On its way $soon:w, number $order.|Noted and packed.|Done, invoice on top.}
= online
So much cardboard | About the packaging | A box for one bag
< {The coffee is wonderful, the box was big enough for boots.|Two bags in a box I could sit in.|I now own a metre of paper padding.} {Could it be smaller?|Do you take boxes back?|Have you thought about reusable ones?}
> {You’re right, it looked silly.|Fair.} {We reuse boxes from the shops in our street, so the sizes are a lottery.|The small ones had run out and we didn’t want to keep you waiting.|We’re testing paper mailers, yours will be one of the first.} {Bring it back $in and we’ll fill it again.|The paper is from our green coffee sacks, a second life.|}
= online
Returning a coffee | Not for us | Can I swap this?
< {I’m afraid the $coffee isn’t for us|We’ve tried the $coffee three ways|I wanted to love the $coffee}, {it tastes $taste to me|it’s too bright for my stomach|$rel makes a face every time}. {One bag is open, one isn’t.|Your page says you swap. Really, even opened?|}
> {Really, even opened.|Then we’ll swap it.|Nobody has to like everything.} {1:From what you say I’d go for the Langschläfer: Brazil, darker, nutty, hardly any acidity.|Try the Auwald, it’s the mild one.|Tell me what you normally drink and I’ll choose.} {Don’t send anything back, give it to someone.|Bring the closed one $in whenever you pass.|}
< {1:Langschläfer it is.|Auwald, please, whole bean.|At home we used to have a mild one from Guatemala.} {Thanks for not arguing.|}
> {1:On its way.|It leaves $soon:w.|Then the Auwald is right.} {Tell me whether it fits?|If not, we keep looking.|}
= online
Emergency | Out of coffee | Any chance today?
< {The tin is empty and my in-laws are on the train.|Code red.|I’ve a thesis due and no coffee.} {Can I get something from you tonight, after five?|What’s quicker than the post?|Which of you is open longest?}
> {Breathe.|Don’t panic.|We can do this.} {1:Südvorstadt is open until seven, a bag of $espresso is waiting.|$Mate cycles through $street tonight and will drop one in your letterbox.|Come $in any time before six.} {Whole or ground?|Pay whenever.|}
< {1:Whole, I’ll be there in twenty minutes.|It was in the letterbox. I can’t believe it.|Ground, please, you’re saving lives.}
= jars online photo:glas
Broken jar | Glass in the beans | My Guji arrived in pieces
< {The parcel came today and rattled.|I opened the box and found more glass than coffee.|One of the two jars of Guji is in pieces.} {The outside looked fine.|One corner of the box was pushed in.|The paper insert had gone flat.} {Photo attached.|I’m not brave enough to sieve it.|It was meant to be a present.}
> {Please don’t drink any of it.|Oh no, did you cut yourself?|I’m sorry, and you’re not the only one.} {Our new paper insert doesn’t survive a fall on the corner, we found out the hard way.|A new jar leaves today, in corrugated board.|We’re back to corrugated board from Monday.} {If you’d rather have a bag, same price, say so.|Jar or bag this time?|You can have a bag instead, it survives anything.}
< {A bag then, there are toddlers here.|Jar again, please, I keep lentils in them.|Whichever is less work. All fingers present, by the way.} {Thanks for being quick.|}
= jars online photo:paket
Second one this year | Broken again | Jars and couriers
< {This is the second jar this year that arrived broken.|I said nothing the first time, but here we are again.|Another jar, another crunch.} {I love the coffee and the jar, less so the shards.|The courier shrugged.|The box had been wet as well.} {Could you please think about the packing?|}
> {You’re right to say it, and you should have been able to say it only once.|Twice is once too often.|Thank you for telling us this time.} {I’ve refunded both and sent a new one in double board.|We know the cause now: the insert.|$mate dropped ten test parcels yesterday, four broke, so we’re changing it.} {I’ll write when we’re sure it’s solved.|}
= roaster online
Any news of my order? | Roaster down? | Saw your notice
< {I saw on your page that the roaster is broken|My order $order hasn’t moved and then a friend told me about the roaster|My subscription should have come on $past:w}. {I don’t mind waiting, I mind finding out from the tracking page.|How long will it be?|Can I still get something by the weekend?}
> {You’re right, you should have heard it from us.|A bearing in the drum broke, after nineteen years.|Thank you for being kind about it.} {We’re roasting on the small machine, five kilos an hour, oldest orders first.|The spare part comes from Emmerich, if all goes well she turns again on Monday.|Yours will be roasted this afternoon.} {If you’d rather cancel, one sentence is enough.|In Leipzig I’ll happily bring it round myself.|You only pay when it arrives.}
`;
