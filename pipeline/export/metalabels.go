package export

import (
	"slices"
	"strings"
)

// labelled is a record whose values stand beside labels, which may be in the language of the account. Three shapes of
// it are in use: a map from labels, a list of pairs, and for the oldest comments a list without labels.
type labelled struct {
	ID    Text   `json:"fbid"`
	Title string `json:"title"`
	Unix  int64  `json:"timestamp"`
	Map   map[string]struct {
		Value string `json:"value"`
		Unix  int64  `json:"timestamp"`
	} `json:"string_map_data"`
	Bare []struct {
		Value string `json:"value"`
		Unix  int64  `json:"timestamp"`
	} `json:"string_list_data"`
	Pairs []labelPair `json:"label_values"`
}

type labelPair struct {
	Label string      `json:"label"`
	Title string      `json:"title"`
	Value string      `json:"value"`
	Link  string      `json:"href"`
	Unix  int64       `json:"timestamp_value"`
	Dict  []labelPair `json:"dict"`
	List  []labelPair `json:"vec"`
}

// labelValue is one value with its label, or with the label of what it lies in.
type labelValue struct {
	label, value string
	unix         int64
}

// value is what stands beside the first of labels that is there.
func (l *labelled) value(labels []string) string {
	for _, e := range l.entries(nil) {
		if slices.Contains(labels, e.label) {
			return e.value
		}
	}
	return ""
}

// entries adds all values, repaired labels and all, in a fixed order.
func (l *labelled) entries(to []labelValue) []labelValue {
	for _, label := range sortedKeys(l.Map) {
		to = append(to, labelValue{latin(label), l.Map[label].Value, l.Map[label].Unix})
	}
	return pairEntries(to, "", l.Pairs, 0)
}

// maxPairs is how deep pairs may lie in each other.
const maxPairs = 4

// pairEntries adds the values of pairs. What lies in a pair whose title or label says whose it is, such as an owner's
// names and address, is that owner's.
func pairEntries(to []labelValue, within string, pairs []labelPair, depth int) []labelValue {
	for _, p := range pairs {
		label := latin(p.Label)
		if label == "" {
			label = latin(p.Title)
		}
		if within != "" && !slices.Contains(usernameLabels, label) {
			label = within + "/" + label
		} else if within != "" {
			label = within
		}
		if p.Value != "" || p.Unix != 0 {
			to = append(to, labelValue{label, p.Value, p.Unix})
		}
		if depth < maxPairs {
			to = pairEntries(to, strings.TrimSuffix(label, "/"), slices.Concat(p.Dict, p.List), depth+1)
		}
	}
	return to
}
