package html

import (
	"bytes"
	"strings"
	"testing"

	"listenratio/report"
)

// TestPhrases looks for what is made anew for a brand on a German page, and for the mark of what has no German phrase.
func TestPhrases(t *testing.T) {
	const nothing, unknown = "there is nothing to count", "the moon is in the way"
	page := &report.Page{Brand: "Tern", Slug: "tern", Language: "de", Facts: []report.Fact{{Name: "SHA-256 of a.csv", Value: "12"}},
		Coverage: report.Coverage{CannotSay: []string{"x holds only those messages that were answered: answer rates and backlog cannot be said there", unknown}},
		Figures: []report.Figure{
			{Name: "answered_within_24h", Unit: "share", CannotSay: nothing}, {Name: "mix_reply", Unit: "share", CannotSay: unknown},
			{Name: "latency_median", Unit: "seconds", Says: "not reached: under half are answered", Warnings: []string{"fewer than 30 acts", unknown}}},
		Findings: []report.Finding{{Template: "How many were answered cannot be said: {a}.", Amounts: []report.Amount{{Unit: "words", Text: nothing}}, Says: "?"}}}
	var b bytes.Buffer
	if err := WritePage(&b, page); err != nil {
		t.Fatal(err)
	}
	kept := Banner(b.Bytes(), "This report is not of last night: the update failed.")
	for _, want := range []string{
		"<bdi>lässt sich nicht sagen: Es gibt nichts zu zählen</bdi>", `<bdi lang="en">lässt sich nicht sagen: ` + unknown + "</bdi>",
		"<bdi>nicht erreicht: Weniger als die Hälfte wird beantwortet</bdi>", "<li><bdi>weniger als 30 Äußerungen</bdi></li>",
		`<li><bdi lang="en">` + unknown + "</bdi></li>", "<bdi>x enthält nur Nachrichten", "<dt><bdi>SHA-256 von a.csv</bdi></dt><dd><bdi>12</bdi></dd>",
		"Wie viele eine Antwort bekamen, lässt sich nicht sagen: Es gibt nichts zu zählen.", "<bdi>Dieser Bericht ist nicht von letzter Nacht",
	} {
		if !strings.Contains(string(kept), want) {
			t.Errorf("the page lacks %q", want)
		}
	}
}

func TestPhrasesOfTheIndex(t *testing.T) {
	ix := &report.Index{Language: "fr", Facts: []report.Fact{{Name: "Records read", Value: "1234"}, {Name: "Store manifest", Value: "7, SHA-256 0a"}},
		Brands: []report.Entry{{Brand: "Tern", Slug: "tern", Failed: "This report is not of last night: the update failed."}}}
	var b bytes.Buffer
	if err := WriteIndex(&b, ix); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"<dt><bdi>Enregistrements lus</bdi></dt><dd><bdi>1\u202f234</bdi></dd>", "<dd><bdi>7, SHA-256 0a</bdi></dd>", "<bdi>Ce rapport n’est pas de la nuit dernière"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("the list of brands lacks %q", want)
		}
	}
}
