package export

import (
	"cmp"
	"slices"
	"strings"

	"listenratio/pipeline"
)

// metaOwner is whose export it is: these exports name people only.
type metaOwner struct {
	platform string   // facebook, instagram or messenger
	names    []string // the name first
	present  int      // how many of them are not of the past
	insights insights
}

func (o *metaOwner) owner() pipeline.Owner {
	if len(o.names) == 0 {
		return pipeline.Owner{}
	}
	return pipeline.Owner{Platform: o.platform, Names: o.names, Display: o.names[0]}
}

// side is whether a sender is the owner.
func (o *metaOwner) side(sender string) pipeline.Side {
	switch {
	case len(o.names) == 0:
		return pipeline.SideUnknown
	case slices.Contains(o.names, sender):
		return pipeline.Outbound
	}
	return pipeline.Inbound
}

// name is what the owner is called; a word that no account has where that is not known.
func (o *metaOwner) name() string { return cmp.Or(first(o.names), "owner") }

// findMetaOwner looks in a part for the profile, else for the one who takes part in all conversations.
func findMetaOwner(t *Tree, p *metaPart) (*metaOwner, error) {
	o := &metaOwner{platform: "facebook", insights: insights{}}
	if strings.Contains(p.root[strings.LastIndexAny(strings.TrimRight(p.root, "/!"), "/!")+1:], "instagram") {
		o.platform = "instagram"
	}
	var talks []Member
	for _, m := range p.members {
		inside := fold(m.Path)[len(p.root):]
		if strings.HasPrefix(inside, "your_instagram_activity/") || strings.HasPrefix(inside, "content/") {
			o.platform = "instagram"
		}
		base := inside[strings.LastIndexAny(inside, "/!")+1:]
		var err error
		switch {
		case base == "threads_and_replies.json":
			o.platform = "instagram"
		case base == "posts.json" && strings.Contains(inside, "insights"):
			err = o.insights.read(m)
		case slices.Contains(metaProfiles, base):
			err = o.profile(m)
		default:
			talks = append(talks, m)
		}
		if err != nil {
			return nil, err
		}
	}
	if len(o.names) > 0 {
		return o, nil
	}
	var err error
	o.names, err = partner(t, talks)
	return o, err
}

// partner is the one who takes part in all conversations.
func partner(t *Tree, talks []Member) ([]string, error) {
	threads, in := 0, map[string]int{}
	for _, m := range talks {
		head, err := t.Head(m)
		if err != nil {
			return nil, err
		}
		if !numbered("message")(fold(m.Base()), "") && !hasKeys(head, "participants", "threadName") {
			continue
		}
		if names := participants(head); len(names) > 0 {
			threads++
			for _, n := range slices.Compact(slices.Sorted(slices.Values(names))) {
				in[n]++
			}
		}
	}
	return everywhere(in, threads), nil
}

// everywhere is the one name that takes part in all of several conversations; nobody where there are two such names.
func everywhere(in map[string]int, threads int) []string {
	var all []string
	for _, name := range sortedKeys(in) {
		if in[name] == threads && threads > 1 {
			all = append(all, name)
		}
	}
	if len(all) == 1 {
		return all
	}
	return nil
}
