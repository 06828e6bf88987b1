package lexis

import "testing"

func TestThanks(t *testing.T) {
	r := NewReader([]string{"acme", "Acme Coffee"})
	for text, want := range map[string]bool{
		"A big thank you to our friends at @harbour!":             true,
		"Merci à @port pour la salle":                             true,
		"¡Gracias @puerto!":                                       true,
		"Photo: @harbour":                                         false,
		"Thanks for 1000 followers, love from @acme":              false,
		"Thanks to all who came on Sunday, rain or not. @harbour": false,
		"thanks @":                        false,
		"write to jo@example.org, thanks": false,
		"":                                false,
	} {
		if got := r.Thanks(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
