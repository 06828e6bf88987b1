package export

// Formats are all that can be read, in the order in which they are asked: where two would take the same file, the one
// named first has it.
var Formats = []Format{
	Twcs,
	Interchange,
	InterchangeCSV,
}
