//! The program: reads the command line, then opens the window or runs one command.

fn main() {}
