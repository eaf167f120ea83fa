#include "extract/events/hazard.hpp"

#include <algorithm>
#include <array>

namespace weft {

namespace {

struct Row {
  Hazard hazard;
  std::string_view words;  // parted by "|"
};

constexpr bool open = true, lasting = true, named = true, no = false;

constexpr std::array rows = std::to_array<Row>({
    {{"earthquake", "EQ", "earthquake", "", open, no, no},
     "earthquake|earthquakes|quake|quakes|earthquake and tsunami|seisme|seismes|tremblement de terre|"
     "tremblements de terre|terremoto|terremotos|sismo|sismos|terramoto|erdbeben"},
    {{"tsunami", "TS", "tsunami", "", open, no, no}, "tsunami|tsunamis|raz de maree|maremoto"},
    {{"tropical-cyclone", "TC", "Cyclone", "", open, no, named},
     "cyclone|cyclones|tropical cyclone|tropical cyclones|super cyclone|cyclonic storm|severe cyclonic storm|"
     "cyclone tropical|cyclone tropical intense|cyclones tropicaux|tropical depression|depression "
     "tropicale|ciclon|ciclones|"
     "ciclon tropical|ciclone|ciclone tropical|zyklon|wirbelsturm"},
    {{"tropical-cyclone", "TC", "Hurricane", "", open, no, named},
     "hurricane|hurricanes|ouragan|ouragans|huracan|huracanes|furacao|hurrikan"},
    {{"tropical-cyclone", "TC", "Typhoon", "", open, no, named},
     "typhoon|typhoons|super typhoon|super typhoons|supertyphoon|typhon|typhons|super typhon|tifon|tifones|"
     "supertifon|tufao|taifun"},
    {{"tropical-cyclone", "TC", "Tropical Storm", "", no, no, named},
     "tropical storm|tropical storms|severe tropical storm|tempete tropicale|tempetes tropicales|"
     "tormenta tropical|tormentas tropicales|tempestade tropical|tropensturm"},
    {{"storm", "ST", "Storm", "", no, no, named}, "storm|tempete|tormenta|borrasca"},
    {{"flood", "FL", "floods", "", open, no, no},
     "flood|floods|flooding|flood disaster|floods and landslides|floods and mudslides|monsoon floods|"
     "inondation|inondations|crues|inundacion|inundaciones|inundacoes|enchentes|uberschwemmung|"
     "uberschwemmungen|hochwasser"},
    {{"flood", "FF", "flash floods", "", open, no, no},
     "flash flood|flash floods|flash flooding|crue eclair|crues eclair|crue soudaine|riada"},
    {{"drought", "DR", "drought", "", open, lasting, no},
     "drought|droughts|secheresse|secheresses|sequia|sequias|seca|durre"},
    {{"famine", "FA", "famine", "Famine", open, lasting, no}, "famine|famines|hambruna|hambrunas|hungersnot"},
    {{"landslide", "LS", "landslide", "", open, no, no},
     "landslide|landslides|glissement de terrain|glissements de terrain|deslizamiento|deslizamientos|"
     "deslizamiento de tierra|deslizamientos de tierra|deslave|erdrutsch"},
    {{"landslide", "MS", "mudslide", "", open, no, no},
     "mudslide|mudslides|coulee de boue|coulees de boue|alud|aluvion"},
    {{"avalanche", "AV", "avalanches", "", open, no, no}, "avalanche|avalanches"},
    {{"volcanic-eruption", "VO", "volcanic eruption", "", open, no, no},
     "eruption|eruptions|volcanic eruption|volcanic eruptions|volcano eruption|eruption volcanique|"
     "eruptions volcaniques|erupcion|erupcion volcanica|erupcao|vulkanausbruch"},
    {{"wildfire", "WF", "wildfires", "", open, no, no},
     "wildfire|wildfires|forest fire|forest fires|bushfire|bushfires|feux de foret|incendies de foret|"
     "feux de brousse|incendios forestales|waldbrande"},
    {{"heat-wave", "HT", "heat wave", "", open, no, no},
     "heat wave|heat waves|heatwave|heatwaves|canicule|vague de chaleur|ola de calor|hitzewelle"},
    {{"cold-wave", "CW", "cold wave", "", open, no, no},
     "cold wave|cold waves|cold spell|vague de froid|ola de frio|dzud"},
    {{"tornado", "TO", "tornado", "", open, no, no}, "tornado|tornadoes|tornados|tornade|tornades"},
    {{"locust", "IN", "locust upsurge", "", open, lasting, no},
     "locust upsurge|locust infestation|locust invasion|locust plague|locust outbreak|locust crisis|"
     "desert locust upsurge|desert locust infestation|desert locust invasion|desert locust outbreak|"
     "desert locust crisis|invasion de criquets|invasion de criquets pelerins|plaga de langosta"},
    {{"explosion", "AC", "explosion", "", no, no, no},
     "explosion|explosions|blast|gas explosion|explosiones|explosao"},
    {{"oil-spill", "AC", "oil spill", "", no, no, no}, "oil spill|maree noire|derrame de petroleo"},
    {{"industrial-accident", "AC", "accident", "", no, no, no}, ""},
    {{"nuclear-accident", "AC", "nuclear accident", "", no, no, no}, ""},
    {{"fire", "FR", "fire", "", no, no, no}, ""},
    {{"other", "OT", "event", "", no, no, no}, ""},
    {{"conflict", "CE", "conflict", "Armed conflict", no, lasting, no}, ""},
    {{"genocide", "CE", "genocide", "Genocide", no, lasting, no}, ""},
    {{"displacement", "CE", "crisis", "Displacement", no, lasting, no}, ""},
    {{"epidemic", "EP", "epidemic", "", no, lasting, no}, ""},
});

// A disease and what it is called; its outbreaks are told by the patterns below.
struct Disease {
  Hazard hazard;
  std::string_view names;
};
constexpr std::array diseases = std::to_array<Disease>({
    {{"cholera", "EP", "cholera outbreak", "Cholera", open, lasting, no},
     "cholera|colera|acute watery diarrhoea|acute watery diarrhea"},
    {{"ebola", "EP", "Ebola outbreak", "Ebola", open, lasting, no},
     "ebola|ebola virus|ebola virus disease|evd|sudan virus disease|sudan virus|maladie a virus ebola|"
     "virus ebola|fievre ebola|virus del ebola"},
    {{"measles", "EP", "measles outbreak", "Measles", open, lasting, no},
     "measles|rougeole|sarampion|sarampo"},
    {{"zika", "EP", "Zika outbreak", "", open, lasting, no}, "zika|zika virus|virus zika|virus del zika"},
    {{"dengue", "EP", "dengue outbreak", "", open, lasting, no}, "dengue|dengue fever"},
    {{"yellow-fever", "EP", "yellow fever outbreak", "", open, lasting, no},
     "yellow fever|fievre jaune|fiebre amarilla|febre amarela"},
    {{"plague", "EP", "plague outbreak", "", open, lasting, no},
     "plague|pneumonic plague|peste|peste pulmonaire"},
    {{"polio", "EP", "polio outbreak", "", open, lasting, no},
     "polio|poliomyelitis|poliomyelite|poliomielitis"},
    {{"mpox", "EP", "mpox outbreak", "", open, lasting, no},
     "mpox|monkeypox|variole du singe|variole simienne"},
    {{"marburg", "EP", "Marburg outbreak", "", open, lasting, no},
     "marburg|marburg virus|marburg virus disease|virus marburg|maladie a virus marburg"},
    {{"lassa-fever", "EP", "Lassa fever outbreak", "", open, lasting, no},
     "lassa fever|lassa|fievre de lassa"},
    {{"meningitis", "EP", "meningitis outbreak", "", open, lasting, no}, "meningitis|meningite"},
    {{"diphtheria", "EP", "diphtheria outbreak", "", open, lasting, no}, "diphtheria|diphterie|difteria"},
    {{"hepatitis-e", "EP", "hepatitis E outbreak", "", open, lasting, no}, "hepatitis e|hepatite e"},
    {{"chikungunya", "EP", "chikungunya outbreak", "", open, lasting, no}, "chikungunya"},
    {{"typhoid", "EP", "typhoid outbreak", "", open, lasting, no}, "typhoid|typhoid fever|fievre typhoide"},
    {{"rift-valley-fever", "EP", "Rift Valley fever outbreak", "", open, lasting, no},
     "rift valley fever|fievre de la vallee du rift"},
    {{"influenza", "EP", "influenza outbreak", "", open, lasting, no}, "influenza|h1n1|swine flu"},
    {{"sars", "EP", "SARS outbreak", "", open, lasting, no}, "sars|sras"},
    {{"mers", "EP", "MERS outbreak", "", open, lasting, no}, "mers|mers cov"},
    {{"covid-19", "EP", "COVID-19 outbreak", "COVID-19", no, lasting, no}, ""},
});

// "*" stands for the disease.
constexpr std::array outbreak_patterns = std::to_array<std::string_view>(
    {"* outbreak",    "* outbreaks",   "* epidemic",   "* epidemics",   "outbreak of *",  "outbreaks of *",
     "epidemic of *", "epidemie de *", "epidemie d'*", "epidemie du *", "epidemies de *", "flambee de *",
     "flambee d'*",   "flambees de *", "brote de *",   "brotes de *",   "epidemia de *",  "epidemia del *",
     "surto de *",    "*-epidemie",    "*-ausbruch"});

constexpr auto all_hazards = [] {
  std::array<Hazard, rows.size() + diseases.size()> all{};
  for (std::size_t i = 0; i < rows.size(); ++i) all[i] = rows[i].hazard;
  for (std::size_t i = 0; i < diseases.size(); ++i) all[rows.size() + i] = diseases[i].hazard;
  return all;
}();

template <typename Use>
void for_each_part(std::string_view list, Use use) {
  while (!list.empty()) {
    const std::size_t bar = std::min(list.find('|'), list.size());
    use(list.substr(0, bar));
    list.remove_prefix(std::min(bar + 1, list.size()));
  }
}

}  // namespace

std::span<const Hazard> hazards() { return all_hazards; }

const Hazard& hazard(HazardRef ref) { return all_hazards.at(ref.value()); }

HazardRef find_hazard(std::string_view key) {
  const auto* const found = std::ranges::find(all_hazards, key, &Hazard::key);
  if (found == all_hazards.end()) return {};
  return HazardRef(static_cast<std::uint32_t>(found - all_hazards.begin()));
}

void for_each_hazard_word(const std::function<void(HazardRef hazard, std::string_view words)>& use) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const HazardRef ref(static_cast<std::uint32_t>(i));
    for_each_part(rows[i].words, [&](std::string_view words) { use(ref, words); });
  }
  for (std::size_t i = 0; i < diseases.size(); ++i) {
    const HazardRef ref(static_cast<std::uint32_t>(rows.size() + i));
    for_each_part(diseases[i].names, [&](std::string_view name) {
      for (const std::string_view pattern : outbreak_patterns) {
        std::string words(pattern);
        words.replace(words.find('*'), 1, name);
        use(ref, words);
      }
    });
  }
}

}  // namespace weft
