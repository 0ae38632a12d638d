/** Offices, schools and cafés that buy from us, in English. */
export const BUSINESS = `
= org order
Order for $nextmonth | Our order | Top-up
< Our order is attached{ for the coming month|, as a PDF this time|}. {By $soon:w again if you can, we’re nearly out.|A bit more than usual, we have visitors.|More of the $espresso, it disappears first.} {Delivery through the yard please, they’re digging up the front.|The bell is broken, please call.|}
> {Got it, thank you.|Noted and packing.|All clear.} {Delivery on $soon:w in the morning.|I’m cycling it over myself, $hour.|Two packs of filters are in as well, you always run out about now.} {I’ll take the empty buckets.|}
= org invoice
Invoice for $lastmonth | Could you resend? | Missing invoice
< {Our accountant can’t find the invoice for $lastmonth.|The invoice for the delivery on $past never reached us.|We seem to be missing a document.} {We close the books on $soon:w.|By mail from now on, if possible.|}
> {Attached, number $invoice.|Here it is again.|With pleasure, attached.} {It’ll come by mail from now on.|If you need your order number on it, just say.|I’ve moved the due date a week, so nothing presses.}
= org invoice
Charged twice? | Question on $invoice | Invoice doesn’t match
< Invoice $invoice {lists the delivery of $past twice|has $count kilos of $espresso, one more than came|charges a deposit for buckets we’ve returned}. {The delivery note is right.|I’m not fussy, but our accountant is.|Could you check?}
> {You’re right.|One line too many, indeed.|Thank you for counting.} {The corrected one is on its way.|I’ve credited $sum.|Our new program copied the note twice, I’ve fixed it by hand.}
< {Now it matches to the cent.|Credit received.|Perfect, the accountant sends a rare smile.}
= org
The machine is sulking | Error on the coffee machine | Lukewarm since Monday
< {1:Our machine grinds, but only a trickle comes out.|It has said “check brew group” since yesterday.|Everything has been lukewarm since Monday.} {Morale is sinking.|We’ve descaled it and spoken kindly.|The maker says three weeks.} {It isn’t from you, but could you help?|}
> {1:Usually the brew group: take it out, rinse it lukewarm, grease the seal. If that fails, I’ll come.|We’ll look, wherever it’s from. Tarek comes on $soon:w $hour.|Sounds like the heater, we can get that. Until then I’ll bring two French presses and a kilo, ground.} {Nobody should work without coffee.|}
< {1:It looked like a cave. It works.|Tarek was here, twenty minutes, and there was applause.|The presses have fans. May we keep one?}
> {1:Rinse it once a month, I’ll send a reminder.|He told us about the applause. Twice.|It’s yours.}
= org
Coffee for $heads people | Office coffee quote | Away from capsules
< We’re {moving offices in $nextmonth and need coffee for about $heads|tired of capsules, roughly $heads of us|a team of $heads with strong opinions}. {How much does one need, and what does it cost?|Do you rent machines?|Would you deliver by bike?} {Three of us only drink decaf, one only tea.|We have a grinder and no clue.|}
> {Count ten grams a cup and two cups a day, that’s about $kilos a month for you.|Gladly.} {From 5 kg a month a kilo is €26, from 10 kg €24, delivered by cargo bike.|We don’t rent machines, but we’ll lend you a filter brewer for four weeks.} {Best if I come by with three coffees and we taste.|There’s a good Assam for the tea drinker.|}
< {Tasting sounds good, $fut:w from ten?|That’s less than we feared. Come by on $fut?} {We’ll provide cake.|There’s a lift.|}
> {It’s in the calendar, I’ll bring scales and a kettle.|See you then, with three bags and no slides.}
= org
Holiday closure | Skip a delivery | Closed for two weeks
< We’re {1:closed from $fut for two weeks|having builders in from $fut|off over the holidays}. {Please skip the delivery.|Could you deliver double the week before?|Back to normal afterwards.}
> {Noted|Skipped|Done}{, it carries on by itself after that.|, I’ll check in the week before.|.} {1:Have a good break.|If the builders need coffee, say so.|Open bags like it airtight and dark, not the fridge.}
= org
Coffee at our event | $heads guests on $fut | A bar for one evening
< On $fut we’re having {our anniversary|an open day|a launch} with {about a hundred people|sixty or so|an unknown number of people}. {1:Could you come with a small bar?|Do you lend big flasks?|We’d need filter coffee in quantity and somebody who enjoys making it.}
> {1:With the small bar we make eighty drinks an hour: three hours with two people, €480, then €90 an hour.|Six flasks of three litres are free if the coffee is ours.|Ana would come, she’s the calmest when many wait.} {Oat milk is always included.|The day is free.|We’d love to.}
< {Agreed, please pencil us in with a pen.|That works, thank you.|Perfect.} {We start at eleven.|}
> {In pen.|We’ll be there an hour early.|Looking forward to it.}
= org
New prices | Your letter of $past | Twelve per cent
< {Your letter about the new prices is on my desk.|Twelve per cent is quite something.|I’ve seen the new list and made tea.} {I understand, it’s in every paper.|Our board will ask about alternatives.|Is there room at $kilos a month?}
> {Thank you for asking before deciding.|I didn’t enjoy writing it.|} {1:For you the old price holds until the end of $nextmonth.|For a yearly volume I can take two euros a kilo off.|The Langschläfer is cheaper to buy and very round, I’ll bring a kilo to compare.}
< {1:That’s fair. We’re staying.|The board nodded. Yearly volume, please.|Blind tasting done: the Langschläfer won.}
> {1:That makes my week.|Half a page is on its way, no lawyers needed.|Tarek will be unbearable.}
= org
Training for our team | Milk like building foam | New machine, no idea
< {Our new people need an introduction.|We have a proper machine now and nobody who can tame it.|The milk here resembles building foam.} {Do you come to us?|How long and how much?|There’d be $count of us.}
> {Ana does it, and well.|Building foam is curable.|Gladly.} {Three hours, up to six people, €180 at yours; half for those above 10 kg a month.|We bring a grinder and a lot of milk.} {$Fut:w, $fut, would be free.|}
< {That date works.|Booked, thank you.|Yes please, before anyone resigns.}
= org
Samples | Looking for a house coffee | May we taste?
< We’re {looking for a new house coffee|moving away from wholesale beans|hoping to serve something local}. {Could you send two or three samples?|It should work with milk.|It mustn’t frighten anyone at seven.} {We’d need about $kilos a month.|}
> {With pleasure.|Three samples are in a box already.} {For milk: Elsterwehr and Langschläfer. Black: Kanalblick, so there’s a surprise.|I’ll bring them on $soon:w and set your grinder while I’m there.} {Give the beans two days and your colleagues a tick sheet.|}
< {The vote: $espresso, by a distance.|It was close, $espresso won.|Our guests asked what we’d changed.} {We’ll start with $kilos.|}
> {Welcome!|That pleases the whole house.} {First delivery on $fut:w, one invoice at the end of the month.|}
= org
Buckets | Empties piling up | Collection
< {1:We’ve $count empty coffee buckets.|The empties are becoming a sculpture.|Our cleaner has started planting flowers in your buckets.} {Could the rider take them next time?|Does the deposit come off the bill?|}
> {1:Next time, promise.|Sculptures are welcome, but we do count them.|The cargo bike was too full, sorry.} {1:The deposit is on the next invoice as a minus.|I’ll come specially on $soon:w.|One with flowers you may keep.}
= org
A raffle prize? | Small request | Charity evening
< We’re {1:raising money for the library|holding a summer fair on $fut|collecting for a new playground}. {Would you have something for the raffle?|Might you donate some coffee?|We know you get many of these.}
> {For you, gladly.|We give twelve baskets a year, one is now yours.|Letters this friendly aren’t so common.} {Three bags, two vouchers and a tour for four.|Ten kilos, ground, for the urns.|A basket for a whole family, to be collected $in.}
< {It went to a ten-year-old who gave it to her grandmother.|You were the first prize, and a man in a suit cheered.|Great success, thank you from all of us.}
= org invoice
New contact | Address for invoices | We’ve changed our name
< {1:From $nextmonth Ms Stein will handle orders.|Invoices to $street $number, please.|We’re a limited company now and the invoice should know.} {Otherwise all stays the same, including the thirst.|}
> {1:Ms Stein gets a little parcel to say hello.|Changed, this week’s included.|Congratulations! The next one says so.} {The riders know too.|}
`;
