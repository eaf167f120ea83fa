#pragma once

#include "graph/resolution/decisions.hpp"
#include "graph/resolution/thing_facts.hpp"

namespace weft {

/// Decides which organisations are one: those with one number in an authority file; those of which one is
/// called as the other is, but for articles, legal forms, spelling and an acronym behind the name; a bare
/// acronym of three letters and more and the only body here that has it. Two bodies that a vocabulary lists,
/// or with two numbers of one authority, stay two.
Decisions resolve_organisations(const ThingFacts& facts, const UserPairs& user);

/// The form under which names of one body meet. Given folded.
std::string body_form(std::string_view name);

}  // namespace weft
