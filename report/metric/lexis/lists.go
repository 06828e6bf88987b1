package lexis

import "strings"

// language is one of those that the lists know.
type language uint8

const (
	english language = iota
	german
	french
	spanish
	portuguese
	italian
	dutch
	languages
)

var tags = [languages]string{"en", "de", "fr", "es", "pt", "it", "nl"}

// everywhere stands for a text of which the language is not known.
const everywhere = 1<<languages - 1

// speak tells which lists a BCP 47 tag calls for; 0 for a language that has none. An empty or undetermined tag calls for
// all of them.
func speak(tag string) uint8 {
	switch tag {
	case "", "und", "zxx", "mul", "mis":
		return everywhere
	}
	for l, t := range tags {
		if len(tag) >= 2 && strings.EqualFold(tag[:2], t) && (len(tag) == 2 || tag[2] == '-' || tag[2] == '_') {
			return 1 << l
		}
	}
	return 0
}

// Speaks reports whether there are lists for a language, a BCP 47 tag. Where none is given, all lists are asked.
func Speaks(tag string) bool { return speak(tag) != 0 }

// The words by which somebody speaks of himself: as one, as several; and to others.
var personal = [languages][3]string{
	english: {"i my me mine myself i'm i've i'll i'd", "we our us ours ourselves we're we've we'll we'd",
		"you your yours yourself yourselves you're you've you'll you'd y'all"},
	german:     {"ich mein meine meinem meinen meiner mich mir", "wir unser unsere unserem unseren unserer uns", "du dein deine deinem deinen deiner dich dir euch euer eure eurem euren eurer ihnen"},
	french:     {"je moi mon ma mes", "nous notre nos", "tu toi te ton ta tes vous votre vos"},
	spanish:    {"yo mi mis mí conmigo", "nosotros nosotras nuestro nuestra nuestros nuestras nos", "tú tu tus ti te contigo usted ustedes vosotros vosotras vuestro vuestra vuestros vuestras os"},
	portuguese: {"eu meu minha meus minhas mim comigo", "nós nosso nossa nossos nossas conosco", "você vocês tu teu tua teus tuas te contigo"},
	italian:    {"io mio mia miei mie", "noi nostro nostra nostri nostre ci", "tu tuo tua tuoi tue ti voi vostro vostra vostri vostre vi"},
	dutch:      {"ik mijn mij", "wij we ons onze", "jij je jou jouw jullie u uw"},
}

// Words that carry no content, besides the personal ones.
var empty = [languages]string{
	english: `the and for are but not with this that was were has have had can will would could should from they them their
		there here what when where who which why how all any some more most much many very just also than then too out about
		into over under after before again only own same such don't can't won't isn't it's that's what's let's get got one two
		new now today day week make made see know like want need come take please thanks thank hello dear sorry yes its his her
		she him been being does did doing done because while until through per via amp off may might must shall these those
		every each other another even still well back way going go let use using used know really good great lot`,
	german: `der die das den dem des ein eine einem einen einer eines und oder aber nicht mit ist sind war waren hat haben hatte
		kann können wird werden würde soll sollen muss müssen von vom zum zur für auf aus bei nach über unter vor als wie wenn weil
		dass was wer wo wann warum welche alle alles auch noch nur schon sehr mehr hier dort heute jetzt neu neue neuen tag
		woche bitte danke hallo liebe ihr sie ist's man sich durch bis ohne gegen doch mal dann also immer wieder zu im am beim`,
	french: `le la les un une des du de et ou mais pas avec est sont était ont avait peut fait faire pour par sur sous dans chez
		après avant plus moins très aussi tout tous toute toutes comme quand que qui quoi dont où pourquoi comment cette ces
		cet son sa ses leur leurs il elle ils elles on ne se ce en au aux y bien merci bonjour svp jour semaine aujourd'hui
		nouveau nouvelle encore être avoir vers entre sans ici voici`,
	spanish: `el la los las un una unos unas del al de y o pero no con es son era fue han había puede hacer para por sobre entre
		desde hasta muy más menos también todo todos toda todas como cuando que quien qué dónde porqué cómo este esta estos
		estas ese esa su sus le les lo se ya aquí hoy día semana gracias hola favor nuevo nueva ser estar tiene tienen hay
		sin en si sí`,
	portuguese: `o a os as um uma uns umas do da dos das de no na nos nas e ou mas não com é são era foi têm tinha pode fazer para
		por pelo pela sobre entre desde até muito mais menos também todo todos toda todas como quando que quem onde porque
		este esta esse essa isso seu sua seus suas ele ela eles elas lhe se já aqui hoje dia semana obrigado obrigada olá
		favor novo nova ser estar tem há sem em ao aos`,
	italian: `il lo la i gli le un uno una del della dei delle degli dello al alla ai alle da dal dalla di e o ma non con è sono
		era hanno aveva può fare per su sul sulla sulle tra fra più meno molto anche tutto tutti tutta tutte come quando che
		chi dove perché questo questa questi queste quello quella suo sua suoi sue lui lei loro si già qui oggi giorno
		settimana grazie ciao favore nuovo nuova essere avere ha c'è senza in nel nella nelle`,
	dutch: `de het een en of maar niet met is zijn was waren heeft hebben had kan kunnen wordt worden zou moet van voor op uit bij
		naar over onder door na als wanneer omdat dat wat wie waar waarom welke alle alles ook nog alleen al heel meer hier daar
		vandaag nu nieuw nieuwe dag week graag bedankt hallo hun zij ze hij haar hem er aan te in om tot dan toch weer dit die`,
}
