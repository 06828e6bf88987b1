package pipeline

// Capability is which part of what people said to the brand an export holds. It decides which figures can be said.
type Capability uint8

const (
	NoInbound      Capability = iota // only the brand's own words
	DirectOnly                       // both sides of direct messages, nothing public from others
	ParentsOnly                      // only those messages that the brand answered
	AllInbound                       // everything that was said to the brand
	capabilityEnds                   // not a capability
)

var capabilityNames = [capabilityEnds]string{"none", "dms_only", "parents_only", "all"}

// String returns the word that reports and run.json use: none, dms_only, parents_only or all.
func (c Capability) String() string { return capabilityNames[c] }

// Owner is the account that an export belongs to, where the export says so. All fields may be empty.
type Owner struct {
	Platform string
	Names    []string // every id and handle by which the export names the account; the first is its Item.Account
	Display  string   // the name people know
	URL      string
}

// Brand is a name with the accounts that speak for it.
type Brand struct {
	Slug     string   // [a-z][a-z0-9-]*: the name in paths and in the store
	Name     string   // the name people know
	Accounts []string // ids and handles, each "account" or "platform:account", compared without regard to case
	Zone     string   // IANA time zone of its days, weeks and hours; empty means UTC
}

// Answers is who an outbound item speaks to, as the structure of its thread tells.
type Answers uint8

const (
	Nobody Answers = iota // no recorded parent
	Person                // somebody outside the brand
	Itself                // the same account: a thread goes on
	Sister                // another account of the brand
	Unseen                // a recorded parent that is not in the data and whose author is not recorded
)
