package main

import (
	"fmt"
	"maps"
	"slices"

	"github.com/pelletier/go-toml/v2"

	"listenratio/report/metric/hours"
)

// opening is one [[brand.hours]] of the configuration: when a brand answers. The key "from" is the day from which it
// holds, a date; every other key is a day or a run of days, with its hours as [hours.ParseWeek] reads them.
type opening map[string]any

// howHours is how opening hours are written, in a line.
const howHours = `write mon-fri = "09:00-12:30 13:30-18:00" under [[brand.hours]]`

// aboutHours is the same at length, for the help.
const aboutHours = `The file may also say when a brand answers, for waits in business time:

  [[brand]]
  name = "Tern & Tide Coffee"
  accounts = ["ternandtide"]
  zone = "Europe/Lisbon"
  holidays = [2026-12-25, 2027-01-01]     # closed from midnight to midnight

  [[brand.hours]]                         # from the beginning
  mon-fri = "09:00-12:30 13:30-18:00"
  sat = "10:00-14:00"                     # days that are not named are closed

  [[brand.hours]]
  from = 2026-07-01                       # from that day on, in place of those above
  mon-thu = "08:00-20:00"
  fri-sat = "20:00-02:00"                 # on past midnight`

// wrong is a mistake in the configuration, at a place that [placesOf] knows.
type wrong struct {
	place string
	err   error
}

// makeSchedules makes the schedules of the brands that have hours, and returns the first mistake in them.
func (s *settings) makeSchedules() (bad *wrong) {
	for i := range s.Brands {
		if s.Brands[i].schedule, bad = s.Brands[i].makeSchedule(fmt.Sprintf("brand.%d", i)); bad != nil {
			return bad
		}
	}
	return nil
}

// makeSchedule makes the schedule of the brand at that place; nil where it has no hours. Hours without a time zone are a
// mistake: nobody is open by a clock that is nowhere.
func (b *brand) makeSchedule(place string) (*hours.Schedule, *wrong) {
	switch {
	case len(b.Hours) == 0 && len(b.Holidays) == 0:
		return nil, nil
	case len(b.Hours) == 0:
		return nil, &wrong{place + ".holidays", fmt.Errorf("brand %q has holidays, but no hours; %s", b.Name, howHours)}
	case b.Zone == "":
		return nil, &wrong{place + ".hours.0", fmt.Errorf("brand %q has hours, but no zone; add one such as zone = \"Europe/Lisbon\"", b.Name)}
	}
	plans, bad := plansOf(b.Hours, place+".hours")
	if bad != nil {
		return nil, bad
	}
	var holidays []hours.Date
	for i, value := range b.Holidays {
		date, err := dateOf(value)
		if err != nil {
			return nil, &wrong{fmt.Sprintf("%s.holidays.%d", place, i), err}
		}
		holidays = append(holidays, date)
	}
	schedule, err := hours.New(b.Zone, plans, holidays)
	if err != nil {
		return nil, &wrong{place + ".zone", err}
	}
	return schedule, nil
}

// plansOf reads the weekly hours of a brand, no two from the same day.
func plansOf(openings []opening, place string) (plans []hours.Plan, bad *wrong) {
	from := map[hours.Date]bool{}
	for i, o := range openings {
		at := fmt.Sprintf("%s.%d", place, i)
		plan, bad := o.plan(at)
		switch {
		case bad != nil:
			return nil, bad
		case from[plan.From] && plan.From == hours.Date{}:
			return nil, &wrong{at, fmt.Errorf("two weekly hours hold from the beginning; give the later one a day, as from = 2026-07-01")}
		case from[plan.From]:
			return nil, &wrong{at + ".from", fmt.Errorf("two weekly hours both begin on %s", plan.From)}
		}
		from[plan.From] = true
		plans = append(plans, plan)
	}
	return plans, nil
}

// plan reads weekly hours and the day from which they hold.
func (o opening) plan(place string) (plan hours.Plan, bad *wrong) {
	week := map[string]string{}
	for _, key := range slices.Sorted(maps.Keys(o)) {
		at, value := place+"."+key, o[key]
		if key == "from" {
			var err error
			if plan.From, err = dateOf(value); err != nil {
				return plan, &wrong{at, err}
			}
			continue
		}
		text, ok := value.(string)
		if !ok {
			return plan, &wrong{at, fmt.Errorf("hours of %q are %v; %s", key, value, howHours)}
		}
		week[key] = text
		if _, err := hours.ParseWeek(map[string]string{key: text}); err != nil {
			return plan, &wrong{at, fmt.Errorf("%w; %s", err, howHours)}
		}
	}
	if len(week) == 0 {
		return plan, &wrong{place, fmt.Errorf(`these hours name no day; write mon-sun = "closed" for none`)}
	}
	var err error
	if plan.Week, err = hours.ParseWeek(week); err != nil {
		return plan, &wrong{place, err}
	}
	return plan, nil
}

// dateOf reads a day that is written as a date or as a text.
func dateOf(value any) (hours.Date, error) {
	switch v := value.(type) {
	case string:
		return hours.ParseDate(v)
	case toml.LocalDate:
		return hours.ParseDate(v.String())
	}
	return hours.Date{}, fmt.Errorf("read date %v: want year-month-day, as 2026-12-25", value)
}
