package export

import (
	"bytes"

	"listenratio/pipeline"
)

// MastodonAPI is posts as the client API of Mastodon gives them, which Pleroma, GoToSocial, Pixelfed and others speak
// too. Pixelfed's export of an account's posts has this form.
var MastodonAPI = Format{
	Name:    "mastodon-api",
	Title:   "Mastodon API statuses",
	Obtain:  "Pixelfed: Settings > Data export > Statuses; or any program that writes the API's statuses to a file, as one JSON array or as JSON lines",
	Sign:    `a JSON array, or JSON lines, of statuses with "in_reply_to_account_id", "reblog", "visibility" and "account"`,
	Holds:   "what was collected: posts of the brand, of others, or both; whose accounts are the brand's is for the configuration to say, unless all are one account's",
	Inbound: pipeline.AllInbound,
	Detect:  detectMastodonAPI,
}

func detectMastodonAPI(t *Tree) ([]Export, error) {
	var found []Export
	for _, m := range t.Texts() {
		head, err := t.Head(m)
		if err != nil {
			return nil, err
		}
		head = bytes.TrimSpace(trimMark(head))
		if len(head) == 0 || !hasKeys(head, statusKeys...) {
			continue
		}
		cut := Cut{Shape: Lines}
		if head[0] == '[' {
			cut.Shape = Array
		}
		is, err := firstHas(m, cut, statusKeys...)
		if err != nil {
			return nil, err
		}
		if !is {
			continue
		}
		e, err := statusesOf(m, cut)
		if err != nil {
			return nil, err
		}
		found = append(found, e)
	}
	return found, nil
}

// statusKeys are keys that every status has.
var statusKeys = []string{"id", "created_at", "in_reply_to_id", "in_reply_to_account_id", "visibility", "content", "account"}

// statusesOf finds out whether all statuses of a file are one account's.
func statusesOf(m Member, cut Cut) (Export, error) {
	var v struct {
		Account  statusAccount `json:"account"`
		Pixelfed string        `json:"pf_type"`
	}
	var one statusAccount
	platform := ""
	several := false
	err := eachRecord(m, cut, func(rec []byte) bool {
		if Unmarshal(rec, &v, nil) != nil || v.Account.ID == "" {
			return true
		}
		if one.ID == "" {
			one, platform = v.Account.clone(), statusPlatform(v.Pixelfed)
		}
		several = v.Account.ID != one.ID
		return !several
	})
	e := Export{Inbound: pipeline.AllInbound}
	owner := ""
	if !several && one.ID != "" {
		owner = one.handle()
		e.Inbound, e.Owner = pipeline.NoInbound, one.owner(platform)
	}
	e.Files = []File{{Member: m, Cut: cut, Decode: func() Decoder { return &statusDecoder{owner: owner} }}}
	return e, err
}
