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

// findMetaOwner looks for the profile, else for the one who takes part in all conversations.
func findMetaOwner(t *Tree) (*metaOwner, error) {
	o := &metaOwner{platform: "facebook", insights: insights{}}
	threads := 0
	in := map[string]int{}
	for _, m := range t.Texts() {
		folded := fold(m.Path)
		if strings.Contains(folded, "instagram") || strings.HasSuffix(folded, "/threads_and_replies.json") {
			o.platform = "instagram"
		}
		base := folded[strings.LastIndexAny(folded, "/!")+1:]
		if !strings.HasSuffix(base, ".json") {
			continue
		}
		if base == "posts.json" && strings.Contains(folded, "insights") {
			if err := o.insights.read(m); err != nil {
				return nil, err
			}
			continue
		}
		if slices.Contains(metaProfiles, base) {
			if err := o.profile(m); err != nil {
				return nil, err
			}
			continue
		}
		head, err := t.Head(m)
		if err != nil {
			return nil, err
		}
		if !numbered("message")(base, "") && !hasKeys(head, "participants", "threadName") {
			continue
		}
		if names := participants(head); len(names) > 0 {
			threads++
			for _, n := range slices.Compact(slices.Sorted(slices.Values(names))) {
				in[n]++
			}
		}
	}
	if len(o.names) == 0 {
		o.names = everywhere(in, threads)
	}
	return o, nil
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
