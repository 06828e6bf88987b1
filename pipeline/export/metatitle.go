package export

import (
	"regexp"
	"strings"
)

// commentTitles are the sentences that stand over a comment, by language: they tell whom it answers, or that this is
// the owner. What they say is believed only where the whole sentence fits.
var commentTitles = []struct {
	word       string // in every such sentence
	other, own *regexp.Regexp
}{
	{ // English: Acme replied to Jo Smith's comment.
		"ed ",
		regexp.MustCompile(` (?:replied to|commented on) (.+?)(?:'s|’s|'|’) (?:own )?(?:live )?(?:post|photo|video|comment|link|status|album|reel|` +
			`activity|timeline|event|memory|note|share|story|update|review|group post|profile picture|cover photo)(?: in .+)?\.?$`),
		regexp.MustCompile(` (?:replied to|commented on) (?:his|her|their|its) own `),
	},
	{ // Dutch: Acme heeft gereageerd op de foto van Jo Smit. Acme heeft op een reactie van Jo Smit gereageerd.
		" op ",
		regexp.MustCompile(`(?i) (?:heeft|reageerde) .*?op (?:een|de|het) (?:bericht|foto|video|opmerking|reactie|link|status|album|reel|` +
			`activiteit|evenement|verhaal) van (.+?)(?: gereageerd| beantwoord)?(?: in .+)?\.?$`),
		regexp.MustCompile(`(?i) (?:heeft|reageerde) .*?op (?:zijn|haar|hun) eigen `),
	},
	{ // Spanish: Acme respondió al comentario de Jo Pérez. Acme comentó la publicación de Jo Pérez.
		"o",
		regexp.MustCompile(`(?i) (?:respondió|ha respondido|comentó|ha comentado) (?:en )?(?:al|a la|a un|a una|la|el|una|un) ` +
			`(?:comentario|publicación|foto|video|vídeo|enlace|estado|álbum|reel|actividad|evento|historia) de (.+?)(?: en .+)?\.?$`),
		regexp.MustCompile(`(?i) (?:respondió|ha respondido|comentó|ha comentado) (?:a |en )?su propi[oa] `),
	},
	{ // German: Acme hat auf den Kommentar von Jo Schmidt geantwortet. Acme hat den Beitrag von Jo Schmidt kommentiert.
		" hat ",
		regexp.MustCompile(` hat (?:auf )?(?:den|einen|das|ein|die|eine) (?:Kommentar|Beitrag|Foto|Video|Link|Status|Album|Reel|Veranstaltung|` +
			`Story|Aktivität) von (.+?) (?:geantwortet|kommentiert|reagiert)(?: in .+)?\.?$`),
		regexp.MustCompile(` hat (?:auf )?(?:seinen|ihren|sein|ihr|seine|ihre) eigene?[ns]? `),
	},
	{ // French: Acme a répondu au commentaire de Jo Petit. Acme a commenté la publication de Jo Petit.
		" a ",
		regexp.MustCompile(`(?i) a (?:répondu|commenté) (?:au|à la|à un|à une|le|la|une|un) (?:commentaire|publication|photo|vidéo|lien|statut|` +
			`album|reel|évènement|événement|story) (?:de |d’|d')(.+?)\.?$`),
		regexp.MustCompile(`(?i) a (?:répondu|commenté) (?:à )?(?:sa|son) propre `),
	},
}

// answeredIn is whom a comment answers, from the sentence that stands over it, and owner where it answers the account
// itself. It is empty where the sentence says nothing that is known.
func answeredIn(title, owner string) string {
	for _, t := range commentTitles {
		if !strings.Contains(title, t.word) {
			continue
		}
		if t.own.MatchString(title) {
			return owner
		}
		if m := t.other.FindStringSubmatch(title); m != nil {
			return m[1]
		}
	}
	return ""
}
