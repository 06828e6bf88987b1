package words

// germanNouns are what phrases count.
var germanNouns = map[string]Plural{
	"act": {"Äußerung", "Äußerungen"}, "answer": {"Antwort", "Antworten"}, "answered turn": {"beantwortetes Anliegen", "beantwortete Anliegen"},
	"ask": {"Frage", "Fragen"}, "broadcast": {"Verlautbarung", "Verlautbarungen"}, "complaint": {"Beschwerde", "Beschwerden"},
	"conversation": {"Gespräch", "Gespräche"}, "day": {"Tag", "Tage"}, "label": {"Beurteilung", "Beurteilungen"},
	"message": {"Nachricht", "Nachrichten"}, "newcomer": {"neue Person", "neue Personen"}, "person": {"Person", "Personen"},
	"possible change": {"möglicher Wechsel", "mögliche Wechsel"}, "post": {"Beitrag", "Beiträge"}, "promise": {"Verweis auf Direktnachrichten", "Verweise auf Direktnachrichten"},
	"reply": {"Antwort", "Antworten"}, "returning session": {"Gespräch von Wiederkehrenden", "Gespräche von Wiederkehrenden"},
	"such word": {"solches Wort", "solche Wörter"}, "thread": {"Faden", "Fäden"}, "turn": {"Anliegen", "Anliegen"},
	"turn of praise": {"Anliegen mit Lob", "Anliegen mit Lob"}, "two-sided thread": {"Faden mit beiden Seiten", "Fäden mit beiden Seiten"},
	"two-way thread": {"Faden mit Antwort", "Fäden mit Antwort"}, "value-share": {"nützliche Äußerung", "nützliche Äußerungen"},
}

// germanPhrases are what is made anew for each brand.
var germanPhrases = map[string]string{
	// Why a figure cannot be said.
	"the exports do not hold what people said to the brand in public":                     "Die Exporte enthalten nicht, was öffentlich an die Marke gerichtet wurde",
	"the exports hold no direct messages":                                                 "Die Exporte enthalten keine Direktnachrichten",
	"the exports hold only the brand's own side of direct messages":                       "Von den Direktnachrichten enthalten die Exporte nur die der Marke selbst",
	"the exports do not carry replies and shares":                                         "Die Exporte geben Antworten und Weitergaben nicht an",
	"there is nothing to count":                                                           "Es gibt nichts zu zählen",
	"no opening hours are configured":                                                     "Es sind keine Öffnungszeiten eingestellt",
	"nobody has labelled a sample of the brand's items":                                   "Niemand hat eine Stichprobe der Nachrichten der Marke beurteilt",
	"the labels do not say how their items were drawn":                                    "Die Beurteilungen sagen nicht, wie ihre Nachrichten gezogen wurden",
	"none of the labelled items is among the brand's public ones":                         "Keine der beurteilten Nachrichten ist unter den öffentlichen der Marke",
	"the data ends before the last four weeks":                                            "Die Daten enden vor den letzten vier Wochen",
	"it takes three brands in one run":                                                    "Dazu braucht es drei Marken in einem Lauf",
	"no answer names a message whose id carries a time":                                   "Keine Antwort nennt eine Nachricht, deren Kennung eine Zeit trägt",
	"nothing to compare with: no act sells or begs":                                       "Es fehlt der Vergleich, denn keine Äußerung verkauft oder bettelt",
	"nothing to compare with: the other words do not occur":                               "Es fehlt der Vergleich, denn die anderen Wörter kommen nicht vor",
	"all broadcasts are on one network":                                                   "Alle Verlautbarungen stehen auf einem einzigen Netzwerk",
	"nothing to compare with: no act sells":                                               "Es fehlt der Vergleich, denn keine Äußerung verkauft",
	"{count}; a rate needs #":                                                             "{count}; für einen Anteil braucht es #",
	"{count}; a share needs #":                                                            "{count}; für einen Anteil braucht es #",
	"{count}; a median needs #":                                                           "{count}; für einen Median braucht es #",
	"{count}; a ratio needs #":                                                            "{count}; für ein Verhältnis braucht es #",
	"{count} to messages that the data holds; a ratio needs #":                            "{count} auf Nachrichten, die in den Daten stehen; für ein Verhältnis braucht es #",
	"{count} and {count}; each side needs #":                                              "{count} und {count}; von jeder Seite braucht es #",
	"{count} and {count}; each needs #":                                                   "{count} und {count}; von beiden braucht es je #",
	"to correct it takes {count} of acts that the program calls {class}, and there are #": "Zum Berichtigen braucht es {count} von Äußerungen der Klasse „{class}“, und es gibt #",
	"no turn was observed for an hour":                                                    "Kein Anliegen war eine Stunde lang zu beobachten",
	"no turn was observed for a day":                                                      "Kein Anliegen war einen Tag lang zu beobachten",
	"no turn was observed for a week":                                                     "Kein Anliegen war eine Woche lang zu beobachten",
	"no turn was observed for # minutes":                                                  "Kein Anliegen war # Minuten lang zu beobachten",
	"no turn was observed for # hours":                                                    "Kein Anliegen war # Stunden lang zu beobachten",
	"no turn was observed for # days":                                                     "Kein Anliegen war # Tage lang zu beobachten",
	"no turn was observed for an hour of opening time":                                    "Kein Anliegen war eine Stunde Öffnungszeit lang zu beobachten",
	"no turn was observed for # hours of opening time":                                    "Kein Anliegen war # Stunden Öffnungszeit lang zu beobachten",

	// What to mind.
	"fewer than # acts":             "weniger als # Äußerungen",
	"fewer than # acts: not ranked": "weniger als # Äußerungen: nicht in der Rangfolge",
	"fewer than # days: the interval is Wilson's, as if acts did not come in bursts":                          "weniger als # Tage: Das Intervall ist das von Wilson, als kämen Äußerungen nicht in Schüben",
	"fewer than # days: the interval is Wilson's, as if words did not come in bursts":                         "weniger als # Tage: Das Intervall ist das von Wilson, als kämen die Wörter nicht in Schüben",
	"outbound only: people answered are inferred from what the brand's replies answer":                        "Nur die Seite der Marke liegt vor: Wer eine Antwort bekam, ist aus ihren Antworten erschlossen",
	"fewer than # days: the interval is Wilson's, as if broadcasts did not come in bursts":                    "weniger als # Tage: Das Intervall ist das von Wilson, als kämen Verlautbarungen nicht in Schüben",
	"outbound only on some networks: people answered there are inferred from what the brand's replies answer": "Auf manchen Netzwerken liegt nur die Seite der Marke vor: Wer dort eine Antwort bekam, ist aus ihren Antworten erschlossen",
	"as vendors compute it: the unanswered are left out":                                                      "wie es die Anbieter rechnen: ohne die Unbeantworteten",
	"of some acts the exports carry only the replies or only the shares":                                      "Von manchen Äußerungen geben die Exporte nur die Antworten oder nur die Weitergaben an",
	"answered only, from ids":                                                           "nur Beantwortetes, nach der Zeit in den Kennungen",
	"read on one message in #":                                                          "ausgewertet an jeder #. Nachricht",
	"# turn is dated by the day only and left out of waits":                             "# Anliegen trägt nur ein Datum ohne Uhrzeit und fehlt bei den Wartezeiten",
	"# turns are dated by the day only and left out of waits":                           "# Anliegen tragen nur ein Datum ohne Uhrzeit und fehlen bei den Wartezeiten",
	"# off-hours reply is left out and counted apart":                                   "# Antwort außerhalb der Öffnungszeiten ist ausgelassen und wird gesondert gezählt",
	"# off-hours replies are left out and counted apart":                                "# Antworten außerhalb der Öffnungszeiten sind ausgelassen und werden gesondert gezählt",
	"# turn is from before the first opening hours that are configured, and left out":   "# Anliegen liegt vor den ersten eingestellten Öffnungszeiten und ist ausgelassen",
	"# turns are from before the first opening hours that are configured, and left out": "# Anliegen liegen vor den ersten eingestellten Öffnungszeiten und sind ausgelassen",

	// What figures without a value say.
	"not reached: under half are answered":                  "nicht erreicht: Weniger als die Hälfte wird beantwortet",
	"not reached: most asks have the last word":             "nicht erreicht: Den meisten Fragen folgt nichts mehr",
	"not reached: under half are answered in opening hours": "nicht erreicht: Weniger als die Hälfte wird in den Öffnungszeiten beantwortet",
	"no listening seen ({count}, nobody answered)":          "kein Zuhören zu sehen ({count}, niemand bekam eine Antwort)",

	// What the data of a platform leaves open.
	"{word} holds nothing that people said to the brand: answer rates, waits and backlog cannot be said there":                          "{word} enthält nichts, was an die Marke gerichtet wurde: Antwortquoten, Wartezeiten und Unbeantwortetes lassen sich dort nicht angeben.",
	"{word} holds direct messages, but nothing that people said in public: public answer rates, waits and backlog cannot be said there": "{word} enthält Direktnachrichten, aber nichts, was öffentlich an die Marke gerichtet wurde: Öffentliche Antwortquoten, Wartezeiten und Unbeantwortetes lassen sich dort nicht angeben.",
	"{word} holds only those messages that were answered: answer rates and backlog cannot be said there":                                "{word} enthält nur Nachrichten, die beantwortet wurden: Antwortquoten und Unbeantwortetes lassen sich dort nicht angeben.",

	// The run.
	"Inputs": "Eingaben", "Records read": "Gelesene Datensätze", "Stored": "Gespeichert", "Duplicates": "Doppelt", "Older versions": "Überholte Fassungen",
	"Left out by a rule": "Durch eine Regel ausgelassen", "Unreadable": "Nicht lesbar", "Store manifest": "Manifest des Speichers",
	"Note on {word}": "Hinweis zu {word}", "SHA-256 of {word}": "SHA-256 von {word}", "#, SHA-256 {word}": "#, SHA-256 {word}", "#": "#",
	"This report is not of last night: the update failed.": "Dieser Bericht ist nicht von letzter Nacht: Die Aktualisierung ist fehlgeschlagen.",
}
