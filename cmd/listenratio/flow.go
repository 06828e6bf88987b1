package main

import (
	"context"
	"sync"

	"listenratio/pipeline"
	"listenratio/pipeline/store"
)

// depth is how many batches may wait between two stages.
const depth = 1

// flow takes the items of a brand's parts through the stages, each of which works on another batch at the same time:
//
//	decode   the batches of the parts as they come
//	listen   what somebody outside said: does it need an answer?
//	match    whom every item answers, in the order of time, and what the brand's own are for
//	count    the items and the turns
//	write    the rows of the derived tables
//
// A stage that fails stops the others. Every batch is released by whoever has it last.
func (e *evening) flow(ctx context.Context, first store.Part, parts <-chan store.Part) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	decoded, listened, counted := make(chan *load, depth), make(chan *load, depth), make(chan *load, depth)
	e.matched, e.used = make(chan *load, depth), make(chan *load, 5*depth)
	var stages sync.WaitGroup
	stages.Go(func() { e.decode(ctx, stop, first, parts, decoded) })
	stages.Go(func() {
		defer close(listened)
		each(decoded, stop, e.listen, func(l *load) { listened <- l })
	})
	stages.Go(func() {
		defer close(e.matched)
		if each(listened, stop, e.match, func(l *load) { e.matched <- l }) && ctx.Err() == nil {
			e.end(stop)
		}
	})
	stages.Go(func() {
		defer close(counted)
		each(e.matched, stop, e.count, func(l *load) { counted <- l })
	})
	stages.Go(func() { each(counted, stop, e.write, e.recycle) })
	stages.Wait()
	return context.Cause(ctx)
}

// decode hands on the batches of the parts.
func (e *evening) decode(ctx context.Context, stop context.CancelCauseFunc, first store.Part, parts <-chan store.Part, out chan<- *load) {
	defer close(out)
	take := func(b pipeline.Batch) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		b.Record.Retain()
		l := e.fresh()
		l.batch = b
		out <- l
		return nil
	}
	for p, ok := first, true; ok; p, ok = <-parts {
		e.parts = append(e.parts, p)
		if err := e.draft.Batches([]store.Part{p}, e.mem, take); err != nil {
			stop(err)
			return
		}
	}
}

// end hands out what is still open when all items are matched.
func (e *evening) end(stop context.CancelCauseFunc) {
	var err error
	func() {
		defer e.survive(&err)
		e.next = e.fresh()
		e.matcher.End()
		e.matched <- e.next
	}()
	if err != nil {
		stop(err)
	}
}

// write adds the rows of l to the derived tables.
func (e *evening) write(l *load) (err error) {
	defer e.survive(&err)
	return e.tables.write(l)
}

// fresh is an empty load.
func (e *evening) fresh() *load {
	select {
	case l := <-e.used:
		return l
	default:
		return &load{words: e.words}
	}
}

// recycle releases l and keeps it for fresh.
func (e *evening) recycle(l *load) {
	l.release()
	select {
	case e.used <- l:
	default:
	}
}

// each does something with every load and passes it on. After an error, or once something else has failed, loads are
// only released. It reports whether all went well.
func each(in <-chan *load, stop context.CancelCauseFunc, do func(*load) error, pass func(*load)) bool {
	fine := true
	for l := range in {
		if fine {
			if err := do(l); err != nil {
				fine = false
				stop(err)
			}
		}
		if !fine {
			l.release()
			continue
		}
		pass(l)
	}
	return fine
}
