package words

// Scored are the words of how far the classifier agrees with people.
type Scored struct {
	Right       string // the share right, with its interval: two texts
	Drawn       string // how the sample was drawn, and what that means for the numbers
	NotDrawn    string
	Absent      string // labels of items that are not there: their count
	Class       string // heads of the table
	Precision   string
	Recall      string
	Labels      Plural
	Corrected   string // name of the count of corrected items
	Independent string // that corrections are left out of the score
}

var englishScored = Scored{
	Right: "The program gives %s of the brand’s public items the class that people give them (95\u00a0%% interval: %s).",
	Drawn: "The items were drawn at random within strata, as many of each class and third of confidence as of any other. So each label " +
		"counts for as many items as it stands for (Horvitz and Thompson 1952), and the intervals are Wilson’s for the effective number of labels (Kish 1965).",
	NotDrawn: "How the items were chosen is not recorded. Each label counts once, and nothing is corrected by them.",
	Absent:   "Left out: %s of items that are not among the brand’s public ones.",
	Class:    "Class", Precision: "Precision: of the items given the class, have it", Recall: "Recall: of the items that have it, were given it",
	Labels: Plural{"label", "labels"}, Corrected: "Class decided by a person",
	Independent: "What is measured is the program unaided: corrections by hand do not count as right.",
}

var germanScored = Scored{
	Right: "Das Programm gibt %s der öffentlichen Nachrichten der Marke die Klasse, die Menschen ihnen geben (95-%%-Intervall: %s).",
	Drawn: "Die Nachrichten wurden in Schichten zufällig gezogen, aus jeder Klasse und jedem Drittel der Sicherheit gleich viele. Deshalb zählt " +
		"jede Beurteilung für so viele Nachrichten, wie sie vertritt (Horvitz und Thompson 1952); die Intervalle sind die von Wilson für die wirksame Zahl der Beurteilungen (Kish 1965).",
	NotDrawn: "Wie die Nachrichten ausgewählt wurden, ist nicht vermerkt. Jede Beurteilung zählt einmal, und berichtigt wird damit nichts.",
	Absent:   "Ausgelassen: %s zu Nachrichten, die nicht unter den öffentlichen der Marke sind.",
	Class:    "Klasse", Precision: "Genauigkeit: von denen, die sie bekamen, haben sie", Recall: "Trefferquote: von denen, die sie haben, bekamen sie",
	Labels: Plural{"Beurteilung", "Beurteilungen"}, Corrected: "Klasse von Menschen entschieden",
	Independent: "Gemessen wird das Programm ohne Hilfe: Berichtigungen von Hand zählen nicht als Treffer.",
}

var spanishScored = Scored{
	Right: "El programa da a %s de los mensajes públicos de la marca la clase que les dan las personas (intervalo del 95\u00a0%%: %s).",
	Drawn: "Los mensajes se sacaron al azar por estratos, tantos de cada clase y tercio de fiabilidad como de los demás. Por eso cada etiqueta " +
		"cuenta por tantos mensajes como representa (Horvitz y Thompson 1952), y los intervalos son los de Wilson para el número efectivo de etiquetas (Kish 1965).",
	NotDrawn: "No consta cómo se eligieron los mensajes. Cada etiqueta cuenta una vez y con ellas no se corrige nada.",
	Absent:   "Omitidas: %s de mensajes que no están entre los públicos de la marca.",
	Class:    "Clase", Precision: "Precisión: de los que la recibieron, la tienen", Recall: "Exhaustividad: de los que la tienen, la recibieron",
	Labels: Plural{"etiqueta", "etiquetas"}, Corrected: "Clase decidida por una persona",
	Independent: "Se mide el programa sin ayuda: las correcciones a mano no cuentan como aciertos.",
}

var frenchScored = Scored{
	Right: "Le programme donne à %s des messages publics de la marque la classe que des personnes leur donnent (intervalle à 95\u00a0%%\u00a0: %s).",
	Drawn: "Les messages ont été tirés au hasard par strates, autant de chaque classe et de chaque tiers de fiabilité. Chaque étiquette " +
		"compte donc pour autant de messages qu’elle représente (Horvitz et Thompson 1952), et les intervalles sont ceux de Wilson pour le nombre effectif d’étiquettes (Kish 1965).",
	NotDrawn: "La façon dont les messages ont été choisis n’est pas notée. Chaque étiquette compte une fois, et rien n’est corrigé par elles.",
	Absent:   "Omises\u00a0: %s de messages qui ne sont pas parmi les messages publics de la marque.",
	Class:    "Classe", Precision: "Précision\u00a0: de ceux qui l’ont reçue, l’ont vraiment", Recall: "Rappel\u00a0: de ceux qui l’ont, l’ont reçue",
	Labels: Plural{"étiquette", "étiquettes"}, Corrected: "Classe décidée par une personne",
	Independent: "C’est le programme sans aide qui est mesuré\u00a0: les corrections à la main ne comptent pas comme justes.",
}
