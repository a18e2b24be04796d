//! The command line as it is typed: its shape for clap, its help and its slips in the words of the
//! program. What the commands do stands in their own files.

use crate::files::painting::{Renderer, RendererChoice};
use crate::model::Language;
use crate::words::cli::{self as words, Slip};
use clap::builder::{NonEmptyStringValueParser, PossibleValuesParser, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Args, CommandFactory, FromArgMatches, Parser, Subcommand};
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

/// The commands by name.
const COMMANDS: [&str; 6] = ["check", "new", "export", "analyse", "compare", "demo"];

/// Says the language where `--lang` does not.
const LANGUAGE_VARIABLE: &str = "PEAK_MOMENTS_LANG";

#[derive(Debug, Parser)]
#[command(name = "peak-moments", bin_name = "peak-moments", version, disable_help_subcommand = true)]
#[command(override_usage = "peak-moments [FILE]\n       peak-moments <COMMAND> …")]
pub(super) struct Arguments {
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
    #[arg(long, value_name = "zh|en", global = true, env = LANGUAGE_VARIABLE, hide_env = true)]
    #[arg(value_parser = language_parser(), hide_possible_values = true, overrides_with = "lang")]
    pub lang: Option<Language>,
    #[arg(long, value_name = "auto|glow|wgpu", value_parser = renderer_parser(), hide_possible_values = true)]
    #[arg(overrides_with = "renderer")]
    pub renderer: Option<RendererChoice>,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Check(Check),
    New(New),
    Export(Export),
    #[command(alias = "analyze")]
    Analyse(Analyse),
    Compare(Compare),
    Demo(Demo),
    /// Typed by habit; the same as `--help`.
    #[command(hide = true)]
    Help,
}

#[derive(Debug, Args)]
pub(super) struct Check {
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
}

#[derive(Debug, Args)]
#[command(
    override_usage = "peak-moments new <SCENARIO> --group <NAME> -o <W.worksheet.ron>\n       peak-moments new --list"
)]
pub(super) struct New {
    #[arg(value_name = "SCENARIO", required_unless_present = "list")]
    pub scenario: Option<PathBuf>,
    #[arg(long, value_name = "NAME", required_unless_present = "list")]
    #[arg(value_parser = NonEmptyStringValueParser::new())]
    pub group: Option<String>,
    #[arg(long, value_name = "NAMES")]
    pub members: Option<String>,
    #[arg(short, long, value_name = "W.worksheet.ron", required_unless_present = "list")]
    pub output: Option<PathBuf>,
    #[arg(long)]
    pub force: bool,
    #[arg(long)]
    pub list: bool,
}

#[derive(Debug, Args)]
#[command(override_usage = "peak-moments export <W.worksheet.ron> -o <OUT> [-o <OUT> …] [--force]")]
pub(super) struct Export {
    #[arg(value_name = "W.worksheet.ron")]
    pub file: PathBuf,
    #[arg(short, long, value_name = "OUT", required = true)]
    pub output: Vec<PathBuf>,
    #[arg(long)]
    pub force: bool,
}

#[derive(Debug, Args)]
pub(super) struct Analyse {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
}

#[derive(Debug, Args)]
#[command(
    override_usage = "peak-moments compare <W.worksheet.ron>… [-o <OUT> …] [--format json] [--names] [--force]"
)]
pub(super) struct Compare {
    #[arg(value_name = "W.worksheet.ron", required = true)]
    pub files: Vec<PathBuf>,
    #[arg(short, long, value_name = "OUT")]
    pub output: Vec<PathBuf>,
    #[arg(long, value_name = "json", value_parser = ["json"], hide_possible_values = true)]
    pub format: Option<String>,
    #[arg(long)]
    pub names: bool,
    #[arg(long)]
    pub force: bool,
}

#[derive(Debug, Args)]
pub(super) struct Demo {
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    #[arg(long)]
    pub force: bool,
}

fn language_parser() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(["zh", "en"]).map(|tag| if tag == "en" { Language::En } else { Language::Zh })
}

/// Those that this build has, so that a slip names them.
fn renderer_parser() -> impl TypedValueParser<Value = RendererChoice> {
    let names = ["auto"].into_iter().chain(Renderer::BUILT.iter().map(|renderer| renderer.name()));
    PossibleValuesParser::new(names)
        .map(|name| Renderer::named(&name).map_or(RendererChoice::Auto, RendererChoice::Only))
}

/// What the command line asks for, or what to print instead of doing it.
pub(super) enum Parsed {
    Arguments(Arguments),
    /// Help or version, as asked for.
    Text(String),
    Slip(Slip),
}

/// Reads the command line; help is in `language`.
pub(super) fn parse(arguments: Vec<OsString>, language: Language) -> Parsed {
    let mut command = localised(Arguments::command(), language);
    let typed = arguments.clone();
    let parsed =
        command.try_get_matches_from_mut(arguments).and_then(|mut m| Arguments::from_arg_matches_mut(&mut m));
    match parsed {
        Ok(Arguments { command: Some(Command::Help), .. }) => Parsed::Text(command.render_help().to_string()),
        Ok(Arguments { file: Some(file), command: Some(_), .. }) => {
            Parsed::Slip(Slip::TooMany { argument: file.display().to_string() })
        }
        Ok(Arguments { renderer: Some(_), command: Some(_), .. }) => {
            Parsed::Slip(Slip::TooMany { argument: "--renderer".to_owned() })
        }
        Ok(arguments) => {
            let file = arguments.file.as_ref().filter(|_| arguments.command.is_none());
            match file.and_then(|file| nearly_command(file.as_os_str())) {
                Some(slip) => Parsed::Slip(slip),
                None => Parsed::Arguments(arguments),
            }
        }
        Err(error) => match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Parsed::Text(error.render().to_string()),
            // A misspelt command is taken for a file, and then the next word is one too many.
            ErrorKind::InvalidSubcommand | ErrorKind::UnknownArgument
                if !typed.iter().any(|word| COMMANDS.iter().any(|command| word == command)) =>
            {
                let nearly = typed.iter().skip(1).find_map(|word| nearly_command(word));
                Parsed::Slip(nearly.unwrap_or_else(|| slip(&error)))
            }
            _ => Parsed::Slip(slip(&error)),
        },
    }
}

/// The slip of a word that is no file but nearly a command.
fn nearly_command(word: &OsStr) -> Option<Slip> {
    let typed = word.to_str().filter(|_| !Path::new(word).exists())?;
    let likeness = |command: &&str| strsim::damerau_levenshtein(command, typed);
    let near = COMMANDS.into_iter().filter(|command| 2 * likeness(command) < command.len());
    let command = near.min_by_key(likeness)?;
    Some(Slip::NearlyCommand { typed: typed.to_owned(), command })
}

/// The language that help and slips are told in, looked for before anything is parsed: as asked for, or
/// that of the system, because who asks for help knows no option yet.
pub(super) fn language_of_help(arguments: &[OsString]) -> Language {
    let asked = arguments.iter().zip(arguments.iter().skip(1).map(Some).chain([None]));
    let asked = asked.filter_map(|(argument, next)| match argument.to_str()?.strip_prefix("--lang")? {
        "" => next?.to_str().map(str::to_owned),
        value => value.strip_prefix('=').map(str::to_owned),
    });
    let variable = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    let tag = asked
        .last()
        .or_else(|| variable(LANGUAGE_VARIABLE))
        .or_else(|| variable("LC_ALL"))
        .or_else(|| variable("LC_MESSAGES"))
        .or_else(|| variable("LANG"));
    if tag.is_some_and(|tag| tag.starts_with("zh")) { Language::Zh } else { Language::En }
}

/// The command with the program's words for clap's.
fn localised(command: clap::Command, language: Language) -> clap::Command {
    let template = |commands: &str| {
        let usage = words::USAGE.get(language);
        format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{commands}")
    };
    let own_flags = |command: clap::Command| {
        let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
        let help = Arg::new("help").short('h').long("help").action(ArgAction::Help);
        let command = command.disable_help_flag(true).arg(help);
        if command.get_version().is_some() {
            command.disable_version_flag(true).arg(version)
        } else {
            command
        }
    };
    let worded = |command: clap::Command| {
        let name = command.get_name().to_owned();
        let about = words::help(&name, None).unwrap_or(words::ABOUT).get(language);
        command.about(about).mut_args(|arg| {
            let help = words::help(&name, Some(arg.get_id().as_str()));
            let heading = if arg.is_positional() { words::ARGUMENTS } else { words::OPTIONS };
            arg.help(help.map_or("", |help| help.get(language))).help_heading(heading.get(language))
        })
    };
    // A variable that is set to nothing is not set.
    let unset = std::env::var_os(LANGUAGE_VARIABLE).is_some_and(|value| value.is_empty());
    worded(own_flags(command))
        .mut_arg("lang", |arg| if unset { arg.env(None) } else { arg })
        .subcommand_help_heading(words::COMMANDS.get(language))
        .help_template(template("{after-help}"))
        .after_help(words::AFTER_HELP.get(language))
        .mut_subcommands(|command| worded(own_flags(command)).help_template(template("")))
}

/// What clap found, without its words.
fn slip(error: &clap::Error) -> Slip {
    let texts = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    };
    let text = |kind| texts(kind).join(", ");
    let argument = text(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::InvalidSubcommand => Slip::TooMany { argument: text(ContextKind::InvalidSubcommand) },
        ErrorKind::UnknownArgument if !argument.starts_with('-') => Slip::TooMany { argument },
        ErrorKind::UnknownArgument => {
            Slip::Unknown { argument, suggestion: texts(ContextKind::SuggestedArg).into_iter().next() }
        }
        ErrorKind::MissingRequiredArgument => Slip::Missing { arguments: texts(ContextKind::InvalidArg) },
        ErrorKind::InvalidValue if text(ContextKind::InvalidValue).is_empty() => {
            Slip::WithoutValue { argument }
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => Slip::BadValue {
            argument,
            value: text(ContextKind::InvalidValue),
            allowed: texts(ContextKind::ValidValue),
        },
        ErrorKind::ArgumentConflict => {
            let other = text(ContextKind::PriorArg);
            Slip::Together { other: if other.is_empty() { argument.clone() } else { other }, argument }
        }
        ErrorKind::InvalidUtf8 => Slip::NotText,
        _ => {
            let rendered = error.render().to_string();
            let first = rendered.lines().next().unwrap_or_default();
            Slip::Other { reason: first.trim_start_matches("error: ").to_owned() }
        }
    }
}
