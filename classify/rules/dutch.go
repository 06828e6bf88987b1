package rules

// dutch is the word list of Dutch.
var dutch = list{Dutch, `de het een en van in is dat op te met voor aan er niet zijn ook om bij naar uit als maar over door wij we ons onze jij je jouw jullie
	uw u hij zij deze dit die was wordt worden heeft hebben kan meer vandaag nog al tot wat hoe waar waarom`, nil}
