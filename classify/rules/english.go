package rules

// english is the word list of English.
var english = list{English, `the of and to in is are was were be been a an that this these those it its with for on at by from as we our us
	you your they their he she his her i my me not or but if when what how why who which will can could should would have has had do does
	did more about into than out up all new now here there just get make see one some any after before over between through during
	don t re ve ll let s am so no yes please thanks thank today`, []entry{
	{We, "we|our|us|ours|ourselves"},
	{I, "i|me|my|mine"},
	{You, "you|your|yours|yourself|ur"},
	{Our, `our team|our teams|our people|our employees|our colleagues|our staff|our customers|our clients|our products|our services|our new
		|our first|our latest|our brand|our brands|our company|our stores|our restaurants|our branches|our network|our partners|our partner
		|our community|our mission|our vision|our commitment|our website|our site|our page|our app|our story|our history|our founder
		|our goal|our values|our work|our campus|our students|our members|our volunteers|our factory|our researchers|our scientists
		|our business|our offices|our office|our hq|our headquarters|our shop|our range|our booth|our stand|our next|our very own|our family
		|our portfolio|our strategy|our growth|our approach|our solution|our solutions|our platform|our group|our global|our annual|our own`},
	{Acts, `launches|launched|launch|launching|announces|announced|announce|announcing|unveils|unveiled|introduces|introduced|opens|opened
		|appoints|appointed|names|named|acquires|acquired|acquire|completes|completed|expands|expanded|expand|expanding|invests|invested
		|investing|signs|signed|wins|won|awarded|receives|received|celebrates|celebrated|celebrating|joins|joined|partners|partnered|teams up
		|hosts|hosted|hosting|supports|supported|supporting|sponsors|sponsored|donates|donated|reports|reported|releases|released|presents
		|presented|presenting|invites|helps|offers|delivers|commits|committed|continues|aims|plans|begins|starts|started|builds|pledges
		|welcomes|honors|honours|publishes|published|extends|enters|secures|achieves|achieved|reaches|leads|leading|creates|created|provides
		|brings|makes|takes|gives|gave|has|is|was|will|to|ceo|cfo|chairman|foundation|employees|team|products|brands|campaign|initiative
		|program|programme|project|report|results|sales|shares|stock|strategy|research|receives approval|gets|sees|says|said|recommends
		|revamps|renews|upgrades|rolls out|inaugurates|breaks ground|relaunches|debuts|raises|strengthens|boosts|grows|recognized|recognised`},
	{Announce, `launches|launched|launch|launching|announces|announced|announce|announcing|announcement|unveils|unveiled|introduces|appoints
		|appointed|named|acquires|acquired|wins|won|hosted|hosting|sponsors|receives|presented|presenting|opens|opened|celebrates|celebrated
		|celebrating|joins|invites|recognized|recognised|expands|completes|inaugurates|inaugurated|signs|debuts|relaunches|earns|earned
		|kicks off|highlights from|featured in|profiled|interviewed|on the cover|appears on|speaking at|spoke at|speaks at|attended
		|attending|to build|to launch|to acquire|to invest|to open|to sponsor|to expand|aims to|statement on|statement from
		|statement regarding`},
	{Proud, `proud|proudly|pleased|delighted|honored|honoured|excited|thrilled|happy to announce|happy to share|glad to|humbled|grateful
		|privileged|can t wait|look forward|looking forward|we re excited|congratulations to our|big thank you|hats off|shout out|shoutout
		|kudos|thank you to all|thanks to all|thanks to our|thanks to everyone|it s official|big news|great news|exciting news`},
	{Results, `sales|organic growth|quarter|q1|q2|q3|q4|h1|h2|fy|half year|first half|full year|revenue|revenues|net income|earnings|eps|dividend
		|dividends|operating margin|shareholders|shareholder|annual report|annual results|results|net profit|profit|double digit
		|market share|turnover|trading update|like for like|investor day|cash flow|balance sheet|system sales|net new units|acquisition
		|merger|ipo|share price|annual general meeting|agm|operating income|ebitda|guidance for|phase iii|phase 3|phase ii|phase 2
		|pivotal trial|progression free|superior survival|fda approval|approval of|approves|approved for|approved by|head to head
		|marketing authorization|marketing authorisation|new indication|biosimilar`},
	{Executive, `ceo|cfo|coo|cmo|cto|chief executive|chief financial|chief officer|chief people|chief marketing|managing director|chairman|chairwoman|executive director
		|vp|senior vice president|general manager|country manager|co founder|board member|board of directors|executive team|our president|country head|our director|our head|our dean|our chief|executive committee|spokesperson`},
	{Event, `join us|join our|our booth|booth|visit us|come see us|come visit|webcast|live stream|livestream|live streaming|streaming live
		|tune in|save the date|register now|register here|register today|registration|rsvp|tickets|ticket|conference|summit|symposium
		|open day|open house|meetup|meet up|workshop|panel|panel discussion|keynote|annual meeting|event|gala|festival|exhibition|concert
		|tour|ceremony|this weekend|see you|we ll be at|we are at|we re at|follow along|live from|live at|happening now|starts in
		|starting soon|kicks off|kick off|kicked off|kicking off|premiere|premieres|screening|doors open|on stage|in theaters|in theatres
		|on sale|watch live|live now|live tweeting|twitter chat|tweetchat|q a session|press conference|town hall|game day|match day
		|listening session|listening sessions|info session|session`},
	{Award, `award|awards|awarded|award winning|recognized|recognised|recognition|named one of|named best|named a|ranked|ranks|ranking|voted
		|shortlisted|finalist|nominated|nominee|nominees|winner|winners|prize|prizes|honor|honour|accolade|top #|number one|no # |certified|certification
		|best place to work|best places to work|great place to work|hall of fame|trophy|medal|among the best|most admired|listed in`},
	{Partner, `partnership|partnerships|partnering|partner with|partners with|partnered with|partnered|in partnership|sponsor|sponsors|sponsoring
		|sponsorship|sponsored|collaboration|collaborate|collaborating|collaborates|teamed up|teaming up|joint venture|alliance|agreement
		|signed|together with|in collaboration|proud partner|official partner|joins forces|memorandum|mou|partner to|to partner|partners to
		|pairs with|pair up`},
	{Works, `donated|donates|commitment|csr|corporate social responsibility|foundation|initiative|initiatives|campaign|project|projects|program|programme|inclusion|volunteer|volunteers|volunteering|volunteered
		|committed to|commitments|giving back|give back|charity|fundraising|fundraiser|proceeds|raised|planted|social impact|carbon neutral|net zero|our footprint|making a difference|make a difference|positive impact|fellows|fellow|hunger relief|in need|grant|grants|fighting hunger`},
	{Doing, `working to|working with|works to|bringing|helping|sharing|providing|supporting|building|empowering|enabling|delivering|continuing
		|dedicated to|dedicated|addressing|expertise|skills|capabilities|inside our|in action|opportunity to|shared|pledge|visited|visiting
		|met with|meeting with|speaking|spoke|in response to|response to|through its|through our|team up|our response|on behalf|opening of
		|participates|participating|attend|attended|joined|joining|recap|highlights|during|honoring|honouring|paying tribute|made possible
		|thrive|culture|passion|passionate|journey|forward|work with|encourage|encouraging|ready to|honored to|team of|our team|learning
		|advance|serve`},
	{Argues, `not|but|need to|we need|needs|need|cannot|can t|isn t|doesn t|won t|aren t|a lot of|lot of|however|well|it is|longer|problem
		|problems|costs|requires|without|too|still|less|increasing|while|although|instead|too much|too many|enough|necessary|essential
		|important|crucial|matter|matters|how can|no longer|likely|condition|diagnosis|have to|must|lot|expect|expected|hard to|between
		|thought|require|required to`},
	{Jobs, `hiring|we re hiring|careers|career|job|jobs|vacancy|vacancies|internship|internships|interns|intern|apply now|apply today|graduate program
		|graduate programme|join the team|join our team|recruiting|recruitment|open positions|open position|work with us|apprenticeship
		|apprentices|trainee|new recruits`},
	{Greeting, `happy friday|happy monday|happy new year|happy birthday|happy holidays|happy holiday|happy thanksgiving|happy easter|happy eid|happy diwali
		|happy mother s day|happy father s day|happy mothers day|happy fathers day|happy valentine|happy valentines|happy halloween|happy sunday
		|happy saturday|happy thursday|happy wednesday|happy tuesday|happy weekend|happy independence|happy international|happy national|happy #|^happy
		|good morning|good afternoon|good evening|good night|goodnight|good day|merry christmas|merry|eid mubarak|season s greetings|we wish|wishing you
		|wishing everyone|wishing all|wish you|^welcome|welcome to|^goodbye|^tgif|have a great|have a nice|have a good|have a wonderful|have a lovely
		|have a blessed|enjoy your weekend|enjoy the weekend|best wishes|best of luck|good luck|congratulations|congrats|ramadan kareem|ramadan mubarak
		|new week|long weekend|rest in peace|our thoughts|condolences|years ago today|throwback|tbt`},
	{Contest, `giveaway|give away|giving away|win a|win an|win the|win one|win #|to win|chance to win|you could win|enter to|enter now|enter for|competition|contest|sweepstakes
		|prize draw|raffle|lucky winner|lucky winners|winner will|up for grabs|challenge|quiz|trivia|guess|caption this|fill in the blank|golden ticket`},
	{Teaser, `stay tuned|coming soon|watch this space|keep an eye|something big|get ready|sneak peek|sneak preview|behind the scenes|first look
		|trailer|countdown|days to go|days left|hours left|wait is over|guess what|guess who|more to come|read more|check out|take a look
		|have a look|discover|discover how|learn how|learn more about|learn about|did you know|here s a look|photos from|pictures from
		|photo from|pics from|watch the video|press release|is live|is now live|now live|out now|is back|has arrived|have arrived|read about
		|read our|read the|see how|see what|find out more about|learn more|listen to|watch our|hear from|hear how|here are some|more about
		|here ~|read here|click here|in this|video from|the latest on|our latest|the full|out the|now on|all about our|a look back
		|in pictures|concept art|making of|the making`},
	{Priced, `from #|only #|just #|at just #|for #|starts at #|start at #|# a month|# per month|# a week|# a year|# a night|# per night|# each|# one way|# return
		|# per person|# pp|# a head|a tenner|a fiver`},
	{Currency, `euro|euros|eur|usd|gbp|dollars|bucks|pounds|quid|tenner|fiver|pence|cents|shillings|ksh|kshs|kes|ugx|tzs|inr|francs|chf|kroner|kronor|reais`},
	{Offer, `discount|discounts|# off|off your|coupon|coupons|voucher|vouchers|promo code|use code|code|deal|deals|sale|special offer|offer|offers|cashback|cash back
		|free shipping|free delivery|free trial|buy one|half price|rewards|reward points|reward|bonus|limited time|while stocks last|while supplies last
		|save up to|save #|for only|for just|as low as|starting at|starting from|from just|price|prices|affordable|free of charge|at no cost|no fees|no fee|lowest
		|interest rate of|apr|free with|gift card|gift cards|special price|promotion|early bird|black friday|cyber monday|bundle|percent off`},
	{Buy, `order|order now|order yours|order online|buy now|buy yours|shop|shop now|shop online|get yours|download|download the|download our|sign up|signup|subscribe|subscription|book now|book your|book a|open an account|apply now|apply online|apply today
		|visit any|visit your nearest|call us|dial|pre order|preorder|available now|now available|available at|in stores|in store|on sale|grab a|grab your|pick up|pick one up|treat yourself|add to cart|checkout|purchase|enroll|enrol|upgrade|switch to|get started|take advantage
		|request a|free demo|book a demo|on itunes|app store|google play|install|stop by|swing by|near you|self register|tap here|click here to|try our|try it|to order|to buy|to apply|to purchase|register today|your card|your account`},
	{Merit, `introducing|all new|brand new|limited edition|easily|easy|easier|convenient|conveniently|convenience|hassle free|delicious|tasty|flavor|flavors|flavour|flavours|premium|exclusive|exclusively
		|seamless|seamlessly|perfect for|customizable|customized|personalized|personalised|tailored|designed for|designed to|made with|made from|savor|crispy|from the comfort|anytime|on the go|best ever|now with|lets you
		|menu|edition|collection|range|app|our app|mobile app|new app|new version|version|innovative|quality|fast|service|services|solution|solutions|product|products|compatible|supports|integrates|available in|bottle|recipe for success|product page|affordable|reliable|trusted|our product|feature|features`},
	{ThanksTo, "thank you to|thanks to|thx to|shout out to|shoutout to|thank you for having"},
	{Product, `account|accounts|savings account|current account|card|cards|credit card|debit card|loan|loans|mortgage|mortgages|insurance|plan|plans|policy|cover|banking|internet banking|mobile banking|online banking|app|mobile app
		|bundle|bundles|package|packages|subscription|flight|flights|seat|seats|fare|fares|room|rooms|menu|burger|burgers|pizza|pizzas|chicken|taco|tacos|burrito|sandwich|fries|wings|meal|meals|combo|drink|drinks|coffee|latte|snack|flavor|flavour
		|laptop|phone|phones|smartphone|tablet|tv|console|game|games|collection|outfit|shoes|jacket|dress|vehicle|car|cars|suv|truck|model|movie|film|dvd|blu ray|album|ibook|book now|software|platform|plugin|api|release|version|tool|demo|fund|funds|portfolio|isa|annuity|pension plan
		|till|payment|payments|pos|cash|cheque|deposit|transfer|transfers|wallet|airtime|data|broadband|fibre|router|sim|cereal|yogurt|chocolate|ice cream|bottle|formula|tablets|capsules|cream|lotion|shampoo|mascara|foundation shade|edition|webinar|workshop|course|training|service|services|solution|solutions|product|products|range|voucher|offer|listings`},
	{Calls, `^get|^try|^pay|^send|^enjoy|^switch|^make the switch|make the switch|^save|^open|^use|^choose|^upgrade|^renew|^move|^manage|^invest|^transfer|^deposit|^borrow|^own|^grab|^order|^shop|^buy|^book|^download|^apply|^visit|^call|^dial|^stop by|^swing by|^pick up|^take|^treat|^add|^start|^stay on top|^access
		|^discover|^explore|^experience|^introducing|^meet|^say hello|^looking for|looking for a|^need|^want|^do you need|^protect|^secure|^bring|^celebrate with|^give|^make|^schedule|^register|^self register|^sign up|^join|^track|^check out our|^take advantage|^let us|we can help|can help you|we offer|we have a|gives you|lets you|allows you to|helps you|enables you|you can now|now you can|you will receive|designed to help
		|all you need|is easy|has never been easier|made easy|simply|when you|with our|at any of our|available|available in|now available|starting today|begin here|learn more here|find out how|get all the details|read more here|get started`},
	{Sells, `order now|order yours|order online|order today|buy now|buy yours|buy online|shop now|shop online|shop our|shop the|get your copy
		|download the app|download our|download now|download it|download today|sign up today|sign up now|sign up for|book now|book your
		|book a|book by|book until|book before|book online|back in stock|open an account|open your|apply now|apply online|apply today|use code|use coupon|promo code|coupon code|coupon
		|voucher|# off|percent off|off all|discount|half price|free shipping|free delivery|free trial|for only #|for just #|pre order
		|preorder|pre orders|available now|now available|in stores now|in stores|on sale now|on sale|limited time|limited edition
		|while supplies last|while stocks last|add to cart|get a free|free with|buy one|cash back|cashback|reward points|register here
		|self register|in theatres|in theaters|on dvd|all new|get yours now|get yours today|get yours here|subscribe now|subscribe today
		|for the price of|free # day trial|day trial|no credit card|earn points|earn double|double miles|earn miles|double points
		|bonus points|sign up for free`},
	{HowTo, `how to|how you can|how do i|how can i|tips|tip|# tips|# ways|ways to|steps to|# steps|step by step|guide to|guidelines|find out how
		|here s how|this is how|things to|things to know|need to know|what to do|what to know|what you need|what you should|dos and don ts
		|checklist|advice on|advice for|lessons|lessons from|mistakes|mistakes to|# reasons|reasons to|reasons why|# things|# facts|tutorial
		|cheat sheet|explained|recipe for|how much|how often|ideas for|# ideas|key to|best way|easy way|strategies|tricks|helpful
		|helpful hints|symptoms|signs of|warning signs|myths|myth|when to|where to|know the|know your|find out if|find out what|find out why
		|make the most of|get tips|here s what|here s a|how can we|what we know|questions about`},
	{Advice, `^remember to|remember to|don t forget to|^avoid|avoid|make sure you|make sure your|be sure to|^keep|^never|^always|if you re
		|^consider|consider|^wash|wash your|^wear|wear a|wear your|^drink|^eat|^eating|^try to|^look for|^watch for|^watch out|ask your
		|talk to your|^get enough|protect yourself|protect your|prevent|lower your|improve your|boost your|help prevent|^teach|^plan ahead
		|^prepare|be prepared|be aware|is important|it s important|be careful|stay indoors|social distancing|keep your distance|yourself
		|before you|should you|you should|^use|^cook|^bake|^mix|^replace|^swap|can help|healthy eating|habits|step away|take a break
		|take time|take care of your|^stay hydrated|a good idea|to keep|safe|protect|your body|keep them|keep it|as we age|your home
		|your mind|your skin|outdoors|hydrated|physical activity|public place|keep up with|^lower|^choose|^blot|^turn|^close|^restart
		|^install|never use|at least # characters|get yours checked|checked regularly|cover your|lock your|change your password|store it
		|keep out of`},
	{Warning, `beware|warning|warnings|warns|warn|alert|advisory|advisories|scam|scams|scammers|fraud|fraudulent|fraudsters|phishing|recalls
		|recalled|danger|dangerous|hazard|unsafe|caution|emergency|evacuate|evacuation|evacuations|outage|outages|disruption|disruptions
		|delays|delayed|until further notice|lines are closed|line is closed|replacement buses|cancellations|due to an incident|closed
		|closure|closures|cancelled|canceled|suspended|service update|network update|maintenance|risk of|at risk|risks|threat|threats
		|outbreak|contaminated|helpline|side effects|vulnerable|vulnerability|security alert|road closed|roads|power cut|boil water
		|security update|counterfeit|fake|do not open|don t open|don t let|signal failure|power failure|compromised|aware of an issue
		|aware of issues|investigating an issue|working on a fix|some users|postponed|security notice`},
	{Research, `study|studies|survey|surveys|report finds|report says|report shows|new report|report|statistics|stats|findings|finds|shows|reveals|suggests|according to|evidence|poll|experts say|linked to|associated with|journal|physicists|biologists|index|census
		|estimates|estimated|who says|academics|economist|economists|psychologists|scientists have|researchers have|new research|research shows|research finds|research suggests|paper`},
	{Fact, `million people|billion people|million americans|million children|people worldwide|of people|of adults|of women|of men|of americans|people die|the world s population|population|percent of|one in|# in #|out of #|every minute|every # |per year|worldwide
		|fact|fun fact|largest|highest|oldest|biggest|average|majority of|most people|many people|number of|triple|increase|increased|decline|declined|decrease|rise|rises|rising|rose|fell|drop|drops|life expectancy|invented|century|centuries|in 19|in 18|first time|more than half|twice as|per day|per capita|a third of|two thirds`},
	{Explains, `why|here s why|that s why|because|what happens|what if|understand|the difference|difference between|the truth|truth about|impact of
		|role of|causes|cause of|effect of|the case for|the rise of|the art of|debate|question of|can we|should we|could|how does|how do
		|how did|is it|are they|do we|vs|versus|myth|may|might|can cause|means that|instead of|rather than|what is|what are|people are
		|importance of|out of`},
	{Economy, `gdp|inflation|unemployment|interest rates|rates|investors|economy|economic|economies|currency|dollar|equities|fed|ecb|central bank
		|recession|debt|tax|taxes|trade|exports|imports|oil|gold|pension|pensions|retirement|wealthy|millionaires|billionaire|entrepreneurs
		|entrepreneur|entrepreneurship|smes|small businesses|volatility|yields|jobless|wages|consumer spending|eurozone|euro zone|bailout
		|housing market|stock market|rate cut|rate hike|minimum wage|public finances|super rich|to cut|job cuts|layoffs|lay off|lays off`},
	{Health, `diabetes|cancer|obesity|asthma|heart disease|stroke|depression|anxiety|sleep|exercise|workout|weight|diet|vitamin|vitamins|vaccines|vaccination|flu|hiv|malaria|tuberculosis|hepatitis|psoriasis|alzheimer s|alzheimer|dementia|autism|adhd|blood pressure|cholesterol|smoking|smokers|alcohol|sugar|salt|fat|calories|protein|fruit|vegetables|breakfast|snacks|pregnancy|pregnant|breastfeeding|allergies|allergy|disease|symptoms|doctor|doctors|hospital|drugs|infection|virus|ebola|zika|covid|covid19|mental health|elderly|chronic|genetic|brain|heart|antibiotics|bacteria`},
	{Disaster, `earthquake|quake|flood|floods|flooding|flooded|hurricane|tornado|typhoon|storm|tsunami|wildfires|wildfire|bushfire|fires|blaze
		|explosion|exploded|explodes|crash|crashed|crashes|derailment|derailed|collapse|collapsed|bombing|bombings|bomb|attack|attacks
		|shooting|shootings|gunman|killed|kills|dead|deaths|death toll|injured|injuries|missing|survivors|survivor|rescue|rescued|rescuers
		|police|firefighters|evacuated|evacuees|homeless|damaged|destroyed|magnitude|epicenter|meteor|asteroid|meteorite|disaster|tragedy
		|suspect|arrested|investigators|investigation|authorities|officials|fema|casualties|trapped|state of emergency|power lines
		|aftershock|aftershocks|smoke|haze`},
	{Relief, `shelter|shelters|evacuation center|evacuation centers|evacuation centre|blood donors|donate blood|give blood|blood donation
		|relief goods|relief operations|drop off|dropoff|canned goods|blankets|volunteers needed|needed|need help|in kind|donations
		|accepting donations|how to help|how you can help|ways to help|want to help|hotline|hotlines|text #|food bank|drinking water
		|relief fund|looking for a place|temporary housing|help victims|help the victims`},
	{Resource, `free guide|ebook|e book|article|blog|blog post|slides|slideshow|slide show|documentary|ted talk|lecture|op ed|opinion|episode
		|map of|interactive|free|documentation|dataset|free webinar|free course|resources|scholarship|scholarships|free online|open access
		|tutorial|tutorials|toolkit|interested in|to learn|to learn how|latest on`},
	{World, `governments|government|men|poverty|education|schools|energy|nations|united nations|un|court|law|laws|congress|senate|inequality
		|species|oceans|climate|climate change|workers|children|teens|kids|students|women|environment|google|apple|facebook|microsoft|amazon
		|parliament|election|scientists|earth|weather|public health|gender|individuals|near|the moon|planets|birds|animals|trees`},
	{Story, `interview with|interview|discusses|argues|looks at|reflects on|opinion|breaking|news|top stories|reveals|talks about|talk about|headlines|outlines|on why|on how|thoughts on|views on`},
	{Credits, "via @|h t @|ht @|hat tip @|hat tip to|by @|photo by|photo credit|photo courtesy|courtesy of|image by|written by|story by|article by|credit @|per @|according to @|source ~|source @|quoted by @|c o @"},
	{Via, "via @|by @|h t @|ht @|hat tip|source|courtesy of|photo by|photo @|from @|per @|cc @|via|according to @|photo credit|credit|image by|written by"},
	{Said, `says|said|according to|told|once said|in the words of|discusses|argues|believes|thinks|comments|explains|warns|asks|added`},
	{AskOpens, "^have you|^do you|^are you|^did you|^what|^which|^how do|^how was|^how would|^who|^where|^when|^at what|^has|^is there|^are there|^would you|^will you|^can you|^could you|^best|^so what|^and what|^any|^what s"},
	{AskWord, `^what would|^do you have|^how do you|^which|^what s|what s your|what is your|what are your|what are you|what would you|what do you
		|what did you|what will you|which one|which would you|which are you|which do you|who s your|who is your|who do you|who are you
		|where do you|where would you|where are you|how do you|how are you|how would you|how did you|how will you|how have you|do you have a
		|do you prefer|do you remember|have you ever|have you tried|are you watching|are you going|are there|did you watch|did you see
		|did you know that|will you be|tell us|let us know|we want to know|we d love to hear|we want to hear|your thoughts|agree|any of you
		|how about you|what was your|when was the last|what do you miss|would you rather|one word|planning to|you re planning
		|would you recommend|if you could|name your|name #|yours|any plans|which song|which film|which of these|have you been|have you seen
		|have you had|are you planning|what time do you|is there a|have you got|did you like|who else|what else would you|where is your
		|what makes you|how many of you`},
	{Thanks, "thank you|thanks|thank u|thks|thx|ty|many thanks|cheers|much appreciated|appreciate|appreciate it|appreciate your|grateful for your"},
	{Sorry, "sorry|apologies|apologize|apologise|apology|regret|we understand|understand your|frustrating|frustration|inconvenience|inconvenienced|oh no|not ok|not good|bear with us|hear that|to hear this|concern|concerned"},
	{Hello, "^hi|^hello|^hey|hi @|hello @|hey @|dear @|^dear|^hola|good morning @|good afternoon @|good evening @|hi there|hello there|hey there"},
	{Moved, "to your dm|to your dms|your dm|sending the dm|sent you a dm|sent you a direct message|replied via dm|responded via dm|responded in dm|replied in dm|got your dm|received your dm|got your direct message|dm direct message|responded to your direct message|replied to your direct message|response in your dms|from your dm"},
	{Direct, "private link|secured link|secure link|private channel|private secured|link below so|via the link|using the link below to|click below|dm|dms|dm us|via dm|direct message|private message|pm us|inbox us|send us a dm|send us a message|drop us a|message us|inbox"},
	{Contact, `call us|call us on|give us a call|contact us|contact our|reach out to|reach us|get in touch|email us|e mail us|write to us|mail us|fill in|fill out|this form|customer service|customer care|our team at|support team|chat with us|live chat|visit our help|help center|help centre|submit a|open a ticket|raise a ticket|speak to|phone|whatsapp`},
	{Assist, `let us know|we ll|we will|look into|looking into|happy to help|glad to help|can help you|help you|assist you|assist|further assist|check this|check on|please send|please share|please provide|please try|please check|kindly|could you|can you|can we|may we|your order|your account|your booking|your flight|your name|account number|order number|confirmation number|reference number|phone number|postcode|zip code|which device|what device|what happens when|have you tried|are you using|more info on|glad you|so glad|glad to hear|great to hear|you re welcome|you are welcome|no problem|no worries|hope you|hope this helps|hope that helps|keep us posted|enjoy your|see you soon|we ve responded|have responded|we appreciate|feel free|noted|follow us so|we are sorry|we re sorry|we re here|we are here to`},
	{Congrats, "congrats|congratulations|well done|good luck|best of luck|keep it up|keep up the|way to go|bravo|felicitations|happy birthday"},
	{Admire, `great photo|great picture|great pic|great shot|looks like fun|looks great|looks delicious|looks amazing|love this|love it|love the|we love|so cool|so cute|nice one|awesome|well said|good point|great point|great question|good question|agreed|we agree|absolutely|totally|exactly|welcome|you too|so glad|glad you|wow|haha|lol|yum|yep|yes|nope|sounds good|sounds great|sounds like|enjoy|have fun|beautiful|nice|^so|^great|you rock|our pleasure|anytime|indeed|good to see|great to see|great meeting|great to meet|lovely`},
	{Like, "^like us|^like our|^like this|like and share|like if you|like it if|hit like|likes if|like the page|double tap if|give us a like|like our page|become a fan|smash that|likes for"},
	{Follow, "follow us|follow me|follow our page|follow our channel|follow @|please follow|and follow @|follow this account|give us a follow|follow back|^ff|start following|subscribe to our channel|find us on|join us on facebook|follow this page|following us|followfriday|new followers"},
	{Share, "please share|please rt|pls rt|plz rt|please retweet|^retweet if|^rt if|rt if|rt to|retweet if|retweet to|rt this|^rt and|rt for|retweet this|share this|share if|like and share|^rt to|rt to spread|help spread the word|please spread the word|help us spread the word|share with your friends|^share your|share your pics|share your photos|share your photo|share your story|share your stories|share your best|share your favorite|tell your friends|send us a pic|send us your pic|send us your photo|send us your best|show us your best|show us your|share a photo|share a pic|post your|post a photo|forward this|share now|share ad"},
	{TagThem, "tag a friend|tag your|tag someone|tag a|tag us|tag them|tag the|tag # |tag em|mention a friend|tag and|tag who|tag @"},
	{Vote, "^vote|vote for us|vote now|vote here|cast your vote|your vote|please vote|vote for your|vote for our|voting ends"},
	{Comment, "comment below|leave a comment|comment with|in the comments|let us know below|tell us below|comment and|drop a comment|tell us in the|reply with|comment your|leave us a comment|tweet us your|tweet us|tweet at us|answer below|your answers|drop your|us know below"},
	{Reason, "because|so that|to help|to support|for a chance|to win|to raise|to spread|to be heard|raise awareness|in return|and we ll|to show|for every|to enter|to cast|to save"},
	{Best, `best|best ever|leading|world class|world leading|world s leading|world s best|world s largest|world s first|market leader|number one|award winning|unrivalled|unrivaled|unmatched|unparalleled|unbeatable|revolutionary|groundbreaking|ground breaking|cutting edge|state of the art|game changer|game changing
		|greatest|finest|biggest|largest|fastest|most trusted|most advanced|most innovative|premier|ultimate|amazing|incredible|awesome|extraordinary|exceptional|iconic|legendary|epic|outstanding|perfect|unique|top rated|first of its kind|one of a kind|second to none|never before|most powerful|most popular|favourite|favorite`},
	{Praises, "love|loving|thanks|thank you|amazing|awesome|great|excellent|fantastic|wonderful|best|congrats|congratulations|kudos|impressed|impressive|delicious|proud|brilliant|recommend|excited|well done|happy|enjoying|enjoyed|fan of|favorite|favourite|incredible|outstanding|superb|helpful"},
	{Robot, "this is an automated|automated message|automated reply|automatic reply|auto reply|autoreply|we have received your message|your message has been received|out of office|outside our hours|do not reply to this|i am a bot|i m a bot|virtual assistant|auto response|automated response|this mailbox is not monitored|we are currently closed"},
}}
