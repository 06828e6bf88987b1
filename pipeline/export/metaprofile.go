package export

import (
	"encoding/json"
	"slices"
	"strings"
)

// metaProfiles are the files that say whose an export is, by their base names.
var metaProfiles = []string{"profile_information.json", "personal_information.json", "profile_changes.json",
	"your_professional_dashboard_activity.json"}

// metaProfile is what these files hold, each something else of it.
type metaProfile struct {
	Newer     facebookProfile `json:"profile_v2"`
	Older     facebookProfile `json:"profile"`
	Instagram []labelled      `json:"profile_user"`
	Changes   []labelled      `json:"profile_profile_change"`
	Page      []struct {
		Name string `json:"page_name"`
	} `json:"prodash_activity"`
}

type facebookProfile struct {
	Name     json.RawMessage `json:"name"` // an object, or text in exports up to 2019
	Previous []struct {
		Name string `json:"name"`
	} `json:"previous_names"`
}

// profile reads what a file tells of the owner's names. A file that is not what it looks like tells nothing.
func (o *metaOwner) profile(m Member) error {
	b, err := ReadFirst(m, maxSmall)
	if err != nil {
		return err
	}
	var v metaProfile
	if Unmarshal(trimMark(b), &v, nil) != nil {
		return nil
	}
	var present, past []string
	for _, p := range []facebookProfile{v.Newer, v.Older} {
		present = append(present, p.name())
		for _, old := range p.Previous {
			past = append(past, old.Name)
		}
	}
	for _, p := range v.Page {
		present = append(present, p.Name)
	}
	if len(v.Instagram) > 0 {
		o.platform = "instagram"
	}
	for _, p := range v.Instagram {
		present = append(present, p.value(usernameLabels), p.value(nameLabels))
	}
	for _, c := range v.Changes {
		if slices.Contains(changedNames, latin(c.value([]string{"Changed"}))) {
			past = append(past, c.value([]string{"Previous Value"}))
		}
	}
	o.call(present, past)
	return nil
}

// call adds names, the present ones in front of those that the owner had before.
func (o *metaOwner) call(present, past []string) {
	at := o.present
	for _, name := range present {
		if name = latin(name); name != "" && !slices.Contains(o.names, name) {
			o.names = slices.Insert(o.names, at, strings.Clone(name))
			at++
			o.present++
		}
	}
	for _, name := range past {
		if name = latin(name); name != "" && !slices.Contains(o.names, name) {
			o.names = append(o.names, strings.Clone(name))
		}
	}
}

func (p *facebookProfile) name() string {
	var full struct {
		Full string `json:"full_name"`
	}
	var text string
	if len(p.Name) > 0 && library.Unmarshal(p.Name, &full) != nil {
		_ = library.Unmarshal(p.Name, &text)
	}
	if full.Full != "" {
		return full.Full
	}
	return text
}

// The labels of the owner's names in an export of Instagram, and what is called a name among the changes of a profile.
var (
	usernameLabels = []string{"Username", "Gebruikersnaam", "Nombre de usuario", "Benutzername", "Nom d’utilisateur",
		"Nom d'utilisateur", "Nome utente", "Nome de usuário"}
	nameLabels   = []string{"Name", "Naam", "Nombre", "Nom", "Nome"}
	changedNames = []string{"Username", "Name", "Profile Name"}
)
