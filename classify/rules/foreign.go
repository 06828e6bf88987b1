package rules

// foreign holds small words of languages that have no list of their own, so that their texts are not taken for English.
var foreign = list{Unknown, `ang ng sa mga na ay kung hindi po ko mo nga lang yung para kayo tayo
	yang dan di untuk dengan dari ini itu tidak akan pada kami anda bisa ada juga ke
	ya wa kwa katika hii kama ni kuwa lakini yako yetu ili kwenye zaidi
	och att det som en av for den med ar inte har till ett pa vi oss vart
	og det er ikke til av at jeg vi pa for med som den
	i w na z do nie sie jest to ze o jak za od po dla oraz przez
	ve bir bu icin ile da de cok en daha gibi olarak
	ja on ei se etta oli kun mutta myos
	es egy az hogy nem van meg ez
	si la de din pentru cu pe este sunt care nu mai
	va khong cua la co cho nhung`, nil}
