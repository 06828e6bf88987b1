package rules

// french is the word list of French.
var french = list{French, `le la les un une des du de et en est que qui pour dans sur au aux avec par ce cette ces il elle nous vous notre nos votre vos
	son sa ses leur leurs ne pas plus ou mais donc se sont ont a ete etre c l d j n s qu aujourd hui apres tout tous depuis chez sans comme`, nil}
