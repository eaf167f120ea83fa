#include "graph/fragment.hpp"
