#include "extract/readers/xml/xml_frames.hpp"

#include <array>
#include <cstring>

namespace weft {

namespace {

using Header = std::array<std::uint64_t, 6>;

}  // namespace

void append_frame(std::string& out, const XmlFrame& frame) {
  const Header header = {static_cast<std::uint64_t>(frame.kind),
                         frame.level,
                         frame.line,
                         frame.record,
                         frame.offset,
                         frame.bytes.size()};
  out.append(reinterpret_cast<const char*>(header.data()), sizeof(header));
  out.append(frame.bytes);
}

bool next_frame(std::string_view frames, std::size_t& at, XmlFrame& frame) {
  if (at >= frames.size()) return false;
  Header header{};
  std::memcpy(header.data(), frames.data() + at, sizeof(header));
  at += sizeof(header);
  frame = {.kind = static_cast<XmlFrame::Kind>(header[0]),
           .level = header[1],
           .line = header[2],
           .record = header[3],
           .offset = header[4],
           .bytes = frames.substr(at, header[5])};
  at += header[5];
  return true;
}

}  // namespace weft
