//! What a file is made of and read into: the three kinds of documents, and what the disk needs to know of
//! each. Saving, recovery, backups and the desks of the window stand on this alone.

pub use super::decode::AnyDocument;

use super::decode::{self, Decoded};
use super::{encode, lots};
use crate::edit::Editable;
use crate::model::{Class, Language, Scenario, Worksheet};
use std::fmt::Debug;
use std::path::Path;

/// The kinds of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentKind {
    Worksheet,
    Class,
    Scenario,
}

impl DocumentKind {
    pub const ALL: [Self; 3] = [Self::Worksheet, Self::Class, Self::Scenario];

    /// What the name of its files ends with.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Worksheet => ".worksheet.ron",
            Self::Class => ".class.ron",
            Self::Scenario => ".scenario.ron",
        }
    }

    /// The kind whose ending the name of the file has.
    pub fn of_name(path: &Path) -> Option<Self> {
        let name = path.file_name()?.to_string_lossy().to_lowercase();
        Self::ALL.into_iter().find(|kind| name.ends_with(kind.ending()))
    }

    /// Its name in a recovery slot.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Worksheet => "worksheet",
            Self::Class => "class",
            Self::Scenario => "scenario",
        }
    }

    pub(super) fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Reads a file of this kind.
    pub fn decode(self, text: &str) -> Decoded<AnyDocument> {
        match self {
            Self::Worksheet => any::<Worksheet>(text),
            Self::Class => any::<Class>(text),
            Self::Scenario => any::<Scenario>(text),
        }
    }
}

fn any<D: Document>(text: &str) -> Decoded<AnyDocument> {
    let Decoded { value, problems } = D::decode(text);
    Decoded { value: value.map(D::into_any), problems }
}

/// A document that lives in a file.
pub trait Document: Editable + Debug {
    const KIND: DocumentKind;
    /// What the name of its files ends with.
    const ENDING: &'static str = Self::KIND.ending();

    /// The text of its file. The same document always gives the same bytes.
    fn encode(&self) -> String;

    /// Reads the text of a file.
    fn decode(text: &str) -> Decoded<Self>;

    /// By what a person knows it.
    fn display_name(&self, language: Language) -> String;

    /// By which it is known for its whole life; empty in a file of a time that knew no ids.
    fn id(&self) -> String;

    /// The document with an id, a new one where it has none.
    #[must_use]
    fn with_id(self) -> Self;

    /// A document of its own that begins as a copy of this one.
    #[must_use]
    fn copied(&self) -> Self;

    fn into_any(self) -> AnyDocument;

    /// `None` for a document of another kind.
    fn from_any(document: AnyDocument) -> Option<Self>;
}

impl Document for Worksheet {
    const KIND: DocumentKind = DocumentKind::Worksheet;

    fn encode(&self) -> String {
        encode::worksheet_text(self)
    }

    fn decode(text: &str) -> Decoded<Self> {
        decode::worksheet(text)
    }

    fn display_name(&self, language: Language) -> String {
        self.scenario.title.get(language).to_owned()
    }

    fn id(&self) -> String {
        self.id.to_string()
    }

    fn with_id(self) -> Self {
        if self.id.is_empty() { Self { id: lots::worksheet_id(), ..self } } else { self }
    }

    fn copied(&self) -> Self {
        Self::copied(self, lots::worksheet_id())
    }

    fn into_any(self) -> AnyDocument {
        AnyDocument::Worksheet(Box::new(self))
    }

    fn from_any(document: AnyDocument) -> Option<Self> {
        if let AnyDocument::Worksheet(worksheet) = document { Some(*worksheet) } else { None }
    }
}

impl Document for Class {
    const KIND: DocumentKind = DocumentKind::Class;

    fn encode(&self) -> String {
        encode::class_text(self)
    }

    fn decode(text: &str) -> Decoded<Self> {
        decode::class(text)
    }

    fn display_name(&self, language: Language) -> String {
        match self.name.as_str() {
            "" => self.agenda.title.get(language).to_owned(),
            name => name.to_owned(),
        }
    }

    fn id(&self) -> String {
        self.id.to_string()
    }

    fn with_id(self) -> Self {
        if self.id.is_empty() { Self { id: lots::class_id(), ..self } } else { self }
    }

    fn copied(&self) -> Self {
        Self { id: lots::class_id(), ..self.clone() }
    }

    fn into_any(self) -> AnyDocument {
        AnyDocument::Class(Box::new(self))
    }

    fn from_any(document: AnyDocument) -> Option<Self> {
        if let AnyDocument::Class(class) = document { Some(*class) } else { None }
    }
}

impl Document for Scenario {
    const KIND: DocumentKind = DocumentKind::Scenario;

    fn encode(&self) -> String {
        encode::scenario_text(self)
    }

    fn decode(text: &str) -> Decoded<Self> {
        decode::scenario(text)
    }

    fn display_name(&self, language: Language) -> String {
        self.brief.title.get(language).to_owned()
    }

    fn id(&self) -> String {
        self.brief.id.clone()
    }

    fn with_id(mut self) -> Self {
        if self.brief.id.is_empty() {
            self.brief.id = lots::worksheet_id().to_string();
        }
        self
    }

    fn copied(&self) -> Self {
        let mut copy = self.clone();
        copy.brief.id = lots::worksheet_id().to_string();
        copy
    }

    fn into_any(self) -> AnyDocument {
        AnyDocument::Scenario(Box::new(self))
    }

    fn from_any(document: AnyDocument) -> Option<Self> {
        if let AnyDocument::Scenario(scenario) = document { Some(*scenario) } else { None }
    }
}

impl AnyDocument {
    pub fn kind(&self) -> DocumentKind {
        match self {
            Self::Scenario(_) => DocumentKind::Scenario,
            Self::Worksheet(_) => DocumentKind::Worksheet,
            Self::Class(_) => DocumentKind::Class,
        }
    }

    /// The text of its file.
    pub fn encode(&self) -> String {
        match self {
            Self::Scenario(scenario) => scenario.encode(),
            Self::Worksheet(worksheet) => worksheet.encode(),
            Self::Class(class) => class.encode(),
        }
    }

    /// By what a person knows it.
    pub fn display_name(&self, language: Language) -> String {
        match self {
            Self::Scenario(scenario) => scenario.display_name(language),
            Self::Worksheet(worksheet) => worksheet.display_name(language),
            Self::Class(class) => class.display_name(language),
        }
    }

    pub fn worksheet(&self) -> Option<&Worksheet> {
        if let Self::Worksheet(worksheet) = self { Some(worksheet) } else { None }
    }

    pub fn class(&self) -> Option<&Class> {
        if let Self::Class(class) = self { Some(class) } else { None }
    }

    /// Whether the two say the same, whatever their revisions.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Scenario(a), Self::Scenario(b)) => a.is_same(b),
            (Self::Worksheet(a), Self::Worksheet(b)) => a.is_same(b),
            (Self::Class(a), Self::Class(b)) => a.is_same(b),
            _ => false,
        }
    }
}
