#include "extract/text/negation_cues.hpp"

namespace weft {

namespace {

constexpr NegationGroup en_groups[] = {
    {"treat",
     "address|addresses|cover|covers|discuss|discusses|treat|treats|examine|examines|explore|explores|tackle|"
     "tackles|include|includes|analyse|analyses|analyze|analyzes|look|looks|model|models|evaluate|evaluates|"
     "assess|assesses|investigate|investigates|describe|describes|review|reviews|study|studies|consider|"
     "considers"},
    {"studied",
     "discussed|examined|explored|analysed|analyzed|modelled|modeled|evaluated|investigated|studied|surveyed|"
     "described|reviewed|sampled|measured|considered|dealt|looked|pursued"},
    {"taken",
     "covered|included|addressed|treated|assessed|reported|captured|counted|mentioned|reflected|shown"},
    {"scope", "scope|remit|ambit|purview|focus|bounds|frame|framework|terms|sample|mandate"},
    {"its", "its|the|our|this|their"},
    {"be", "is|are|was|were|been|be|being"},
    {"attention", "attention|mention|treatment|coverage|space|discussion|consideration"},
    {"other", "another|other|others|later|future|separate|further|next|elsewhere"},
};
constexpr NegationCue en_before[] = {
    {"not|nor|never ~ deal|deals|concern*|focus* with|on|about"},
    {"not|nor|never ~ $treat"},
    {"has|have not ~ addressed|covered|discussed|examined|explored|included|analysed|analyzed|considered"},
    {"not|nor about"},
    {"not covered|included|addressed|assessed|evaluated|modelled|discussed", NegationPlace::opening},
    {"without ~ address*|cover*|discuss*|treat*|examin*|considering"},
    {"leaves|leaving|left|leave|sets|setting|set|puts|putting|put aside|out"},
    {"excludes|excluding|excepting"},
    {"no discussion|treatment|coverage|analysis|mention|account of"},
    {"says|say|saying|said little|nothing about|on|of"},
    {"makes|make|made no mention|commitment*|claim*|reference|provision|attempt "
     "of|on|to|about|for|regarding"},
    {"gives|give|gave|pays|pay|paid no|little $attention to"},
    {"outside|beyond $its $scope ~ $be|lie|lies|fall|falls"},
    {"no cases|outbreak|outbreaks|reports of"},
    {"previous|earlier|past|other webinar*|episode*|session*|issues|titles|volumes|articles ~ series"},
    {"announces|announce|announced|promises|offers no ~ for"},
};
constexpr NegationCue en_after[] = {
    {"$be|lie|lies|fall|falls|lay|fell beyond|outside $its $scope"},
    {"beyond|outside $its $scope"},
    {"$be|has|have ~ left|set|put aside|out"},
    {"$be not ~ $studied"},
    {"is|are not ~ covered|included|treated|counted"},
    {"$be not ~ $taken", NegationPlace::of_document},
    {"$be|has|have ~ excluded", NegationPlace::of_document},
    {"$be|has|have deliberately|intentionally|purposely excluded|omitted|avoided"},
    {"raised|mentioned|noted but|and not discussed|pursued|examined|addressed"},
    {"receive|receives|received|get|gets|got|given no|little $attention"},
    {"$be|has|have left|deferred|postponed|reserved|referred ~ for|to|until ~ $other"},
    {"$be ~ subject|topic of ~ $other"},
    {"will|shall|can|could not ~ find|discussed|covered|addressed|considered"},
};
constexpr NegationGroup fr_groups[] = {
    {"treat",
     "traite|traitent|traitons|traitera|aborde|abordent|abordons|abordera|couvre|couvrent|porte|portent|"
     "concerne|concernent|examine|examinent|examinons|etudie|etudient|etudions|analyse|analysent|analysons|"
     "evalue|evaluent|mesure|mesurent|inclut|incluent|parle|parlent|parlera|parlerons|traitait|abordait|"
     "couvrait|occupe|occupent"},
    {"treated",
     "traite*|aborde*|couvert*|concerne*|examine*|etudie*|analyse*|evalue*|mesure*|modelise*|inclus*|discute*"
     "|retenu*|"
     "considere*|enquete*"},
    {"be", "est|sont|etait|etaient|a|ont|ete|sera|seront|fut|furent"},
    {"scope", "champ|cadre|sujet|propos|perimetre|mandat|echantillon|etude|enquete"},
};
constexpr NegationCue fr_before[] = {
    {"ne|n ~ $treat ~ pas|ni|point|guere"},
    {"ne|n ~ rend|rendent|tient|tiennent pas compte"},
    {"ne|n ~ $be pas question"},
    {"ne|n ~ dit|disent rien|mot"},
    {"sans ~ traiter|aborder|couvrir|examiner|parler|evoquer"},
    {"laisse|laissant|laissent|laissons ~ de cote"},
    {"exclut|excluant|excluent|excepte|hormis"},
    {"a l exception|exclusion de|des|du|d"},
    {"passe|passent|passant sous silence"},
    {"aucun|aucune cas|flambee de|d"},
    {"pas de cas de|d"},
    {"seances|episodes|numeros|webinaires precedents|precedentes"},
};
constexpr NegationCue fr_after[] = {
    {"hors|dehors|dela ~ $scope"},
    {"depasse|depassent|sort|sortent|excede|excedent ~ cadre|champ"},
    {"$be ~ laisse*|mis*|exclu* ~ cote"},
    {"$be ~ exclu|exclue|exclus|exclues|ecarte|ecartee|ecartes|ecartees"},
    {"$be|n|ne ~ renvoye*|reporte*|reserve* ~ a|au|aux ~ autre|prochain*|seance|ulterieur*"},
    {"n|ne $be pas ~ $treated"},
    {"n|ne $be ni ~ $treated"},
    {"ne nous occupe|occupent|concerne|concernent|interesse|interessent pas"},
    {"n|ne entre|entrent|entrait|entraient|releve|relevent|figure|figurent ~ pas dans|de|du|au"},
    {"n|ne fait|font|faisait ~ pas l objet"},
};
constexpr NegationGroup es_groups[] = {
    {"treat",
     "trata|tratan|tratamos|aborda|abordan|abordamos|abordo|cubre|cubren|incluye|incluyen|incluyo|analiza|"
     "analizan|analizamos|examina|examinan|examinamos|estudia|estudian|estudiamos|evalua|evaluan|evaluo|"
     "considera|consideran|contempla|contemplan|mide|miden|midio|midieron|modela|modelan|recoge|recogen"},
    {"treated",
     "trata*|aborda*|analiza*|incluye*|cubre*|estudia*|examina*|evalu*|mide|miden|midi*|modela*|considera*|"
     "contempla*|recoge*|pregunt*"},
    {"scope", "alcance|ambito|objeto|marco|mandato|muestra"},
};
constexpr NegationCue es_before[] = {
    {"no ~ $treat"},
    {"no se ~ $treated"},
    {"no ~ ocupa|ocupan|ocupamos|habla|hablan|hablaremos de|del"},
    {"no ~ dice|dicen nada de|sobre"},
    {"sin ~ tratar|abordar|cubrir|analizar|examinar|entrar|mencionar"},
    {"deja|dejan|dejando|dejamos ~ lado|fuera"},
    {"excluye|excluyen|excluyendo|excepto|salvo"},
    {"con|a excepcion|exclusion de|del"},
    {"sin|ningun casos|caso|brotes|brote de"},
    {"no hay|hubo ~ casos|brotes|danos de|por"},
    {"episodios|sesiones|numeros anteriores"},
};
constexpr NegationCue es_after[] = {
    {"queda|quedan|quedaron|quedo|se ~ fuera|excluido*|excluida*|al"},
    {"se ~ deja|dejan|dejo|dejaron ~ lado|fuera"},
    {"fuera ~ $scope"},
    {"no se ~ $treated"},
    {"no ~ es|son|fue|fueron|sera|seran ~ objeto|tema|materia"},
    {"no ~ guarda|guardan relacion"},
    {"no ~ entra|entran|figura|figuran|entro|entraron en"},
    {"no forma|forman parte"},
};
constexpr NegationCue pt_before[] = {
    {"nao ~ trata|tratam|aborda|abordam|cobre|cobrem|inclui|incluem|analisa|analisam|examina|examinam|estuda|"
     "estudam"},
    {"sem ~ tratar|abordar|cobrir|analisar"},
    {"deixa|deixam|deixando ~ lado|fora"},
    {"exclui|excluem|excluindo|exceto"},
};
constexpr NegationCue pt_after[] = {
    {"fica|ficam|ficaram|ficou ~ fora|excluid*"},
    {"fora ~ ambito|escopo|alcance"},
    {"nao e|sao|foi|foram ~ abordad*|tratad*|analisad*|incluid*|estudad*"},
};
constexpr NegationCue de_before[] = {
    {"nicht ~ behandelt|behandeln|berucksichtigt|untersucht|erfasst ~ werden|wird"},
    {"ohne ~ auf|uber"},
    {"ausgenommen|ausser"},
};
constexpr NegationCue de_after[] = {
    {"wird|werden|wurde|wurden ~ ~ nicht behandelt|untersucht|betrachtet|berucksichtigt|erfasst"},
    {"wird|werden|wurde|wurden ~ ausgeklammert|ausgeschlossen"},
    {"ist|sind nicht gegenstand|thema"},
};

constexpr NegationCues all[] = {
    {"en", en_groups, en_before, en_after,
     " but however instead although though whereas while nevertheless rather ", " only merely just solely ",
     " here this paper report guide study article chapter book volume update review analysis manual module "
     "course snapshot bulletin document evaluation assessment survey dataset brief note handbook index "
     "sample ",
     " law laws policy policies convention act legislation treaty constitution code plan plans programme "
     "programmes program programs project projects insurance scheme schemes government governments response "
     "system systems ministry authorities protocol court states agreement needs gaps requirements costs "},
    {"fr", fr_groups, fr_before, fr_after, " mais toutefois cependant neanmoins ", " seulement uniquement ",
     " ici ce cette rapport guide etude article chapitre ouvrage livre bulletin document manuel note revue ",
     " loi lois convention legislation code plan programme projet gouvernement reponse systeme "},
    {"es", es_groups, es_before, es_after, " pero sino aunque ", " solo solamente unicamente ",
     " aqui este esta informe guia estudio articulo capitulo libro boletin documento manual nota encuesta ",
     " ley leyes convencion legislacion codigo plan programa proyecto gobierno respuesta sistema "},
    {"pt",
     {},
     pt_before,
     pt_after,
     " mas porem embora ",
     " so somente apenas ",
     " aqui este esta relatorio guia estudo artigo livro boletim documento ",
     " lei plano governo "},
    {"de",
     {},
     de_before,
     de_after,
     " aber jedoch sondern obwohl ",
     " nur bloss ",
     " hier dieser diese dieses bericht studie artikel buch ",
     " gesetz plan regierung "},
};

}  // namespace

std::span<const NegationCues> negation_cues() { return all; }

}  // namespace weft
