package rules_test

import (
	"testing"

	"listenratio/classify"
	"listenratio/classify/rules"
)

func TestLanguageOfTheText(t *testing.T) {
	for text, want := range map[string]rules.Language{
		"The fog came down from the hills before they had closed the gate":                 rules.English,
		"La niebla bajó de las colinas antes de que cerraran la puerta":                    rules.Spanish,
		"La brume est descendue des collines avant qu'ils n'aient fermé le portail":        rules.French,
		"Der Nebel kam von den Hügeln herunter, bevor sie das Tor geschlossen hatten":      rules.German,
		"A neblina desceu das colinas antes que eles tivessem fechado o portão da quinta":  rules.Portuguese,
		"La nebbia è scesa dalle colline prima che avessero chiuso il cancello":            rules.Italian,
		"De mist kwam van de heuvels voordat zij het hek hadden gesloten":                  rules.Dutch,
		"La boira va baixar dels turons abans que haguessin tancat la porta amb clau":      rules.Catalan,
		"Туман спустился с холмов до того, как закрыли ворота":                             rules.Unknown,
		"霧が丘から降りてきた":                                                                       rules.Unknown,
		"Dimman kom ner från kullarna och det var inte att gå hem för den som har bråttom": rules.Unknown,
		"Ang hamog ay bumaba mula sa mga burol bago nila isinara ang tarangkahan":          rules.Unknown,
	} {
		if r := read(text); r.Language != want || r.Supported != (want != rules.Unknown) {
			t.Errorf("language of %q is %v, want %v", text, r.Language, want)
		}
	}
}

func TestTagWinsUnlessTheTextContradicts(t *testing.T) {
	x := rules.NewReader(rules.Setup{})
	for _, c := range []struct {
		tag, text string
		want      rules.Language
	}{
		{"fr-CA", "Fog", rules.French},
		{"pt_BR", "Fog", rules.Portuguese},
		{"EN", "Nebel", rules.English},
		{"en", "Der Nebel kam von den Hügeln und ist nicht mehr da", rules.German},
		{"en", "Der Nebel was on the hills and the valley", rules.English},
		{"ja", "The fog came down from the hills", rules.Unknown},
		{"und", "Der Nebel kam von den Hügeln und ist nicht mehr da", rules.German},
		{"zxx", "The fog came down", rules.English},
		{"qme", "The fog came down", rules.English},
		{"", "The fog came down", rules.English},
	} {
		if r := x.Read(&classify.Post{Text: c.text, Language: c.tag}); r.Language != c.want {
			t.Errorf("tag %q with %q is %v, want %v", c.tag, c.text, r.Language, c.want)
		}
	}
}

func TestUntaggedHeadlineTakesTheSetupsLanguage(t *testing.T) {
	x := rules.NewReader(rules.Setup{Language: rules.German})
	if r := x.Read(&classify.Post{Text: "Nebelwanderung Bergdorf Samstag"}); r.Language != rules.German {
		t.Errorf("language is %v, want German", r.Language)
	}
}

func TestLanguageNamesGoBothWays(t *testing.T) {
	for l := rules.English; l <= rules.Catalan; l++ {
		if got, said := rules.Tagged(l.String()); got != l || !said {
			t.Errorf("Tagged(%q) is %v, %v", l, got, said)
		}
	}
}
