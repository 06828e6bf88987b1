package rules

// portuguese is the word list of Portuguese.
var portuguese = list{Portuguese, `o a os as um uma de do da dos das no na nos nas e em que para com por se nao mais seu sua seus suas ao aos pelo pela como mas
	este esta isso voce voces nosso nossa nossos nossas hoje ja muito sem sobre foi sao tem ser esta ate quando onde porque todos tudo`, nil}
