//! KANO and SERVQUAL of all groups together. Counts and ratings are put into one heap and read by the same rules as
//! those of one group: nothing is a mean of means.

use super::work::GroupWork;
use crate::analysis::{kano, servqual};
use crate::model::lenses::{KanoCategory, KanoTally, ServqualForm};
use crate::model::{DepartmentId, ServqualSubject, ServqualWeights};

/// An idea of the survey, over all groups that asked for it under this name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PooledIdea {
    /// As the first group wrote it.
    pub name: String,
    /// By their place.
    pub groups: Vec<usize>,
    /// All answers.
    pub tally: KanoTally,
}

impl PooledIdea {
    /// How many people answered.
    pub fn n(&self) -> u32 {
        kano::n(&self.tally)
    }

    pub fn category(&self) -> Option<KanoCategory> {
        kano::category(&self.tally)
    }
}

/// The quick tags of a touchpoint: each group that gave one counts once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PooledTag {
    /// The place of the touchpoint.
    pub column: usize,
    pub tally: KanoTally,
}

impl PooledTag {
    /// How many groups gave a tag.
    pub fn n(&self) -> u32 {
        kano::n(&self.tally)
    }

    /// The tag of most groups.
    pub fn category(&self) -> Option<KanoCategory> {
        kano::category(&self.tally)
    }

    /// How many groups gave that tag.
    pub fn most(&self) -> u32 {
        self.category().map_or(0, |category| kano::count(&self.tally, category))
    }
}

/// What several groups rated with one form.
#[derive(Clone, Debug, PartialEq)]
pub struct PooledService {
    /// As the first group wrote it.
    pub name: String,
    /// Who is rated, in the internal version.
    pub supplier: Option<DepartmentId>,
    pub form: ServqualForm,
    pub perceptions_only: bool,
    /// By their place.
    pub groups: Vec<usize>,
    /// How many items were rated in full, over all groups.
    pub n: usize,
    /// Of all ratings. The weighted mean is there where the groups weight alike.
    pub report: servqual::Report,
}

/// The lenses of all groups.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pooled {
    /// Those of most answers first.
    pub ideas: Vec<PooledIdea>,
    /// In the order of the walk.
    pub tags: Vec<PooledTag>,
    /// Those of most groups first.
    pub services: Vec<PooledService>,
}

impl Pooled {
    /// `placed` has for each group the column of each place of its walk.
    pub(super) fn of(works: &[GroupWork], placed: &[Vec<usize>], n_columns: usize) -> Self {
        Self { ideas: ideas(works), tags: tags(works, placed, n_columns), services: services(works) }
    }

    pub fn is_empty(&self) -> bool {
        self.ideas.is_empty() && self.tags.is_empty() && self.services.is_empty()
    }
}

/// Groups mean the same by names that differ in blanks and capitals alone.
fn key(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn ideas(works: &[GroupWork]) -> Vec<PooledIdea> {
    let mut found: Vec<(String, PooledIdea)> = Vec::new();
    for (group, work) in works.iter().enumerate() {
        for idea in &work.worksheet.kano {
            let counts = kano::counts(idea);
            if counts.is_empty() {
                continue;
            }
            let key = key(&idea.name);
            let at = found.iter().position(|(known, _)| *known == key).unwrap_or_else(|| {
                let (name, groups) = (idea.name.trim().to_owned(), Vec::new());
                found.push((key, PooledIdea { name, groups, tally: KanoTally::default() }));
                found.len() - 1
            });
            let pooled = &mut found[at].1;
            if pooled.groups.last() != Some(&group) {
                pooled.groups.push(group);
            }
            for category in KanoCategory::ALL {
                let sum = kano::count_mut(&mut pooled.tally, category);
                *sum = sum.saturating_add(kano::count(&counts, category));
            }
        }
    }
    let mut found: Vec<PooledIdea> = found.into_iter().map(|(_, idea)| idea).collect();
    found.sort_by_key(|idea| std::cmp::Reverse(idea.n()));
    found
}

fn tags(works: &[GroupWork], placed: &[Vec<usize>], n_columns: usize) -> Vec<PooledTag> {
    let mut tallies = vec![KanoTally::default(); n_columns];
    for (work, placed) in works.iter().zip(placed) {
        for (touchpoint, column) in work.worksheet.journey.touchpoints().zip(placed) {
            if let (Some(tag), Some(tally)) = (touchpoint.kano, tallies.get_mut(*column)) {
                *kano::count_mut(tally, tag) += 1;
            }
        }
    }
    let tags = tallies.into_iter().enumerate().filter(|(_, tally)| !tally.is_empty());
    tags.map(|(column, tally)| PooledTag { column, tally }).collect()
}

fn services(works: &[GroupWork]) -> Vec<PooledService> {
    // The ratings of all, the groups, and the weights as long as they are the same.
    let mut found: Vec<(String, ServqualSubject, Vec<usize>, Option<ServqualWeights>)> = Vec::new();
    for (group, work) in works.iter().enumerate() {
        for subject in &work.worksheet.servqual {
            if servqual::rated(subject) == 0 {
                continue;
            }
            let key = key(&subject.name);
            let is_same = |known: &ServqualSubject| {
                known.supplier == subject.supplier
                    && known.form == subject.form
                    && known.perceptions_only == subject.perceptions_only
            };
            let weights = work.worksheet.servqual_weights;
            match found.iter_mut().find(|(known, pooled, ..)| *known == key && is_same(pooled)) {
                Some((_, pooled, groups, common)) => {
                    pooled.ratings.extend(&subject.ratings);
                    if groups.last() != Some(&group) {
                        groups.push(group);
                    }
                    *common = common.filter(|common| *common == weights);
                }
                None => found.push((key, subject.clone(), vec![group], Some(weights))),
            }
        }
    }
    let pooled = |(_, subject, groups, weights): (String, ServqualSubject, Vec<usize>, Option<_>)| {
        let mut report = servqual::report(&subject, &weights.unwrap_or_default());
        if weights.is_none() {
            report.weighted = None;
        }
        PooledService {
            n: servqual::rated(&subject),
            name: subject.name.trim().to_owned(),
            supplier: subject.supplier,
            form: subject.form,
            perceptions_only: subject.perceptions_only,
            groups,
            report,
        }
    };
    let mut found: Vec<PooledService> = found.into_iter().map(pooled).collect();
    found.sort_by_key(|service| std::cmp::Reverse(service.groups.len()));
    found
}
