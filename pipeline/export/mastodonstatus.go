package export

import (
	"cmp"
	"encoding/json"
	"strings"

	"listenratio/pipeline"
)

// statusAccount is an account as the API names it.
type statusAccount struct {
	ID      Text   `json:"id"`
	Account string `json:"acct"` // name@host; for an account of the server that was asked, the name alone
	Name    string `json:"username"`
	Display string `json:"display_name"`
	URL     string `json:"url"`
	Bot     bool   `json:"bot"`
}

func (a *statusAccount) clone() statusAccount {
	return statusAccount{a.ID, strings.Clone(a.Account), strings.Clone(a.Name), strings.Clone(a.Display), strings.Clone(a.URL), a.Bot}
}

// handle is name@host, as in the archives.
func (a *statusAccount) handle() string {
	name := cmp.Or(a.Account, a.Name)
	if h := host(a.URL); name != "" && h != "" && !strings.Contains(name, "@") {
		return name + "@" + h
	}
	return name
}

func (a *statusAccount) owner(platform string) pipeline.Owner {
	o := pipeline.Owner{Platform: platform, Display: cmp.Or(a.Display, a.Name), URL: a.URL}
	for _, name := range []string{a.handle(), a.URL} {
		if name != "" {
			o.Names = append(o.Names, name)
		}
	}
	return o
}

type status struct {
	ID            Text            `json:"id"`
	URI           string          `json:"uri"`
	URL           string          `json:"url"`
	Created       string          `json:"created_at"`
	Edited        string          `json:"edited_at"`
	Parent        Text            `json:"in_reply_to_id"`
	ParentAccount Text            `json:"in_reply_to_account_id"`
	Reblog        *status         `json:"reblog"`
	QuoteID       Text            `json:"quote_id"`
	Quote         json.RawMessage `json:"quote"`
	Content       string          `json:"content"`
	Warning       string          `json:"spoiler_text"`
	Visibility    string          `json:"visibility"`
	Language      string          `json:"language"`
	Replies       *int64          `json:"replies_count"`
	Reposts       *int64          `json:"reblogs_count"`
	Likes         *int64          `json:"favourites_count"`
	Account       statusAccount   `json:"account"`
	Mentions      []statusAccount `json:"mentions"`
	Pixelfed      string          `json:"pf_type"`
}

// statusDecoder decodes statuses by whomever, or by the owner alone.
type statusDecoder struct {
	owner string // empty where the statuses are not all one account's
	v     status
}

// statusPlatform is the platform of a status: Pixelfed, whose ids are made in another way, says what kind of post it is.
func statusPlatform(pixelfedKind string) string {
	if pixelfedKind != "" {
		return "pixelfed"
	}
	return "mastodon"
}

// statusSights are who can see a status, in the API's words.
var statusSights = map[string]pipeline.Visibility{"public": pipeline.Public, "unlisted": pipeline.Unlisted,
	"private": pipeline.Followers, "local": pipeline.Public, "direct": pipeline.Private}

func (d *statusDecoder) Decode(rec []byte, found *Found) error {
	if err := Unmarshal(rec, &d.v, found); err != nil {
		return err
	}
	v := &d.v
	created, fraction, ok := ParseRFC3339(v.Created)
	if !ok {
		return errCreated
	}
	it := found.Item()
	it.Platform, it.ID, it.URL, it.Account = statusPlatform(v.Pixelfed), string(v.ID), v.URL, v.Account.handle()
	if it.Created, it.Precision = created, pipeline.Milliseconds; !fraction || created.Nanosecond() == 0 {
		it.Created, it.Precision = exactTime(it.Platform, it.ID, created)
	}
	if d.owner != "" {
		it.Inbound = pipeline.Outbound
	}
	it.Visibility, it.Language, it.Automated = statusSights[v.Visibility], v.Language, v.Account.Bot
	it.Edited, _, _ = ParseRFC3339(v.Edited)
	it.Likes, it.Replies, it.Reposts = given(v.Likes), given(v.Replies), given(v.Reposts)
	if v.Reblog != nil {
		it.RepostOf, it.Kind = string(v.Reblog.ID), pipeline.Repost
		return nil
	}
	if it.Text = TextOfHTML(v.Content); it.Text == "" {
		it.Text = v.Warning
	}
	it.Parent, it.ParentAuthor, it.QuoteOf = string(v.Parent), v.parentAuthor(), v.quoted()
	it.Kind = kindOf(it)
	return nil
}

// parentAuthor is who wrote the parent: the account itself, or one that is mentioned. A direct message that begins a
// conversation answers nobody, but is for the account mentioned first.
func (v *status) parentAuthor() string {
	if v.ParentAccount == "" && (v.Visibility != "direct" || len(v.Mentions) == 0) {
		return ""
	}
	if v.ParentAccount == "" {
		return v.Mentions[0].handle()
	}
	for _, a := range append(v.Mentions, v.Account) {
		if a.ID == v.ParentAccount {
			return a.handle()
		}
	}
	return ""
}

// quoted is the id of the status quoted, which servers tell in three ways.
func (v *status) quoted() string {
	var in struct {
		ID     Text `json:"id"`
		Within *struct {
			ID Text `json:"id"`
		} `json:"quoted_status"`
	}
	if v.QuoteID != "" || len(v.Quote) == 0 || v.Quote[0] != '{' || library.Unmarshal(v.Quote, &in) != nil {
		return string(v.QuoteID)
	}
	if in.Within != nil {
		return string(in.Within.ID)
	}
	return string(in.ID)
}

// given is a count, if it is given.
func given(n *int64) int64 {
	if n == nil || *n < 0 {
		return pipeline.Unknown
	}
	return *n
}
