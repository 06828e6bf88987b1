package words

// frenchFigures are the titles and definitions of figures.
var frenchFigures = map[string]Figure{
	"mix_broadcast":             {"Quelle part de ce que dit la marque parle d’elle-même\u00a0?", "Part des annonces parmi les prises de parole publiques\u00a0: la marque parle d’elle, de ses produits, offres, gens ou humeurs."},
	"mix_reply":                 {"Quelle part de ce que dit la marque répond à quelqu’un\u00a0?", "Part des prises de parole publiques qui répondent à une personne extérieure à la marque."},
	"mix_value_share":           {"Quelle part sert à ceux qui n’achèteront jamais\u00a0?", "Part des prises de parole publiques avec mode d’emploi, conseil, alerte, fait ou paroles d’autrui citées avec leur auteur."},
	"mix_unclassified":          {"Quelle part n’a pu être classée\u00a0?", "Part des prises de parole publiques dans une langue sans règles, où la structure ne décide pas non plus. Elles ne comptent jamais comme annonces."},
	"mix_broadcast_corrected":   {"Quelle part parle de la marque elle-même, corrigée par vos propres étiquettes ?", "Part des prises de parole publiques que des personnes appelleraient annonces. Pour chaque classe que donne le programme, les prises de parole étiquetées disent combien sont autre chose ; le nombre à côté de la valeur compte comme elles sont classées. L’intervalle porte les deux échantillonnages."},
	"mix_reply_corrected":       {"Quelle part répond à quelqu’un, corrigée par vos propres étiquettes ?", "Part des prises de parole publiques que des personnes appelleraient réponses. Pour chaque classe que donne le programme, les prises de parole étiquetées disent combien sont autre chose ; le nombre à côté de la valeur compte comme elles sont classées. L’intervalle porte les deux échantillonnages."},
	"mix_value_share_corrected": {"Quelle part sert à ceux qui n’achèteront jamais, corrigée par vos propres étiquettes ?", "Part des prises de parole publiques que des personnes diraient utiles. Pour chaque classe que donne le programme, les prises de parole étiquetées disent combien sont autre chose ; le nombre à côté de la valeur compte comme elles sont classées. L’intervalle porte les deux échantillonnages."},
	"give_share":                {"Quelle part est pour les autres\u00a0?", "(U + R) / (A + U + R)\u00a0: apports utiles et demandes avec réponse, parmi ceux-ci et les annonces. U compte les apports utiles publics\u00a0; A et R comme dans le rapport entre parler et écouter."},
	"self_subject_share":        {"Combien d’annonces parlent de la marque elle-même\u00a0?", "Part des annonces publiques où la marque dit son nom, «\u00a0nous\u00a0» ou «\u00a0je\u00a0» avant de s’adresser à qui lit. Les listes de mots existent en sept langues\u00a0; les prises de parole dans d’autres sont laissées de côté."},
	"self_focus":                {"Combien de fois la marque dit-elle «\u00a0nous\u00a0» pour chaque «\u00a0vous\u00a0» ou «\u00a0tu\u00a0»\u00a0?", "Dans les annonces publiques\u00a0: nom de la marque, «\u00a0nous\u00a0», «\u00a0notre\u00a0», «\u00a0nos\u00a0» et «\u00a0je\u00a0» : «\u00a0vous\u00a0», «\u00a0votre\u00a0», «\u00a0tu\u00a0» et «\u00a0ton\u00a0», d’après des listes de mots en sept langues. L’intervalle vient d’un bootstrap par jours."},
	"i_for_we_in_replies":       {"Est-ce une personne qui répond, ou un service\u00a0?", "Dans les réponses publiques\u00a0: «\u00a0je\u00a0», «\u00a0moi\u00a0» et «\u00a0mon\u00a0» : «\u00a0nous\u00a0», «\u00a0notre\u00a0», «\u00a0nos\u00a0» et nom de la marque. L’intervalle vient d’un bootstrap par jours."},
	"credit_share":              {"La marque transmet-elle souvent les mots d’autrui en citant l’auteur\u00a0?", "Part des annonces et apports utiles publics qui transmettent les mots d’une personne extérieure à la marque et la nomment."},
	"audience_judged_value":     {"Le public trouve-t-il utile ce que la marque dit utile\u00a0?", "Part des apports utiles publics" + frenchNoticed},
	"audience_judged_broadcast": {"Le public prête-t-il attention aux annonces\u00a0?", "Part des annonces publiques" + frenchNoticed},
	"engage_before_publish":     {"La marque répond-elle avant de publier\u00a0?", "Part des annonces et apports utiles publics qui viennent moins d’un jour après que la marque a répondu à quelqu’un."},
	"genuine_ask_rate":          {"La marque demande-t-elle souvent ce qu’elle veut savoir\u00a0?", "Part des annonces et apports utiles publics avec une vraie question ouverte\u00a0: ni rhétorique, ni accroche, ni jeu."},

	"partner_ratio":           {"La marque met-elle les autres en valeur plus qu’elle ne vend\u00a0?", "Prises de parole publiques qui transmettent les mots d’autrui en citant l’auteur, ou qui, dans une publication de la marque, remercient quelqu’un d’extérieur par son nom : prises de parole publiques qui vendent. L’intervalle vient d’un bootstrap par jours."},
	"copy_paste_share":        {"Quelle part est copiée d’un réseau à l’autre\u00a0?", "Part des annonces publiques qui disent, en moins d’un jour, ce qui a déjà été dit sur un autre réseau\u00a0: textes presque identiques, mesurés comme pour les répétitions."},
	"returning_talkers":       {"Combien de ceux qui ont conversé reviennent\u00a0?", "Personnes avec au moins deux conversations, parmi celles qui en ont au moins une. Une conversation finit quand les deux côtés se taisent un jour\u00a0; elle compte si la marque y a répondu."},
	"churn":                   {"Combien de ceux qui conversaient se sont tus\u00a0?", "Personnes à qui la marque a répondu en public dans les quatre semaines d’avant les quatre dernières, et qui ne lui ont pas parlé dans ces dernières. On distingue si la dernière chose qu’elles avaient dite a eu une réponse."},
	"critic_gap":              {"Répond-on aux critiques autant qu’aux admirateurs\u00a0?", "Part estimée des demandes publiques qui ont une réponse sous un jour\u00a0: celle des plaintes moins celle des éloges, celles qui attendent encore comprises (Kaplan–Meier). Plaintes et éloges sont lus par le modèle entraîné, qui se trompe environ une fois sur trois."},
	"newcomer_gap":            {"Répond-on aux nouveaux autant qu’à ceux qui reviennent\u00a0?", "Part estimée des demandes ouvrant une conversation qui ont une réponse sous un jour\u00a0: celle des premières conversations de chacun moins celle des suivantes, celles qui attendent encore comprises (Kaplan–Meier)."},
	"responder_concentration": {"La marque répond-elle toujours aux mêmes\u00a0?", "Part des demandes avec réponse qui viennent des 5\u00a0% de personnes qui en ont le plus."},
	"unscripted_share":        {"Combien de réponses sont les mots de quelqu’un\u00a0?", "Part des réponses publiques qui ne sont pas toutes faites (voir «\u00a0Combien de réponses sont toutes faites\u00a0?\u00a0») et ne renvoient pas la personne ailleurs."},

	"answered_within_15m":             {"Combien ont une réponse sous 15 minutes\u00a0?", frenchWithin},
	"answered_within_1h":              {"Combien ont une réponse sous une heure\u00a0?", frenchWithin},
	"answered_within_6h":              {"Combien ont une réponse sous 6 heures\u00a0?", frenchWithin},
	"answered_within_24h":             {"Combien ont une réponse sous un jour\u00a0?", frenchWithin},
	"answered_within_72h":             {"Combien ont une réponse sous 3 jours\u00a0?", frenchWithin},
	"answered_within_7d":              {"Combien ont une réponse sous une semaine\u00a0?", frenchWithin},
	"latency_median":                  {"Combien de temps attend la moitié\u00a0?", frenchMedian},
	"latency_median_answered":         {"Qu’appelleraient temps de réponse les tableaux de bord du commerce\u00a0?", "Médiane de l’attente des seules demandes avec réponse. Elle ne dit rien de celles qui n’en ont jamais eu."},
	"latency_median_from_ids":         {"Quel âge avaient les messages auxquels la marque a répondu\u00a0?", "Âge médian des messages qui ont eu une réponse et que les données ne contiennent pas, d’après l’heure que portent leurs identifiants. Ceux-là seulement\u00a0; il n’entre dans aucun taux de réponse."},
	"waiting":                         {"Qui attend encore\u00a0?", frenchWaiting},
	"needing_answered_within_1h":      {"Questions, demandes et plaintes\u00a0: combien ont une réponse sous une heure\u00a0?", frenchWithin + frenchNeeding},
	"needing_answered_within_24h":     {"Questions, demandes et plaintes\u00a0: combien ont une réponse sous un jour\u00a0?", frenchWithin + frenchNeeding},
	"needing_answered_within_7d":      {"Questions, demandes et plaintes\u00a0: combien ont une réponse sous une semaine\u00a0?", frenchWithin + frenchNeeding},
	"needing_latency_median":          {"Questions, demandes et plaintes\u00a0: combien de temps attend la moitié\u00a0?", frenchMedian + frenchNeeding},
	"first_reply_answered_within_24h": {"Premières réponses\u00a0: combien viennent sous un jour\u00a0?", frenchWithin + frenchFirst},
	"first_reply_latency_median":      {"Premières réponses\u00a0: combien de temps attend la moitié\u00a0?", frenchMedian + frenchFirst},
	"follow_up_answered_within_24h":   {"Suites\u00a0: combien viennent sous un jour\u00a0?", frenchWithin + frenchFurther},
	"follow_up_latency_median":        {"Suites\u00a0: combien de temps attend la moitié\u00a0?", frenchMedian + frenchFurther},
	"needing_waiting":                 {"Questions, demandes et plaintes\u00a0: qui attend encore\u00a0?", frenchWaiting + frenchNeeding},
	"business_answered_within_1h":     {"Aux heures d’ouverture\u00a0: combien ont une réponse sous une heure\u00a0?", frenchBusiness},
	"business_answered_within_8h":     {"Aux heures d’ouverture\u00a0: combien ont une réponse sous 8 heures\u00a0?", frenchBusiness},
	"business_latency_median":         {"Aux heures d’ouverture\u00a0: combien de temps attend la moitié\u00a0?", "Le temps d’ouverture après lequel la moitié des demandes publiques avait une réponse\u00a0; celles qui attendent encore comptent (Kaplan–Meier). Les réponses hors des heures sont mises à part. Non atteint si moins de la moitié a une réponse."},
	"off_hours_replies":               {"Combien de réponses arrivent avant que la marque n’ouvre\u00a0?", "Part des demandes publiques avec réponse sans heure d’ouverture entre le premier message et la réponse. Elles n’ont pas d’attente aux heures d’ouverture et n’y comptent jamais pour 0."},
	"unanswered_24h":                  {"Combien n’ont pas de réponse après un jour\u00a0?", frenchWithout},
	"unanswered_72h":                  {"Combien n’ont pas de réponse après 3 jours\u00a0?", frenchWithout},
	"unanswered_7d":                   {"Combien n’ont pas de réponse après une semaine\u00a0?", frenchWithout},
	"one_lane_days":                   {"Combien de jours la marque ne fait-elle que parler\u00a0?", "Part des jours sans réponse à personne, parmi les jours avec une annonce publique et quelqu’un qui parle à la marque. Jours à l’heure locale."},
	"canned_share":                    {"Combien de réponses sont toutes faites\u00a0?", "Part des réponses publiques dans un groupe de cinq ou plus presque identiques, chacune à moins de 90 jours d’une autre\u00a0: paires de mots, Jaccard d’au moins 0,8, avec noms, comptes, liens et nombres masqués."},
	"deflection_share":                {"Combien de réponses renvoient la personne ailleurs\u00a0?", "Part des réponses publiques qui renvoient la personne aux messages directs, à un formulaire ou à un numéro de téléphone."},
	"kept_promises":                   {"Combien de ceux renvoyés aux messages directs y trouvent quelqu’un\u00a0?", "Demandes dont la réponse renvoyait ailleurs et qu’un message direct à la personne a suivies en moins d’un jour. Celles du dernier jour sont laissées de côté."},
	"dead_end_rate":                   {"Combien de publications s’arrêtent à la première personne qui parle\u00a0?", "Fils ouverts par la marque où quelqu’un a dit quelque chose qui, selon le modèle entraîné, demande une réponse, et où personne n’en a eu sous 7 jours. Ce qui a été dit dans les 7 derniers jours est laissé de côté."},
	"thread_depth":                    {"Jusqu’où vont les conversations\u00a0?", "Nombre médian de demandes dans les fils publics où les deux côtés parlent."},
	"personal_lift":                   {"Les réponses reprennent-elles ce que la personne a dit\u00a0?", "Mots pleins d’un message que reprend sa réponse : ceux qu’une autre réponse de la marque, donnée 16 réponses avant, aurait repris par hasard. 1 est une réponse qui aurait pu aller à n’importe qui. L’intervalle vient d’un bootstrap par jours."},
	"signed_share":                    {"Combien de réponses portent le nom de quelqu’un\u00a0?", "Part des réponses publiques qui se terminent par un nom ou des initiales."},
	"cold_contact_share":              {"Combien de réponses vont à des gens qui n’avaient pas parlé à la marque\u00a0?", "Part des réponses publiques dans des fils où personne ne s’était adressé à la marque. Elles ne comptent pas comme de l’écoute."},
	"direct_answered_within_24h":      {"Messages directs\u00a0: combien ont une réponse sous un jour\u00a0?", frenchWithin + frenchDirect},
	"direct_latency_median":           {"Messages directs\u00a0: combien de temps attend la moitié\u00a0?", frenchMedian + frenchDirect},
	"direct_waiting":                  {"Messages directs\u00a0: qui attend encore\u00a0?", frenchWaiting + frenchDirect},

	"beg_rate":          {"La marque mendie-t-elle souvent des réactions\u00a0?", "Part des annonces et apports utiles publics qui demandent d’aimer, de suivre, de partager, d’identifier quelqu’un, de voter ou de commenter pour la chose elle-même."},
	"bare_begs":         {"Mendie-t-elle souvent sans donner de raison\u00a0?", "Part des annonces et apports utiles publics qui demandent une réaction sans en donner de raison."},
	"repeat_rate_24h":   {"Combien la marque répète-t-elle sous un jour\u00a0?", frenchRepeat},
	"repeat_rate_7d":    {"Combien la marque répète-t-elle sous une semaine\u00a0?", frenchRepeat},
	"repeat_rate_30d":   {"Combien la marque répète-t-elle sous 30 jours\u00a0?", frenchRepeat},
	"promo_share":       {"Quelle part de ce que dit la marque vend quelque chose\u00a0?", "Part des annonces et apports utiles publics avec un prix, une offre, les mérites d’un produit ou un appel à acheter."},
	"longest_promo_run": {"Combien de temps peut-elle vendre d’affilée\u00a0?", "Prises de parole publiques à la suite qui vendent, réponses à part."},
	"flood_hours":       {"Pendant combien d’heures la marque a-t-elle inondé d’offres\u00a0?", "Heures avec plus de trois prises de parole publiques qui vendent."},
	"superlatives":      {"La marque use-t-elle souvent des plus grands mots sur elle-même\u00a0?", "Part des annonces publiques avec un superlatif sur la marque ou ses produits."},
	"distinctiveness":   {"Une autre marque aurait-elle pu le dire\u00a0?", "Part des annonces publiques dont les mots pleins sont plus probables d’après les publications de la marque que d’après celles de toute autre marque de ce passage, noms à part\u00a0: un échantillon d’au plus 100, chacune comparée aux autres publications de la marque."},
	"common_space":      {"La marque et son public parlent-ils des mêmes choses\u00a0?", "Ce que les mots pleins des annonces et apports utiles publics ont de commun avec ceux des gens (la plus petite des deux parts, sommée sur les mots), rapporté à ce qu’ils ont de commun quand les textes sont mélangés entre les deux côtés\u00a0: 1 si l’on ne pouvait pas dire qui a dit quoi. L’intervalle est un jackknife par semaines."},
	"give_take":         {"Combien la marque donne-t-elle pour ce qu’elle demande\u00a0?", "(U + R) : (vendre + mendier)\u00a0: apports utiles et demandes avec réponse pour chaque prise de parole publique qui vend ou mendie, ou les deux. L’intervalle vient d’un bootstrap par jours."},
	"noise_share":       {"Quelle part n’intéresse personne\u00a0?", "Part des annonces publiques qui vendent, ou répètent ce qui a été dit moins d’un jour avant, et n’ont eu ni réponse ni partage. Celles de la dernière semaine sont laissées de côté."},

	"talk_to_listen":     {"Combien d’annonces pour chaque demande avec réponse\u00a0?", "A : R. A compte les annonces publiques, R les demandes avec réponse, chacune une fois. Les réponses automatiques, internes, non sollicitées et vides ne sont pas de l’écoute. Les apports utiles sont à part."},
	"listen_share":       {"Parmi annonces et réponses, combien de réponses\u00a0?", "R / (A + R), A et R comme ci-dessus."},
	"airtime":            {"Quelle part d’une conversation est de la marque\u00a0?", "Mots de la marque parmi tous les mots d’un fil public où les deux côtés parlent\u00a0: médiane de ces fils."},
	"longest_monologue":  {"Combien la marque a-t-elle parlé, au plus, sans répondre à personne\u00a0?", "Annonces publiques à la suite, sans réponse à personne entre elles."},
	"talked_over_rate":   {"La marque parle-t-elle pendant que des gens attendent\u00a0?", "Part des annonces publiques parties alors qu’au moins une demande qui, selon le modèle entraîné, appelle une réponse attendait depuis plus d’une heure et moins d’une semaine."},
	"pause_after_asking": {"Après une question, combien de temps la marque se tait-elle\u00a0?", "Temps médian entre une vraie question et l’annonce suivante de la marque sur le même réseau, les questions qu’aucune n’a encore suivies comprises (Kaplan–Meier)."},
	"ask_and_listen":     {"Quand elle demande, la marque reprend-elle les réponses\u00a0?", "Vraies questions auxquelles quelqu’un a répondu et, parmi elles, celles où la marque a répondu à quelqu’un sous 72 heures. Les réponses des 72 dernières heures sont laissées de côté."},
	"two_sided_threads":  {"Combien de fils sont des conversations\u00a0?", "Part des fils publics où la marque a parlé, ou quelqu’un à elle, et où les deux côtés parlent."},
	"alternation":        {"Les deux côtés parlent-ils à tour de rôle\u00a0?", "Dans les fils publics où les deux côtés parlent\u00a0: changements du côté qui parle, parmi ceux qui étaient possibles."},
	"threads_started":    {"Qui commence les conversations\u00a0?", "Part des fils publics où les deux côtés parlent que la marque a ouverts."},
	"threads_ended":      {"Qui a le dernier mot\u00a0?", "Part des fils publics où les deux côtés parlent et où la marque a parlé en dernier."},
	"thanked_rate":       {"Pour combien de réponses remercie-t-on\u00a0?", "Demandes publiques avec réponse, celles renvoyées ailleurs à part, après lesquelles la demande suivante de la personne commence par un merci, un éloge ou «\u00a0résolu\u00a0», comme le lit le modèle entraîné."},
	"audience_led_share": {"La marque apporte-t-elle ce que les gens viennent de demander\u00a0?", "Part des apports utiles publics sur un sujet du public\u00a0: un de leurs trois mots pleins les plus rares, chacun dans un texte sur 20 au plus, était dans deux messages du public ou plus durant les 14 jours d’avant."},
}

// What the definitions of several figures say.
const (
	frenchWithin   = "Part estimée des demandes auxquelles une personne répond dans ce temps\u00a0; celles qui attendent encore comptent tant qu’on les a vues (Kaplan–Meier)."
	frenchWithout  = "Part estimée des demandes auxquelles personne n’a répondu dans ce temps, parmi toutes (Kaplan–Meier). n compte celles qu’on a vues attendre plus longtemps."
	frenchMedian   = "L’attente après laquelle la moitié des demandes avait une réponse\u00a0; celles qui attendent encore comptent (Kaplan–Meier). Non atteinte si moins de la moitié a une réponse."
	frenchWaiting  = "Demandes sans réponse à la fin de l’observation, de personnes qui n’en ont pas eu plus tard non plus dans le même fil."
	frenchBusiness = "Part estimée des demandes publiques auxquelles il est répondu en ce temps d’ouverture, qui ne court que lorsque la marque est ouverte à son heure\u00a0; celles qui attendent encore comptent (Kaplan–Meier). Les réponses hors des heures sont mises à part."
	frenchNeeding  = " Seulement les demandes avec un message qui appelle une réponse, comme le lit le modèle entraîné."
	frenchDirect   = " Messages directs seulement."
	frenchNoticed  = " qui ont reçu autant de réponses et de partages (jamais les mentions J’aime) que la médiane de la marque sur ce réseau, ou plus, et au moins un. La dernière semaine est laissée de côté."
	frenchRepeat   = "Part des annonces publiques précédées dans ce temps d’une presque identique sur le même réseau\u00a0: suites de mots, Jaccard d’au moins 0,8, liens et mots-dièse masqués."
)

// What definitions say of the two tables of a session's turns.
const (
	frenchFirst   = " Seulement les demandes qui ouvrent un échange\u00a0; un échange prend fin après un jour de silence des deux côtés."
	frenchFurther = " Seulement les demandes suivantes d’un échange\u00a0; un échange prend fin après un jour de silence des deux côtés."
)
