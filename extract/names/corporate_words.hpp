#pragma once

#include <string_view>

/// What names of bodies are made of, word by word; all questions take a folded word.
namespace weft {

/// Heads the name of a body by itself: "ministry", "universite", "bundesamt".
bool is_corporate_head(std::string_view folded);

/// A head that is a surname, a given name or a verb as well: "fund", "mission", "house".
bool is_weak_head(std::string_view folded);

/// Begins names of bodies and no names of persons: "danish", "humanitarian".
bool is_corporate_opening(std::string_view folded);

/// Begins names of bodies and is a given name too: "christian", "peace".
bool is_shared_opening(std::string_view folded);

/// No person's name holds it: "against", "para".
bool is_function_word(std::string_view folded);

/// Stands small in a name: "of", "des".
bool is_connecting_word(std::string_view folded);

/// "ltd", "gmbh".
bool is_company_form(std::string_view folded);

}  // namespace weft
