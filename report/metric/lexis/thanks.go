package lexis

import "strings"

// thankful are the words that thank, in the languages of the lists.
var thankful = set("thanks thank thx kudos danke dank merci gracias obrigado obrigada grazie bedankt")

func set(words string) map[string]bool {
	s := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		s[w] = true
	}
	return s
}

// nearby is within how many words after the thanks a name must come.
const nearby = 6

// Thanks reports whether a text thanks somebody by a handle that is not one of the brand's: "Many thanks to our friends at
// @harbour".
func (r *Reader) Thanks(text string) bool {
	if !strings.Contains(text, "@") {
		return false
	}
	left := 0
	for f := range strings.FieldsSeq(text) {
		if left > 0 {
			left--
			if at := strings.IndexByte(f, '@'); at >= 0 && at <= 1 && r.foreign(f[at+1:]) {
				return true
			}
		}
		if thankful[strings.ToLower(strings.Trim(f, ".,:;!?()\"'“”¡"))] {
			left = nearby
		}
	}
	return false
}

// foreign reports whether a handle is a name, and none of the brand's.
func (r *Reader) foreign(handle string) bool {
	handle = strings.TrimRight(handle, ".,:;!?)\"'”’")
	return handle != "" && !r.names[hashOf(strings.ToLower(handle))]
}
