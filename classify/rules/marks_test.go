package rules_test

import (
	"testing"

	"listenratio/classify"
	"listenratio/classify/rules"
)

// marked gives for each mark texts that earn it and texts that do not, over the languages.
var marked = []struct {
	mark    string
	yes, no []string
}{
	{"beg-like",
		[]string{"Like if you love fog", "Like and share the fog", "Likez si la brume te plait, like si tu aimes la brume",
			"Dale like si te gusta la niebla", "Deixe seu like para a neblina", "Metti mi piace se ami la nebbia", "Geef een like aan de mist"},
		[]string{"Fog like this comes once a year", "They look like our hills", "Wir mögen den Nebel"}},
	{"beg-follow",
		[]string{"Follow us for more fog", "Please follow @harbourtea", "Suivez-nous pour la brume", "Síguenos para más niebla",
			"Folgt uns in den Nebel", "Siga-nos na neblina", "Seguici nella nebbia", "Volg ons de mist in", "Segueix-nos a la boira"},
		[]string{"The paths follow the river", "Follow the yellow signs", "Follow @rainwatch for updates on the flood victims"}},
	{"beg-share",
		[]string{"Please share", "RT if you love rain", "Retweetez la brume", "Por favor RT", "Bitte teilen", "Compartilhe a neblina",
			"Condividi la nebbia", "Graag delen", "Comparteix la boira"},
		[]string{"They share one umbrella", "Please RT: shelter needed for flood victims"}},
	{"beg-tag",
		[]string{"Tag a friend who hates fog", "Taguez un ami", "Etiqueta a quien odia la niebla", "Markiere jemanden", "Marque um amigo",
			"Tagga un amico", "Tag een vriend"},
		[]string{"The price tag fell off", "Name a valley with fog"}},
	{"beg-vote",
		[]string{"Vote for us in the fog cup", "Cast your vote today", "Votez pour la brume", "Vota por la niebla", "Stimmt ab über den Nebel",
			"Vote em nossa neblina", "Vota la nebbia", "Stem op de mist"},
		[]string{"Parliament put off the decision", "The vote was close"}},
	{"beg-comment",
		[]string{"Leave a comment about fog", "Tell us in the comments", "Dites-le en commentaire", "Déjanos un comentario", "Schreibt es in die Kommentare, kommentiert jetzt",
			"Comente aqui, deixe seu comentário", "Lascia un commento", "Laat een reactie achter"},
		[]string{"The minister declined to comment", "No comment from the valley"}},
	{"ask",
		[]string{"What do you miss most in the fog?", "Which flight did you like best this year?", "Do you have a cup that you never lend? Let us know", "Qu'en pensez-vous ?", "¿Qué opinas?",
			"Was meint ihr?", "O que você acha?", "Cosa ne pensi?", "Wat vind je ervan?"},
		[]string{"Why is fog white?", "What do you know about how to dry leaves? Learn more here", "They want to know what you think"}},
	{"promo",
		[]string{"Order now and get 20% off all teapots", "Buy one, get one free: shop online today", "Download our app and open an account",
			"Teapots from £9", "A cup and a cake, only 5 euros", "Tout le thé, 18 € par mois", "Desde 29 € la tetera", "Die Reise in das Tal ab 49 Euro",
			"A partir de 29 euros", "Da 12 € al mese", "Thee voor thuis en onderweg vanaf 12 euro"},
		[]string{"The valley was fogged in from 9 until noon", "The mill raised $40m from two banks", "Fog closed the road", "The study found that fog rarely lasts", "RT @rainwatch: the fog will last, whatever we wish"}},
	{"deflect",
		[]string{"Please DM us your order number", "Call us on 0800 123 4567", "Fill out this form, please", "Envoyez-nous un message privé",
			"Envíanos un mensaje directo", "Schick uns eine PN", "Envie uma mensagem privada", "Scrivici in privato", "Stuur ons een DM", "Call +441632960961"},
		[]string{"The next tin is on us", "Your parcel left this morning", "We have responded to your DM", "Ihnen wurde per DM geantwortet"}},
	{"automated",
		[]string{"This is an automated message", "Out of office until Monday", "Ceci est un message automatique", "Respuesta automática",
			"Automatische Antwort", "Resposta automática", "Risposta automatica", "Dit is een automatisch bericht"},
		[]string{"The gate opens automatically", "The office moved"}},
	{"superlative",
		[]string{"The best tea in the valley", "Our award-winning, world-class leaves", "Le meilleur thé", "El mejor té", "Der beste Tee", "O melhor chá",
			"Il miglior tè è il migliore", "De beste thee van het dal"},
		[]string{"A good tea", "Un bon thé"}},
	{"credit",
		[]string{"Fog at dawn, via @rainwatch", "RT @rainwatch: fog at dawn", "Fog at dawn. Photo by Mara Linden", "@rainwatch: fog at dawn"},
		[]string{"Fog at dawn", "Fog at dawn, via @harbourtea"}},
	{"signed",
		[]string{"Your parcel left this morning. ^KL", "Your parcel left this morning. ^kl https://example.org/p", "Your parcel left this morning - Anna",
			"Your parcel left this morning ~ MM", "Your parcel left this morning. /Jonas"},
		[]string{"Your parcel left this morning", "Your parcel - the blue one - left this morning", "Mon-Fri only"}},
}

func TestMarks(t *testing.T) {
	byName := map[string]*rules.Mark{}
	for i := range rules.Marks {
		byName[rules.Marks[i].Name] = &rules.Marks[i]
	}
	for _, e := range marked {
		m := byName[e.mark]
		if m == nil {
			t.Errorf("no mark %q", e.mark)
			continue
		}
		delete(byName, e.mark)
		for _, text := range e.yes {
			if !m.Apply(read(text)) {
				t.Errorf("%s does not hold for %q", e.mark, text)
			}
		}
		for _, text := range e.no {
			if m.Apply(read(text)) {
				t.Errorf("%s holds for %q", e.mark, text)
			}
		}
	}
	for name, m := range byName {
		if m.Flags&^classify.Beg == 0 || m.Says == "" {
			t.Errorf("mark %q says %q and sets %v", name, m.Says, m.Flags.Names())
		}
		t.Errorf("mark %q has no example", name)
	}
}
