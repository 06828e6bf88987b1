package export

import (
	"errors"
	"slices"
	"strings"

	"listenratio/pipeline"
)

var errDirection = errors.New("the direction is none of the values that the mapping names")

// side decides who speaks.
func (d *mapped) side(it *pipeline.Item, value func(string) string) error {
	by := d.m.Direction
	switch {
	case d.m.Owner:
		it.Inbound = pipeline.Outbound
	case by == nil:
	case by.Customer != "":
		return d.customer(it, value)
	case anyFold(by.Outbound, value(by.Column)):
		d.answer(it, value)
	case anyFold(by.Inbound, value(by.Column)):
		it.Inbound = pipeline.Inbound
	default:
		return errDirection
	}
	return nil
}

// answer makes an item one of the brand's side.
func (d *mapped) answer(it *pipeline.Item, value func(string) string) {
	it.Inbound = pipeline.Outbound
	if it.Account = strings.TrimSpace(value(d.m.Direction.Speaker)); it.Account == "" {
		it.Account = d.m.Name
	}
}

// customer tells the customer from everybody else, who speaks for the brand.
func (d *mapped) customer(it *pipeline.Item, value func(string) string) error {
	who, customer := value(d.m.Direction.Column), value(d.m.Direction.Customer)
	switch {
	case who == "" || customer == "":
		return errDirection
	case who == customer:
		it.Inbound = pipeline.Inbound
	default:
		d.answer(it, value)
	}
	return nil
}

// has reports whether a column has one of its values.
func has(columns map[string][]string, value func(string) string) bool {
	for column, values := range columns {
		if anyFold(values, value(column)) {
			return true
		}
	}
	return false
}

// anyFold reports whether v is one of the values, without regard to case; "*" is any value that is not empty, "*word*" one
// with that word in it.
func anyFold(values []string, v string) bool {
	v = strings.TrimSpace(v)
	return slices.ContainsFunc(values, func(s string) bool {
		if part, ok := strings.CutPrefix(s, "*"); ok && v != "" {
			return strings.Contains(strings.ToLower(v), strings.ToLower(strings.TrimSuffix(part, "*")))
		}
		return strings.EqualFold(s, v)
	})
}
