package export

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"listenratio/pipeline"
)

// telegramChats is where the chats of an account stand in its export: those that it is in, and those that it has left.
const telegramChats = "chats|left_chats.list[].messages"

var errTelegramChat = errors.New("the id of the chat does not stand in front of its messages")

// isTelegramAccount tells the export of an account from that of a chat by its beginning. Lists of contacts, which may be
// longer than what is seen of the file, stand between the person and the chats.
func isTelegramAccount(head []byte) bool {
	head = bytes.TrimSpace(trimMark(head))
	if len(head) == 0 || head[0] != '{' {
		return false
	}
	first := string(firstKey(head))
	switch first {
	case `"about"`, `"personal_information"`, `"chats"`, `"left_chats"`:
	default:
		return false
	}
	person := hasKeys(head, "personal_information", "user_id", "first_name")
	return person || hasKeys(head, "chats", "list", "messages", "date_unixtime")
}

// telegramAccounts finds the exports of accounts.
func telegramAccounts(t *Tree) ([]Export, error) {
	var found []Export
	for _, m := range t.Texts() {
		head, err := t.Head(m)
		if err != nil {
			return nil, err
		}
		if !isTelegramAccount(head) {
			continue
		}
		e := Export{Inbound: pipeline.AllInbound, Owner: telegramOwner(head)}
		if len(e.Owner.Names) == 0 {
			e.Notes = []string{"the export does not tell whose it is; the configuration must name the account"}
		}
		e.Files = []File{{Member: m, Cut: Cut{Shape: Nested, Key: telegramChats},
			Decode: func() Decoder { return &telegramMessage{owner: &e.Owner} }}}
		found = append(found, e)
	}
	return found, nil
}

// telegramOwner reads whose account it is. By the first of the names the account's messages are told.
func telegramOwner(head []byte) (o pipeline.Owner) {
	o.Platform = "telegram"
	const key = `"personal_information"`
	_, rest, ok := bytes.Cut(head, []byte(key))
	at := bytes.IndexByte(rest, '{')
	if !ok || at < 0 {
		return o
	}
	var v value
	n, done := v.scan(rest[at:], false)
	var person struct {
		ID       Text   `json:"user_id"`
		First    string `json:"first_name"`
		Last     string `json:"last_name"`
		Username string `json:"username"`
	}
	if !done || v.bad || json.Unmarshal(telegramEscapes(rest[at:at+n]), &person) != nil {
		return o
	}
	o.Display = strings.TrimSpace(person.First + " " + person.Last)
	o.Names = []string{o.Display}
	if person.ID != "" {
		o.Names = append(o.Names, "user"+string(person.ID))
	}
	if name := strings.TrimPrefix(person.Username, "@"); name != "" {
		o.Names, o.URL = append(o.Names, name), "https://t.me/"+name
	}
	o.Names = slices.DeleteFunc(o.Names, func(s string) bool { return s == "" })
	return o
}

// side decides who speaks. In chats of more than two, and in channels, what others say was not said to the account for
// certain: that is for the configuration to say.
func (d *telegramMessage) side(it *pipeline.Item, from string) {
	switch {
	case len(d.owner.Names) == 0:
	case slices.Contains(d.owner.Names, from):
		it.Inbound, it.Account = pipeline.Outbound, d.owner.Names[0]
	case d.private:
		it.Inbound = pipeline.Inbound
	}
}
