package export

import "strings"

// lastName is the last key of a path that is not any.
func lastName(keys []string) string {
	if n := len(keys) - 1; n > 0 && keys[n] == "*" {
		return keys[n-1]
	}
	return keys[len(keys)-1]
}

// leads tells what a key leads to: a record or an array of them, further objects, or both, or nothing.
func (s *branches) leads(key string) (leaf, branch, star bool) {
	depth := len(s.open)
	for _, p := range s.paths {
		if len(p) <= depth || !onPath(s.open, p) || p[depth] != "*" && p[depth] != key {
			continue
		}
		if len(p) == depth+1 {
			leaf, star = true, star || p[depth] == "*"
		} else {
			branch = true
		}
	}
	return leaf, branch, star
}

// onPath reports whether keys are the beginning of a path.
func onPath(keys, path []string) bool {
	for i, key := range keys {
		if path[i] != "*" && path[i] != key {
			return false
		}
	}
	return true
}

// path is the place of what a key leads to.
func (s *branches) path(key string) []byte {
	return []byte(strings.Join(append(s.open[:len(s.open):len(s.open)], key), "\x00"))
}

// quoteEnd is where the string that begins b ends; −1 if it does not.
func quoteEnd(b []byte) int {
	for i := 1; i < len(b) && i <= maxPrefix; i++ {
		switch b[i] {
		case '\\':
			i++
		case '"':
			return i
		}
	}
	return -1
}
