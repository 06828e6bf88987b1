package export

import (
	"regexp"
	"strings"

	"listenratio/pipeline"
)

// redditOwner is whose archive it is, as far as its files tell. It is not changed once it is settled: decoders on
// several cores read it.
type redditOwner struct {
	name     string // empty where nothing tells
	until    int64  // when the archive was made, µs since 1970
	mail     redditTalks
	channels redditTalks
}

// redditNobody stands for an account whose name is not in the archive.
const redditNobody = "reddit-account"

// statistics reads what the archive says of itself.
func (o *redditOwner) statistics(m Member, h Header) error {
	t := newTable(h, ',', "statistic", "value")
	return eachRecord(m, redditCut, func(rec []byte) bool {
		if t.read(rec) != nil {
			return true
		}
		switch strings.ReplaceAll(strings.ToLower(strings.TrimSpace(t.at(0))), "_", " ") {
		case "account name", "username", "user name":
			o.name = strings.Clone(redditUser(t.at(1)))
		case "export time", "export date":
			if at, ok := parseUTC(t.at(1)); ok {
				o.until = at.UnixMicro()
			}
		}
		return true
	})
}

// letters counts the messages that each account wrote or got: the owner is in all of them.
func (o *redditOwner) letters(m Member, h Header) error {
	t := newTable(h, ',', "id", "from", "to")
	return eachRecord(m, redditCut, func(rec []byte) bool {
		if t.read(rec) == nil {
			o.mail.seen(t.at(0), redditUser(t.at(1)), redditUser(t.at(2)))
		}
		return true
	})
}

// chats counts the channels that each account spoke in.
func (o *redditOwner) chats(m Member, h Header) error {
	t := newTable(h, ',', "channel_url", "username")
	return eachRecord(m, redditCut, func(rec []byte) bool {
		if t.read(rec) == nil {
			o.channels.seen(t.at(0), redditUser(t.at(1)))
		}
		return true
	})
}

// redditFile is how the archive is called: what stands between is the account's name.
var redditFile = regexp.MustCompile(`(?i)(?:^|[/!])export_([a-z0-9_-]{3,20})_\d{8}(?:-\d+)?(?:\.zip!|/)`)

// settle finds the owner when all files have been looked at: whom the archive names, else who takes part in most of the
// talk, else whom the file's name names.
func (o *redditOwner) settle(folder string) {
	for _, talks := range []*redditTalks{&o.mail, &o.channels} {
		if o.name == "" {
			o.name = talks.busiest()
		}
		*talks = redditTalks{}
	}
	if found := redditFile.FindStringSubmatch(folder); o.name == "" && found != nil {
		o.name = found[1]
	}
}

// account is what the owner's items are said to be by.
func (o *redditOwner) account() string {
	if o.name == "" {
		return redditNobody
	}
	return o.name
}

// side is who speaks, where that can be told.
func (o *redditOwner) side(user string) pipeline.Side {
	switch {
	case o.name == "":
		return pipeline.SideUnknown
	case strings.EqualFold(user, o.name):
		return pipeline.Outbound
	}
	return pipeline.Inbound
}

// redditUser is an account's name without what may stand before it.
func redditUser(s string) string {
	s = strings.TrimPrefix(strings.TrimSpace(s), "/")
	return strings.TrimPrefix(s, "u/")
}

// maxTalks is how many pairs of a talk and an account are held to find the owner.
const maxTalks = 1 << 20

// redditTalks counts the talks that accounts take part in.
type redditTalks struct {
	pairs map[string]bool
	count map[string]int // by account
	total int
}

// seen notes that accounts take part in a talk.
func (t *redditTalks) seen(talk string, accounts ...string) {
	if t.pairs == nil {
		t.pairs, t.count = map[string]bool{}, map[string]int{}
	}
	if len(t.pairs) > maxTalks {
		return
	}
	if !t.pairs[talk] {
		t.pairs[strings.Clone(talk)] = true
		t.total++
	}
	for _, account := range accounts {
		if pair := talk + "\x00" + account; account != "" && !t.pairs[pair] {
			t.pairs[pair] = true
			t.count[strings.Clone(account)]++
		}
	}
}

// busiest is the account that takes part in the most talks and in more than half of them; nobody where there are
// several such.
func (t *redditTalks) busiest() string {
	best, tied := "", false
	for _, account := range sortedKeys(t.count) {
		switch n := t.count[account]; {
		case best == "" || n > t.count[best]:
			best, tied = account, false
		case n == t.count[best]:
			tied = true
		}
	}
	if tied || t.count[best]*2 <= t.total {
		return ""
	}
	return best
}
