package rules

// german is the word list of German.
var german = list{German, `der die das den dem des ein eine einen einem einer und in im ist von zu zum zur mit fur auf nicht sich auch es wir uns unser unsere
	ihr euch euer sie sind war wird werden haben hat bei aus nach als wie oder aber noch nur heute mehr uber so vom durch bis am an dass wenn kann`, nil}
