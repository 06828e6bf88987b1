package export

import "regexp"

// chatShape is how the headers of one chat look. All headers that a phone writes into one file have the same.
type chatShape struct {
	bracket bool // [02.05.24, 18:11:04] rather than 02.05.24, 18:11 -
	between byte // what separates the numbers of the date
	first   bool // the year stands first and has four digits
	long    bool // the year stands last and has four digits
	comma   bool // a comma stands behind the date
	seconds bool // the clock has seconds
	half    bool // the clock has AM or PM
}

// chatHeader is what stands in front of a message.
type chatHeader struct {
	chatShape
	date   [3]int // the numbers of the date as they stand
	clock  int64  // seconds of the day
	length int    // bytes up to the name
}

// readChatHeader reads the header at the beginning of a line.
func readChatHeader(line []byte) (h chatHeader, ok bool) {
	c := chatCursor{b: line}
	c.marks()
	h.bracket = c.byte("[") != 0
	if !h.readDate(&c) || !h.readClock(&c) {
		return h, false
	}
	if h.bracket {
		ok = c.byte("]") != 0
		c.space()
	} else {
		ok = c.space() && c.dash() && c.space()
	}
	h.length = c.at
	// Programs write their logs with a clock to the second behind a date such as 2024-05-02, and no comma.
	return h, ok && !(h.first && h.between == '-' && !h.comma && h.seconds)
}

// readDate reads three numbers with the same separator between them, and what stands between date and clock.
func (h *chatHeader) readDate(c *chatCursor) bool {
	var digits [3]int
	for i := range h.date {
		if h.date[i], digits[i] = c.number(4); digits[i] == 0 || digits[i] == 3 {
			return false
		}
		if i == 2 {
			break
		}
		s := c.byte("/.-")
		if s == 0 || i == 1 && s != h.between {
			return false
		}
		if h.between = s; s == '.' {
			c.space()
		}
	}
	h.first, h.long = digits[0] == 4, digits[2] == 4
	c.byte(".")
	h.comma = c.byte(",") != 0
	spaced := c.space()
	if c.word() {
		spaced = c.space()
	}
	return spaced && digits[1] <= 2 && !(h.first && h.long)
}

// readClock reads 18:11, 18.11.04 or 6:11 PM.
func (h *chatHeader) readClock(c *chatCursor) bool {
	hour, n := c.number(2)
	minute, second := 0, 0
	if n == 0 || c.byte(":.") == 0 {
		return false
	}
	if minute, n = c.number(2); n != 2 {
		return false
	}
	if h.seconds = c.byte(":.") != 0; h.seconds {
		if second, n = c.number(2); n != 2 {
			return false
		}
	}
	half := c.half()
	switch h.half = half != 0; {
	case half == 'a' && hour == 12:
		hour = 0
	case half == 'p' && hour < 12:
		hour += 12
	}
	h.clock = int64(hour*3600 + minute*60 + second)
	return hour < 24 && minute < 60 && second <= 60
}

// Parts of the expressions that start makes.
const (
	chatMarks = `^[\x{200e}\x{200f}\x{202a}-\x{202e}\x{2066}-\x{2069}\x{feff}]*`
	chatSpace = `[ \x{a0}\x{202f}]`
	chatHalf  = chatSpace + `?[AaPp]\.?` + chatSpace + `?[Mm]\.?`
)

// start is the expression that the first line of a message matches, and no line that has another shape.
func (s chatShape) start() *regexp.Regexp {
	between := regexp.QuoteMeta(string(s.between)) + chatSpace + "?"
	e := chatMarks
	if s.bracket {
		e += `\[`
	}
	first, last := `\d{1,2}`, `\d{1,2}`
	if s.first {
		first = `\d{4}`
	}
	if s.long {
		last = `\d{4}`
	}
	if e += first + between + `\d{1,2}` + between + last + `\.?`; s.comma {
		e += ","
	}
	if e += `[^,\d\n]{1,12}\d{1,2}[:.]\d\d`; s.seconds {
		e += `[:.]\d\d`
	}
	if s.half {
		e += chatHalf
	}
	if s.bracket {
		return regexp.MustCompile(e + `\]`)
	}
	return regexp.MustCompile(e + chatSpace + `+[-–—]` + chatSpace)
}
