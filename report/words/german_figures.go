package words

// germanFigures are the titles and definitions of figures.
var germanFigures = map[string]Figure{
	"mix_broadcast":             {"Wie viel von dem, was die Marke sagt, handelt von ihr selbst?", "Anteil der Verlautbarungen an den öffentlichen Äußerungen: Die Marke spricht über sich, ihre Waren, Angebote, Leute oder Launen."},
	"mix_reply":                 {"Wie viel von dem, was die Marke sagt, antwortet jemandem?", "Anteil der öffentlichen Äußerungen, die einem Menschen außerhalb der Marke antworten."},
	"mix_value_share":           {"Wie viel davon nützt Menschen, die nie kaufen werden?", "Anteil der öffentlichen Äußerungen mit Anleitung, Rat, Warnung, Tatsache oder mit Namensnennung weitergegebenen Worten anderer."},
	"mix_unclassified":          {"Wie viel ließ sich nicht einordnen?", "Anteil der öffentlichen Äußerungen in einer Sprache ohne Regeln, in denen auch der Aufbau nicht entscheidet. Sie zählen nie als Verlautbarungen."},
	"mix_broadcast_corrected":   {"Wie viel handelt von der Marke selbst, berichtigt durch eigene Beurteilungen?", "Anteil der öffentlichen Äußerungen, die Menschen Verlautbarungen nennen würden. Für jede Klasse, die das Programm vergibt, sagen beurteilte Äußerungen, wie viele davon etwas anderes sind; die Zahl neben dem Wert zählt, wie sie eingeordnet sind. Das Intervall trägt beide Stichproben."},
	"mix_reply_corrected":       {"Wie viel antwortet jemandem, berichtigt durch eigene Beurteilungen?", "Anteil der öffentlichen Äußerungen, die Menschen Antworten nennen würden. Für jede Klasse, die das Programm vergibt, sagen beurteilte Äußerungen, wie viele davon etwas anderes sind; die Zahl neben dem Wert zählt, wie sie eingeordnet sind. Das Intervall trägt beide Stichproben."},
	"mix_value_share_corrected": {"Wie viel nützt Menschen, die nie kaufen werden, berichtigt durch eigene Beurteilungen?", "Anteil der öffentlichen Äußerungen, die Menschen nützlich nennen würden. Für jede Klasse, die das Programm vergibt, sagen beurteilte Äußerungen, wie viele davon etwas anderes sind; die Zahl neben dem Wert zählt, wie sie eingeordnet sind. Das Intervall trägt beide Stichproben."},
	"give_share":                {"Wie viel davon ist für andere?", "(N + A) / (V + N + A): Nützliches und beantwortete Anliegen, gemessen an beiden und den Verlautbarungen. N zählt öffentliche nützliche Äußerungen; V und A wie beim Verhältnis von Reden zu Zuhören."},
	"self_subject_share":        {"Wie viele Verlautbarungen handeln von der Marke selbst?", "Anteil der öffentlichen Verlautbarungen, in denen die Marke ihren Namen, „wir“ oder „ich“ sagt, bevor sie die Leser anspricht. Wortlisten dafür gibt es in sieben Sprachen; Äußerungen in anderen bleiben außen vor."},
	"self_focus":                {"Wie oft sagt die Marke „wir“ für jedes „du“ oder „Sie“?", "In öffentlichen Verlautbarungen: Name der Marke, „wir“, „unser“, „uns“ und „ich“ : „du“, „dein“ und andere Wörter der Anrede, nach Wortlisten in sieben Sprachen. Das Intervall stammt aus einem Bootstrap über Tage."},
	"i_for_we_in_replies":       {"Antwortet ein Mensch oder eine Abteilung?", "In öffentlichen Antworten: „ich“, „mich“ und „mein“ : „wir“, „unser“, „uns“ und Name der Marke. Das Intervall stammt aus einem Bootstrap über Tage."},
	"credit_share":              {"Wie oft gibt die Marke Worte anderer mit Namen weiter?", "Anteil der öffentlichen Verlautbarungen und nützlichen Äußerungen, die Worte von jemandem außerhalb der Marke weitergeben und ihn nennen."},
	"audience_judged_value":     {"Findet das Publikum nützlich, was die Marke nützlich nennt?", "Anteil der öffentlichen nützlichen Äußerungen" + germanNoticed},
	"audience_judged_broadcast": {"Beachtet das Publikum die Verlautbarungen?", "Anteil der öffentlichen Verlautbarungen" + germanNoticed},
	"engage_before_publish":     {"Antwortet die Marke, bevor sie veröffentlicht?", "Anteil der öffentlichen Verlautbarungen und nützlichen Äußerungen, vor denen die Marke binnen eines Tages jemandem geantwortet hat."},
	"genuine_ask_rate":          {"Wie oft fragt die Marke etwas, das sie wissen will?", "Anteil der öffentlichen Verlautbarungen und nützlichen Äußerungen mit einer echten, offenen Frage: nicht rhetorisch, kein Köder, kein Quiz."},

	"partner_ratio":           {"Stärkt die Marke andere mehr, als sie verkauft?", "Öffentliche Äußerungen, die Worte anderer mit Namen weitergeben oder in einem eigenen Beitrag jemandem außerhalb namentlich danken : öffentliche Äußerungen, die verkaufen. Das Intervall kommt aus einem Bootstrap nach Tagen."},
	"copy_paste_share":        {"Wie viel ist von einem Netzwerk ins nächste kopiert?", "Anteil der öffentlichen Verlautbarungen, die binnen eines Tages sagen, was zuvor auf einem anderen Netzwerk gesagt wurde: fast gleiche Texte, wie bei den Wiederholungen gemessen."},
	"returning_talkers":       {"Wie viele, mit denen ein Gespräch zustande kam, kommen wieder?", "Menschen mit mindestens zwei Gesprächen, unter denen mit mindestens einem. Ein Gespräch endet, wenn beide einen Tag lang schweigen; es zählt, wenn die Marke darin geantwortet hat."},
	"churn":                   {"Wie viele, die im Gespräch waren, sind verstummt?", "Menschen, denen die Marke in den vier Wochen vor den letzten vier öffentlich geantwortet hat und die sich in den letzten vier nicht an sie wandten. Unterschieden danach, ob das Letzte, was sie damals sagten, beantwortet wurde."},
	"critic_gap":              {"Bekommen Kritiker so oft Antwort wie Bewunderer?", "Geschätzter Anteil der binnen eines Tages beantworteten öffentlichen Anliegen: bei Beschwerden minus bei Lob; die noch Wartenden zählen mit (Kaplan–Meier). Was Beschwerde und was Lob ist, liest das trainierte Modell; es irrt etwa jedes dritte Mal."},
	"newcomer_gap":            {"Bekommen Neue so oft Antwort wie Wiederkehrende?", "Geschätzter Anteil der binnen eines Tages beantworteten Anliegen, mit denen ein Gespräch beginnt: bei den ersten Gesprächen der Menschen minus bei ihren späteren; die noch Wartenden zählen mit (Kaplan–Meier)."},
	"responder_concentration": {"Antwortet die Marke immer denselben wenigen?", "Anteil der beantworteten Anliegen, die von den 5\u00a0% der Menschen mit den meisten davon kommen."},
	"unscripted_share":        {"Wie viele Antworten sind in eigenen Worten?", "Anteil der öffentlichen Antworten, die weder aus einer Vorlage stammen („Wie viele Antworten stammen aus einer Vorlage?“) noch die Leute anderswohin schicken."},

	"answered_within_15m":             {"Wie viele haben binnen 15 Minuten eine Antwort?", germanWithin},
	"answered_within_1h":              {"Wie viele haben binnen einer Stunde eine Antwort?", germanWithin},
	"answered_within_6h":              {"Wie viele haben binnen 6 Stunden eine Antwort?", germanWithin},
	"answered_within_24h":             {"Wie viele haben binnen eines Tages eine Antwort?", germanWithin},
	"answered_within_72h":             {"Wie viele haben binnen 3 Tagen eine Antwort?", germanWithin},
	"answered_within_7d":              {"Wie viele haben binnen einer Woche eine Antwort?", germanWithin},
	"latency_median":                  {"Wie lange wartet die Hälfte?", germanMedian},
	"latency_median_answered":         {"Was würden die Auswertungen der Anbieter als Antwortzeit ausweisen?", "Median der Wartezeit nur der beantworteten Anliegen. Von denen, die nie eine Antwort bekamen, sagt er nichts."},
	"latency_median_from_ids":         {"Wie alt waren die Nachrichten, auf die die Marke antwortete?", "Median des Alters beantworteter Nachrichten, die in den Daten fehlen, nach der Zeit, die ihre Kennungen tragen. Nur beantwortete; in keinen Anteil von Antworten geht er ein."},
	"waiting":                         {"Wer wartet noch?", germanWaiting},
	"needing_answered_within_1h":      {"Fragen, Bitten und Beschwerden: Wie viele haben binnen einer Stunde eine Antwort?", germanWithin + germanNeeding},
	"needing_answered_within_24h":     {"Fragen, Bitten und Beschwerden: Wie viele haben binnen eines Tages eine Antwort?", germanWithin + germanNeeding},
	"needing_answered_within_7d":      {"Fragen, Bitten und Beschwerden: Wie viele haben binnen einer Woche eine Antwort?", germanWithin + germanNeeding},
	"needing_latency_median":          {"Fragen, Bitten und Beschwerden: Wie lange wartet die Hälfte?", germanMedian + germanNeeding},
	"first_reply_answered_within_24h": {"Erste Antworten: Wie viele haben binnen eines Tages eine Antwort?", germanWithin + germanFirst},
	"first_reply_latency_median":      {"Erste Antworten: Wie lange wartet die Hälfte?", germanMedian + germanFirst},
	"follow_up_answered_within_24h":   {"Nachfragen: Wie viele haben binnen eines Tages eine Antwort?", germanWithin + germanFurther},
	"follow_up_latency_median":        {"Nachfragen: Wie lange wartet die Hälfte?", germanMedian + germanFurther},
	"needing_waiting":                 {"Fragen, Bitten und Beschwerden: Wer wartet noch?", germanWaiting + germanNeeding},
	"business_answered_within_1h":     {"Zu Öffnungszeiten: Wie viele haben binnen einer Stunde eine Antwort?", germanBusiness},
	"business_answered_within_8h":     {"Zu Öffnungszeiten: Wie viele haben binnen 8 Stunden eine Antwort?", germanBusiness},
	"business_latency_median":         {"Zu Öffnungszeiten: Wie lange wartet die Hälfte?", "Die Öffnungszeit, nach der die Hälfte aller öffentlichen Anliegen beantwortet war; noch wartende zählen mit (Kaplan–Meier). Antworten außerhalb der Zeiten bleiben außen vor. Nicht erreicht, wo weniger als die Hälfte beantwortet wird."},
	"off_hours_replies":               {"Wie viele Antworten kommen, bevor die Marke öffnet?", "Anteil der beantworteten öffentlichen Anliegen, bei denen zwischen erster Nachricht und Antwort keine Öffnungszeit lag. Sie haben keine Wartezeit in Öffnungszeiten und zählen dort nie als 0."},
	"unanswered_24h":                  {"Wie viele haben nach einem Tag keine Antwort?", germanWithout},
	"unanswered_72h":                  {"Wie viele haben nach 3 Tagen keine Antwort?", germanWithout},
	"unanswered_7d":                   {"Wie viele haben nach einer Woche keine Antwort?", germanWithout},
	"one_lane_days":                   {"An wie vielen Tagen redet die Marke nur?", "Von den Tagen mit einer öffentlichen Verlautbarung, an denen sich auch jemand an die Marke wandte, der Anteil derer, an denen niemand eine Antwort bekam. Tage nach Ortszeit."},
	"canned_share":                    {"Wie viele Antworten stammen aus einer Vorlage?", "Anteil der öffentlichen Antworten in einer Gruppe von fünf oder mehr fast gleichen, jede höchstens 90 Tage von einer anderen entfernt: Wortpaare, Jaccard mindestens 0,8; Namen, Konten, Links und Zahlen sind verdeckt."},
	"deflection_share":                {"Wie viele Antworten schicken die Leute anderswohin?", "Anteil der öffentlichen Antworten, die auf Direktnachrichten, ein Formular oder eine Telefonnummer verweisen."},
	"kept_promises":                   {"Wie viele, die auf Direktnachrichten verwiesen werden, treffen dort jemanden?", "Anliegen, deren Antwort anderswohin schickte und auf die binnen eines Tages eine Direktnachricht an die Person folgte. Die des letzten Tages bleiben außer Betracht."},
	"dead_end_rate":                   {"Wie viele Beiträge der Marke enden beim Ersten, der sich meldet?", "Von der Marke eröffnete Fäden, in denen jemand etwas sagte, das nach Ansicht des trainierten Modells eine Antwort braucht, und binnen 7 Tagen niemand eine bekam. Was in den letzten 7 Tagen gesagt wurde, bleibt außer Betracht."},
	"thread_depth":                    {"Wie tief gehen Gespräche?", "Median der Zahl der Anliegen in öffentlichen Fäden, in denen beide Seiten zu Wort kommen."},
	"personal_lift":                   {"Greifen Antworten auf, was jemand gesagt hat?", "Inhaltswörter einer Nachricht, die die Antwort darauf aufgreift : solche, die eine andere Antwort der Marke, 16 Antworten zuvor gegeben, zufällig aufgegriffen hätte. 1 heißt, die Antwort hätte an jeden gehen können. Das Intervall stammt aus einem Bootstrap über Tage."},
	"signed_share":                    {"Unter wie viele Antworten setzt jemand einen Namen?", "Anteil der öffentlichen Antworten, die mit einem Namen oder Initialen schließen."},
	"cold_contact_share":              {"Wie viele Antworten gehen an Leute, die die Marke nicht angesprochen hatten?", "Anteil der öffentlichen Antworten in Fäden, in denen sich niemand an die Marke gewandt hatte. Sie zählen nicht als Zuhören."},
	"direct_answered_within_24h":      {"Direktnachrichten: Wie viele haben binnen eines Tages eine Antwort?", germanWithin + germanDirect},
	"direct_latency_median":           {"Direktnachrichten: Wie lange wartet die Hälfte?", germanMedian + germanDirect},
	"direct_waiting":                  {"Direktnachrichten: Wer wartet noch?", germanWaiting + germanDirect},

	"beg_rate":          {"Wie oft bettelt die Marke um Reaktionen?", "Anteil der öffentlichen Verlautbarungen und nützlichen Äußerungen, die bitten, etwas zu liken, zu teilen, zu kommentieren, zu folgen, jemanden zu markieren oder abzustimmen, nur damit es geschieht."},
	"bare_begs":         {"Wie oft bettelt sie, ohne einen Grund zu nennen?", "Anteil der öffentlichen Verlautbarungen und nützlichen Äußerungen, die um eine Reaktion bitten und keinen Grund dafür nennen."},
	"repeat_rate_24h":   {"Wie viel sagt die Marke binnen eines Tages noch einmal?", germanRepeat},
	"repeat_rate_7d":    {"Wie viel sagt die Marke binnen einer Woche noch einmal?", germanRepeat},
	"repeat_rate_30d":   {"Wie viel sagt die Marke binnen 30 Tagen noch einmal?", germanRepeat},
	"promo_share":       {"Wie viel von dem, was die Marke sagt, verkauft etwas?", "Anteil der öffentlichen Verlautbarungen und nützlichen Äußerungen mit einem Preis, einem Angebot, den Vorzügen einer Ware oder einer Aufforderung zum Kauf."},
	"longest_promo_run": {"Wie lange kann sie am Stück verkaufen?", "Öffentliche Äußerungen hintereinander, die verkaufen; Antworten dazwischen zählen nicht."},
	"flood_hours":       {"In wie vielen Stunden hat die Marke mit Angeboten überschwemmt?", "Stunden mit mehr als drei öffentlichen Äußerungen, die verkaufen."},
	"superlatives":      {"Wie oft gebraucht die Marke die größten Worte für sich?", "Anteil der öffentlichen Verlautbarungen mit einem Superlativ über die Marke oder ihre Waren."},
	"distinctiveness":   {"Hätte das auch eine andere Marke sagen können?", "Anteil der öffentlichen Verlautbarungen, deren Inhaltswörter nach den eigenen Beiträgen der Marke wahrscheinlicher sind als nach denen jeder anderen Marke dieses Laufs, Namen ausgenommen: eine Stichprobe von höchstens 100, jede an den übrigen Beiträgen der Marke gemessen."},
	"common_space":      {"Reden die Marke und ihr Publikum über dasselbe?", "Wie weit sich die Inhaltswörter öffentlicher Verlautbarungen und nützlicher Äußerungen mit denen decken, die die Leute gebrauchen (je Wort der kleinere der beiden Anteile, alle zusammengezählt), gemessen an dem, was sich deckt, wenn die Texte zwischen beiden Seiten vermischt werden: 1, wenn sich nicht sagen ließe, wer was gesagt hat. Das Intervall stammt aus einem Jackknife über Wochen."},
	"give_take":         {"Wie viel gibt die Marke für das, was sie verlangt?", "(N + A) : (Verkaufen + Betteln): Nützliches und beantwortete Anliegen je öffentlicher Äußerung, die verkauft oder bettelt oder beides. Das Intervall kommt aus einem Bootstrap nach Tagen."},
	"noise_share":       {"Wie viel davon will niemand?", "Anteil der öffentlichen Verlautbarungen, die verkaufen oder binnen eines Tages noch einmal dasselbe sagen und weder Antwort noch Weitergabe erhielten. Die der letzten Woche bleiben außer Betracht."},

	"talk_to_listen":     {"Wie viele Verlautbarungen kommen auf ein beantwortetes Anliegen?", "V : A. V zählt öffentliche Verlautbarungen, A beantwortete Anliegen, jedes einmal. Automatische, interne, ungefragte und leere Antworten sind kein Zuhören. Nützliches steht für sich."},
	"listen_share":       {"Wie viele von Verlautbarungen und Antworten sind Antworten?", "A / (V + A), V und A wie oben."},
	"airtime":            {"Wie viel eines Gesprächs bestreitet die Marke?", "Wörter der Marke unter allen Wörtern eines öffentlichen Fadens mit beiden Seiten: Median über diese Fäden."},
	"longest_monologue":  {"Wie lange redete die Marke höchstens, ohne jemandem zu antworten?", "Öffentliche Verlautbarungen hintereinander, zwischen denen niemand eine Antwort bekam."},
	"talked_over_rate":   {"Redet die Marke, während Leute warten?", "Anteil der öffentlichen Verlautbarungen, bei denen mindestens ein Anliegen, das nach Ansicht des trainierten Modells eine Antwort braucht, seit mehr als einer Stunde und weniger als einer Woche wartete."},
	"pause_after_asking": {"Wie lange schweigt die Marke nach einer eigenen Frage?", "Median der Zeit von einer echten Frage bis zur nächsten Verlautbarung der Marke auf demselben Netzwerk; Fragen, denen noch keine folgte, zählen mit (Kaplan–Meier)."},
	"ask_and_listen":     {"Greift die Marke auf, was sie auf ihre Fragen hört?", "Echte Fragen, auf die jemand geantwortet hat, und unter ihnen jene, bei denen die Marke binnen 72 Stunden jemandem darauf antwortete. Antworten aus den letzten 72 Stunden bleiben außer Betracht."},
	"two_sided_threads":  {"Wie viele Fäden sind Gespräche?", "Anteil der öffentlichen Fäden mit Worten der Marke oder an sie, in denen beide Seiten zu Wort kommen."},
	"alternation":        {"Wechseln sich beide Seiten ab?", "In öffentlichen Fäden mit beiden Seiten: Wechsel der Seite, die spricht, unter den Wechseln, die möglich waren."},
	"threads_started":    {"Wer beginnt die Gespräche?", "Anteil der öffentlichen Fäden mit beiden Seiten, die die Marke eröffnet hat."},
	"threads_ended":      {"Wer hat das letzte Wort?", "Anteil der öffentlichen Fäden mit beiden Seiten, in denen die Marke zuletzt sprach."},
	"thanked_rate":       {"Für wie viele Antworten wird gedankt?", "Beantwortete öffentliche Anliegen, ohne die anderswohin geschickten, nach denen das nächste Anliegen der Person mit Dank, Lob oder „erledigt“ beginnt, wie das trainierte Modell es liest."},
	"audience_led_share": {"Gibt die Marke weiter, wonach die Leute gerade gefragt haben?", "Anteil der öffentlichen nützlichen Äußerungen mit einem Thema des Publikums: Eines ihrer drei seltensten Inhaltswörter, jedes in höchstens einem von 20 Texten, stand in den 14 Tagen davor in mindestens zwei Nachrichten des Publikums."},
}

// What the definitions of several figures say.
const (
	germanWithin   = "Geschätzter Anteil der Anliegen, die ein Mensch in dieser Zeit beantwortet; noch wartende zählen mit, solange sie zu beobachten waren (Kaplan–Meier)."
	germanWithout  = "Geschätzter Anteil der Anliegen, die bis dahin kein Mensch beantwortet hat, unter allen (Kaplan–Meier). n zählt jene, die nachweislich länger warteten."
	germanMedian   = "Die Wartezeit, nach der die Hälfte aller Anliegen beantwortet war; noch wartende zählen mit (Kaplan–Meier). Nicht erreicht, wo weniger als die Hälfte beantwortet wird."
	germanWaiting  = "Anliegen, die am Ende der Beobachtung ohne Antwort waren, von Menschen, die auch später im selben Faden keine bekamen."
	germanBusiness = "Geschätzter Anteil der öffentlichen Anliegen, die in so viel Öffnungszeit beantwortet werden; die Uhr läuft nur, solange die Marke nach ihrer Ortszeit geöffnet hat, und noch wartende zählen mit (Kaplan–Meier). Antworten außerhalb der Zeiten bleiben außen vor."
	germanNeeding  = " Nur Anliegen mit einer Nachricht, die eine Antwort braucht, wie das trainierte Modell sie liest."
	germanDirect   = " Nur Direktnachrichten."
	germanNoticed  = " mit mindestens so vielen Antworten und Weitergaben (nie „Gefällt mir“), wie es dem Median der Marke auf dem Netzwerk entspricht, und mindestens einer. Die der letzten Woche bleiben außen vor."
	germanRepeat   = "Anteil der öffentlichen Verlautbarungen, denen in dieser Zeit auf demselben Netzwerk eine fast gleiche vorausging: Folgen von Wörtern, Jaccard mindestens 0,8; Links und Schlagwörter sind verdeckt."
)

// What definitions say of the two tables of a session's turns.
const (
	germanFirst   = " Nur Anliegen, die ein Gespräch eröffnen; ein Gespräch endet nach einem Tag, an dem beide schweigen."
	germanFurther = " Nur die späteren Anliegen eines Gesprächs; ein Gespräch endet nach einem Tag, an dem beide schweigen."
)
