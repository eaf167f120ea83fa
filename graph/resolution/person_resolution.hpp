#pragma once

#include "graph/resolution/decisions.hpp"
#include "graph/resolution/person_facts.hpp"

namespace weft {

/// Decides which persons are one. Compared are those with one identifier in an authority, which decides, and
/// those with one family name and the same first letter. For the latter the odds that two are one person are
/// formed as Fellegi and Sunter do ("A Theory for Record Linkage", 1969): one over the number of strangers
/// whose name would agree as well (from the size of the catalogue and how common the names are), times what
/// co-authors, affiliations and places on title pages add. A name that would fit two different persons joins
/// one of them only where the evidence for that is much stronger. Two persons of one byline, with two ORCIDs,
/// or whose given names differ, never are one; nor are groups with such members. Rules and figures:
/// docs/resolution.md. Near-linear: large blocks are compared only in parts that share more than a name.
Decisions resolve_persons(const FragmentRows& rows, PersonFacts facts, const UserPairs& user, unsigned jobs);

}  // namespace weft
