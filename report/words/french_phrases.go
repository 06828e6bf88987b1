package words

// frenchNouns are what phrases count.
var frenchNouns = map[string]Plural{
	"act": {"prise de parole", "prises de parole"}, "answer": {"réponse", "réponses"}, "answered turn": {"demande avec réponse", "demandes avec réponse"},
	"ask": {"question", "questions"}, "broadcast": {"annonce", "annonces"}, "complaint": {"plainte", "plaintes"},
	"conversation": {"conversation", "conversations"}, "day": {"jour", "jours"}, "label": {"étiquette", "étiquettes"},
	"message": {"message", "messages"}, "newcomer": {"nouvelle personne", "nouvelles personnes"}, "person": {"personne", "personnes"},
	"possible change": {"changement possible", "changements possibles"}, "post": {"publication", "publications"}, "promise": {"renvoi aux messages directs", "renvois aux messages directs"},
	"reply": {"réponse", "réponses"}, "returning session": {"conversation de qui revient", "conversations de ceux qui reviennent"},
	"such word": {"mot de ce genre", "mots de ce genre"}, "thread": {"fil", "fils"}, "turn": {"demande", "demandes"},
	"turn of praise": {"demande élogieuse", "demandes élogieuses"}, "two-sided thread": {"fil où les deux côtés parlent", "fils où les deux côtés parlent"},
	"two-way thread": {"fil avec réponse", "fils avec réponse"}, "value-share": {"apport utile", "apports utiles"},
}

// frenchPhrases are what is made anew for each brand.
var frenchPhrases = map[string]string{
	// Why a figure cannot be said.
	"the exports do not hold what people said to the brand in public":                     "les exports ne contiennent pas ce que les gens ont dit à la marque en public",
	"the exports hold no direct messages":                                                 "les exports ne contiennent pas de messages directs",
	"the exports hold only the brand's own side of direct messages":                       "des messages directs, les exports ne contiennent que ceux de la marque",
	"the exports do not carry replies and shares":                                         "les exports n’indiquent ni les réponses ni les partages",
	"there is nothing to count":                                                           "il n’y a rien à compter",
	"no opening hours are configured":                                                     "aucune heure d’ouverture n’est configurée",
	"nobody has labelled a sample of the brand's items":                                   "personne n’a étiqueté d’échantillon des messages de la marque",
	"the labels do not say how their items were drawn":                                    "les étiquettes ne disent pas comment leurs messages ont été tirés",
	"none of the labelled items is among the brand's public ones":                         "aucun des messages étiquetés n’est parmi les messages publics de la marque",
	"the data ends before the last four weeks":                                            "Les données s’arrêtent avant les quatre dernières semaines",
	"it takes three brands in one run":                                                    "il faut trois marques dans un même passage",
	"no answer names a message whose id carries a time":                                   "aucune réponse ne renvoie à un message dont l’identifiant porte une heure",
	"nothing to compare with: no act sells or begs":                                       "il manque de quoi comparer, car aucune prise de parole ne vend ni ne mendie",
	"nothing to compare with: the other words do not occur":                               "il manque de quoi comparer, car les autres mots n’apparaissent pas",
	"all broadcasts are on one network":                                                   "toutes les annonces sont sur un seul réseau",
	"nothing to compare with: no act sells":                                               "il manque de quoi comparer, car aucune prise de parole ne vend",
	"{count}; a rate needs #":                                                             "{count}\u00a0; il en faut # pour un taux",
	"{count}; a share needs #":                                                            "{count}\u00a0; il en faut # pour une part",
	"{count}; a median needs #":                                                           "{count}\u00a0; il en faut # pour une médiane",
	"{count}; a ratio needs #":                                                            "{count}\u00a0; il en faut # pour un rapport",
	"{count} to messages that the data holds; a ratio needs #":                            "{count} à des messages que contiennent les données\u00a0; il en faut # pour un rapport",
	"{count} and {count}; each side needs #":                                              "{count} et {count}\u00a0; il en faut # de chaque côté",
	"{count} and {count}; each needs #":                                                   "{count} et {count}\u00a0; il en faut # de chaque sorte",
	"to correct it takes {count} of acts that the program calls {class}, and there are #": "pour corriger, il faut {count} sur des prises de parole de la classe «\u00a0{class}\u00a0», et il y en a #",
	"no turn was observed for an hour":                                                    "aucune demande n’a pu être observée pendant une heure",
	"no turn was observed for a day":                                                      "aucune demande n’a pu être observée pendant un jour",
	"no turn was observed for a week":                                                     "aucune demande n’a pu être observée pendant une semaine",
	"no turn was observed for # minutes":                                                  "aucune demande n’a pu être observée pendant # minutes",
	"no turn was observed for # hours":                                                    "aucune demande n’a pu être observée pendant # heures",
	"no turn was observed for # days":                                                     "aucune demande n’a pu être observée pendant # jours",
	"no turn was observed for an hour of opening time":                                    "aucune demande n’a pu être observée pendant une heure d’ouverture",
	"no turn was observed for # hours of opening time":                                    "aucune demande n’a pu être observée pendant # heures d’ouverture",

	// What to mind.
	"fewer than # acts":             "moins de # prises de parole",
	"fewer than # acts: not ranked": "moins de # prises de parole\u00a0: hors classement",
	"fewer than # days: the interval is Wilson's, as if acts did not come in bursts":                          "moins de # jours\u00a0: l’intervalle est celui de Wilson, comme si les prises de parole ne venaient pas par rafales",
	"fewer than # days: the interval is Wilson's, as if words did not come in bursts":                         "moins de # jours\u00a0: l’intervalle est celui de Wilson, comme si les mots ne venaient pas par rafales",
	"outbound only: people answered are inferred from what the brand's replies answer":                        "on n’a que le côté de la marque\u00a0: à qui elle a répondu est déduit de ses réponses",
	"fewer than # days: the interval is Wilson's, as if broadcasts did not come in bursts":                    "moins de # jours\u00a0: l’intervalle est celui de Wilson, comme si les annonces ne venaient pas par rafales",
	"outbound only on some networks: people answered there are inferred from what the brand's replies answer": "sur certains réseaux, on n’a que le côté de la marque\u00a0: à qui elle y a répondu est déduit de ses réponses",
	"as vendors compute it: the unanswered are left out":                                                      "comme le calculent les tableaux de bord du commerce\u00a0: sans les demandes restées sans réponse",
	"of some acts the exports carry only the replies or only the shares":                                      "De certaines prises de parole, les exports ne donnent que les réponses ou que les partages",
	"answered only, from ids":                                                           "seulement ce qui a eu une réponse, d’après l’heure des identifiants",
	"read on one message in #":                                                          "lu sur un message sur #",
	"# turn is dated by the day only and left out of waits":                             "# demande porte une date sans heure et ne compte pas dans les attentes",
	"# turns are dated by the day only and left out of waits":                           "# demandes portent une date sans heure et ne comptent pas dans les attentes",
	"# off-hours reply is left out and counted apart":                                   "# réponse hors des heures d’ouverture est laissée de côté et comptée à part",
	"# off-hours replies are left out and counted apart":                                "# réponses hors des heures d’ouverture sont laissées de côté et comptées à part",
	"# turn is from before the first opening hours that are configured, and left out":   "# demande d’avant les premières heures d’ouverture configurées est laissée de côté",
	"# turns are from before the first opening hours that are configured, and left out": "# demandes d’avant les premières heures d’ouverture configurées sont laissées de côté",

	// What figures without a value say.
	"not reached: under half are answered":                  "non atteinte\u00a0: moins de la moitié a une réponse",
	"not reached: most asks have the last word":             "pas atteint\u00a0: la plupart des questions ont le dernier mot",
	"not reached: under half are answered in opening hours": "non atteinte\u00a0: moins de la moitié a une réponse aux heures d’ouverture",
	"no listening seen ({count}, nobody answered)":          "pas d’écoute visible ({count}, personne n’a eu de réponse)",

	// What the data of a platform leaves open.
	"{word} holds nothing that people said to the brand: answer rates, waits and backlog cannot be said there":                          "{word} ne contient rien de ce que les gens ont dit à la marque\u00a0: on ne peut y donner ni taux de réponse, ni attentes, ni demandes restées sans réponse.",
	"{word} holds direct messages, but nothing that people said in public: public answer rates, waits and backlog cannot be said there": "{word} contient des messages directs, mais rien de ce que les gens ont dit en public\u00a0: on ne peut y donner ni taux de réponse, ni attentes, ni demandes publiques restées sans réponse.",
	"{word} holds only those messages that were answered: answer rates and backlog cannot be said there":                                "{word} ne contient que les messages qui ont eu une réponse\u00a0: on ne peut y donner ni taux de réponse, ni demandes restées sans réponse.",

	// The run.
	"Inputs": "Entrées", "Records read": "Enregistrements lus", "Stored": "Gardés", "Duplicates": "Doublons", "Older versions": "Versions antérieures",
	"Left out by a rule": "Exclus par une règle", "Unreadable": "Illisibles", "Store manifest": "Manifeste du dépôt",
	"Note on {word}": "Remarque sur {word}", "SHA-256 of {word}": "SHA-256 de {word}", "#, SHA-256 {word}": "#, SHA-256 {word}", "#": "#",
	"This report is not of last night: the update failed.": "Ce rapport n’est pas de la nuit dernière\u00a0: la mise à jour a échoué.",
}
