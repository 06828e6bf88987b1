package model

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// asciiWord tells the ASCII letters and digits.
var asciiWord = [256]bool{
	'0': true, '1': true, '2': true, '3': true, '4': true, '5': true, '6': true, '7': true, '8': true, '9': true,
	'a': true, 'b': true, 'c': true, 'd': true, 'e': true, 'f': true, 'g': true, 'h': true, 'i': true, 'j': true,
	'k': true, 'l': true, 'm': true, 'n': true, 'o': true, 'p': true, 'q': true, 'r': true, 's': true, 't': true,
	'u': true, 'v': true, 'w': true, 'x': true, 'y': true, 'z': true,
	'A': true, 'B': true, 'C': true, 'D': true, 'E': true, 'F': true, 'G': true, 'H': true, 'I': true, 'J': true,
	'K': true, 'L': true, 'M': true, 'N': true, 'O': true, 'P': true, 'Q': true, 'R': true, 'S': true, 'T': true,
	'U': true, 'V': true, 'W': true, 'X': true, 'Y': true, 'Z': true,
}

// word scans a word, number, mention, hashtag or link that begins at i.
func (s *Scratch) word(i int, opens *bool) int {
	if end := linkEnd(s.text, i); end > 0 {
		s.tokens = append(s.tokens, token{hash: hashLink, start: int32(i), end: int32(end), kind: link})
		return end
	}
	t := token{start: int32(i), fold: int32(len(s.folded))}
	switch s.text[i] {
	case '@':
		t.kind = mention
		i++
	case '#':
		t.kind = hashtag
		i++
	}
	shape := s.letters(&i, t.kind)
	t.desk = t.kind == mention && s.desk(int(t.start), i)
	t.end, t.foldEnd = int32(i), int32(len(s.folded))
	if t.fold == t.foldEnd { // a lone "#" or "@"
		return s.mark(int(t.start), max(i, int(t.start)+1), rune(s.text[t.start]), opens)
	}
	t.hash = hashBytes(s.folded[t.fold:t.foldEnd])
	t.capital, t.shout, t.camel = shape.capital, shape.upper > 1 && shape.lower == 0, shape.camel
	if t.kind == word && shape.digits && shape.lower+shape.upper == 0 {
		t.kind = numberKind(s.folded[t.fold:t.foldEnd])
	}
	t.opens = *opens
	if t.kind != mention {
		*opens = false
	}
	s.tokens = append(s.tokens, t)
	return i
}

// shape is what a word looks like.
type shape struct {
	upper, lower    int
	capital, digits bool
	camel           bool
}

// letters folds the letters of a word from *i on and moves *i behind them.
func (s *Scratch) letters(i *int, k kind) shape {
	var sh shape
	first := true
	for *i < len(s.text) {
		r, size := rune(s.text[*i]), 1
		if r >= 'a' && r <= 'z' { // most letters
			sh.lower++
			first = false
			s.folded = append(s.folded, byte(r))
			*i++
			continue
		}
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s.text[*i:])
		}
		switch {
		case r >= 'A' && r <= 'Z':
			sh.upper++
			sh.capital = sh.capital || first
			sh.camel = sh.camel || sh.lower > 0
		case r >= '0' && r <= '9':
			sh.digits = true
		case r < utf8.RuneSelf:
			if !joins(s.text, *i, k, sh) {
				return sh
			}
			*i++
			continue
		case invisible(r):
			*i += size
			continue
		case pictured(r) || !unicode.IsLetter(r) && !unicode.IsDigit(r):
			return sh
		case unicode.IsUpper(r):
			sh.upper++
			sh.capital = sh.capital || first
		default:
			sh.lower++
		}
		s.folded = appendFolded(s.folded, r)
		first = false
		*i += size
	}
	return sh
}

// joins tells whether the ASCII mark at i holds a word together: a hyphen between letters, a point between digits,
// an underscore in a name.
func joins(text string, i int, k kind, sh shape) bool {
	if i+1 >= len(text) || i == 0 || !asciiWord[text[i-1]] || !asciiWord[text[i+1]] && text[i+1] != '_' {
		return text[i] == '_' && k != word
	}
	next := text[i+1]
	switch text[i] {
	case '-':
		return k == word && sh.lower+sh.upper > 0 && (next < '0' || next > '9')
	case '.', ',':
		return k == word && sh.lower+sh.upper == 0 && next >= '0' && next <= '9'
	case '_':
		return true
	}
	return false
}

func numberKind(digits []byte) kind {
	if len(digits) == 4 && (digits[0] == '1' && digits[1] == '9' || digits[0] == '2' && digits[1] == '0') {
		return year
	}
	return number
}

const hashLink = 0x11A9

// linkEnd returns where the link that begins at i ends, or 0 where none begins.
func linkEnd(text string, i int) int {
	if text[i] != 'h' && text[i] != 'w' {
		return 0
	}
	rest := text[i:]
	if !strings.HasPrefix(rest, "http") && !strings.HasPrefix(rest, "www.") {
		return 0
	}
	if rest[0] == 'h' && !strings.HasPrefix(rest, "http://") && !strings.HasPrefix(rest, "https://") {
		return 0
	}
	for k := 0; k < len(rest); k++ {
		if rest[k] <= ' ' || rest[k] == '"' || rest[k] == '<' {
			return i + k
		}
	}
	return len(text)
}
