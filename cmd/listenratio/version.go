package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"listenratio/classify/judge"
	"listenratio/pipeline/store"
)

// version is the program's. Reports and stores carry it.
const version = "0.1.0"

func newVersion() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the versions of the program, its rules and its store",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := fmt.Fprintf(cmd.OutOrStdout(), "listenratio %s, rules %s, store schema %d\n", version, judge.Version, store.Schema)
			return err
		},
	}
}
