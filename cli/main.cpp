#include "cli/run.hpp"

int main(int argc, char** argv) { return weft::run(argc, argv); }
