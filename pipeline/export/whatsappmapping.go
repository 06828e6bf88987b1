package export

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// formChat is the form of a mapping for chats of WhatsApp. A chat does not tell the zone of its times, and a short one not
// whether its dates have the day or the month first; a mapping says both, for all chats of an input.
const formChat = "whatsapp"

// checkChat looks at a mapping for chats, which has no columns.
func (m *Mapping) checkChat() (err error) {
	if len(m.Columns) > 0 || m.Direction != nil || len(m.Sign) > 0 || m.Record != "" {
		return fmt.Errorf("form is %q: a chat has no columns, direction, sign or record; whose name is the brand's is for the configuration to say", formChat)
	}
	if len(m.Times) > 1 || len(m.Times) == 1 && layoutOrder(m.Times[0]) == orderUnknown {
		return fmt.Errorf("times is %q; for a chat it can be 02/01/2006, 01/02/2006 or left out", strings.Join(m.Times, " "))
	}
	if m.zone, err = time.LoadLocation(m.Zone); err != nil {
		return fmt.Errorf("unknown time zone %q", m.Zone)
	}
	return nil
}

// chats finds the chats that a mapping is for.
func (m *Mapping) chats() chats {
	c := chats{zone: m.zone, said: m.Zone != ""}
	if len(m.Times) == 1 {
		c.order = layoutOrder(m.Times[0])
	}
	return c
}

// layoutOrder is the order of the numbers in a date's layout.
func layoutOrder(layout string) chatOrder {
	parts := strings.FieldsFunc(layout, func(r rune) bool { return r == '/' || r == '.' || r == '-' })
	day := slices.IndexFunc(parts, func(s string) bool { return s == "02" || s == "2" })
	month := slices.IndexFunc(parts, func(s string) bool { return s == "01" || s == "1" })
	switch {
	case len(parts) != 3 || day < 0 || month < 0 || day == 2 || month == 2:
		return orderUnknown
	case day < month:
		return dayFirst
	}
	return monthFirst
}
