#include "extract/events/event_words.hpp"

#include <algorithm>
#include <string_view>

namespace weft {

namespace {

struct Row {
  EventWord role;
  std::string_view words;  // folded, parted by spaces
};

constexpr Row rows[] = {
    {EventWord::month,
     "january february march april may june july august september october november december jan feb mar apr "
     "jun "
     "jul aug sep sept oct nov dec janvier fevrier mars avril mai juin juillet aout septembre octobre "
     "novembre "
     "decembre enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre "
     "diciembre janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro januar februar "
     "marz "
     "juni juli oktober dezember"},
    {EventWord::preposition,
     "in of on at from across off near the s de du des d en au aux a le la les l dans sur del el los las lo "
     "no "
     "na nos nas em do da dos das am vom von im der die das auf"},
    {EventWord::conjunction, "and et y e und"},
    {EventWord::happening,
     "that which who made landfall crossed slammed struck hit strikes hitting striking affected affecting "
     "devastated devastating rocked shook "
     "battered ravaged swept through parts northern southern eastern western central north south east west "
     "northeast northwest southeast southwest coast region regions area areas province district state island "
     "islands areas qui a ont frappe frappant touche touchant ravage secoue devaste que azoto azotaron "
     "sacudio "
     "toco tierra golpeo afecto afectaron asolo devasto atingiu afetou abalou nord sud est ouest norte sur "
     "este oeste"},
    {EventWord::adjective,
     "devastating deadly massive major severe catastrophic great powerful strong recent historic large "
     "unprecedented terrible tragic twin magnitude monsoon winter summer super deadliest devastateur "
     "meurtrier "
     "terrible violent grave grand recent devastador devastadores mortal fuerte gran grande reciente"},
    {EventWord::aftermath,
     "response relief recovery emergency disaster crisis operation operations appeal reconstruction "
     "humanitarian "
     "intervention urgence reponse emergencia respuesta situation"},
    {EventWord::general,
     "preparedness risk risks insurance shelter shelters warning warnings forecast forecasting forecasts "
     "monitoring hazard hazards mitigation prevention resistant resilience resilient engineering season "
     "seasons "
     "zone zones prone drill drills simulation simulations scenario scenarios early contingency protection "
     "proofing control management plain plains defence defences defenses vaccine vaccines vaccination "
     "treatment "
     "watch alert alerts belt category insurances safety awareness vulnerability exposure mapping modelling "
     "modeling adaptation surveillance preparation programme program institute society"},
    {EventWord::no_name,
     "season seasons preparedness shelter shelters warning warnings response relief recovery emergency "
     "emergencies disaster disasters risk risks early operation operations appeal plan plans centre center "
     "centres centers committee insurance reconstruction damage damages impact impacts assessment update "
     "updates situation report reports bulletin advisory track forecast resilience affected victims "
     "survivors "
     "action coordination task force category belt evacuation mitigation adaptation housing rehabilitation "
     "project projects programme program programmes monitoring alert watch prone zone hazard hazards flood "
     "floods surge surges winds wind drought earthquake tsunami landslide heavy research reduction "
     "management "
     "prevention preparation response fund flash humanitarian national regional international tropical "
     "severe "
     "super storm storms cyclone cyclones hurricane hurricanes typhoon typhoons petrel cell drain water "
     "waters "
     "drainage damage troopers hunters unit aid foundation chasers chaser clouds cloud surge lessons review "
     "evaluation in on of at the "
     "and "
     "or for from to by with after before during over near when since as an is was has had hit hits struck "
     "made "
     "makes leaves left brings brought threatens approaches north south east west northern southern eastern "
     "western central january february march april may june july august september october november december "
     "named called dubbed known en au aux du des le la les et de dans sur pour apres avant qui saison "
     "reponse "
     "alerte urgence bilan el los las y del que por para tras temporada respuesta emergencia alerta no na em "
     "do "
     "da os as um uma de e te"},
    {EventWord::until, "to until till through and a au al hasta jusqu et y bis ate"},
    {EventWord::count,
     "some about around over nearly almost approximately than least most only roughly estimated up environ "
     "pres "
     "quelque plus unos unas casi mas cerca between entre"},
    {EventWord::comparison,
     "unlike than compared comparable comparison similar reminiscent like resembling contrairement "
     "comparaison comparable semblable similaire diferencia comparacion comparado comparada similar "
     "parecido"},
    {EventWord::superlative,
     "worst deadliest strongest largest biggest heaviest greatest severest pire pires meurtrier forte grave "
     "peor "
     "peores mayor pior"},
    {EventWord::since, "since depuis desde seit"},
    {EventWord::called,
     "locally known as called named local name dubbed also connu nom sous conocido conocida como llamado "
     "llamada denominado nomme"},
};

}  // namespace

EventWords::EventWords(Lexicon& lexicon) {
  for (const Row& row : rows) {
    for (std::string_view rest = row.words; !rest.empty();) {
      const std::size_t space = std::min(rest.find(' '), rest.size());
      const std::uint32_t word = lexicon.add_word(rest.substr(0, space)).value();
      rest.remove_prefix(std::min(space + 1, rest.size()));
      if (word >= roles_.size()) roles_.resize(word + 1, 0);
      roles_[word] |= static_cast<std::uint16_t>(row.role);
    }
  }
}

}  // namespace weft
