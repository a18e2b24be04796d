//! All tests of the project in one binary: what is tested stands in the module's name.
