/** Taste, grind, water, pots, machines, in English. */
export const BREWING = `
=
Sour espresso | Why does it taste sour at home? | Sharp, not sweet
< {The $espresso is sour at mine and round at yours.|My shots taste $taste since the last bag.|I’ve bought the machine, the beans and the scales, and it’s still sour.} {1:Eighteen grams in, and the cup is full after fifteen seconds.|The $machine warms up for about five minutes, then I go.|The bag says it was roasted three days ago, it can’t be fresher.} {What am I doing wrong?|Any advice for somebody out of their depth?|$Rel says I should just ask. So I’m asking.}
> {1:It’s running too fast. One step finer, until 18 grams give you 36 in about 28 seconds.|Give the machine twenty minutes with the portafilter in. Cold metal makes sour coffee.|It can be too fresh, actually: for the first five days the bean is still gassing, and that tastes sharp.} {Don’t drink the first one after a change, the grinder still holds the old setting.|Change one thing at a time.|If it’s still sour after that, bring a handful of beans in.}
< {1:27 seconds, and I can taste $note. I actually laughed.|Twenty minutes! Nobody tells you. This morning it was round.|I waited until Sunday and it’s a different coffee.} {$Rel was right, which is the only downside.|}
=
Bitter | My coffee tastes burnt | Too bitter, whatever I do
< {Whatever I do, the $espresso comes out bitter.|Since I got the $grinder everything tastes $taste.|It’s sweet in your café and cough syrup in my kitchen.} {1:It drips for forty seconds.|The water hisses when it comes out.|I may not have cleaned the machine since spring.} {Coarser, finer, hotter, colder?|Where do I start?|}
> {1:Coarser, definitely, two steps. You want about thirty seconds.|Let the hissing water run off for two seconds before you lock in, that cools the group.|Clean it! Old coffee oil is bitter. Blind basket, a spoon of cleaner, pump five times.} {Write and tell me.|If that isn’t it, we’ll look at it together.|}
< {1:Two steps coarser and there’s $note in there. Absurd.|No hiss, no cough. Who thinks of these things?|The water came out black. I’m ashamed, and drinking very good coffee.}
=
How coarse for a moka pot? | Stovetop pot sputters | Grind for a $pot
< {What grind would you suggest for a stovetop pot?|My $pot sputters and tastes burnt.|$Rel left me a $pot and no instructions.} {1:I used espresso grind.|I press the coffee down nice and firm.|I leave it on until it stops making noise.} {Is the $espresso even right for it?|I’d like to get it to taste like Trieste.|}
> {1:That’s too fine: somewhere between filter and espresso, like table salt.|Don’t press it! Fill it loosely and level it off.|Take it off at the first hiss, what comes after is only bitterness.} {Start with hot water underneath.|On our shop grinder it’s setting 14.|Medium flame, no more.} {The $espresso does very well in it.|}
< {Table salt, I can remember that.|That was it!|Not quite Trieste, but I can see it from here.}
=
Grinder settings | Where do I start on a $grinder? | Dust or gravel
< I’ve {bought|been given|treated myself to} a $grinder and get {either dust or gravel|lost in the numbers|nowhere near what you do}. {Is there a starting point for filter?|Where should I begin?|Could you give me a number, any number?}
> {Numbers differ even between two of the same model, sadly.|Start from fully closed and count clicks.|The middle is a good start.} {For filter it should look like coarse sand and run through in two and a half to three minutes.|If half a litre takes longer than four minutes, go coarser; under two, finer.|Thirty grams to half a litre, and a stopwatch: that says more than any number.} {Bring it in and I’ll set it for you.|}
< {Two forty, and delicious.|Click 22, in case anybody else asks.|I’ve marked it with nail varnish.}
= photo:muehle
Grinder trouble | My $grinder sounds wrong | Is this repairable?
< My $grinder {sounds like a vacuum cleaner with a marble in it|turns but nothing comes out|smells hot and only makes crumbs}. {Picture attached.|I shook it, which I now gather was wrong.|Could there be a stone in the beans?} {Do you repair these?|What can I do myself?|}
> {1:A marble usually means something foreign. Unplug it, empty it, unscrew the top burr and look.|Blocked chute, I’d say: clear it with a wooden stick, never metal.|Switch it off, the motor has overheated.} {Tarek repairs on Tuesdays and Thursdays in Plagwitz, looking costs nothing.|We’ll lend you a hand grinder in the meantime.|If it was a stone in our beans, the repair is on us.}
< {1:It WAS a stone. Small and mean. I’m keeping it.|Wooden stick, ten minutes, works. You’ve saved me a hundred euros.|I’ve left it with Tarek, who looked at it like a vet.}
> {1:We’d like the stone for our shelf. And send us the bill.|So glad.|It’s well again, carbon brushes, €25. Ready from $soon:w.}
=
Machine repair | My $machine leaks | Gasket
< My $machine {drips from the group|has a puddle underneath every morning|pumps but nothing comes out}. {It’s eleven years old and not from you.|I’m fond of it.|I’d hate to throw it away.} {What would it cost, roughly?|Do you take other people’s machines?|How long would I be without?}
> {We take anybody’s.|They don’t build them like that any more, it’s worth it.|Old friends are worth a gasket.} {1:Usually it’s the gasket, €12 and twenty minutes.|Probably a hose at the boiler, about €40.|Either air in the pump or scale. Descaling is €25.} {Tuesdays and Thursdays in Plagwitz, please empty the tank first.|Two to four days, and we have a loan machine.|}
< {I’ve handed it to Tarek wrapped in a towel.|I’ll come by on $soon:w.|It’s with you now. Be nice to it.}
> {1:Done, it was the gasket, good for ten more years.|Done. New hose, and the towel is folded on top.|Running again, we took three spoons of scale out of it.} {Ready whenever you are.|}
=
Water | Is it my tap water? | Leipzig water and coffee
< {I moved here from $far and the same beans taste flatter.|My kettle looks like a cave.|The water works say 15 degrees of hardness, whatever that is.} {Could it be the water?|Is a filter worth it?|My flatmate uses bottled water, which feels silly.}
> {It’s the water, almost certainly.|Water does more than people think.|You’re tasting correctly.} {A simple jug filter is enough; four to seven degrees is what you want.|Hard water mutes acidity, soft water makes it shout.|Test strips are on the counter $in, take one.} {And your kettle will thank you.|}
< {The strip went a very worried pink.|Filtered, compared, convinced.|Different coffee. I feel slightly cheated by the last six months.}
=
French press | Mud in the cup | Cafetière advice
< {I’ve only a French press in this flat.|$Rel has given me a cafetière.|At the cottage there’s nothing but a French press.} {1:How long should it steep?|Why is there always mud?|How much coffee to a litre?} {And which of yours would you use?|}
> {1:Four minutes, skim the crust, wait four more, hardly press at all.|Grind coarser and let the plunger rest on the surface.|Sixty grams, coarse like sea salt.} {I’d take the Kanalblick.|The Auwald stays friendly even after ten minutes.|Try the $filter.}
< {1:Eight minutes felt like a long time and was worth it.|No mud! The in-laws noticed.|Sixty. I’d been using thirty. That explains my twenties.}
=
Decaf | Is the decaf made with solvents? | Evening coffee
< {I’m off caffeine for a while|I’m pregnant and miss coffee more than wine|After three in the afternoon I can’t have any}, so: {how is your Nachtschwärmer decaffeinated?|are there solvents involved?|does it taste of anything?}
> It comes from Peru and is decaffeinated {with spring water, no solvents|with water and nothing else}. {At most 0.1 per cent stays in.|To me it tastes of $note.|Most people don’t notice when we serve it.} {Come and have a cup on us.|I’ll slip a sample into your next parcel.|Grind it a touch finer than usual.}
< {It’s good! Why is it good?|Two cups at nine, slept like a log.|Blind test with $rel, nobody could tell.} {Into the subscription, please.|}
=
Filter tastes weak | V60 help | Pour-over
< {My V60 tastes like tea|My filter coffee is thin|I follow every video and it’s still weak}{, and not the good kind.|.|, however much I swirl.} {1:I use a heaped tablespoon per cup.|It’s through in ninety seconds.|The water is just off the boil, then sits a bit.} {What would you change first?|}
> {1:Weigh it: 15 grams to 250. Spoons lie.|Grind finer until it takes two and a half minutes.|Straight off the boil is fine for the $filter, it needs the heat.} {Pour in three goes rather than one.|Let it bloom for half a minute.|Then tell me what you taste.}
< {1:I’d been using nine grams. Nine!|Two thirty-five. It’s a different drink.|Hotter it is. I can taste $note now.}
= summer
Cold brew at home | Too hot for hot coffee | Iced
< {How do you make yours?|At 34 degrees I can’t face anything hot.|Your bottled cold brew is ruining me financially.} {Is it possible without equipment?|Which beans, how long, how much?|Would you share the recipe?}
> {No secret:|Happily:|A jam jar will do:} 80 grams, ground coarse, of {the $filter|the Kanalblick} to a litre of cold water, {twelve|fourteen|sixteen} hours in the fridge, then through a paper filter. {It keeps four days.|With tonic and orange it’s a poem.|Freeze some as ice cubes.}
< {Three litres made, barbecue saved.|Tonic! You’re mad, and right.|My fridge now smells like your shop.}
=
Freezing beans | Storage | How long does it keep?
< {1:Can you freeze coffee?|My mother-in-law keeps hers in the fridge.|I buy too much and then feel guilty.} {How long do beans really keep?|Is the bag good enough?|Could you settle an argument, please?}
> {1:Yes, airtight, in small portions, and thaw each only once.|The fridge is damp and smells of cheese, so no. Tell her gently.|Six weeks in the closed bag we’d still serve it ourselves.} {Dark and cool beats clever.|Filter is best after two weeks, espresso after three.|Buying smaller bags is the simplest trick.}
< {I’ve won the argument at home.|I’ve lost the argument.|Filed under things I should have known.}
=
Oat milk curdles | Milk foam like bath foam | Steaming
< {1:Oat milk curdles in my Guji.|My foam looks like a bubble bath.|I can’t get that glossy milk.} {1:Only in the Guji, nothing else.|I’ve an expensive machine and no talent.|I’ve watched eleven videos.} {What do your people do?|}
> {1:Bright coffees are acidic enough to curdle oat. Barista oat has a pinch of salt that helps, and let the coffee cool a little.|Only the first three seconds at the surface, like tearing paper, then dip and spin.|Cold jug, cold milk, and stop when it’s just too hot to hold.} {$Mate shows people on Saturday mornings before nine.|You can practise with water and one drop of washing-up liquid.|}
= photo:tasse
A heart! | Look what I made | Latte art, sort of
< {After four months|Since Ana’s course|After about a hundred litres of milk}: {my first heart|a leaf|something that might be a swan}. Photo attached. {1:It may also be an onion.|I’m insufferable today.|$Rel had to drink all the attempts.}
> {1:A very fine onion.|You’re allowed to be.|Our thanks to the test drinker.} {Bring the jug closer next time, the edge gets sharper.|May we pin it up $in?|Ana squeaked.}
=
Which one was it? | Looking for a coffee | The one with plum
< {1:You had one last autumn with plum in it|$Mate recommended something in spring and I’ve lost the bag|A friend served me one of yours and I can’t get it out of my head}. {1:Is it coming back?|Do you remember which it was?|All I know is that the label was blue.}
> {1:The Herbstnebel, it’s here every year from October.|$Mate says it was the $filter, and is flattered.|Blue label means Zugvogel, Kenya.} {I’ll keep a bag for you.|Come and taste it, it’s on filter this week.|The nearest thing right now would be the $coffee.}
< {That’s the one!|Then a bag of it, please.|Tasted it today. Yes. Yes!}
=
Buying a first machine | Advice wanted | Moving on from capsules
< {We’d like to move on from capsules|My husband is retiring and wants a proper machine|We’re four flatmates and pooling money}. {Budget about €800 with a grinder.|Do you sell them or just advise?|Everything online contradicts itself.}
> {The grinder matters more than the machine, even if it shines less.|We only sell two, the ones we can repair.|Half the money belongs in the grinder, honestly.} {1:€350 for the grinder, the rest on something simple. How many cups a day, and how many with milk?|Come to Plagwitz on a quiet Tuesday and try both.|Buy second-hand, if Tarek can look at it first.}
< {1:Four cups, two with milk, one person who reads manuals.|Tuesday $hour then.|We found one in $place, may we bring it?}
> {1:Sounds like a good start.|I’ll keep Tarek free.|Bring it in, he loves that.} {Don’t buy anything until then.|}
=
Vegan? Gluten? | What’s in the oat milk? | A quick question about your drinks
< {1:Is your oat milk gluten-free?|Is there anything with milk in the chai?|Which of your cakes are vegan?} {It’s for $rel, who is too polite to ask.|I’m bringing guests on $fut:w.|Sorry to be that person.}
> {Never be sorry for asking.|Good question.|Happy to tell you.} {1:Ours isn’t certified gluten-free, so to be safe take the soy.|The chai syrup is vegan; the chocolate isn’t.|Tuesdays and Fridays there’s always one vegan cake, usually the banana bread.} {The full list hangs by the till.|Ask for $mate, who knows every label by heart.|}
`;
