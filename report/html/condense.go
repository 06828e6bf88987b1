package html

import "listenratio/report"

// Condense keeps of a page's rows what the brand's own page shows, the newest of each kind and how many rows each figure
// leads to, and lets go of the rest, which may be a hundred thousand. Evidence pages must be written before.
func Condense(page *report.Page) {
	if page.Behind != nil {
		return
	}
	zone := location(page.Zone)
	page.Behind, page.Newest = map[string]int64{}, map[string][]report.Evidence{}
	if int64(len(page.Evidence)) >= page.Rows {
		for i := range page.Figures {
			f := page.Figures[i].Evidence
			if _, done := page.Behind[f]; done {
				continue
			}
			if filter, err := report.ParseFilter(f); err == nil {
				page.Behind[f] = matching(page.Evidence, &filter, zone)
			}
		}
	}
	for _, k := range kinds {
		if filter, err := report.ParseFilter(k.filter); err == nil {
			page.Newest[k.filter] = newest(page.Evidence, &filter, zone)
		}
	}
	page.Evidence = nil
}
