package metric

import (
	"time"

	"listenratio/pipeline"
	"listenratio/report"
)

// Metric is one figure of the report.
type Metric struct {
	Name       string // stable, snake_case
	Chapter    string // where the report shows it: one of report.Chapters
	Title      string // the question that it answers
	Definition string // one or two plain sentences
	Unit       string // "share", "ratio", "seconds" or "turns"

	// Measure computes the value, with its interval, counts, words, warnings and evidence. What the other fields say is
	// filled in afterwards.
	Measure func(t *Tally) report.Figure
}

// Metrics are the figures, in the order of the report.
var Metrics = []Metric{
	mixBroadcast,
	mixReply,
	mixValueShare,
	mixUnclassified,
	mixBroadcastCorrected,
	mixReplyCorrected,
	mixValueShareCorrected,
	giveShare,
	selfSubjectShare,
	selfFocus,
	oneOrMany,
	creditShare,
	valueNoticed,
	broadcastNoticed,
	engageBeforePublish,
	genuineAskRate,

	partnerRatio,
	copyPasteShare,
	returningTalkers,
	churn,
	criticGap,
	newcomerGap,
	responderConcentration,
	unscriptedShare,

	answeredWithin15m,
	answeredWithin1h,
	answeredWithin6h,
	answeredWithin24h,
	answeredWithin72h,
	answeredWithin7d,
	latencyMedian,
	latencyMedianAnswered,
	latencyMedianFromIDs,
	waiting,
	needingAnsweredWithin1h,
	needingAnsweredWithin24h,
	needingAnsweredWithin7d,
	needingLatencyMedian,
	needingWaiting,
	firstWithin24h,
	firstMedian,
	furtherWithin24h,
	furtherMedian,
	businessAnsweredWithin1h,
	businessAnsweredWithin8h,
	businessLatencyMedian,
	offHoursReplies,
	unanswered24h,
	unanswered72h,
	unanswered7d,
	oneLaneDays,
	cannedShare,
	deflectionShare,
	keptPromises,
	deadEndRate,
	threadDepth,
	personalLift,
	signedShare,
	coldContactShare,
	directAnsweredWithin24h,
	directLatencyMedian,
	directWaiting,

	begRate,
	bareBegs,
	repeatRate24h,
	repeatRate7d,
	repeatRate30d,
	promoShare,
	longestPromoRun,
	floodHours,
	superlatives,
	distinctiveness,
	commonSpace,
	giveTake,
	noiseShare,

	talkToListen,
	listenShare,
	airtime,
	longestMonologue,
	talkedOverRate,
	pauseAfterAsking,
	askAndListen,
	twoSidedThreads,
	alternation,
	threadsStarted,
	threadsEnded,
	thankedRate,
	audienceLed,
}

// Figures measures all Metrics.
func (t *Tally) Figures() []report.Figure {
	t.balanced, t.Public.curve, t.Needing.curve, t.Direct.curve = nil, nil, nil, nil
	t.First.curve, t.Further.curve = nil, nil
	t.business.open.curve = nil
	figures := make([]report.Figure, len(Metrics))
	for i, m := range Metrics {
		f := m.Measure(t)
		f.Name, f.Title, f.Definition, f.Unit, f.Chapter = m.Name, m.Title, m.Definition, m.Unit, m.Chapter
		f.Period = report.Period{From: instant(t.first), To: instant(max(t.last, t.first))}
		if f.Warnings == nil {
			f.Warnings = []string{}
		}
		if f.CannotSay != "" {
			f.Value, f.Low, f.High = nil, nil, nil
			f.Says = "cannot say: " + f.CannotSay
		}
		figures[i] = f
	}
	return figures
}

func instant(µs int64) time.Time { return time.UnixMicro(µs).UTC() }

func ref(v float64) *float64 { return &v }

// The least numbers that a figure needs; below them only counts are given.
const (
	leastTurns  = 30 // for a rate
	leastEvents = 20 // for a median
	leastActs   = 30 // for a ratio that is ranked
)

// holds reports whether the data holds some platform's inbound side at least as far as c.
func (t *Tally) holds(c pipeline.Capability) bool {
	for _, has := range t.setting.Capabilities {
		if has >= c {
			return true
		}
	}
	return false
}

// whole reports whether the data holds all that people said to the brand in public on a platform. Where it holds only what
// was answered, or nothing, no rate among the turns or threads of the platform can be said.
func (t *Tally) whole(platform string) bool {
	return t.setting.Capabilities[platform] == pipeline.AllInbound
}

// Reasons why a figure cannot be said.
const (
	noInbound = "the exports do not hold what people said to the brand in public"
	noDirect  = "the exports hold no direct messages"
	ownSide   = "the exports hold only the brand's own side of direct messages"
	nothing   = "there is nothing to count"
	noHours   = "no opening hours are configured"
)
