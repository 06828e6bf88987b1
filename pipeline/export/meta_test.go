package export

import "testing"

func TestAnsweredIn(t *testing.T) {
	for title, want := range map[string]string{
		"Acme replied to Jo Smith's comment.":                      "Jo Smith",
		"Acme replied to Jo’s Diner’s comment.":                    "Jo’s Diner",
		"Acme commented on Ines Kral's live video.":                "Ines Kral",
		"Acme commented on Lars' photo in Friends of the Mill.":    "Lars",
		"Acme commented on its own post.":                          "Acme",
		"Acme commented on something.":                             "",
		"Acme heeft gereageerd op het bericht van Noor Veld.":      "Noor Veld",
		"Acme heeft op de reactie van Jan van Dam gereageerd.":     "Jan van Dam",
		"Acme heeft op zijn eigen bericht gereageerd.":             "Acme",
		"Acme respondió al comentario de Lucía Rubí.":              "Lucía Rubí",
		"Acme ha comentado la publicación de Nico Pan en Vecinos.": "Nico Pan",
		"Acme comentó su propia publicación.":                      "Acme",
		"Acme hat auf den Kommentar von Uwe Kern geantwortet.":     "Uwe Kern",
		"Acme hat den Beitrag von Uwe Kern kommentiert.":           "Uwe Kern",
		"Acme hat seinen eigenen Beitrag kommentiert.":             "Acme",
		"Acme a répondu au commentaire de Léa Petit.":              "Léa Petit",
		"Acme a commenté sa propre publication.":                   "Acme",
		"Acme が Jo さんの投稿にコメントしました。":                                "",
	} {
		if got := answeredIn(title, "Acme"); got != want {
			t.Errorf("%s: got %q, want %q", title, got, want)
		}
	}
}

func TestLatin(t *testing.T) {
	for text, want := range map[string]string{
		"Zo\u00c3\u00ab \u00f0\u009f\u0099\u0082": "Zoë 🙂",
		"Zoë":                          "Zoë",
		"é":                            "é",
		"plain":                        "plain",
		"caf\u00c3\u00a9 \u00e2\u0082": "café ",
		"soon \u00f0\u009f\u0099":      "soon ",
		"日本":                           "日本",
	} {
		got := latin(text)
		if got != want || latin(got) != want {
			t.Errorf("%q: got %q, and %q the second time, want %q", text, got, latin(got), want)
		}
	}
}

func TestReactionsAreNoMessages(t *testing.T) {
	for text, want := range map[string]bool{
		"Reacted 😍 to your message ":      true,
		"Liked a message":                 true,
		"Reacted 👩🏽‍❤️‍👨 to your message": true,
		"Reageerde met ❤️ op je bericht":  true,
		"Reacted badly to your message":   false,
		"Liked a message I got":           false,
		"Reacted to your message":         false,
		"":                                false,
	} {
		if got := isReaction(text); got != want {
			t.Errorf("%q: got %v", text, got)
		}
	}
}

func TestMetaRoot(t *testing.T) {
	for path, want := range map[string]string{
		"facebook-a/your_facebook_activity/posts/profile_posts_1.json":                                    "facebook-a/",
		"all.zip!messages/inbox/posts/message_1.json":                                                     "all.zip!",
		"a/personal_information/profile_information/your_facebook_activity/comments_and_reactions/c.json": "a/",
		"inbox/jo_1/message_1.json":                                                                       "",
		"jo_1/message_1.json":                                                                             "jo_1/",
		"message_1.json":                                                                                  "",
	} {
		if got := metaRoot(path); got != want {
			t.Errorf("%s: got %q, want %q", path, got, want)
		}
	}
}
