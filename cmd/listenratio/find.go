package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"slices"

	"listenratio/pipeline"
	"listenratio/pipeline/export"
	"listenratio/pipeline/store"
)

// inputs are the files of a run.
type inputs struct {
	trees   []*export.Tree
	fresh   []fresh       // to read, in the order of their paths
	earlier []store.Input // read on an earlier night and held by the store
}

// fresh is a file to read, with what its export says of it.
type fresh struct {
	file   export.File
	export export.Export
}

// refusal is an input that could not be read.
type refusal struct {
	Name   string `json:"name"`
	Reason string `json:"reason"`
	err    error
}

func (in *inputs) close() {
	for _, t := range in.trees {
		t.Close()
	}
}

// find opens every EXPORT, recognises what is in it, and leaves out the files that the store has read before under the
// same settings. It fails where nothing can be read.
func (n *night) find(ctx context.Context) (err error) {
	if n.last, err = n.store.Latest(); err != nil {
		return err
	}
	n.stamp = n.settings.stamp()
	if sum := sumOf(n.corrections, n.samples); sum != "" {
		n.stamp.Rules += " " + sum
	}
	var files []fresh
	for _, name := range n.exports {
		found, err := n.recognise(name)
		if err != nil {
			n.refuse(name, err)
			continue
		}
		files = append(files, found...)
		n.teller.log("recognised", slog.String("path", name), slog.Int("files", len(found)))
	}
	if len(n.outcome.refused) == len(n.exports) {
		return n.noInput()
	}
	slices.SortStableFunc(files, func(a, b fresh) int { return compare(a.file.Member.Path, b.file.Member.Path) })
	if n.last != nil {
		n.inputs.earlier = slices.Clone(n.last.Inputs)
	}
	return n.sift(ctx, files)
}

// recognise returns the files of an EXPORT that are to be read.
func (n *night) recognise(name string) ([]fresh, error) {
	if _, err := os.Stat(name); err != nil {
		return nil, err
	}
	tree, err := export.Open(name)
	if err != nil {
		return nil, err
	}
	n.inputs.trees = append(n.inputs.trees, tree)
	exports, err := export.Detect(tree, n.formats...)
	if err != nil {
		return nil, err
	}
	for _, p := range tree.Passed {
		n.teller.warn("left out: " + p)
	}
	var files []fresh
	for _, e := range exports {
		for _, f := range e.Files {
			files = append(files, fresh{f, e})
		}
	}
	return files, nil
}

// sift splits the files into those to read and those that the store holds. Under other settings everything given is
// read again, and what the store holds of it is not used.
func (n *night) sift(ctx context.Context, files []fresh) error {
	for _, f := range files {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		i, err := n.heldAs(f.file.Member)
		if err != nil {
			n.refuse(f.file.Member.Path, err)
			continue
		}
		if i >= 0 && n.last.Stamp.Reading() == n.stamp.Reading() {
			continue
		}
		if i >= 0 {
			n.inputs.earlier = slices.Delete(n.inputs.earlier, i, i+1)
		}
		n.inputs.fresh = append(n.inputs.fresh, f)
	}
	return nil
}

// heldAs is the number of the earlier input with the member's bytes, −1 if there is none. Only members of the size of
// an earlier input are hashed.
func (n *night) heldAs(m export.Member) (int, error) {
	if !slices.ContainsFunc(n.inputs.earlier, func(in store.Input) bool { return m.Size < 0 || in.Bytes == m.Size }) {
		return -1, nil
	}
	sum, err := export.Sum(m)
	if err != nil {
		return -1, err
	}
	return slices.IndexFunc(n.inputs.earlier, func(in store.Input) bool { return in.SHA256 == sum }), nil
}

// nothingNew reports whether the run would write again what is there.
func (n *night) nothingNew() bool {
	return n.last != nil && len(n.inputs.fresh) == 0 && len(n.outcome.refused) == 0 && n.last.Stamp == n.stamp && n.site.Current()
}

func (n *night) refuse(name string, err error) {
	n.outcome.refused = append(n.outcome.refused, refusal{Name: name, Reason: err.Error(), err: err})
	n.teller.warn(fmt.Sprintf("cannot read %s: %v", name, err))
	var unknown *export.Unknown
	if errors.As(err, &unknown) && unknown.Hint == "" {
		for _, line := range unknown.Looked() {
			n.teller.warn("  looked for " + line)
		}
	}
}

// noInput is the failure of a run that can read none of its EXPORTs.
func (n *night) noInput() error {
	which := "the export cannot"
	if len(n.exports) > 1 {
		which = fmt.Sprintf("none of the %d exports can", len(n.exports))
	}
	return &failure{statusNoInput, fmt.Errorf("%s be read; store and reports are as they were", which), "listenratio formats"}
}

// stamp is what the outcome depends on besides the inputs.
func (s *settings) stamp() store.Stamp {
	return store.Stamp{Program: version, Schema: store.Schema, Rules: rulesVersion, Config: s.sum(), AsOf: s.AsOf}
}

// capabilityOf is the inverse of pipeline.Capability.String.
func capabilityOf(word string) pipeline.Capability {
	for c := pipeline.NoInbound; c <= pipeline.AllInbound; c++ {
		if c.String() == word {
			return c
		}
	}
	return pipeline.NoInbound
}
