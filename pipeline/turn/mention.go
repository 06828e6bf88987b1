package turn

import (
	"unicode/utf8"
	"unsafe"
)

func view(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// mentioned reports whether text names one of the accounts by "@name", and whether it does so before anything else but
// further mentions.
func (m *Matcher) mentioned(text string) (leading, anywhere bool) {
	front := true
	for i := 0; i < len(text); i++ {
		if text[i] != '@' || i > 0 && nameByte(text[i-1]) {
			front = front && (text[i] == ' ' || text[i] == '.' || text[i] == '\n' || text[i] == '\t')
			continue
		}
		end := mentionEnd(text, i+1)
		if m.ours(text[i+1 : end]) {
			return front, true
		}
		if end > i+1 {
			i = end - 1
		}
	}
	return false, false
}

// mentionEnd is where the name that begins at i ends: letters, digits and underscores, also dots, hyphens and a second
// "@" with a host inside it.
func mentionEnd(text string, i int) int {
	end := i
	for end < len(text) && (nameByte(text[end]) || text[end] == '@' || text[end] == '.' || text[end] == '-') {
		end++
	}
	for end > i && !nameByte(text[end-1]) {
		end--
	}
	return end
}

func nameByte(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf
}

// leadingName is the name that text begins with, without its "@"; empty if it begins otherwise.
func leadingName(text string) string {
	for text != "" && (text[0] == ' ' || text[0] == '.' || text[0] == '\n') {
		text = text[1:]
	}
	if text == "" || text[0] != '@' {
		return ""
	}
	return text[1:mentionEnd(text, 1)]
}

// ours reports whether name is an account of the brand, without regard to case; of a name with a host, the name alone
// counts too.
func (m *Matcher) ours(name string) bool { return m.among(m.setup.Accounts, name) }

// sister reports likewise whether name is an account of a sister brand.
func (m *Matcher) sister(name string) bool { return m.among(m.setup.Sisters, name) }

func (m *Matcher) among(accounts map[string]bool, name string) bool {
	if name == "" || len(accounts) == 0 {
		return false
	}
	m.buf = fold(m.buf[:0], name)
	if accounts[string(m.buf)] {
		return true
	}
	for i, c := range m.buf {
		if c == '@' {
			return accounts[string(m.buf[:i])]
		}
	}
	return false
}
