#pragma once

#include <string>
#include <string_view>

namespace weft {

/// True when an author value no vocabulary knows names a body, not a person, by its shape alone: words such
/// as "Ministry", "Universidad", "Stiftung"; "of", "for" and their like; acronyms; company forms. Words that
/// are surnames too ("Fund", "Mission", "House") decide only in company. Rules: docs/names.md.
bool is_corporate_name(std::string_view value);

/// How a body's name is shown: connecting words small ("Ministry Of Health" -> "Ministry of Health"),
/// capitals throughout as name case, white space single, an acronym in brackets at the end left out.
std::string corporate_label(std::string_view value);

/// The acronym in brackets at the end of `value` ("Danish Refugee Council (DRC)"), or empty.
std::string_view trailing_acronym(std::string_view value);

/// The identity key of a body that no vocabulary lists: slug of its label without a leading article.
std::string corporate_key(std::string_view label);

/// `name` without the article in front ("The HALO Trust", "la Croix-Rouge").
std::string_view without_article(std::string_view name);

}  // namespace weft
