//! The chain of internal customers: who depends on whom, what a department promised and was promised,
//! and which promises are not whole yet.

use crate::model::{Date, DepartmentId, InternalLink, Score, TouchpointId, Worksheet};
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::ops::RangeInclusive;

/// How many people two pizzas feed (domain 5.4).
pub const TEAM: RangeInclusive<usize> = 5..=8;

/// The ways to talk among `n` people: n(n−1)/2.
pub fn team_links(n: usize) -> usize {
    // One of two neighbours is even, so the half of it loses nothing.
    let (even, odd) = if n.is_multiple_of(2) { (n, n.saturating_sub(1)) } else { (n - 1, n) };
    (even / 2).saturating_mul(odd)
}

/// What to look at again in the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChainFault {
    NoDeliverable,
    NoDeadline,
    NoAcceptance,
    /// Supplier and customer are the same department.
    ServesItself,
    /// A moment of truth with no link behind it.
    MomentWithoutChain,
    /// Departments that wait for each other in a circle.
    Circle,
}

impl ChainFault {
    /// An error is no promise at all; the others are advice.
    pub fn is_error(self) -> bool {
        match self {
            Self::ServesItself => true,
            Self::NoDeliverable
            | Self::NoDeadline
            | Self::NoAcceptance
            | Self::MomentWithoutChain
            | Self::Circle => false,
        }
    }
}

/// Whether the group has begun. Before that, moments without a chain are not a list of faults.
pub fn has_begun(worksheet: &Worksheet) -> bool {
    !worksheet.links.is_empty()
}

/// What a promise lacks.
pub fn check_link(link: &InternalLink) -> impl Iterator<Item = ChainFault> {
    let open = |text: &str| text.trim().is_empty();
    [
        (link.supplier == link.customer).then_some(ChainFault::ServesItself),
        open(&link.deliverable).then_some(ChainFault::NoDeliverable),
        open(&link.deadline).then_some(ChainFault::NoDeadline),
        open(&link.acceptance).then_some(ChainFault::NoAcceptance),
    ]
    .into_iter()
    .flatten()
}

/// The moments of truth with no link behind them, in the order of the journey.
pub fn moments_without_chain(worksheet: &Worksheet) -> impl Iterator<Item = &TouchpointId> {
    let moments = worksheet.moments().map(|moment| &moment.touchpoint);
    moments.filter(|id| !worksheet.links.iter().any(|link| link.touchpoint.as_ref() == Some(id)))
}

/// So many links are followed in search of circles, over and over from each department: a thousand times as many
/// as a workshop's. What lies behind them is not told.
const MOST_STEPS: usize = 2_000_000;

/// Circles within one chain. Two departments that serve each other at different touchpoints are each
/// other's customers, as they should be; behind the same touchpoint they wait for each other.
pub fn circles<'a>(links: impl IntoIterator<Item = &'a InternalLink>) -> Vec<Vec<DepartmentId>> {
    let mut places: BTreeMap<Option<&TouchpointId>, usize> = BTreeMap::new();
    let mut chains: Vec<Chain> = Vec::new();
    for link in links {
        let place = *places.entry(link.touchpoint.as_ref()).or_insert(chains.len());
        if place == chains.len() {
            chains.push(Chain::default());
        }
        if let Some(chain) = chains.get_mut(place) {
            chain.add(link);
        }
    }
    let mut told: BTreeSet<Vec<&DepartmentId>> = BTreeSet::new();
    let steps = Cell::new(MOST_STEPS);
    let circles = chains.iter().flat_map(|chain| chain.circles(&steps));
    circles
        .filter(|circle| told.insert(circle.clone()))
        .map(|circle| circle.into_iter().cloned().collect())
        .collect()
}

/// The departments of one chain in the order in which the links name them, and whom each supplies.
#[derive(Default)]
struct Chain<'a> {
    departments: Vec<&'a DepartmentId>,
    places: BTreeMap<&'a DepartmentId, usize>,
    /// Each customer once, in the order of the links.
    customers: Vec<Vec<usize>>,
    known: BTreeSet<(usize, usize)>,
}

impl<'a> Chain<'a> {
    fn add(&mut self, link: &'a InternalLink) {
        let [supplier, customer] = [&link.supplier, &link.customer].map(|id| self.place(id));
        if supplier != customer
            && self.known.insert((supplier, customer))
            && let Some(customers) = self.customers.get_mut(supplier)
        {
            customers.push(customer);
        }
    }

    fn place(&mut self, id: &'a DepartmentId) -> usize {
        let place = *self.places.entry(id).or_insert(self.departments.len());
        if place == self.departments.len() {
            self.departments.push(id);
            self.customers.push(Vec::new());
        }
        place
    }

    /// The shortest circle through each department that runs through no department met before it, so that
    /// each circle is told once.
    fn circles<'b>(&'b self, steps: &'b Cell<usize>) -> impl Iterator<Item = Vec<&'a DepartmentId>> + 'b {
        let named =
            |way: Vec<usize>| way.iter().filter_map(|at| self.departments.get(*at).copied()).collect();
        (0..self.departments.len()).filter_map(move |start| self.circle(start, steps).map(named))
    }

    /// The shortest way from `start` back to it through later departments; `None` too where no steps are left.
    fn circle(&self, start: usize, steps: &Cell<usize>) -> Option<Vec<usize>> {
        let mut came_from: BTreeMap<usize, usize> = BTreeMap::new();
        let mut reached = VecDeque::from([start]);
        while let Some(here) = reached.pop_front() {
            for &customer in self.customers.get(here)? {
                steps.set(steps.get().checked_sub(1)?);
                if customer == start {
                    let back = std::iter::successors(Some(here), |at| came_from.get(at).copied());
                    let mut way: Vec<usize> = back.collect();
                    way.reverse();
                    return Some(way);
                }
                if customer > start && !came_from.contains_key(&customer) {
                    came_from.insert(customer, here);
                    reached.push_back(customer);
                }
            }
        }
        None
    }
}

/// One arrow of the graph of departments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edge {
    pub supplier: DepartmentId,
    pub customer: DepartmentId,
    /// How many promises stand behind it, at least 1.
    pub count: usize,
    /// The worst score among them: the upstream pit.
    pub worst: Option<Score>,
}

/// Who depends on whom, in the order in which the links name them. A department that serves itself is
/// not in it.
pub fn graph(worksheet: &Worksheet) -> Vec<Edge> {
    let mut edges: Vec<Edge> = Vec::new();
    let mut places: BTreeMap<(&DepartmentId, &DepartmentId), usize> = BTreeMap::new();
    for link in worksheet.links.iter().filter(|link| link.supplier != link.customer) {
        let place = *places.entry((&link.supplier, &link.customer)).or_insert(edges.len());
        match edges.get_mut(place) {
            Some(edge) => {
                edge.count += 1;
                edge.worst = edge.worst.into_iter().chain(link.score).min();
            }
            None => edges.push(Edge {
                supplier: link.supplier.clone(),
                customer: link.customer.clone(),
                count: 1,
                worst: link.score,
            }),
        }
    }
    edges
}

/// How many links of a chain are told: a class follows the pain so far upstream.
pub const DEPTH: usize = 3;

/// The way upstream behind one touchpoint, as places in the worksheet's list, the customer's end first:
/// each link supplies the department that the one before it asks to serve better. Of several suppliers
/// the worst scored is followed, of several ways the longest is taken, and of equally long ones one
/// behind a moment of truth, then the first. At most [`DEPTH`] links; empty without a link.
pub fn upstream(worksheet: &Worksheet) -> Vec<usize> {
    let mut best: Vec<usize> = Vec::new();
    let worth = |way: &[usize]| {
        let touchpoint = way.first().and_then(|at| worksheet.links.get(*at)?.touchpoint.as_ref());
        (way.len(), touchpoint.is_some_and(|id| worksheet.marks.moment(id).is_some()))
    };
    let suppliers = Suppliers::of(worksheet);
    for (start, first) in worksheet.links.iter().enumerate() {
        let way = suppliers.way_from(start, first);
        if worth(&way) > worth(&best) {
            best = way;
        }
    }
    best
}

/// Who supplies a department behind a touchpoint, the worst scored first and those without a score last: of each
/// supplier the one link that would be followed, with its place in the worksheet's list.
struct Suppliers<'a>(BTreeMap<Customer<'a>, Vec<(usize, &'a InternalLink)>>);

/// A department that is supplied, behind a touchpoint.
type Customer<'a> = (Option<&'a TouchpointId>, &'a DepartmentId);

impl<'a> Suppliers<'a> {
    fn of(worksheet: &'a Worksheet) -> Self {
        let mut all: Self = Self(BTreeMap::new());
        for (at, link) in worksheet.links.iter().enumerate() {
            all.0.entry((link.touchpoint.as_ref(), &link.customer)).or_default().push((at, link));
        }
        for links in all.0.values_mut() {
            links.sort_by_key(|(at, link)| (link.score.is_none(), link.score, *at));
            let mut known = BTreeSet::new();
            links.retain(|(_, link)| known.insert(&link.supplier));
        }
        all
    }

    fn way_from(&self, start: usize, first: &'a InternalLink) -> Vec<usize> {
        if first.supplier == first.customer {
            return Vec::new();
        }
        let mut passed = vec![&first.customer, &first.supplier];
        let mut way = vec![start];
        while way.len() < DEPTH {
            let here = passed.last().and_then(|here| self.0.get(&(first.touchpoint.as_ref(), *here)));
            let further = here.into_iter().flatten().find(|(_, link)| !passed.contains(&&link.supplier));
            let Some((at, link)) = further else { break };
            way.push(*at);
            passed.push(&link.supplier);
        }
        way
    }
}

/// The place of the upstream pit among the scores of a chain, the customer's end first: the worst below
/// 0; of equally bad ones the one farthest upstream, because the others may follow from it.
pub fn upstream_pit(scores: &[Option<Score>]) -> Option<usize> {
    let scores = scores.iter().enumerate().filter_map(|(at, score)| Some((at, (*score)?)));
    let bad = scores.filter(|(_, score)| *score < Score::ZERO);
    bad.min_by_key(|(at, score)| (*score, std::cmp::Reverse(*at))).map(|(at, _)| at)
}

/// A department's own page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DepartmentPage<'a> {
    /// My customers, and what I promised them.
    pub customers: Vec<&'a InternalLink>,
    /// My suppliers, and what I was promised.
    pub suppliers: Vec<&'a InternalLink>,
}

/// What a department promised and was promised, in the order of the links.
pub fn page<'a>(worksheet: &'a Worksheet, department: &DepartmentId) -> DepartmentPage<'a> {
    DepartmentPage {
        customers: worksheet.links.iter().filter(|link| link.supplier == *department).collect(),
        suppliers: worksheet.links.iter().filter(|link| link.customer == *department).collect(),
    }
}

/// What the page of the cross-department matter still lacks, in the order of its five steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CollaborationPoint {
    NoNeed,
    /// Fewer people than do the work, or nobody.
    TeamTooSmall {
        n: usize,
    },
    /// More people than two pizzas feed.
    TeamTooLarge {
        n: usize,
    },
    /// All from one department: then it is no cross-department matter.
    OneDepartment,
    NoGoal,
    /// Points of SMART that the goal does not meet yet.
    GoalNotSmart {
        open: usize,
    },
    NoRhythm,
    NoConfirmation,
    NoReview,
    /// A review that lies before the workshop.
    ReviewInThePast {
        date: Date,
    },
}

impl CollaborationPoint {
    /// The step of the page that it belongs to, counted from 0.
    pub fn step(self) -> usize {
        match self {
            Self::NoNeed => 0,
            Self::TeamTooSmall { .. } | Self::TeamTooLarge { .. } | Self::OneDepartment => 1,
            Self::NoGoal | Self::GoalNotSmart { .. } => 2,
            Self::NoRhythm | Self::NoConfirmation => 3,
            Self::NoReview | Self::ReviewInThePast { .. } => 4,
        }
    }
}

/// What is open on the page; nothing before the group wrote anything there.
pub fn collaboration_points(worksheet: &Worksheet) -> Vec<CollaborationPoint> {
    use CollaborationPoint::*;
    let page = &worksheet.collaboration;
    if page.is_empty() {
        return Vec::new();
    }
    let open = |text: &str| text.trim().is_empty();
    let n = page.team.len();
    let mut departments: Vec<_> = page.team.iter().filter_map(|member| member.department.as_ref()).collect();
    let named = departments.len() == n;
    departments.sort();
    departments.dedup();
    let smart = crate::model::collaboration::SmartPoint::ALL;
    let not_smart = smart.iter().filter(|point| !page.smart.contains(point)).count();
    let days = page.reviews.iter().filter_map(|review| review.date);
    let past = worksheet.date.and_then(|workshop| days.filter(|day| *day < workshop).min());
    [
        open(&page.need).then_some(NoNeed),
        (n < *TEAM.start()).then_some(TeamTooSmall { n }),
        (n > *TEAM.end()).then_some(TeamTooLarge { n }),
        (n > 1 && named && departments.len() == 1).then_some(OneDepartment),
        open(&page.goal).then_some(NoGoal),
        (!open(&page.goal) && not_smart > 0).then_some(GoalNotSmart { open: not_smart }),
        page.rhythms.is_empty().then_some(NoRhythm),
        page.confirmations.iter().all(|c| open(&c.said) || open(&c.understood)).then_some(NoConfirmation),
        page.reviews.is_empty().then_some(NoReview),
        past.map(|date| ReviewInThePast { date }),
    ]
    .into_iter()
    .flatten()
    .collect()
}
