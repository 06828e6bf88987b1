package export

import (
	"slices"
	"strings"
)

// metaFolders are the folders at the top of an export, of all generations, and those of conversations, which people
// give alone.
var metaFolders = []string{"your_facebook_activity", "your_activity_across_facebook", "this_profile's_activity_across_facebook",
	"this_profile_s_activity_across_facebook", "your_instagram_activity", "personal_information", "profile_information",
	"account_information", "logged_information", "connections", "preferences", "security_and_login_information",
	"ads_information", "posts", "comments", "comments_and_reactions", "groups", "messages", "content", "media", "threads", "reels",
	"stories", "inbox", "archived_threads", "filtered_threads", "message_requests", "e2ee_cutover", "broadcast"}

// metaRoot is where the export that a folded path belongs to begins: in front of the first folder of an export, else
// the folder of the file.
func metaRoot(folded string) string {
	for start := 0; ; {
		n := strings.IndexAny(folded[start:], "/!")
		if n < 0 {
			return folded[:start]
		}
		if slices.Contains(metaFolders, folded[start:start+n]) {
			return folded[:start]
		}
		start += n + 1
	}
}

// metaPart is one part of an export: all of it, or what one of several archives holds.
type metaPart struct {
	root    string
	members []Member
	owner   *metaOwner
	told    bool // the part itself says whose it is
}

// metaParts sorts the members of a tree by where they belong, and finds the owner of each part. Parts of one account
// have one owner between them.
func metaParts(t *Tree) ([]*metaPart, error) {
	byRoot := map[string]*metaPart{}
	for _, m := range t.Texts() {
		folded := fold(m.Path)
		if !strings.HasSuffix(folded, ".json") {
			continue
		}
		root := metaRoot(folded)
		p := byRoot[root]
		if p == nil {
			p = &metaPart{root: root}
			byRoot[root] = p
		}
		p.members = append(p.members, m)
	}
	var parts []*metaPart
	for _, root := range sortedKeys(byRoot) {
		p := byRoot[root]
		var err error
		if p.owner, err = findMetaOwner(t, p); err != nil {
			return nil, err
		}
		p.told = p.owner.present > 0
		parts = append(parts, p)
	}
	shareOwners(parts)
	return parts, nil
}

// shareOwners gives parts of one account the same owner: those that name the same one, and those that do not say whose
// they are where only one account of their platform could be meant.
func shareOwners(parts []*metaPart) {
	var known []*metaOwner
	for _, p := range parts {
		if !p.told {
			continue
		}
		at := slices.IndexFunc(known, func(o *metaOwner) bool { return o.platform == p.owner.platform && o.shares(p.owner) })
		if at < 0 {
			known = append(known, p.owner)
			continue
		}
		known[at].join(p.owner)
		p.owner = known[at]
	}
	for _, p := range parts {
		if p.told {
			continue
		}
		var fit []*metaOwner
		for _, o := range known {
			if o.platform == p.owner.platform && (len(p.owner.names) == 0 || o.shares(p.owner)) {
				fit = append(fit, o)
			}
		}
		if len(fit) == 1 {
			fit[0].join(p.owner)
			p.owner = fit[0]
		}
	}
}

// shares reports whether two owners have a name in common.
func (o *metaOwner) shares(other *metaOwner) bool {
	return slices.ContainsFunc(o.names, func(name string) bool { return slices.Contains(other.names, name) })
}

// join adds what another part tells of the same owner.
func (o *metaOwner) join(other *metaOwner) {
	o.call(other.names[:other.present], other.names[other.present:])
	for at, n := range other.insights {
		o.insights[at] = n
	}
}
