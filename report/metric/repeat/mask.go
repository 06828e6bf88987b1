package repeat

// Mask is what does not count when texts are compared, one bit each.
type Mask uint8

const (
	Links   Mask = 1 << iota // addresses: left out
	Handles                  // @somebody and mail addresses: left out, after a greeting a name
	Tags                     // #words: left out
	Numbers                  // words with a digit: all alike
	Names                    // capitalised words after a greeting, and signatures such as ^AB or -Anna: all alike
)

// The masks of the two figures that compare texts.
const (
	Repeats   = Links | Handles | Tags            // the brand says the same again
	Templates = Links | Handles | Numbers | Names // the brand answers from a template
)

// Words that stand for what is masked, and for a text's ends; no hash of a word is likely to equal one.
const (
	anyNumber = 0x9ae16a3b2f90404f + iota
	anyName
	textStart
	textEnd
)

// greetings are words before a person's name, lower case.
var greetings = hashes("hi", "hello", "hey", "hiya", "dear", "thanks", "thank", "you", "sorry", "morning", "afternoon", "evening",
	"welcome", "mr", "mrs", "ms", "hallo", "liebe", "lieber", "guten", "tag", "morgen", "abend", "moin", "servus", "danke",
	"herr", "frau", "bonjour", "salut", "bonsoir", "merci", "cher", "chère", "madame", "monsieur", "hola", "buenos", "buenas",
	"días", "tardes", "gracias", "estimado", "estimada", "ciao", "salve", "buongiorno", "grazie", "gentile", "olá", "oi", "bom",
	"dia", "obrigado", "obrigada", "hoi", "dag", "beste", "bedankt", "hej", "hei", "tack", "takk", "tak", "cześć", "dzień",
	"привет", "здравствуйте", "спасибо")

func hashes(words ...string) map[uint64]bool {
	set := map[uint64]bool{}
	for _, word := range words {
		h := uint64(offset)
		for _, b := range []byte(word) {
			h = (h ^ uint64(b)) * prime
		}
		set[h] = true
	}
	return set
}

// hints tell by a hash's low bits which words cannot be greetings.
var hints = func() (bits [512]bool) {
	for h := range greetings {
		bits[h%512] = true
	}
	return bits
}()

func greets(hash uint64) bool { return hints[hash%512] && greetings[hash] }

// FNV-1a by Fowler, Noll and Vo.
const (
	offset = 14695981039346656037
	prime  = 1099511628211
)
