//! Collecting the groups' work: what the class keeps of it, what counts, and how it comes.

mod edit;
