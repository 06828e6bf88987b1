package rules

// spanish is the word list of Spanish.
var spanish = list{Spanish, `el la los las un una unos unas de del que y en es por con para se su sus al lo como mas pero este esta estos estas
	hoy ya muy sin sobre nos nuestro nuestra nuestros nuestras tu tus te ser son fue ha han hay donde cuando porque desde hasta entre todo todos tras`, nil}
