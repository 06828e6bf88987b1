package main

import (
	"errors"
	"fmt"
	"sync"

	"listenratio/pipeline"
	"listenratio/pipeline/collate"
	"listenratio/pipeline/export"
)

// sideless are the sources that do not say which of their items are the brand's own, in a run that names no brand. They are
// left out, so that one such file does not stop a night over many exports.
type sideless struct {
	mu sync.Mutex
	of map[int32]bool
}

// errSides is why such a source is left out.
var errSides = fmt.Errorf("%w; name the brand with --brand 'NAME=ACCOUNT,…'", collate.ErrSide)

// sider is a sink that lets such items go.
type sider struct {
	export.Sink
	found *sideless
}

func (s sider) Item(it *pipeline.Item) error {
	err := s.Sink.Item(it)
	if !errors.Is(err, collate.ErrSide) {
		return err
	}
	s.found.mu.Lock()
	defer s.found.mu.Unlock()
	s.found.of[it.Source.Source] = true
	return nil
}

// mark makes the outcomes of such sources refusals; first is the number of the first outcome's source.
func (s *sideless) mark(outcomes []export.Outcome, first int) {
	for n := range s.of {
		if o := &outcomes[int(n)-first]; o.Err == nil {
			o.Err = errSides
		}
	}
}
