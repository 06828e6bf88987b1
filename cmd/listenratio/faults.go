package main

import (
	"fmt"

	"listenratio/pipeline"
	"listenratio/pipeline/export"
	"listenratio/pipeline/store"
)

// faults writes the table of unreadable records.
func (n *night) faults(items collated, draft *store.Draft) error {
	table, err := store.NewTable[faultRow](draft, store.Place{Table: "faults"}, "raw")
	if err != nil {
		return err
	}
	defer table.Abandon()
	var rows []faultRow
	for _, f := range items.Faults() {
		in := n.sources[f.At.Source]
		rows = append(rows, faultRow{File: in.File, Input: in.Short(), Record: f.At.Record, Offset: f.At.Offset, Reason: f.Reason, Raw: f.Raw})
	}
	if len(rows) > 0 {
		if err := table.Write(rows); err != nil {
			return err
		}
		n.tellFaults(items.Faults())
	}
	return table.End()
}

// rereadFaults hands on the unreadable records of earlier nights.
func (n *night) rereadFaults(number map[string]int32, sink export.Sink) error {
	for _, p := range n.last.Parts {
		if p.Table() != "faults" {
			continue
		}
		rows, err := store.Read[faultRow](n.store, p)
		if err != nil {
			return err
		}
		for _, r := range rows {
			if s, ok := number[r.Input+" "+r.File]; ok {
				sink.Fault(pipeline.Fault{At: pipeline.Position{Source: s, Record: r.Record, Offset: r.Offset}, Reason: r.Reason, Raw: r.Raw})
			}
		}
	}
	return nil
}

// shown is how many unreadable records are named in messages.
const shown = 5

func (n *night) tellFaults(faults []pipeline.Fault) {
	told := 0
	for _, f := range faults {
		if int(f.At.Source) < len(n.inputs.earlier) {
			continue
		}
		if told++; told <= shown {
			n.teller.warn(fmt.Sprintf("%s: %s", n.sources[f.At.Source].File, f))
		}
	}
	if told > shown {
		n.teller.warn(fmt.Sprintf("… and %d more unreadable records; all are in the store's faults table", told-shown))
	}
}

// overThreshold names an input of which too many records could not be read, empty if there is none.
func (n *night) overThreshold() string {
	for _, in := range n.outcome.manifest.Inputs {
		if in.Faults > 0 && float64(in.Faults) > n.settings.FaultThreshold*float64(in.Read) {
			return fmt.Sprintf("%d of %d records of %s could not be read", in.Faults, in.Read, in.File)
		}
	}
	return ""
}
