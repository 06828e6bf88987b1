package rules

// french is the word list of French.
var french = list{French, `le la les un une des du de et en est que qui pour dans sur au aux avec par ce cette ces il elle nous vous notre nos votre vos
	son sa ses leur leurs ne pas plus ou mais donc se sont ont a ete etre c l d j n s qu aujourd hui apres tout tous depuis chez sans comme quand
	je on y sous entre vers fait faire etes avez avons ans jour jours tres bien aussi`, []entry{
	{We, "nous|notre|nos|notres"},
	{I, "je|j|moi|mon|ma|mes"},
	{You, "vous|votre|vos|tu|ton|ta|tes|toi"},
	{Our, `notre equipe|nos equipes|nos clients|nos produits|nos services|notre nouveau|notre nouvelle|nos nouveaux|nos nouvelles|notre site|notre page|notre application
		|nos collaborateurs|nos partenaires|notre partenaire|notre directeur|notre directrice|notre president|notre presidente|notre engagement|nos engagements|nos magasins
		|notre marque|nos experts|nos chercheurs|nos etudiants|notre club|nos joueurs|nos adherents|nos benevoles|notre reseau|notre stand|chez nous|notre blog`},
	{Acts, `lance|annonce|ouvre|presente|devoile|nomme|remporte|recoit|signe|publie|organise|propose|soutient|s engage|accueille|invite|participe|est|a|va|et|poursuit|renforce|acquiert|investit
		|rejoint|celebre|inaugure|deploie|accompagne|offre|recrute|continue|devient|fete|dit|vous`},
	{Announce, `lance|lancent|lancement|annonce|annonce que|annoncent|devoile|inaugure|inauguration|a inaugure|nomme|nommee|remporte|remportent|laureat|laureate|laureats|elu|elue|signe|signature
		|organise|organisent|accueille|a accueilli|participe|participent|intervient|interviendra|etait present|etaient presents|retour sur|en images|rejoint|prend la tete|celebre|fete ses|fetent|recompense|recompensee`},
	{Proud, "fier|fiere|fiers|fieres|fierte|ravi|ravis|ravie|ravies|heureux|heureuse|heureuses|honore|honores|enchante|bravo a nos|merci a tous|merci a toutes|un grand merci|c est officiel|felicitations a nos|bravo"},
	{Results, `chiffre d affaires|resultats|resultat net|trimestre|semestre|croissance organique|dividende|actionnaires|benefice|benefices
		|exercice|part de marche|bilan financier|investisseurs|marge operationnelle`},
	{Executive, "pdg|president directeur general|directeur general|directrice generale|directeur|directrice|dg|notre pdg|membre du comite|comite executif|responsable de|presidente|fondateur|fondatrice|cofondateur"},
	{Event, `rejoignez nous|rendez vous|venez|retrouvez nous|retrouvez|inscription|inscriptions|inscrivez vous|inscrivez|en direct|live|direct|conference|salon|stand|colloque|seminaire|soiree|ce soir|demain|ce week end
		|portes ouvertes|webinaire|webinar|atelier|billets|billetterie|concert|festival|match|exposition|expo|spectacle|ceremonie|a vos agendas|save the date|evenement|forum|debat|journee|a partir de|suivez en direct|ne manquez pas|jusqu au|coup d envoi|avant premiere`},
	{Award, "prix|trophee|trophees|laureat|laureats|recompense|classement|palmares|medaille|nomme|nomine|finaliste|gagnant|gagnants|champion|champions|certifie|certification|meilleur employeur|label"},
	{Partner, "partenariat|partenaire|partenaires|sponsor|mecene|mecenat|collaboration|en collaboration|accord|convention|aux cotes de|alliance|signature"},
	{Works, "fondation|benevoles|benevole|solidarite|solidaire|dons|don|collecte|engagement|engage|engages|engagee|rse|projet|projets|programme|campagne|initiative|initiatives|au profit|mobilises|mobilisation|mobilise|developpement durable|inclusion|mecenat"},
	{Doing, `presence|en presence|visite|visites|formation|formations|reunion|rencontre|rencontres|expo|accueil|intervention|equipe|equipes
		|action|actions|soutien|operation|eleves|lors de|lors du|a l occasion|prefet|reunis|conseil|bilan de|mobilisee|deplacement
		|participation|ateliers|delegation|au programme|semaine de|lyceens|college|lycee|association|echanges|realise|realisee|installation
		|inaugure|fete de la science|village des sciences|science|sciences|recherche|table ronde|hommage|hommage aux|ceremonie|invites
		|campus|fete de la|village|president|commemoration|mise a l honneur|a l honneur|stagiaires|promotion`},
	{Argues, `ne|pas|mais|meme|qualite|aucun|jamais|encore|trop|seulement|pourtant|contre|besoin|doit|doivent|reduire|eviter|probleme|problemes
		|plus que|moins|il est|c est un|risquent|coute|cout|assez|quoi|ce qui|lutte contre|n est|responsable|reste|non`},
	{Jobs, "recrute|recrutons|recrutement|emploi|emplois|offre d emploi|offres d emploi|stage|stages|alternance|poste|postes|cdi|cdd|candidature|candidatures|postulez|carriere|carrieres"},
	{Greeting, "bonne annee|joyeux noel|bonnes fetes|joyeuses fetes|bonjour|bonsoir|bon week end|bonne semaine|bonne journee|bonne soiree|bon lundi|bienvenue|joyeux anniversaire|bon anniversaire|meilleurs voeux|belle journee|belle annee|bonne fete|bonne rentree|bonne nuit|bon courage|bon appetit|felicitations|anniversaire"},
	{Contest, "concours|jeu concours|jeu|gagnez|a gagner|tentez|tentez de|remporter|tirage au sort|grand jeu|quiz|devinez|defi|participez|cadeau|cadeaux|pronostic|prono"},
	{Teaser, "decouvrez|a decouvrir|bientot|plus d infos|plus d info|infos|en savoir plus|pour en savoir plus|lire la suite|voir la video|en video|regardez|restez connectes|les coulisses|coulisses|toutes les infos|plus d informations|lisez|retrouvez|a lire|c est par ici|c est ici|par ici|rdv|cliquez|cliquez ici|communique|communique de presse|notre article|zoom sur|focus sur|teaser|bande annonce|photos|a voir"},
	{Priced, `a partir de #|des #|seulement #|pour #|# par mois|# par an|# par personne|# l unite|# le kilo|# la nuit`},
	{Currency, `euro|euros|eur|francs|chf`},
	{Offer, `promo|promotion|promotions|offre|offres|reduction|reductions|remise|soldes|code promo|prix reduit|bon plan|bons plans|rabais|tarif
		|tarifs|pour seulement|offert|offerte|offerts|offre speciale|livraison gratuite|gratuitement|a partir de|economisez|moins cher
		|petit prix|carte cadeau|avec le code|sur tout le site|jusqu a minuit|en cadeau|de remise`},
	{Buy, "achetez|commandez|telechargez|reservez|abonnez vous|abonnement|souscrivez|inscrivez vous|boutique|en vente|disponible|disponibles|en magasin|en magasins|profitez|profitez en|essayez|testez|precommandez|precommande|app store|google play|demandez|simulez|optez|craquez|panier"},
	{Merit, "nouveau|nouvelle|nouveaux|nouvelles|nouveaute|nouveautes|gamme|edition limitee|collection|produit|produits|qualite|simple|facile|facilement|pratique|rapide|innovant|innovante|innovation|application|appli|solution|solutions|delicieux|savoureux|gourmand|exclusif|exclusive|ideal|parfait|design|confort|securise|sur mesure|service|services|fonctionnalite|fonctionnalites|version"},
	{HowTo, `conseils|astuces|astuce|# conseils|# astuces|# facons|# choses|guide|etapes|mode d emploi|nos conseils|bons gestes|gestes
		|gestes barrieres|recette|recettes|bonnes pratiques|tutoriel|tuto|les cles|cles pour|apprendre|que faire|pas a pas|reflexes
		|les bons reflexes|tout savoir|tout comprendre|comment bien|comment faire|comment eviter|comment choisir`},
	{Advice, "pensez a|pensez|n oubliez pas|evitez|eviter|protegez|protegez vous|veillez|il faut|mangez|bougez|buvez|lavez vous|restez chez vous|restez prudents|prudence|attention a|si vous|consultez|preferez|faites attention|limitez|respectez|prenez soin|prevenir|prevention|signalez|appelez|adoptez|il est important|verifiez|gardez"},
	{Warning, `attention|alerte|vigilance|danger|risque|risques|arnaque|arnaques|fraude|fraudes|escroquerie|phishing|hameconnage|rappel
		|rappel de produit|perturbation|perturbations|perturbe|perturbee|coupure|coupures|panne|fermeture|ferme|fermee|deviation
		|interruption|retard|retards|canicule|verglas|vents violents|orages|urgence|evacuation|avertissement|prealerte|greve
		|panne de courant|coupure de courant`},
	{Research, `etude|etudes|sondage|selon|d apres|rapport|chiffres|montre|revele|revelent|observatoire|statistiques|barometre|decouvrent
		|essai clinique|publie dans|analyse|insee|oms|une etude|selon une etude|une enquete`},
	{Fact, "millions de|milliards|million|milliers de|habitants|population|personnes|des francais|francais sur|des femmes|des hommes|des enfants|un tiers|la moitie|le saviez vous|saviez vous|en moyenne|record|dans le monde|par an|par jour|chaque annee|depuis #|siecle|premiere fois|hausse|baisse|augmente|augmentation|diminue|cas de|le plus grand|la plus grande|histoire"},
	{Explains, `pourquoi|parce que|qu est ce|quels sont|quelles sont|quel est|quelle est|quels|expliquer|explique|explications|comprendre
		|decryptage|faut il|peut on|doit on|impact de|causes|consequences|difference|vrai ou faux|idees recues|et si|peut|peuvent|pourrait`},
	{Economy, "economie|economique|inflation|chomage|impots|impot|fiscalite|taxe|taxes|croissance|dette|pib|pouvoir d achat|retraite|retraites|epargne|immobilier|salaires|entreprises|pme|commerce|exportations|bourse|taux|budget|prix du"},
	{Health, `cancer|maladie|maladies|diabete|vaccin|vaccins|vaccination|virus|coronavirus|covid|covid19|covid 19|grippe|symptomes|traitement
		|medecin|medecins|hopital|patient|alcool|tabac|sommeil|alimentation|obesite|depression|cerveau|coeur|avc|sida|vih|grossesse|bebe
		|depistage|don de sang|don du sang|sucre|legumes|fruits|epidemie|vieillissement|bacteries|antibiotiques`},
	{Disaster, `seisme|tremblement|inondation|inondations|incendie|incendies|feux|explosion|accident|mort|morts|tue|tues|blesse|blesses|disparus
		|victimes|victime|attentat|attaque|tempete|ouragan|catastrophe|deraillement|evacues|sinistres|appel a temoins|urgence|drame|tragedie
		|deces|collision|enlevement`},
	{Relief, "aide humanitaire|croix rouge|faire un don|pour aider|hebergement|donner son sang|donnez votre sang|collecte de|besoin de|besoin d aide|numero vert|appelez le|sinistres|dons pour|ligne d urgence|venir en aide|aider les"},
	{Resource, "gratuit|gratuite|article|blog|podcast|infographie|dossier|cours|mooc|documentaire|guide gratuit|livre blanc|ressources|carte|tribune|emission|reportage|bande dessinee|fiche|fiches|chronique|en acces libre|formation gratuite|lexique"},
	{World, `monde|etats unis|chine|afrique|france|gouvernement|pays|enfants|parents|climat|climatique|environnement|planete|energie|eau|loi
		|justice|tribunal|senat|assemblee|elections|google|facebook|apple|amazon|terre|animaux|especes|ocean`},
	{Story, `interview|entretien|raconte|analyse|opinion|actualite|reportage|evoque|parle de|revient sur|recit|regard sur|point de vue`},
	{Said, "selon|dit|declare|affirme|explique|d apres|estime|rappelle|indique|raconte|a dit|souligne|previent"},
	{Credits, "via @|par @|source @|source ~|credit photo|photo @|photo de|credits @|vu sur @|selon @|d apres @"},
	{Via, "via @|via|par @|source|credit|credits|photo @|de @|credit photo|merci a @|vu sur"},
	{AskOpens, "^avez vous|^connaissez vous|^etes vous|^quel|^quelle|^quels|^quelles|^qui|^et vous|^et pour vous|^aimez vous|^comment|^que|^ou"},
	{AskWord, "et vous|quel est votre|quelle est votre|quels sont vos|qu en pensez vous|votre avis|dites nous|racontez nous|preferez vous|lequel|laquelle|qui est pour vous|votre prono|partagez avec nous|plutot|aimez vous|pensez vous"},
	{Thanks, "merci|merci beaucoup|un grand merci|remercie|remercions|merci de|merci pour"},
	{Sorry, "desole|desoles|desolee|navre|navres|excuses|excusez nous|nous excuser|nous regrettons|regrettons|gene occasionnee|desagrement"},
	{Hello, "^bonjour|^bonsoir|^hello|^salut|bonjour @|bonsoir @|salut @|^coucou"},
	{Moved, "votre dm|votre mp|repondu en dm|repondu en mp|envoye un dm|envoye un mp|repondu par mp|bien recu votre message prive"},
	{Direct, "dm|mp|en mp|en dm|message prive|messages prives|par message prive|en prive|par mp|contactez nous en|en message"},
	{Contact, "contactez nous|contactez le|contacter le|service client|service clients|appelez nous|par telephone|par mail|formulaire|ecrivez nous|envoyez un mail|conseiller|joindre le|support"},
	{Assist, "n hesitez pas|pouvez vous|pourriez vous|pourrions nous|votre commande|votre compte|votre dossier|votre demande|nous allons|je vous invite|nous vous invitons|je reste|nous restons|a votre disposition|avez vous essaye|bonne reception|je vous laisse|je verifie|nous verifions|je transmets|transmettons|avec plaisir|a votre ecoute|cordialement|bien recu|bonne continuation|votre numero"},
	{Congrats, "bravo|felicitations|bon courage|bonne chance|bravo a|bien joue|chapeau"},
	{Admire, "super|genial|magnifique|superbe|magique|top|trop bien|on adore|j adore|excellent|belle photo|quelle belle|tres belle|quel|enjoy|allez|vive|hate|yes|youpi|coup de coeur"},
	{Like, "likez|like si|aimez notre page|aimez la page|un like|j aime si|devenez fan"},
	{Follow, "suivez nous|suivez @|abonnez vous a|rejoignez nous sur|suivez notre page|suivez notre compte|nous suivre sur|suivez moi|^ff"},
	{Share, "partagez ce|partagez cette|partagez la photo|retweetez|rt si|rt pour|merci de rt|merci de partager|a partager|faites passer|faites tourner|envoyez nous vos photos|montrez nous vos|postez vos|rt svp"},
	{TagThem, "taguez|tagguez|identifiez|mentionnez|tag un|tague"},
	{Vote, "votez|votez pour|a vous de voter|de voter pour|votez ici|je vote pour"},
	{Comment, "commentez|en commentaire|en commentaires|dans les commentaires|dites nous en commentaire|laissez un commentaire"},
	{Reason, "parce que|pour soutenir|pour aider|afin de|afin que|pour gagner|pour sensibiliser|pour tenter de"},
	{Best, "meilleur|meilleure|meilleurs|meilleures|le plus grand|la plus grande|leader|numero #|unique|exceptionnel|exceptionnelle|incroyable|extraordinaire|inedit|inedite|revolutionnaire|incontournable|leader mondial|de pointe|iconique|legendaire|premier|premiere"},
	{Praises, "merci|bravo|super|genial|excellent|formidable|magnifique|felicitations|fier|fiere|adore|j aime|ravi|incroyable|top|beau|belle|plaisir|bonheur|heureux"},
	{Robot, "message automatique|reponse automatique|ceci est un message|assistant virtuel|nous avons bien recu votre message|absent du bureau|hors horaires"},
}}
