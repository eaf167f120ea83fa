#include "extract/names/given_names.hpp"

#include "extract/text/word_list.hpp"

namespace weft {

bool is_given_name(std::string_view folded) {
  static const WordList names(
      // European, American
      "adam adriana aidan alan albert alberto alejandra alejandro alessandro alex alexander alexandra "
      "alfred alice alicia amanda amelie ana andre andrea andreas andrew angela anita ann anna anne "
      "annie antoine anton antonio arthur barbara beatriz ben benjamin bernard brian bruno camille carl "
      "carla carlo carlos carmen carol caroline catherine cecilia celine charles charlotte chiara chris "
      "christina christine christoph christopher claire clara claudia claudio claus cristina daniel "
      "daniela david deborah denis diana diego dmitri dominique donald dorothy duncan edward elena "
      "eleni eliane elisabeth elise elizabeth ellen emily emma eric erik ernesto esther eva felipe "
      "felix fernanda fernando francesca francesco francis francisco francois francoise frank franz "
      "fred frederic frederick gabriel gabriela george georges gerard giovanni giulia giuseppe gloria "
      "gonzalo graham greta guillaume gunnar hannah hans harry heather heinz helen helena helene henri "
      "henry hugo ian igor inga ingrid irina isabel isabelle ivan jack jacob jacques james jan jane "
      "janet javier jean jennifer jeremy jessica jim joan joanna joao johan johann johannes john jon "
      "jonas jonathan jorge jose joseph juan juana judith julia julian julie julio karen karin karl "
      "katarina kate katherine kathleen kathryn katja kevin klaus lars laura lea leonardo linda lisa "
      "louis louise luc lucas lucia luis luisa luke magdalena manuel marc marcel marco margaret "
      "margarita maria mariana marie marie-claire mario mark markus marta martha martin martina mary "
      "mathieu matteo matthew maurice max mette michael michel michele miguel mikhail monica monika "
      "natalia natalie nathalie nicholas nicola nicolas nicole nigel nikolai nina noah nuria olga "
      "oliver olivier oscar pablo paola paolo patricia patrick paul paula paulo pedro peter petra "
      "philip philippe pierre pieter rachel rafael ralph raul rebecca ricardo richard robert roberto "
      "rodrigo roger rory rosa rosemary ruth samantha samuel sandra sara sarah sebastian sergei sergio "
      "sharon simon simone sofia sophie stefan stephanie stephen steven susan susana svetlana sylvie "
      "tania tatiana teresa thomas tim tom tony ursula valeria vanessa veronica victor victoria vincent "
      "virginia vladimir walter werner william wolfgang xavier yves "
      // African, Middle Eastern, Asian
      "abdallah abdel abdi abdirahman abdoulaye abdul abdullah abebe achol adama ade adebayo agnes "
      "ahmad ahmed aicha aisha aissata aissatou akiko alemayehu ali amadou amara amina aminata amir "
      "amit amrita anjali anwar arjun arun asha asif asma awa ayesha ayse aziz bashir berhane bilal "
      "boubacar chidi chinedu chukwuma dawit deepak deng desta diarra dina djibril ebrima emeka fadi "
      "fahad faisal farah fatima fatou fatoumata fatuma fernando gebre getachew habib hadiza haile "
      "halima hamid hana haruka hassan hawa hiroshi hussein ibrahim ibrahima idrissa ifeoma imran "
      "indira ismail issa jamal jamila jibril juma kaltouma kamal karim kavita kenji khadija khaled "
      "khalid kofi kwame lakshmi layla leila lina mahmoud mamadou mariam mariama marwa meera mehmet mei "
      "miriam mohamed mohammad mohammed mona moussa muhammad mustafa nabil nadia nadine naomi nasser "
      "ngozi nguyen noor nour oumar oumou ousmane priya rahul rajesh rania ranjit rashid ravi ritu "
      "rohan said salah salim salma samir sanjay sara seydou shireen sita siti sunita tariq tesfaye "
      "thandiwe thi uche usha wanjiru wei yasmin yohannes youssef yuki yusuf zainab zeynep");
  return names.holds(folded);
}

}  // namespace weft
