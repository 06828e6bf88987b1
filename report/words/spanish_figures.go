package words

// spanishFigures are the titles and definitions of figures.
var spanishFigures = map[string]Figure{
	"mix_broadcast":             {"¿Cuánto de lo que dice la marca trata de ella misma?", "Parte de los actos públicos que son anuncios: la marca habla de sí misma, de sus productos, ofertas, gente o ánimo."},
	"mix_reply":                 {"¿Cuánto de lo que dice la marca responde a alguien?", "Parte de los actos públicos que responden a una persona ajena a la marca."},
	"mix_value_share":           {"¿Cuánto le sirve a quien nunca comprará?", "Parte de los actos públicos con instrucciones, consejos, avisos, hechos o palabras ajenas citadas con su autor."},
	"mix_unclassified":          {"¿Cuánto no se pudo clasificar?", "Parte de los actos públicos en un idioma sin reglas y en los que tampoco decide la estructura. Nunca cuentan como anuncios."},
	"mix_broadcast_corrected":   {"¿Cuánto trata de la marca misma, corregido con sus propias etiquetas?", "Parte de los actos públicos que las personas llamarían anuncios. Para cada clase que da el programa, los actos etiquetados dicen cuántos son otra cosa; el número junto al valor cuenta como están clasificados. El intervalo recoge los dos muestreos."},
	"mix_reply_corrected":       {"¿Cuánto responde a alguien, corregido con sus propias etiquetas?", "Parte de los actos públicos que las personas llamarían respuestas. Para cada clase que da el programa, los actos etiquetados dicen cuántos son otra cosa; el número junto al valor cuenta como están clasificados. El intervalo recoge los dos muestreos."},
	"mix_value_share_corrected": {"¿Cuánto le sirve a quien nunca comprará, corregido con sus propias etiquetas?", "Parte de los actos públicos que las personas llamarían útiles. Para cada clase que da el programa, los actos etiquetados dicen cuántos son otra cosa; el número junto al valor cuenta como están clasificados. El intervalo recoge los dos muestreos."},
	"give_share":                {"¿Cuánto de ello es para los demás?", "(U + R) / (A + U + R): aportes útiles y turnos respondidos, entre ellos y los anuncios. U cuenta los aportes útiles públicos; A y R, como en la relación entre hablar y escuchar."},
	"self_subject_share":        {"¿Cuántos anuncios tratan de la propia marca?", "Parte de los anuncios públicos en los que la marca dice su nombre, «nosotros» o «yo» antes de dirigirse a quien lee. Hay listas de palabras para ello en siete idiomas; los actos en otros quedan fuera."},
	"self_focus":                {"¿Cuántas veces dice la marca «nosotros» por cada «usted» o «tú»?", "En los anuncios públicos: nombre de la marca, «nosotros», «nuestro», «nos» y «yo» : «usted», «tú» y «tu», con listas de palabras en siete idiomas. El intervalo viene de un bootstrap por días."},
	"i_for_we_in_replies":       {"¿Responde una persona o un departamento?", "En las respuestas públicas: «yo», «mí» y «mi» : «nosotros», «nuestro», «nos» y nombre de la marca. El intervalo viene de un bootstrap por días."},
	"credit_share":              {"¿Con qué frecuencia pasa la marca palabras ajenas citando a su autor?", "Parte de los anuncios y aportes útiles públicos que pasan palabras de alguien ajeno a la marca y lo nombran."},
	"audience_judged_value":     {"¿Le parece útil al público lo que la marca llama útil?", "Parte de los aportes útiles públicos" + spanishNoticed},
	"audience_judged_broadcast": {"¿Hace caso el público a los anuncios?", "Parte de los anuncios públicos" + spanishNoticed},
	"engage_before_publish":     {"¿Responde la marca antes de publicar?", "Parte de los anuncios y aportes útiles públicos que salen menos de un día después de que la marca respondiera a alguien."},
	"genuine_ask_rate":          {"¿Con qué frecuencia pregunta la marca algo que quiere saber?", "Parte de los anuncios y aportes útiles públicos con una pregunta abierta y sincera: ni retórica, ni gancho, ni concurso."},

	"partner_ratio":           {"¿Apoya la marca a otros más de lo que vende?", "Actos públicos que pasan palabras ajenas citando a su autor, o que en una publicación propia dan las gracias por su nombre a alguien de fuera : actos públicos que venden. El intervalo sale de un bootstrap por días."},
	"copy_paste_share":        {"¿Cuánto se copia de una red a la siguiente?", "Parte de los anuncios públicos que dicen, en menos de un día, lo que ya se dijo en otra red: textos casi iguales, medidos como en las repeticiones."},
	"returning_talkers":       {"¿Cuántos de los que conversaron vuelven?", "Personas con al menos dos conversaciones, entre las que tienen al menos una. Una conversación acaba cuando los dos lados callan un día; cuenta si la marca respondió en ella."},
	"churn":                   {"¿Cuántos de los que conversaban han callado?", "Personas a las que la marca respondió en público en las cuatro semanas anteriores a las cuatro últimas y que en estas no le hablaron. Se distingue si lo último que dijeron entonces tuvo respuesta."},
	"critic_gap":              {"¿Se responde a los críticos tanto como a los admiradores?", "Parte estimada de los turnos públicos respondidos en un día: la de las quejas menos la de los elogios; los que aún esperan también cuentan (Kaplan–Meier). Qué es queja y qué es elogio lo lee el modelo entrenado, que se equivoca más o menos una vez de cada tres."},
	"newcomer_gap":            {"¿Se responde a los nuevos tanto como a los que vuelven?", "Parte estimada respondida en un día de los turnos que abren una conversación: la de las primeras conversaciones de cada persona menos la de las siguientes; los que aún esperan también cuentan (Kaplan–Meier)."},
	"responder_concentration": {"¿Responde la marca siempre a los mismos pocos?", "Parte de los turnos respondidos que son del 5\u00a0% de las personas que más tienen."},
	"unscripted_share":        {"¿Cuántas respuestas están dichas con palabras propias?", "Parte de las respuestas públicas que no salen de una plantilla (véase «¿Cuántas respuestas salen de una plantilla?») ni mandan a la persona a otra parte."},

	"answered_within_15m":             {"¿Cuántos tienen respuesta en 15 minutos?", spanishWithin},
	"answered_within_1h":              {"¿Cuántos tienen respuesta en una hora?", spanishWithin},
	"answered_within_6h":              {"¿Cuántos tienen respuesta en 6 horas?", spanishWithin},
	"answered_within_24h":             {"¿Cuántos tienen respuesta en un día?", spanishWithin},
	"answered_within_72h":             {"¿Cuántos tienen respuesta en 3 días?", spanishWithin},
	"answered_within_7d":              {"¿Cuántos tienen respuesta en una semana?", spanishWithin},
	"latency_median":                  {"¿Cuánto espera la mitad?", spanishMedian},
	"latency_median_answered":         {"¿Qué llamarían tiempo de respuesta los paneles de los proveedores?", "Mediana de la espera solo de los turnos respondidos. Nada dice de quienes nunca tuvieron respuesta."},
	"latency_median_from_ids":         {"¿Qué antigüedad tenían los mensajes a los que respondió la marca?", "Mediana de la antigüedad de los mensajes respondidos que los datos no contienen, según la hora que llevan sus identificadores. Solo los respondidos; no entra en ninguna tasa de respuesta."},
	"waiting":                         {"¿Quién espera todavía?", spanishWaiting},
	"needing_answered_within_1h":      {"Preguntas, peticiones y quejas: ¿cuántas tienen respuesta en una hora?", spanishWithin + spanishNeeding},
	"needing_answered_within_24h":     {"Preguntas, peticiones y quejas: ¿cuántas tienen respuesta en un día?", spanishWithin + spanishNeeding},
	"needing_answered_within_7d":      {"Preguntas, peticiones y quejas: ¿cuántas tienen respuesta en una semana?", spanishWithin + spanishNeeding},
	"needing_latency_median":          {"Preguntas, peticiones y quejas: ¿cuánto espera la mitad?", spanishMedian + spanishNeeding},
	"first_reply_answered_within_24h": {"Primeras respuestas: ¿cuántas llegan en un día?", spanishWithin + spanishFirst},
	"first_reply_latency_median":      {"Primeras respuestas: ¿cuánto espera la mitad?", spanishMedian + spanishFirst},
	"follow_up_answered_within_24h":   {"Continuaciones: ¿cuántas llegan en un día?", spanishWithin + spanishFurther},
	"follow_up_latency_median":        {"Continuaciones: ¿cuánto espera la mitad?", spanishMedian + spanishFurther},
	"needing_waiting":                 {"Preguntas, peticiones y quejas: ¿quién espera todavía?", spanishWaiting + spanishNeeding},
	"business_answered_within_1h":     {"En horario de atención: ¿cuántos tienen respuesta en una hora?", spanishBusiness},
	"business_answered_within_8h":     {"En horario de atención: ¿cuántos tienen respuesta en 8 horas?", spanishBusiness},
	"business_latency_median":         {"En horario de atención: ¿cuánto espera la mitad?", "El tiempo de atención tras el que la mitad de los turnos públicos tenía respuesta; los que aún esperan cuentan (Kaplan–Meier). Las respuestas fuera de horario quedan aparte. No se alcanza si se responde a menos de la mitad."},
	"off_hours_replies":               {"¿Cuántas respuestas llegan antes de que la marca abra?", "Parte de los turnos públicos respondidos sin horario de atención entre el primer mensaje y la respuesta. No tienen espera en horario y nunca cuentan en ella como 0."},
	"unanswered_24h":                  {"¿Cuántos no tienen respuesta tras un día?", spanishWithout},
	"unanswered_72h":                  {"¿Cuántos no tienen respuesta tras 3 días?", spanishWithout},
	"unanswered_7d":                   {"¿Cuántos no tienen respuesta tras una semana?", spanishWithout},
	"one_lane_days":                   {"¿Cuántos días la marca solo habla?", "Parte de los días sin respuesta a nadie, entre los días con un anuncio público y alguien que habla a la marca. Días según la hora local."},
	"canned_share":                    {"¿Cuántas respuestas salen de una plantilla?", "Parte de las respuestas públicas en un grupo de cinco o más casi iguales, cada una a menos de 90 días de otra: pares de palabras, Jaccard de 0,8 o más, con nombres, cuentas, enlaces y números ocultos."},
	"deflection_share":                {"¿Cuántas respuestas mandan a la persona a otra parte?", "Parte de las respuestas públicas que mandan a la persona a los mensajes directos, a un formulario o a un teléfono."},
	"kept_promises":                   {"¿A cuántos de los enviados a mensajes directos se los atiende allí?", "Turnos respondidos mandando a otra parte a los que siguió, en menos de un día, un mensaje directo a la persona. Los del último día no se cuentan."},
	"dead_end_rate":                   {"¿Cuántas publicaciones de la marca acaban en el primero que habla?", "Hilos abiertos por la marca en los que alguien dijo algo que, según el modelo entrenado, necesita respuesta, y nadie la tuvo en 7 días. Lo dicho en los últimos 7 días no se cuenta."},
	"thread_depth":                    {"¿Hasta dónde llegan las conversaciones?", "Mediana del número de turnos en los hilos públicos en los que hablan los dos lados."},
	"personal_lift":                   {"¿Retoman las respuestas lo que dijo la persona?", "Palabras de contenido de un mensaje que retoma la respuesta : las que habría retomado por azar otra respuesta de la marca, dada 16 respuestas antes. 1 es una respuesta que podría haber ido a cualquiera. El intervalo viene de un bootstrap por días."},
	"signed_share":                    {"¿Cuántas respuestas lleva la firma de alguien?", "Parte de las respuestas públicas que terminan con un nombre o unas iniciales."},
	"cold_contact_share":              {"¿Cuántas respuestas van a quienes no habían hablado a la marca?", "Parte de las respuestas públicas en hilos en los que nadie se había dirigido a la marca. No cuentan como escuchar."},
	"direct_answered_within_24h":      {"Mensajes directos: ¿cuántos tienen respuesta en un día?", spanishWithin + spanishDirect},
	"direct_latency_median":           {"Mensajes directos: ¿cuánto espera la mitad?", spanishMedian + spanishDirect},
	"direct_waiting":                  {"Mensajes directos: ¿quién espera todavía?", spanishWaiting + spanishDirect},

	"beg_rate":          {"¿Con qué frecuencia mendiga la marca reacciones?", "Parte de los anuncios y aportes útiles públicos que piden un «me gusta», seguir, compartir, etiquetar, votar o comentar porque sí."},
	"bare_begs":         {"¿Con qué frecuencia mendiga sin dar un motivo?", "Parte de los anuncios y aportes útiles públicos que piden una reacción y no dan motivo para ella."},
	"repeat_rate_24h":   {"¿Cuánto repite la marca en un día?", spanishRepeat},
	"repeat_rate_7d":    {"¿Cuánto repite la marca en una semana?", spanishRepeat},
	"repeat_rate_30d":   {"¿Cuánto repite la marca en 30 días?", spanishRepeat},
	"promo_share":       {"¿Cuánto de lo que dice la marca vende algo?", "Parte de los anuncios y aportes útiles públicos con un precio, una oferta, las virtudes de un producto o una llamada a comprar."},
	"longest_promo_run": {"¿Cuánto puede vender sin parar?", "Actos públicos seguidos que venden, sin contar las respuestas."},
	"flood_hours":       {"¿En cuántas horas inundó la marca de ofertas?", "Horas con más de tres actos públicos que venden."},
	"superlatives":      {"¿Con qué frecuencia usa la marca las mayores palabras sobre sí misma?", "Parte de los anuncios públicos con un superlativo sobre la marca o sus productos."},
	"distinctiveness":   {"¿Podría haberlo dicho otra marca?", "Parte de los anuncios públicos cuyas palabras de contenido son más probables según las publicaciones de la marca que según las de cualquier otra marca de esta ejecución, sin contar los nombres: una muestra de hasta 100, cada uno comparado con las demás publicaciones de la marca."},
	"common_space":      {"¿Hablan la marca y su público de lo mismo?", "Cuánto coinciden las palabras de contenido de los anuncios y aportes útiles públicos con las de lo que dice la gente (la menor de las dos partes, sumada sobre las palabras), entre lo que coincide cuando los textos se barajan entre los dos lados: 1 si no se pudiera saber quién dijo qué. El intervalo es un jackknife por semanas."},
	"give_take":         {"¿Cuánto da la marca por lo que pide?", "(U + R) : (vender + mendigar): aportes útiles y turnos respondidos por cada acto público que vende o mendiga, o ambas cosas. El intervalo sale de un bootstrap por días."},
	"noise_share":       {"¿Cuánto de ello no quiere nadie?", "Parte de los anuncios públicos que venden, o repiten algo dicho menos de un día antes, y no recibieron respuesta ni difusión. Los de la última semana no se cuentan."},

	"talk_to_listen":     {"¿Cuántos anuncios hay por cada turno respondido?", "A : R. A cuenta los anuncios públicos; R, los turnos respondidos, cada uno una vez. Las respuestas automáticas, internas, no pedidas y vacías no son escuchar. Los aportes útiles van aparte."},
	"listen_share":       {"De anuncios y respuestas, ¿cuántas son respuestas?", "R / (A + R), con A y R como arriba."},
	"airtime":            {"¿Cuánto de una conversación es de la marca?", "Palabras de la marca entre todas las palabras de un hilo público con los dos lados: la mediana de esos hilos."},
	"longest_monologue":  {"¿Cuánto habló la marca, como más, sin responder a nadie?", "Anuncios públicos seguidos sin respuesta a nadie entre ellos."},
	"talked_over_rate":   {"¿Habla la marca mientras la gente espera?", "Parte de los anuncios públicos que salieron cuando al menos un turno que, según el modelo entrenado, necesita respuesta llevaba esperando más de una hora y menos de una semana."},
	"pause_after_asking": {"Tras una pregunta suya, ¿cuánto calla la marca?", "Mediana del tiempo desde una pregunta sincera hasta el siguiente anuncio de la marca en la misma red; las preguntas a las que aún no siguió ninguno también cuentan (Kaplan–Meier)."},
	"ask_and_listen":     {"Cuando pregunta, ¿retoma la marca las respuestas?", "Preguntas sinceras a las que alguien respondió y, entre ellas, aquellas en las que la marca contestó a alguien en 72 horas. Las respuestas de las últimas 72 horas no se cuentan."},
	"two_sided_threads":  {"¿Cuántos hilos son conversaciones?", "Parte de los hilos públicos en los que habló la marca o alguien a ella y en los que hablan los dos lados."},
	"alternation":        {"¿Se turnan los dos lados?", "En los hilos públicos con los dos lados: cambios del lado que habla, entre los cambios que eran posibles."},
	"threads_started":    {"¿Quién empieza las conversaciones?", "Parte de los hilos públicos con los dos lados que abrió la marca."},
	"threads_ended":      {"¿Quién tiene la última palabra?", "Parte de los hilos públicos con los dos lados en los que la marca habló la última."},
	"thanked_rate":       {"¿Por cuántas respuestas se dan las gracias?", "Turnos públicos respondidos, sin los mandados a otra parte, tras los que el siguiente turno de la persona empieza con gracias, elogios o «resuelto», según lo lee el modelo entrenado."},
	"audience_led_share": {"¿Aporta la marca aquello por lo que la gente acaba de preguntar?", "Parte de los aportes útiles públicos con un tema del público: una de sus tres palabras de contenido más raras, cada una como mucho en un texto de cada 20, estaba en dos mensajes o más del público en los 14 días anteriores."},
}

// What the definitions of several figures say.
const (
	spanishWithin   = "Parte estimada de los turnos que una persona responde en ese tiempo; los que aún esperan cuentan mientras se los observó (Kaplan–Meier)."
	spanishWithout  = "Parte estimada de los turnos que ninguna persona ha respondido en ese tiempo, entre todos (Kaplan–Meier). n cuenta los que se vio esperar más."
	spanishMedian   = "La espera tras la que la mitad de los turnos tenía respuesta; los que aún esperan cuentan (Kaplan–Meier). No se alcanza si se responde a menos de la mitad."
	spanishWaiting  = "Turnos sin respuesta al final de la observación, de personas que tampoco la tuvieron más tarde en el mismo hilo."
	spanishBusiness = "Parte estimada de los turnos públicos respondidos en ese tiempo de atención, que solo corre mientras la marca está abierta según su propia hora; los que aún esperan cuentan (Kaplan–Meier). Las respuestas fuera de horario quedan aparte."
	spanishNeeding  = " Solo turnos con un mensaje que necesita respuesta, según lo lee el modelo entrenado."
	spanishDirect   = " Solo mensajes directos."
	spanishNoticed  = " que recibieron tantas respuestas y difusiones (nunca «me gusta») como la mediana de la marca en esa red, o más, y al menos una. Los de la última semana quedan fuera."
	spanishRepeat   = "Parte de los anuncios públicos a los que precedió en ese tiempo otro casi igual en la misma red: series de palabras, Jaccard de 0,8 o más, con enlaces y etiquetas ocultos."
)

// What definitions say of the two tables of a session's turns.
const (
	spanishFirst   = " Solo los turnos que abren una conversación; una conversación termina tras un día de silencio de ambas partes."
	spanishFurther = " Solo los turnos posteriores de una conversación; una conversación termina tras un día de silencio de ambas partes."
)
