package rules

// italian is the word list of Italian.
var italian = list{Italian, `il lo la i gli le un uno una di del della dei delle degli e che in nel nella per con su sul sulla al alla ai da dal dalla non si
	sono come piu ma anche questo questa questi ci noi nostro nostra nostri nostre vostro vostra tuo tua oggi ha hanno e stato essere perche dove quando tutti tutto`, nil}
