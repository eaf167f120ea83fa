#pragma once

#include <string>
#include <string_view>

#include "extract/record.hpp"
#include "extract/statement.hpp"

namespace weft {

/// Says a topic that only the source's catalogue knows, called `label`, and returns its node; a null id where
/// nothing in it has a letter or digit.
///
/// Key: the concept's IRI, if the identifier is or leads to one (`concept_iri`), and then the node keeps that
/// IRI; else "keyword-", the slug of the scheme if there is one, and the slug of the code, or of the label
/// where there is no code of a scheme.
NodeId say_keyword_topic(const RecordValue& keyword, const std::string& label, StatementSink& sink);

}  // namespace weft
