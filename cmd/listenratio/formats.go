package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"listenratio/pipeline/export"
)

func newFormats() *cobra.Command {
	var asJSON, asMarkdown bool
	var mapping string
	c := &cobra.Command{
		Use:   "formats",
		Short: "Which exports can be read, where to get them, and what can be said from them",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			out := cmd.OutOrStdout()
			if mapping != "" {
				return writeMapping(out, mapping)
			}
			switch {
			case asJSON:
				return json.NewEncoder(out).Encode(formatFacts())
			case asMarkdown:
				fmt.Fprint(out, formatTable())
				return nil
			}
			for _, f := range export.Formats {
				fmt.Fprintf(out, "%s — %s\n  get it:  %s\n  inbound: %s\n  holds:   %s\n  sign:    %s\n\n", f.Name, f.Title, f.Obtain,
					f.Inbound, f.Holds, f.Sign)
			}
			return nil
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "as JSON")
	c.Flags().StringVar(&mapping, "mapping", "", "print the mapping file of this name, to copy and edit for run --mapping")
	c.Flags().BoolVar(&asMarkdown, "markdown", false, "as the table of the README")
	return c
}

// writeMapping prints a mapping file that comes with the program.
func writeMapping(w io.Writer, name string) error {
	data, ok := export.MappingFile(name)
	if !ok {
		return usage("listenratio formats --mapping "+export.Mappings()[0], "there is no mapping %q; there are %s", name,
			strings.Join(export.Mappings(), ", "))
	}
	_, err := w.Write(data)
	return err
}

// readMappings reads the user's own mapping files.
func readMappings(paths []string) (formats []export.Format, err error) {
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, usage("", "read mapping: %w", err)
		}
		f, err := export.ReadMapping(data)
		if err != nil {
			return nil, usage("listenratio formats --mapping "+export.Mappings()[0], "%s: %w", path, err)
		}
		formats = append(formats, f)
	}
	return formats, nil
}

// formatFact is one format as JSON.
type formatFact struct {
	Name    string `json:"name"`
	Title   string `json:"title"`
	Obtain  string `json:"obtain"`
	Inbound string `json:"inbound"`
	Holds   string `json:"holds"`
	Sign    string `json:"sign"`
}

func formatFacts() []formatFact {
	var facts []formatFact
	for _, f := range export.Formats {
		facts = append(facts, formatFact{f.Name, f.Title, f.Obtain, f.Inbound.String(), f.Holds, f.Sign})
	}
	return facts
}

// formatTable is the table of formats in Markdown, as the README has it.
func formatTable() string {
	table := "| format | what it is and how to get it | inbound side | what can be said from it |\n|---|---|---|---|\n"
	for _, f := range export.Formats {
		table += fmt.Sprintf("| `%s` | %s: %s | `%s` | %s |\n", f.Name, f.Title, f.Obtain, f.Inbound, f.Holds)
	}
	return table
}
