package rules

// german is the word list of German.
var german = list{German, `der die das den dem des ein eine einen einem einer und in im ist von zu zum zur mit fur auf nicht sich auch es wir uns unser unsere
	ihr euch euer sie sind war wird werden haben hat bei aus nach als wie oder aber noch nur heute mehr uber so vom durch bis am an dass wenn kann
	ich du er man was wo wer hier jetzt schon sehr gibt beim unter vor ab dein deine mal`, []entry{
	{We, "wir|uns|unser|unsere|unserer|unserem|unseren|unseres"},
	{I, "ich|mir|mich|mein|meine|meinen|meiner"},
	{You, "du|dir|dich|dein|deine|deinen|deiner|ihr|euch|euer|eure|ihre|ihren|ihnen"},
	{Our, `unser team|unsere teams|unsere kunden|unsere produkte|unser neues|unsere neue|unser neuer|unsere neuen|unsere mitarbeiter|unsere kollegen|unsere partner|unser partner|unser unternehmen|unsere website|unsere app
		|unser geschaftsfuhrer|unser vorstand|unsere filiale|unsere filialen|unser stand|unserem stand|unsere mission|unser verein|unsere mannschaft|unsere trainer|unsere hundeschule|unserer website|in unserem blog|unserem shop`},
	{Acts, "startet|stellt|eroffnet|prasentiert|gewinnt|erhalt|unterstutzt|investiert|ubernimmt|wachst|veroffentlicht|ladt|bietet|sucht|feiert|ist|hat|wird|und|kundigt|baut|setzt|bringt|spendet|ernennt|fordert"},
	{Announce, "startet|eroffnet|eroffnung|prasentiert|prasentieren|stellt vor|stellen vor|gewinnt|gewonnen|ausgezeichnet|auszeichnung|erhalt|ernannt|ubernimmt|ladt ein|laden ein|feiert|feiern|kundigt an|gestartet|neu bei|begrussen|vorgestellt|unterzeichnet|wir starten|wir haben"},
	{Proud, "stolz|freuen uns|freut uns|gluecklich|glucklich|begeistert|geehrt|herzlichen dank an|danke an alle|dank an alle|vielen dank an|tolle neuigkeiten|grosse freude"},
	{Results, "umsatz|quartal|halbjahr|gewinn|dividende|aktionare|hauptversammlung|geschaftsjahr|ergebnis|ergebnisse|marktanteil|bilanz|wachstum|prognose"},
	{Executive, "ceo|vorstand|vorstandsvorsitzender|vorstandsvorsitzende|geschaftsfuhrer|geschaftsfuhrerin|aufsichtsrat|chef|chefin|leiter|leiterin|grunder|grunderin|finanzvorstand"},
	{Event, `kommt vorbei|kommen sie|besuchen sie uns|besucht uns|seid dabei|anmeldung|anmelden|jetzt anmelden|meldet euch an|tickets|livestream
		|live|konferenz|messe|stand|kongress|workshop|seminar|veranstaltung|tag der offenen tur|heute abend|morgen|dieses wochenende|konzert
		|ausstellung|festival|termin|termine|spiel|heimspiel|anpfiff|turnier|programm|frist|bewerbungsfrist|anmeldefrist|anmeldeschluss
		|gottesdienst`},
	{Award, "preis|preise|auszeichnung|ausgezeichnet|award|gewinner|siegerin|sieger|finalist|nominiert|testsieger|zertifiziert|zertifikat|bester arbeitgeber|rang|medaille|pokal"},
	{Partner, "partnerschaft|partner|sponsor|sponsoren|zusammenarbeit|kooperation|kooperieren|gemeinsam mit|vereinbarung|bundnis"},
	{Works, "stiftung|spende|spenden|gespendet|ehrenamt|ehrenamtlich|ehrenamtliche|engagement|engagieren|projekt|projekte|initiative|kampagne|programm|nachhaltigkeit|sozial|fur den guten zweck|forderung|klimaneutral"},
	{Doing, "besuch|besuchte|treffen|team|einsatz|unterstutzung|im rahmen|anlasslich|gemeinsam|unterwegs|dabei|teilgenommen|trafen|leidenschaft"},
	{Argues, `nicht|aber|kein|keine|keinen|niemals|gegen|brauchen|braucht|notwendig|problem|probleme|kosten|weniger|mehr als|trotzdem|obwohl
		|sondern|nur|zu viel|zu viele|immer noch|wichtig|oft|manchmal|eigentlich`},
	{Jobs, "stellenangebot|stellenangebote|job|jobs|karriere|ausbildung|bewerbung|bewerben|bewirb dich|jetzt bewerben|wir suchen|azubi|azubis|praktikum|mitarbeiter gesucht|verstarkung"},
	{Greeting, "guten morgen|guten tag|guten abend|gute nacht|frohe weihnachten|frohes neues|frohes fest|frohe ostern|schones wochenende|schonen sonntag|schonen tag|willkommen|herzlich willkommen|alles gute|herzlichen gluckwunsch|gluckwunsch|geburtstag|moin|wir wunschen|wunschen euch|wunschen allen|guten rutsch|schone ferien|jubilaum"},
	{Contest, "gewinnspiel|gewinne|gewinnen|zu gewinnen|verlosen|verlosung|mitmachen|teilnehmen|ratsel|quiz|challenge|preise"},
	{Teaser, "jetzt neu|mehr infos|mehr dazu|mehr informationen|hier gehts|hier geht s|link in|bald|demnachst|entdecke|entdecken sie|schaut vorbei|schau vorbei|weiterlesen|mehr erfahren|erfahren sie|erfahrt|hinter den kulissen|zum video|video ansehen|jetzt ansehen|bleibt gespannt|seid gespannt|countdown|infos unter|alle infos|bilder|fotos|pressemitteilung|lesen sie|jetzt lesen|trailer"},
	{Priced, `ab #|nur #|fur #|schon ab #|# im monat|# pro monat|# pro person|# pro nacht`},
	{Currency, `euro|eur|franken|chf`},
	{Offer, "angebot|angebote|rabatt|rabatte|gutschein|gutscheine|aktion|sonderangebot|preis|reduziert|nur noch|prozent|gratis|kostenloser versand|versandkostenfrei|sparen|spare|schnappchen|fur nur|ab nur|gunstig|sale|code"},
	{Buy, "bestellen|bestelle|jetzt bestellen|kaufen|jetzt kaufen|buchen|jetzt buchen|buche|herunterladen|downloaden|download|abonnieren|shop|onlineshop|im handel|erhaltlich|verfugbar|probieren|ausprobieren|testen sie|teste|sichern|sichere dir|sichert euch|reservieren|app store|google play|holt euch|hol dir"},
	{Merit, "neu|neue|neuer|neues|neuen|einfach|bequem|schnell|lecker|kostlich|qualitat|exklusiv|limitiert|edition|kollektion|sortiment|produkt|produkte|app|losung|losungen|innovativ|innovative|perfekt|sicher|praktisch|service|angebote|version|funktionen|massgeschneidert|frisch|hochwertig"},
	{HowTo, "wie du|wie sie|wie man|tipps|tipp|# tipps|# grunde|# fakten|anleitung|schritte|schritt fur schritt|ratgeber|rezept|rezepte|so geht|so gehts|so gelingt|so funktioniert|das hilft|was tun|was ihr|checkliste|leitfaden|hilfreich|wissenswertes|wusstest du|wussten sie|was hilft|worauf|tricks"},
	{Advice, "denkt daran|denk daran|vergesst nicht|vergiss nicht|achtet auf|achte auf|achten sie|vermeide|vermeiden|vermeidet|bleibt zuhause|bleiben sie|passt auf|schutzt|schutzen sie|waschen|hande waschen|wer|wenn du|wenn sie|wenn ihr|sollte|sollten|solltest|solltet|ist wichtig|am besten|esst|trinkt|trinken|nutzt|prufen sie|vorbeugen|lasst|haltet|gib deinem|man sollte"},
	{Warning, `warnung|warnt|warnen|achtung|vorsicht|gefahr|gefahrlich|gefahren|risiko|risiken|betrug|betruger|phishing|ruckruf|storung|storungen
		|ausfall|gesperrt|sperrung|verspatung|verspatungen|unwetter|evakuierung|notfall|notruf|geschlossen|baustelle|stau|verkehr|giftig
		|schadlich|stromausfall|rohrbruch|warnstreik|streik`},
	{Research, "studie|studien|umfrage|forscher|forscherinnen|forschung|wissenschaftler|wissenschaft|laut|bericht|daten|statistik|zeigt|ergab|belegt|untersuchung|experten|universitat|analyse|zahlen|index"},
	{Fact, "millionen|milliarden|menschen|prozent der|bevolkerung|jeder #|jeder zweite|jeder dritte|jahrlich|pro jahr|pro tag|weltweit|durchschnitt|im schnitt|rekord|grosste|hochste|alteste|gestiegen|steigt|gesunken|sinkt|anstieg|ruckgang|die halfte|ein drittel|jahrhundert|zum ersten mal|erstmals|geschichte"},
	{Explains, "warum|weil|weshalb|was ist|was sind|was bedeutet|bedeutet|erklart|erklaren|verstehen|der unterschied|unterschied|auswirkungen|ursachen|folgen|rolle|mythos|mythen|kann|konnen|konnte|darf|muss|hintergrund|hintergrunde|debatte|wirkt|sorgt dafur"},
	{Economy, "wirtschaft|inflation|arbeitslosigkeit|steuern|steuer|zinsen|rente|mieten|konjunktur|schulden|bip|export|handel|borse|eurozone|ezb|lohne|mindestlohn|mittelstand|startups|energiepreise"},
	{Health, "gesundheit|krebs|krankheit|krankheiten|diabetes|impfung|impfstoff|impfen|virus|corona|coronavirus|covid|covid19|grippe|symptome|behandlung|arzt|arzte|krankenhaus|patienten|alkohol|rauchen|schlaf|ernahrung|ubergewicht|depression|herz|gehirn|schwangerschaft|zucker|bewegung|stress|angst|allergie|schmerzen|hund|hunde|welpen"},
	{Disaster, "erdbeben|hochwasser|uberschwemmung|brand|feuer|explosion|unfall|tote|toten|tot|getotet|verletzte|verletzt|vermisst|vermisste|opfer|anschlag|angriff|rettung|rettungskrafte|feuerwehr|polizei|sturm|orkan|katastrophe|zeugen|ermittlungen|ungluck|zug|entgleist|evakuiert|leiche|fahndung"},
	{Relief, "blutspende|blut spenden|notunterkunft|notunterkunfte|hilfe fur|hilft den|helfer gesucht|sachspenden|spendenkonto|hotline|notrufnummer|werden benotigt|dringend benotigt|rotes kreuz|hilfsguter"},
	{Resource, "kostenlos|kostenlose|kostenfrei|artikel|blog|podcast|infografik|ebook|leitfaden|kurs|kurse|dokumentation|video|karte|beitrag|mediathek|stipendium|stipendien|whitepaper|lexikon"},
	{World, "welt|deutschland|europa|usa|china|afrika|regierung|bundesregierung|lander|land|gesetz|bundestag|gericht|minister|wahl|wahlen|kinder|frauen|eltern|schuler|schulen|schule|bildung|klima|klimawandel|umwelt|natur|tiere|arten|energie|wasser|internet|google|apple|facebook|amazon|eu|un|gesellschaft|familien"},
	{Story, "interview|gesprach|kommentar|meinung|portrat|bericht uber|nachrichten|aktuell|erzahlt|spricht uber|reportage|analyse|einblick|geschichte"},
	{Said, "laut|sagt|sagte|erklart|so @|meint|warnt|betont|berichtet|schreibt|fordert|zitat"},
	{Credits, "via @|von @|quelle ~|quelle @|foto von|bild von|laut @|c @"},
	{Via, "via @|via|von @|quelle|foto|bild|danke an @|c @"},
	{AskOpens, "^habt ihr|^hast du|^seid ihr|^bist du|^kennt ihr|^kennst du|^was|^welche|^welcher|^welches|^wer|^wie|^wo|^wann|^und ihr|^und du|^wie gefallt"},
	{AskWord, `was ist eure|was ist euer|was ist dein|was ist deine|wie findet ihr|wie gefallt euch|wie gefallt|was meint ihr|was denkt ihr
		|was sagt ihr|eure meinung|kennt ihr schon|wer von euch|wer hat|verratet uns|schreibt uns|sagt uns|seid ihr|freut ihr euch|und ihr
		|und du|und bei euch|euer favorit|eure favoriten|euer lieblings|eure lieblings`},
	{Thanks, "danke|dankeschon|vielen dank|herzlichen dank|besten dank|wir danken|lieben dank|dank dir|dank euch"},
	{Sorry, "tut uns leid|leid|entschuldigung|entschuldige|entschuldigen|sorry|bedauern|unannehmlichkeiten|verstehen deinen|verstehen ihren|argerlich"},
	{Hello, "^hallo|^hi|^hey|^moin|^liebe|^lieber|^guten tag|hallo @|hi @|^servus|^gruezi"},
	{Moved, "deine dm|deine pn|per dm geantwortet|per pn geantwortet|eine pn geschickt"},
	{Direct, "dm|pn|per dm|per pn|direktnachricht|private nachricht|privatnachricht|per nachricht|schick uns eine|schreib uns eine"},
	{Contact, "kontaktiere|kontaktieren|kundenservice|kundendienst|ruf uns|rufen sie|hotline|per mail|per e mail|formular|schreib uns|schreiben sie uns|wende dich|wenden sie sich|telefonisch|whatsapp"},
	{Assist, "kannst du|konntest du|konnen sie|konnten sie|deine bestellung|ihre bestellung|dein konto|ihr konto|deine kundennummer|ihre kundennummer|melde dich|melden sie sich|wir prufen|wir schauen|gerne|gern geschehen|helfen dir|helfen ihnen|weiterhelfen|viel spass|viele grusse|liebe grusse|beste grusse|lg|vg|freut uns zu horen|hast du schon|haben sie schon"},
	{Congrats, "gluckwunsch|herzlichen gluckwunsch|gratulation|gratulieren|viel erfolg|viel gluck|weiter so|bravo|alles gute"},
	{Admire, "super|toll|tolles|tolle|klasse|wunderbar|schones bild|tolles bild|grossartig|spitze|genial|mega|cool|herrlich|wow|schon|endlich|juhu|traumhaft"},
	{Like, "liked|liken|like wenn|gefallt mir|ein like|daumen hoch"},
	{Follow, "folgt uns|folge uns|folgen sie uns|folgt|abonniert|abonniere|folge @|werde fan|auf instagram|auf facebook"},
	{Share, "teilt|bitte teilen|teilen|teile|weitersagen|weiterleiten|retweet|rt wenn|bitte rt|schickt uns|zeigt uns|sagt es weiter|postet|gerne teilen"},
	{TagThem, "markiert|markiere|verlinkt|verlinke|erwahnt"},
	{Vote, "stimmt ab|abstimmen|abstimmung|eure stimme|deine stimme|stimmt fur|voting|voten|votet"},
	{Comment, "kommentiert|kommentiere|in den kommentaren|kommentare|schreibt in die|schreibt es in|kommentar hinterlassen|unten in"},
	{Reason, "weil|damit|um zu helfen|zur unterstutzung|fur eine|denn"},
	{Best, "beste|bester|bestes|besten|fuhrend|fuhrende|fuhrender|grosste|grosster|einzigartig|einzigartige|weltweit fuhrend|weltmarktfuhrer|marktfuhrer|nummer eins|unschlagbar|revolutionar|legendar|perfekt|perfekte|einmalig|unvergleichlich|hochste"},
	{Praises, "danke|super|toll|klasse|grossartig|liebe|lieben|stolz|begeistert|gluckwunsch|wunderbar|beste|schon|empfehlen|spitze|freude|freuen"},
	{Robot, "automatische nachricht|automatische antwort|automatisch erstellt|abwesenheit|wir haben deine nachricht erhalten|wir haben ihre nachricht erhalten|chatbot|virtueller assistent|ausserhalb der geschaftszeiten"},
}}
