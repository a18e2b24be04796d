//! What can be wrong with a file, and how to mend it, in words.
