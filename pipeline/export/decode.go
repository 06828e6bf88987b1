package export

import (
	"bytes"
	"errors"

	"github.com/bytedance/sonic"
)

// library decodes JSON into structs. Strings point into the record. Keys are matched without regard to case, as the
// standard library does.
var library = sonic.Config{ValidateString: true, NoValidateJSONSkip: false}.Froze()

// Unmarshal decodes a JSON record, or a part of one, into v, which is emptied first. Strings in v may point into rec.
// It marks what is in found as repaired where an escape is half of a surrogate pair.
func Unmarshal[T any](rec []byte, v *T, found *Found) error {
	var zero T
	*v = zero
	if err := checkDepth(rec); err != nil {
		return err
	}
	if found != nil && loneSurrogate(rec) {
		found.repaired = true
	}
	if err := library.Unmarshal(rec, v); err != nil {
		return jsonError(rec)
	}
	return nil
}

var errShape = errors.New("a key has a value of another kind than it should")

// jsonError tells JSON that is broken from JSON of another shape, without quoting it.
func jsonError(rec []byte) error {
	var s scanner
	s.begin(rec)
	if !s.skip(0) {
		return errJSON
	}
	if s.space(); s.at < len(rec) {
		return errTail
	}
	return errShape
}

// loneSurrogate reports whether rec has an escape that is half of a surrogate pair.
func loneSurrogate(rec []byte) bool {
	for at := 0; ; {
		n := bytes.Index(rec[at:], []byte(`\u`))
		if n < 0 {
			return false
		}
		at += n + 2
		s := scanner{b: rec, at: at}
		if r, ok := s.hex(); ok && r >= 0xd800 && r < 0xe000 {
			if s.pair(r); s.lone {
				return true
			}
			at += 10
		}
	}
}

// Text is a JSON string, number or boolean, taken as text; null is the empty text. It is for ids and counts that some
// exports quote and others do not.
type Text string

// UnmarshalJSON implements [encoding/json.Unmarshaler].
func (t *Text) UnmarshalJSON(b []byte) error {
	var s scanner
	s.begin(b)
	text, _, nested, ok := s.scalar()
	if !ok || nested {
		return errShape
	}
	*t = Text(bytes.Clone([]byte(text)))
	return nil
}
