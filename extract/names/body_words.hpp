#pragma once

#include <cstdint>
#include <string_view>

/// Words that tell names of bodies in running text; all questions take a folded word.
namespace weft {

/// How much the head of a name says by itself.
enum class BodyHead : std::uint8_t {
  none,
  loose,  ///< of groups, units and places too ("team", "centre"): a proper name must stand beside it
  firm    ///< of bodies only ("foundation", "consortium")
};

/// English heads: at the end of a name ("Harrow Lane Trust"), or in front of "of", "for", "on" ("Institute
/// for Routes").
BodyHead english_head(std::string_view folded);

/// Heads that begin names in French, Spanish, Portuguese, Italian and German. `shared`: those that English
/// has too ("association"), to be asked in texts of those languages only.
BodyHead romance_head(std::string_view folded, bool shared);

/// False only for words that no name of a body has as its head: spares folding them.
bool may_head_body(std::string_view surface);

/// "ministry", "ministerio", "bundesministerium": every state has them.
bool is_ministry(std::string_view folded);

/// "ministries", "ministères".
bool are_ministries(std::string_view folded);

/// Words that make no name out of a head: "District Health Office", "Comité de Salud".
bool is_generic_modifier(std::string_view folded);

/// "association", "ONG", "charity", "colectiva": what is written before a name of any words.
bool introduces_body(std::string_view folded);
bool may_introduce_body(std::string_view surface);

/// The same, or "group": what says behind a name that it is a body's.
bool explains_body(std::string_view folded);

/// "of", "des", "para": joins words of one name.
bool joins_name(std::string_view folded);

/// "a", "each", "otro": makes what follows a kind of bodies.
bool makes_kind(std::string_view folded);

}  // namespace weft
