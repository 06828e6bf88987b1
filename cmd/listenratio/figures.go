package main

import (
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"listenratio/pipeline"
	"listenratio/report"
	"listenratio/report/metric"
	catalogue "listenratio/report/words"
)

func newFigures() *cobra.Command {
	var asJSON, asMarkdown bool
	c := &cobra.Command{
		Use:   "figures",
		Short: "What the reports measure: each figure's question, its definition and what it needs from the data",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			out := cmd.OutOrStdout()
			switch {
			case asJSON:
				return json.NewEncoder(out).Encode(figureFacts())
			case asMarkdown:
				fmt.Fprint(out, figureTables())
				return nil
			}
			for _, f := range figureFacts() {
				fmt.Fprintf(out, "%s (%s) — %s\n  %s\n  needs: %s\n\n", f.Name, f.Unit, f.Title, f.Definition, f.Needs)
			}
			return nil
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "as JSON")
	c.Flags().BoolVar(&asMarkdown, "markdown", false, "as Markdown, a table for each chapter")
	return c
}

// figureFact is one figure as JSON.
type figureFact struct {
	Name       string `json:"name"`
	Chapter    string `json:"chapter"`
	Title      string `json:"title"`
	Definition string `json:"definition"`
	Unit       string `json:"unit"`
	Needs      string `json:"needs"`
}

// needs says in words what a figure needs.
var needs = map[pipeline.Capability]string{
	pipeline.NoInbound:   "the brand's own posts",
	pipeline.DirectOnly:  "both sides of direct messages",
	pipeline.ParentsOnly: "the messages that the brand answered",
	pipeline.AllInbound:  "all that people said to the brand",
}

func figureFacts() []figureFact {
	var facts []figureFact
	for _, chapter := range report.Chapters {
		for _, m := range metric.Metrics {
			if m.Chapter == chapter {
				facts = append(facts, figureFact{m.Name, chapter, m.Title, m.Definition, m.Unit, needs[m.Needs()]})
			}
		}
	}
	return facts
}

// figureTables are the figures in Markdown, chapter by chapter.
func figureTables() (text string) {
	last := ""
	for _, f := range figureFacts() {
		if f.Chapter != last {
			last = f.Chapter
			c := catalogue.English.Chapters[last]
			text += fmt.Sprintf("\n## %s\n\n%s\n\n| figure | what it asks | what it is | needs |\n|---|---|---|---|\n", c.Title, c.Asks)
		}
		text += fmt.Sprintf("| `%s` | %s | %s | %s |\n", f.Name, f.Title, f.Definition, f.Needs)
	}
	return text
}
