package export

import (
	"cmp"
	"fmt"
)

// jsonItems decodes one JSON object per record. It is the road that most of the data takes, so it walks the bytes by
// itself and allocates nothing.
type jsonItems struct {
	s scanner
	r record
}

func (d *jsonItems) Decode(rec []byte, found *Found) error {
	s := &d.s
	s.begin(rec)
	d.r = record{}
	if !s.take('{') {
		return errObject
	}
	for first := true; !s.take('}'); first = false {
		if !first && !s.take(',') {
			return errJSON
		}
		if err := d.member(); err != nil {
			return err
		}
	}
	if s.space(); s.at < len(s.b) {
		return errTail
	}
	found.repaired = found.repaired || s.lone
	return d.r.item(found.Item())
}

func (d *jsonItems) member() error {
	s := &d.s
	key, ok := s.text()
	if !ok || !s.take(':') {
		return errJSON
	}
	field := fieldOf(key)
	if field < 0 {
		if at := s.at; !s.skip(2) {
			return cmp.Or(checkDepth(s.b[at:]), errJSON)
		}
		return nil
	}
	text, null, nested, ok := s.scalar()
	switch {
	case !ok && nested:
		return cmp.Or(checkDepth(s.b), errJSON)
	case !ok:
		return errJSON
	case nested:
		return fmt.Errorf("%s is an object or a list", fieldNames[field])
	case null:
	case d.r.has&(1<<field) != 0:
		return fmt.Errorf("the key %s is there twice", fieldNames[field])
	case len(text) > maxField:
		return errLongField
	default:
		d.r.set(field, text)
	}
	return nil
}
