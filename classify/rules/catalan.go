package rules

// catalan is the word list of Catalan.
var catalan = list{Catalan, `el la els les un una uns unes de del dels que i en es per amb al als ho com mes pero aquest aquesta aquests aquestes avui ja molt sense sobre
	ens nostre nostra nostres el teu seva seves ser son va han hi ha on quan perque des fins entre tot tots dels nos us`, nil}
