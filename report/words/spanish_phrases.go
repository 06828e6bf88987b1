package words

// spanishNouns are what phrases count.
var spanishNouns = map[string]Plural{
	"act": {"acto", "actos"}, "answer": {"respuesta", "respuestas"}, "answered turn": {"turno respondido", "turnos respondidos"},
	"ask": {"pregunta", "preguntas"}, "broadcast": {"anuncio", "anuncios"}, "complaint": {"queja", "quejas"},
	"conversation": {"conversación", "conversaciones"}, "day": {"día", "días"}, "label": {"etiqueta", "etiquetas"},
	"message": {"mensaje", "mensajes"}, "newcomer": {"persona nueva", "personas nuevas"}, "person": {"persona", "personas"},
	"possible change": {"cambio posible", "cambios posibles"}, "post": {"publicación", "publicaciones"}, "promise": {"envío a mensajes directos", "envíos a mensajes directos"},
	"reply": {"respuesta", "respuestas"}, "returning session": {"conversación de quien vuelve", "conversaciones de quienes vuelven"},
	"such word": {"palabra de ese tipo", "palabras de ese tipo"}, "thread": {"hilo", "hilos"}, "turn": {"turno", "turnos"},
	"turn of praise": {"turno con elogios", "turnos con elogios"}, "two-sided thread": {"hilo con los dos lados", "hilos con los dos lados"},
	"two-way thread": {"hilo con respuesta", "hilos con respuesta"}, "value-share": {"aporte útil", "aportes útiles"},
}

// spanishPhrases are what is made anew for each brand.
var spanishPhrases = map[string]string{
	// Why a figure cannot be said.
	"the exports do not hold what people said to the brand in public":                     "las exportaciones no contienen lo que la gente dijo a la marca en público",
	"the exports hold no direct messages":                                                 "las exportaciones no contienen mensajes directos",
	"the exports hold only the brand's own side of direct messages":                       "de los mensajes directos, las exportaciones solo contienen los de la propia marca",
	"the exports do not carry replies and shares":                                         "las exportaciones no indican las respuestas ni las difusiones",
	"there is nothing to count":                                                           "no hay nada que contar",
	"no opening hours are configured":                                                     "no hay ningún horario de atención configurado",
	"nobody has labelled a sample of the brand's items":                                   "nadie ha etiquetado una muestra de los mensajes de la marca",
	"the labels do not say how their items were drawn":                                    "las etiquetas no dicen cómo se sacaron sus mensajes",
	"none of the labelled items is among the brand's public ones":                         "ninguno de los mensajes etiquetados está entre los públicos de la marca",
	"the data ends before the last four weeks":                                            "Los datos acaban antes de las últimas cuatro semanas",
	"it takes three brands in one run":                                                    "hacen falta tres marcas en una misma ejecución",
	"no answer names a message whose id carries a time":                                   "ninguna respuesta remite a un mensaje cuyo identificador lleve la hora",
	"nothing to compare with: no act sells or begs":                                       "no hay con qué comparar, pues ningún acto vende ni mendiga",
	"nothing to compare with: the other words do not occur":                               "no hay con qué comparar, pues las otras palabras no aparecen",
	"all broadcasts are on one network":                                                   "todos los anuncios están en una sola red",
	"nothing to compare with: no act sells":                                               "no hay con qué comparar, pues ningún acto vende",
	"{count}; a rate needs #":                                                             "{count}; para una tasa hacen falta #",
	"{count}; a share needs #":                                                            "{count}; para una proporción hacen falta #",
	"{count}; a median needs #":                                                           "{count}; para una mediana hacen falta #",
	"{count}; a ratio needs #":                                                            "{count}; para una relación hacen falta #",
	"{count} to messages that the data holds; a ratio needs #":                            "{count} a mensajes que están en los datos; para una relación hacen falta #",
	"{count} and {count}; each side needs #":                                              "{count} y {count}; de cada lado hacen falta #",
	"{count} and {count}; each needs #":                                                   "{count} y {count}; de cada cosa hacen falta #",
	"to correct it takes {count} of acts that the program calls {class}, and there are #": "para corregir hacen falta {count} de actos de la clase «{class}», y hay #",
	"no turn was observed for an hour":                                                    "ningún turno se pudo observar durante una hora",
	"no turn was observed for a day":                                                      "ningún turno se pudo observar durante un día",
	"no turn was observed for a week":                                                     "ningún turno se pudo observar durante una semana",
	"no turn was observed for # minutes":                                                  "ningún turno se pudo observar durante # minutos",
	"no turn was observed for # hours":                                                    "ningún turno se pudo observar durante # horas",
	"no turn was observed for # days":                                                     "ningún turno se pudo observar durante # días",
	"no turn was observed for an hour of opening time":                                    "ningún turno se pudo observar durante una hora de atención",
	"no turn was observed for # hours of opening time":                                    "ningún turno se pudo observar durante # horas de atención",

	// What to mind.
	"fewer than # acts":             "menos de # actos",
	"fewer than # acts: not ranked": "menos de # actos: fuera de la clasificación",
	"fewer than # days: the interval is Wilson's, as if acts did not come in bursts":                          "menos de # días: el intervalo es el de Wilson, como si los actos no llegaran a ráfagas",
	"fewer than # days: the interval is Wilson's, as if words did not come in bursts":                         "menos de # días: el intervalo es el de Wilson, como si las palabras no llegaran a ráfagas",
	"outbound only: people answered are inferred from what the brand's replies answer":                        "solo consta el lado de la marca: a quién respondió se deduce de sus respuestas",
	"fewer than # days: the interval is Wilson's, as if broadcasts did not come in bursts":                    "menos de # días: el intervalo es el de Wilson, como si los anuncios no llegaran a ráfagas",
	"outbound only on some networks: people answered there are inferred from what the brand's replies answer": "en algunas redes solo consta el lado de la marca: a quién respondió allí se deduce de sus respuestas",
	"as vendors compute it: the unanswered are left out":                                                      "como lo calculan los proveedores: sin contar lo que quedó sin respuesta",
	"of some acts the exports carry only the replies or only the shares":                                      "De algunos actos, las exportaciones solo dan las respuestas o solo las difusiones",
	"answered only, from ids":                                                           "solo lo respondido, según la hora de los identificadores",
	"read on one message in #":                                                          "leído en uno de cada # mensajes",
	"# turn is dated by the day only and left out of waits":                             "# turno lleva fecha pero no hora y queda fuera de las esperas",
	"# turns are dated by the day only and left out of waits":                           "# turnos llevan fecha pero no hora y quedan fuera de las esperas",
	"# off-hours reply is left out and counted apart":                                   "# respuesta fuera de horario queda excluida y se cuenta aparte",
	"# off-hours replies are left out and counted apart":                                "# respuestas fuera de horario quedan excluidas y se cuentan aparte",
	"# turn is from before the first opening hours that are configured, and left out":   "# turno es anterior al primer horario de atención configurado y queda excluido",
	"# turns are from before the first opening hours that are configured, and left out": "# turnos son anteriores al primer horario de atención configurado y quedan excluidos",

	// What figures without a value say.
	"not reached: under half are answered":                  "no alcanzada: se responde a menos de la mitad",
	"not reached: most asks have the last word":             "no se alcanza: tras la mayoría de las preguntas no hay nada más",
	"not reached: under half are answered in opening hours": "no alcanzada: se responde a menos de la mitad en horario de atención",
	"no listening seen ({count}, nobody answered)":          "no se ve que escuche ({count}, nadie tuvo respuesta)",

	// What the data of a platform leaves open.
	"{word} holds nothing that people said to the brand: answer rates, waits and backlog cannot be said there":                          "{word} no contiene nada de lo que la gente dijo a la marca: allí no se pueden dar tasas de respuesta, esperas ni turnos pendientes.",
	"{word} holds direct messages, but nothing that people said in public: public answer rates, waits and backlog cannot be said there": "{word} contiene mensajes directos, pero nada de lo que la gente dijo en público: allí no se pueden dar tasas de respuesta, esperas ni turnos pendientes públicos.",
	"{word} holds only those messages that were answered: answer rates and backlog cannot be said there":                                "{word} solo contiene los mensajes que tuvieron respuesta: allí no se pueden dar tasas de respuesta ni turnos pendientes.",

	// The run.
	"Inputs": "Entradas", "Records read": "Registros leídos", "Stored": "Guardados", "Duplicates": "Duplicados", "Older versions": "Versiones anteriores",
	"Left out by a rule": "Excluidos por una regla", "Unreadable": "Ilegibles", "Store manifest": "Manifiesto del almacén",
	"Note on {word}": "Nota sobre {word}", "SHA-256 of {word}": "SHA-256 de {word}", "#, SHA-256 {word}": "#, SHA-256 {word}", "#": "#",
	"This report is not of last night: the update failed.": "Este informe no es de anoche: la actualización falló.",
}
