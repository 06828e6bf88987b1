// Package hours measures business time: how much of a wait fell into the hours in which a brand says it answers. A
// [Schedule] holds its weekly hours as they changed over the years, its holidays and its IANA time zone.
//
// It does not read configuration, and it does not decide what a wait is or where off-hours replies are listed; package
// metric does. It reads no clock; zones come from the time zone database that the program carries.
package hours
