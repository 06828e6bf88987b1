package export

import "strings"

// countOf writes a count as digits: without the marks between thousands, as in 15,000 or 1.200, and without the zeros
// behind the point that a table puts there. What is no count is left as it is; a dash stands for none.
func countOf(s string) string {
	whole, zeros, ok := strings.Cut(s, ".")
	if ok && strings.Trim(zeros, "0") == "" && len(zeros) < 3 {
		s = whole
	}
	groups := strings.FieldsFunc(s, func(r rune) bool {
		return r == ',' || r == '.' || r == ' ' || r == '\u00a0' || r == '\u202f' || r == '\''
	})
	for i, g := range groups {
		if !allDigits(g) || i > 0 && len(g) != 3 || len(groups) > 1 && len(groups[0]) > 3 {
			return s
		}
	}
	return strings.Join(groups, "")
}
