package main

import (
	"strings"

	"listenratio/classify/judge"
	"listenratio/pipeline"
)

// accounts are the names by which the brand's accounts go, in lower case and without "@" or platform: what is declared,
// and what its exports call their owner.
func (n *night) accounts(brand pipeline.Brand) map[string]bool {
	names := accountNames(brand.Accounts)
	for _, in := range n.sources {
		for _, name := range in.Owner.Names {
			if names[accountName(name)] {
				for _, other := range in.Owner.Names {
					names[accountName(other)] = true
				}
				break
			}
		}
	}
	return names
}

// accountName is an account as texts and exports name it: without platform and "@", in lower case.
func accountName(account string) string {
	if platform, name, ok := strings.Cut(account, ":"); ok && !strings.HasPrefix(name, "//") && !strings.Contains(platform, "/") {
		account = name
	}
	return strings.ToLower(strings.TrimPrefix(account, "@"))
}

// accountNames are the names of accounts, as a set.
func accountNames(accounts []string) map[string]bool {
	names := map[string]bool{}
	for _, a := range accounts {
		names[accountName(a)] = true
	}
	return names
}

// judgeSetup is what is declared and known of the brand, for the judge.
func (n *night) judgeSetup(brand pipeline.Brand) judge.Setup {
	own := n.settings.declared(brand.Slug)
	s := judge.Setup{Domains: own.Domains, Campaigns: own.Tags, Corrections: n.corrections}
	s.Names = append([]string{brand.Name}, own.Products...)
	for name := range n.accounts(brand) {
		if !strings.Contains(name, "/") {
			s.Names = append(s.Names, name)
		}
	}
	sortStrings(s.Names)
	return s
}
