#include "graph/local_name.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

#include "base/ascii.hpp"

namespace weft {

namespace {

bool is_unreserved(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) ||
         std::string_view("-._~").find(c) != std::string_view::npos;
}

// Appends `text` with all but unreserved characters, those in `also_allowed` and whole escapes encoded.
void append_encoded(std::string& out, std::string_view text, std::string_view also_allowed) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool escape =
        c == '%' && i + 2 < text.size() && is_ascii_hex(text[i + 1]) && is_ascii_hex(text[i + 2]);
    if (escape || is_unreserved(c) || also_allowed.find(c) != std::string_view::npos) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += digits[byte >> 4];
      out += digits[byte & 0xF];
    }
  }
}

bool has_scheme(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon + 1 == text.size() || !is_ascii_letter(text.front()))
    return false;
  return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon), [](char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || c == '+' || c == '-' || c == '.';
  });
}

// Keys are slugs or whole IRIs: "urn:x" and "https://x" are, "a:b" need not be.
bool is_iri_key(std::string_view key) {
  return has_scheme(key) && (key.find("://") != std::string_view::npos || key.starts_with("urn:"));
}

std::string_view last_part(std::string_view iri) {
  while (!iri.empty() && (iri.back() == '/' || iri.back() == '#')) iri.remove_suffix(1);
  return iri.substr(iri.find_last_of("/#:") + 1);
}

std::string made_iri(const KnowledgeGraph::Parts& parts, std::uint32_t node) {
  std::string iri = parts.info.base_iri;
  iri += iri_segment(parts.kind(node));
  iri += '/';
  iri += resolved_local_name(parts, node);
  return iri;
}

bool has_clash(const KnowledgeGraph::Parts& parts, std::uint32_t node, NameClash clash) {
  return (static_cast<int>(parts.node_clash[node]) & static_cast<int>(clash)) != 0;
}

void append_suffix(std::string& name, const NodeId& id) {
  name += '-';
  name.append(id.hex(), 0, 8);
}

struct NamedNode {
  std::string name;
  bool yields = false;  // to a node of the same name that does not
  std::uint32_t node = 0;
};

// Marks all but the first of each run of equal names.
void mark_clashes(std::vector<NamedNode>& names, NameClash clash, std::vector<NameClash>& clashes) {
  std::sort(names.begin(), names.end(), [](const NamedNode& a, const NamedNode& b) {
    return std::tie(a.name, a.yields, a.node) < std::tie(b.name, b.yields, b.node);
  });
  for (std::size_t i = 1; i < names.size(); ++i) {
    if (names[i].name != names[i - 1].name) continue;
    NameClash& mark = clashes[names[i].node];
    mark = static_cast<NameClash>(static_cast<int>(mark) | static_cast<int>(clash));
  }
}

}  // namespace

std::string ascii_iri(std::string_view iri) {
  constexpr std::string_view reserved = ":/?@!$&'()*+,;=";
  std::string out;
  out.reserve(iri.size());
  const std::size_t fragment = iri.find('#');
  append_encoded(out, iri.substr(0, fragment), reserved);
  if (fragment != std::string_view::npos) {
    out += '#';
    append_encoded(out, iri.substr(fragment + 1), reserved);
  }
  return out;
}

std::string_view own_iri(const KnowledgeGraph::Parts& parts, std::uint32_t node) {
  if (parts.kind(node) == Kind::document) return {};
  for (const PropertyRow& row : parts.properties(node)) {
    if (row.property != Property::iri) continue;
    const std::string_view iri = parts.text(row.value);
    if (has_scheme(iri)) return iri;
  }
  const std::string_view key = parts.text(parts.node_key[node]);
  return is_iri_key(key) ? key : std::string_view();
}

std::string variant_name(Kind kind, std::string_view key, const NodeId& id) {
  if (kind != Kind::document && is_iri_key(key)) return ascii_iri(key);
  std::string name(iri_segment(kind));
  name += '/';
  if (kind == Kind::document) return name + id.hex();
  append_encoded(name, key, {});
  if (id != node_id(kind, key)) append_suffix(name, id);
  return name;
}

std::string plain_local_name(const KnowledgeGraph::Parts& parts, std::uint32_t node) {
  if (parts.kind(node) == Kind::document) return parts.node_id[node].hex();
  const std::string_view iri = own_iri(parts, node);
  std::string name;
  append_encoded(name, iri.empty() ? parts.text(parts.node_key[node]) : last_part(iri), {});
  // Dot segments would vanish when an IRI is resolved.
  return name.empty() || name == "." || name == ".." ? parts.node_id[node].hex() : name;
}

std::string resolved_local_name(const KnowledgeGraph::Parts& parts, std::uint32_t node) {
  std::string name = plain_local_name(parts, node);
  if (has_clash(parts, node, NameClash::local_name)) append_suffix(name, parts.node_id[node]);
  return name;
}

std::string resolved_iri(const KnowledgeGraph::Parts& parts, std::uint32_t node) {
  const std::string_view own = own_iri(parts, node);
  std::string iri = own.empty() ? made_iri(parts, node) : ascii_iri(own);
  if (has_clash(parts, node, NameClash::iri)) append_suffix(iri, parts.node_id[node]);
  return iri;
}

void resolve_name_clashes(KnowledgeGraph::Parts& parts) {
  const auto nodes = static_cast<std::uint32_t>(parts.node_id.size());
  std::vector<NameClash> clashes(nodes, NameClash::none);
  std::vector<NamedNode> names;
  std::vector<NamedNode> iris;
  for (std::size_t kind = 1; kind < kind_count; ++kind) {
    names.clear();
    for (std::uint32_t node = parts.kind_begin[kind]; node < parts.kind_begin[kind + 1]; ++node) {
      std::string name = plain_local_name(parts, node);
      const bool is_key = name == parts.text(parts.node_key[node]);
      names.push_back({.name = std::move(name), .yields = !is_key, .node = node});
      const std::string_view own = own_iri(parts, node);
      if (!own.empty()) iris.push_back({.name = ascii_iri(own), .yields = true, .node = node});
    }
    mark_clashes(names, NameClash::local_name, clashes);
  }
  parts.node_clash = std::move(clashes);
  if (iris.empty()) return;

  // Made IRIs clash with one that a node brings along only below the base.
  clashes.assign(parts.node_clash.begin(), parts.node_clash.end());
  const bool below_base = std::any_of(iris.begin(), iris.end(), [&](const NamedNode& named) {
    return named.name.starts_with(parts.info.base_iri);
  });
  for (std::uint32_t node = below_base ? 0 : nodes; node < nodes; ++node) {
    if (own_iri(parts, node).empty()) iris.push_back({.name = made_iri(parts, node), .node = node});
  }
  mark_clashes(iris, NameClash::iri, clashes);
  parts.node_clash = std::move(clashes);
}

}  // namespace weft
