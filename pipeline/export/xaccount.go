package export

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"listenratio/pipeline"
)

// xAccount is what an archive says of its owner.
type xAccount struct {
	id, handle string
	owner      pipeline.Owner
	until      time.Time
	notes      []string         // remarks for the report
	counts     map[string]int64 // records by file name, lower case, as the manifest says
	long       xLong
}

// maxSmall is how much is read of a file that is held in memory.
const maxSmall = 4 << 20

// readAssigned reads what a small .js file assigns into v.
func readAssigned[T any](m Member, v *T) error {
	b, err := ReadFirst(m, maxSmall)
	if err != nil {
		return err
	}
	_, b, _ = bytes.Cut(b, []byte("="))
	b = bytes.TrimRight(bytes.TrimSpace(b), ";")
	if err := Unmarshal(b, v, nil); err != nil {
		return fmt.Errorf("read %s: %w", m.Path, err)
	}
	return nil
}

type xManifest struct {
	UserInfo struct {
		AccountID   Text   `json:"accountId"`
		UserName    string `json:"userName"`
		DisplayName string `json:"displayName"`
	} `json:"userInfo"`
	ArchiveInfo struct {
		GenerationDate   string `json:"generationDate"`
		IsPartialArchive bool   `json:"isPartialArchive"`
	} `json:"archiveInfo"`
	DataTypes map[string]struct {
		Files []struct {
			FileName string `json:"fileName"`
			Count    Text   `json:"count"`
		} `json:"files"`
	} `json:"dataTypes"`
}

func (a *xAccount) manifest(m Member) error {
	var v xManifest
	if err := readAssigned(m, &v); err != nil {
		return err
	}
	a.is(string(v.UserInfo.AccountID), v.UserInfo.UserName, v.UserInfo.DisplayName)
	a.until, _, _ = ParseRFC3339(v.ArchiveInfo.GenerationDate)
	if v.ArchiveInfo.IsPartialArchive {
		a.notes = append(a.notes, "this archive is one of several parts; read all of them together")
	}
	for _, kind := range v.DataTypes {
		for _, f := range kind.Files {
			if n, err := strconv.ParseInt(string(f.Count), 10, 64); err == nil {
				a.counts[strings.ToLower(f.FileName[strings.LastIndexByte(f.FileName, '/')+1:])] = n
			}
		}
	}
	return nil
}

// is notes who owns the archive; what is known already stays.
func (a *xAccount) is(id, handle, display string) {
	if a.id == "" && id != "" {
		a.id, a.handle = strings.Clone(id), strings.Clone(handle)
		a.owner = pipeline.Owner{Platform: "x", Display: strings.Clone(display)}
	}
}

// identity reads account.js and the handles that the account had before.
func (a *xAccount) identity(kinds map[string][]Member) error {
	for _, m := range kinds["account"] {
		var v []struct {
			Account struct {
				ID      Text   `json:"accountId"`
				Name    string `json:"username"`
				Display string `json:"accountDisplayName"`
			} `json:"account"`
		}
		if err := readAssigned(m, &v); err != nil {
			return err
		}
		for _, e := range v {
			a.is(string(e.Account.ID), e.Account.Name, e.Account.Display)
		}
	}
	a.named(`the archive lacks account.js, so its owner is called "owner" and direct messages have no known side`)
	return a.formerly(kinds["screen_name_change"])
}

// named makes the owner of what is known; lack is the remark where nothing is.
func (a *xAccount) named(lack string) {
	if a.handle == "" {
		a.handle = "owner"
		a.notes = append(a.notes, lack)
	} else if xHandle.MatchString(a.handle) {
		a.owner.URL = "https://x.com/" + a.handle
	}
	a.owner.Platform = "x"
	a.owner.Names = []string{a.handle}
	if a.id != "" {
		a.owner.Names = append(a.owner.Names, a.id)
	}
}

// xHandle is what a handle may be.
var xHandle = regexp.MustCompile(`^\w{1,50}$`)

// address is the public address of a post, empty where the owner's name is not known.
func (a *xAccount) address(id string) string {
	if a.id == "" || a.owner.URL == "" || !allDigits(id) {
		return ""
	}
	return a.owner.URL + "/status/" + id
}

func (a *xAccount) formerly(members []Member) error {
	for _, m := range members {
		var v []struct {
			Change struct {
				Change struct {
					From string `json:"changedFrom"`
				} `json:"screenNameChange"`
			} `json:"screenNameChange"`
		}
		if err := readAssigned(m, &v); err != nil {
			return err
		}
		for _, e := range v {
			if from := e.Change.Change.From; from != "" && !slices.Contains(a.owner.Names, from) {
				a.owner.Names = append(a.owner.Names, strings.Clone(from))
			}
		}
	}
	return nil
}
