//! The kinds of problems that a file can have, by value.

use super::part::FilePart;
use crate::model::Language;

/// What kind of value stands in a file, or should stand there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    Text,
    Number,
    List,
    Fields,
    Tuple,
    Name,
    Flag,
}

/// A kind of file that is not ours, recognised by how it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    Json,
    Xml,
    Zip,
    OldOffice,
    Pdf,
    Image,
    Yaml,
}

/// One thing that is wrong with a file. Strings are quoted from the file and already shortened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    // The file itself.
    Missing,
    Folder,
    NotAFile,
    NoPermission,
    /// Another program holds the file.
    Held,
    Unreadable {
        reason: String,
    },
    TooLarge {
        mebibytes: u64,
        limit: u64,
    },
    Empty,
    AllZero,
    Foreign(Foreign),
    NotText,
    /// It ends in the middle of a character.
    CutOff,
    ZeroByte,
    ZeroBlock {
        bytes: usize,
    },
    /// In another encoding than those that can be told for certain.
    GuessedEncoding {
        name: &'static str,
        /// A line of the file in that encoding.
        line: String,
    },
    /// A notice: the text was read from another encoding than UTF-8.
    OtherEncoding {
        name: &'static str,
    },
    NotADocument {
        found: String,
    },
    /// The whole of the file has the name of something else.
    OtherDocument {
        found: String,
    },
    /// What a version control left where two versions of the file differ.
    MergeMarkers,
    TooManyValues {
        limit: usize,
    },

    // How it is written.
    Character {
        found: char,
        replacement: &'static str,
    },
    UnexpectedCharacter {
        found: char,
    },
    HashComment,
    /// One slash where a comment has two.
    SlashComment,
    UnclosedComment,
    /// `*/` without `/*`.
    UnopenedComment,
    /// Words that belong to no field, most likely a remark.
    RemarkWithoutSlashes {
        found: String,
    },
    /// `（…）` behind a value.
    RemarkInBrackets {
        found: String,
    },
    /// Rows with tabs, as a spreadsheet copies them.
    PastedTable {
        first: String,
        cells: usize,
    },
    /// Dots that stand for what is still to come.
    Placeholder,
    UnclosedString,
    /// A text that ends with a quotation mark and begins with none.
    UnopenedString {
        found: String,
    },
    QuoteInside,
    SingleQuotes,
    BadEscape {
        found: String,
    },
    BadNumber {
        found: String,
    },
    /// `60 minutes` where the number alone stands.
    NumberWithUnit {
        number: String,
        found: String,
    },
    /// `3,5`.
    DecimalComma {
        found: String,
    },
    MissingComma,
    MissingColon {
        field: String,
    },
    EqualsSign {
        field: String,
    },
    QuotedField {
        field: String,
    },
    FieldExpected {
        found: String,
    },
    ValueExpected {
        found: String,
    },
    TextWithoutQuotes {
        found: String,
    },
    UnclosedBracket {
        open: char,
    },
    /// A bracket that the lines tell to end here.
    UnclosedHere {
        open: char,
        open_line: u32,
    },
    /// The value of a field lacks the bracket before it, or an entry of a list does, which has no field.
    MissingOpening {
        open: char,
        field: String,
    },
    /// A field between the entries of a list, most likely because the list was never closed.
    FieldInList {
        field: String,
        open_line: u32,
    },
    UnmatchedBracket {
        open: char,
        open_line: u32,
        found: char,
    },
    WrongBracket {
        expected: char,
        found: char,
    },
    StrayBracket {
        found: char,
    },
    MissingOuterBrackets,
    TooDeep {
        limit: usize,
    },
    TwoDocuments,
    TextAfterEnd {
        found: String,
    },

    // Its version.
    MissingVersion {
        newest: u32,
    },
    BadVersion {
        newest: u32,
    },
    NewerVersion {
        found: String,
        newest: u32,
    },

    // What it says.
    UnknownField {
        part: FilePart,
        field: String,
        suggestion: Option<String>,
    },
    DuplicateField {
        field: String,
    },
    MissingField {
        part: FilePart,
        field: &'static str,
        example: &'static str,
    },
    WrongKind {
        field: &'static str,
        expected: ValueKind,
        found: ValueKind,
    },
    /// One value where a list belongs; `list` is how it is written.
    NotAList {
        field: &'static str,
        list: String,
    },
    /// A number in characters, `三`.
    NumberInWords {
        found: String,
        number: i64,
    },
    UnknownName {
        field: &'static str,
        found: String,
        allowed: String,
        suggestion: Option<&'static str>,
    },
    ScoreOutOfRange {
        found: String,
    },
    NotWhole {
        field: &'static str,
        found: String,
    },
    OutOfRange {
        field: &'static str,
        found: String,
        min: i64,
        max: i64,
    },
    BadWeight {
        field: &'static str,
        found: String,
    },
    BadDate {
        found: String,
    },
    BadTime {
        found: String,
    },
    /// A list that is empty or too long.
    NumberOf {
        field: &'static str,
        found: usize,
        min: i64,
        max: i64,
    },
    BadColor {
        found: String,
    },
    EmptyName {
        part: FilePart,
    },
    EmptyId {
        part: FilePart,
    },
    /// An id as groups' additions have them, in a scenario.
    IdOfAddition {
        part: FilePart,
        id: String,
    },
    /// The id of a worksheet or a class.
    BadDocumentId {
        field: &'static str,
        found: String,
    },
    DuplicateId {
        part: FilePart,
        id: String,
        first_line: u32,
    },
    UnknownTouchpoint {
        found: String,
        suggestion: Option<String>,
    },
    NoTouchpointNumber {
        found: String,
        n_touchpoints: usize,
    },
    UnknownDepartment {
        found: String,
        suggestion: Option<String>,
    },
    /// Several departments in one text; `list` has each by itself.
    DepartmentsInOneText {
        list: String,
    },
    /// Several departments where one can stand.
    OneDepartment {
        field: &'static str,
        first: String,
    },
    TouchpointTwice {
        id: String,
    },
    DepartmentTwice {
        id: String,
    },
    /// Two groups of a class with one number.
    GroupNumberTwice {
        number: u32,
    },
    TooManyBallots {
        found: usize,
        most: usize,
    },
    /// The first step stands in the list of closed ones.
    StaysOpen,
    TooManyMoments {
        found: usize,
    },
    ScoreInScenario,
    GroupWorkInScenario {
        field: &'static str,
    },
    TrainerInWorksheet,

    // Worth knowing.
    NoStages,
    EmptyStage {
        name: String,
    },
    MissingLanguage {
        field: &'static str,
        language: Language,
    },
    /// Touchpoints that the key forgets.
    NoReferenceScore {
        names: Vec<String>,
    },
    /// The one at which the journey ends lacks its score, without which nothing is remembered.
    NoEndScore {
        name: String,
    },
    /// A text of dots alone where a name belongs.
    DotsAlone {
        field: &'static str,
    },
    LongText {
        field: &'static str,
        characters: usize,
        limit: usize,
    },
    ControlCharacter {
        field: &'static str,
        code: u32,
    },

    /// More of the problem before it, from one and the same habit of typing.
    SameAgain {
        count: usize,
        /// The characters that were found; empty where the problem is not about characters.
        found: String,
        replacement: &'static str,
    },
    /// Closes a list that was cut.
    More {
        count: usize,
    },
}
