package rules

// Cue is one thing that a text can show. A reading says which cues it saw and where.
type Cue uint8

const (
	nothing Cue = iota

	// The speaker.
	OwnName  // the brand's name
	OwnFirst // the brand's name opens a sentence
	OwnActs  // the brand's name followed by a verb of announcement
	OwnTag   // the brand's name or campaign in a hashtag
	OwnAt    // the brand's own or a sister account is mentioned
	OwnLink  // a link to the brand's own site
	We       // we, us, our
	WeFirst  // we or our opens a sentence
	TheirWe  // we, us or our inside a quotation or somebody else's words
	I
	You

	// What a brand says of itself.
	Acts      // launches, announces, opens
	Announce  // the same verbs, whoever the subject is
	Proud     // proud, delighted, honoured
	Results   // sales, quarter, dividend
	Executive // our CEO, chairman, president
	Event     // join us, booth, webcast
	Award     // award, recognised as, named one of
	Partner   // partnership, sponsor
	Works     // donated, volunteers, foundation
	Doing     // working to, bringing, in presence of: being busy
	Jobs      // hiring, careers
	Greeting  // happy Friday, good morning
	Contest   // win, enter, giveaway
	Teaser    // stay tuned, coming soon
	Our       // our team, our customers, our products
	Offer     // discount, coupon, deal
	Priced    // from 49, 18 a month: how a price is told
	Price     // the same, and it is an amount of money
	Currency  // euros, pounds, dollars
	Buy       // order, shop, download, sign up
	Product   // account, card, plan, flight, menu: what is sold
	Calls     // get, try, pay, enjoy, switch: calls to use it
	Sells     // shop now, use code, pre-order: calls that only a seller makes
	Merit     // new, introducing, easy, convenient

	// What a reader could use.
	HowTo    // how to, tips, steps
	Advice   // remember to, avoid, make sure
	Warning  // beware, alert, fraud
	Research // study, survey, researchers
	Fact     // million people, did you know
	Explains // why, what is, explained
	Argues   // not, but, need: an argument is made
	Economy  // GDP, inflation, markets
	Health   // diabetes, vaccine, obesity
	Disaster // earthquake, killed, evacuate
	Relief   // shelter, blood, donations
	Resource // guide, infographic, podcast
	World    // countries, people, children, women
	Story    // interview, discusses, opinion

	// Whom it passes on.
	Via     // via @, by @, source
	Credits // via @, photo by: a source is named as such
	Opening // a quotation opens the text
	Speaker // "Name Name:" opens the text
	Said    // says, said, according to
	Retweet // RT @ opens the text
	Passes  // RT @ after words of its own
	AtFirst // a handle opens the text
	AtVerb  // a handle opens the text and a verb of telling follows
	AtColon // a handle opens the text and a colon follows
	DotAt   // ".@" opens the text

	// Signs.
	At
	Link
	Links // two or more
	Tag
	Tags // three or more
	Emoji
	Exclaims
	Asks // a question mark
	Percent
	Number
	Money
	Cut        // the text breaks off
	Title      // most words begin with a capital
	Colon      // a colon inside the text
	Quoted     // quotation marks
	Short      // six words or fewer
	Long       // forty words or more
	Selfless   // the brand does not show itself: no name, no we, no I
	TheyTell   // the same, and somebody says, finds or is said to
	Pitch      // the whole of it adds up to selling
	Plain      // a plain statement: no self, no reader, no cheer, no call
	Attributed // a quotation with a name behind a dash
	Wonders    // a genuine question to the reader
	YouLearn   // the same, and the reader is spoken to with advice
	AskOpens   // have you, do you, what, which at the start of a sentence
	AskWord    // what's your, which, do you

	// Speaking to a person.
	Thanks
	ThanksTo // thanks to somebody, told to all
	Sorry
	Hello
	Direct  // DM us
	Moved   // sent you a DM, got your DM: it has moved already
	Contact // call, email, a form, a telephone number
	Assist  // we'll look into it, let us know
	Congrats
	Admire // great photo, looks like fun
	Sign   // ^KL, - Anna

	// Begging.
	Like
	Follow
	Share
	TagThem
	Vote
	Comment
	Reason // because, to help, so that

	Best    // superlatives about oneself
	Praises // love, thanks, amazing: praise of another by others
	Robot   // this is an automated message

	CueEnds // not a cue
)
