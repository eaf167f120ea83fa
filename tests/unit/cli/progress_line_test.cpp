#include "cli/progress_line.hpp"

#include <gtest/gtest.h>

namespace weft {
namespace {

TEST(ReadingText, SaysWhatIsKnown) {
  EXPECT_EQ(reading_text({.records = 1}, 5), "reading: 1 record");
  EXPECT_EQ(reading_text({.bytes = 10, .total_bytes = 100, .records = 2000, .total_inputs = 1}, 0.5),
            "reading: 10 %, 2,000 records");
  EXPECT_EQ(reading_text(
                {.bytes = 25, .total_bytes = 100, .records = 2000, .inputs = 999, .total_inputs = 4000}, 10),
            "reading: 25 %, 2,000 records, 999 of 4,000 files, about 30 s left");
  EXPECT_EQ(reading_text({.bytes = 200, .total_bytes = 100, .records = 0}, 10),
            "reading: 100 %, 0 records, about 0 s left");
}

}  // namespace
}  // namespace weft
