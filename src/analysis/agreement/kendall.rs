//! Kendall's coefficient of concordance W: do the raters put the things in the same order?
//!
//! Source: Kendall and Babington Smith 1939; with ties as in Siegel and Castellan, Nonparametric Statistics,
//! 2nd ed. 1988, 9.7. For m raters and n things, R_i the sum of the ranks of thing i and S the sum of
//! (R_i − mean)²: W = 12 S / (m²(n³ − n) − m ΣT), T the sum of t³ − t over the ties of each rater.
//! χ² = m (n − 1) W with n − 1 degrees of freedom. The mean of Spearman's ρ over all pairs of raters is
//! (m W − 1) / (m − 1) with the uncorrected W where nobody has ties.

use super::Undefined;

/// What Kendall's W says of a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kendall {
    /// How many raters were compared.
    pub raters: usize,
    /// How many things all of them judged.
    pub items: usize,
    /// With ties corrected, 0 (no common order) … 1 (the same order).
    pub w: f64,
    /// As if there were no ties, 0…1; never above [`Self::w`].
    pub w_uncorrected: f64,
    /// Of the corrected W.
    pub chi_square: f64,
    /// −1/(m − 1)…1, of the corrected W.
    pub mean_spearman: f64,
}

/// The concordance of `rows`, one for each rater with a value for each thing. Equal values share the mean of
/// their ranks. A thing that somebody did not judge is left out for all, because an order needs the same things.
///
/// # Errors
/// [`Undefined`].
pub fn kendall(rows: &[Vec<Option<f64>>]) -> Result<Kendall, Undefined> {
    if rows.len() < 2 {
        return Err(Undefined::TooFewRaters);
    }
    let shortest = rows.iter().map(Vec::len).min().unwrap_or(0);
    let judged: Vec<usize> =
        (0..shortest).filter(|&item| rows.iter().all(|row| row[item].is_some())).collect();
    if judged.len() < 2 {
        return Err(Undefined::TooFewItems);
    }
    let mut sums = vec![0.0; judged.len()];
    let mut ties = 0.0;
    for row in rows {
        let values: Vec<f64> = judged.iter().filter_map(|&item| row[item]).collect();
        let (ranks, tied) = mid_ranks(&values);
        ties += tied;
        for (sum, rank) in sums.iter_mut().zip(ranks) {
            *sum += rank;
        }
    }
    let (m, n) = (rows.len() as f64, judged.len() as f64);
    let mean = m * (n + 1.0) / 2.0;
    let s: f64 = sums.iter().map(|sum| (sum - mean).powi(2)).sum();
    let most = m * m * (n * n * n - n);
    let corrected = most - m * ties;
    if corrected <= 0.0 {
        return Err(Undefined::NoOrder);
    }
    let w = 12.0 * s / corrected;
    Ok(Kendall {
        raters: rows.len(),
        items: judged.len(),
        w,
        w_uncorrected: 12.0 * s / most,
        chi_square: m * (n - 1.0) * w,
        mean_spearman: (m * w - 1.0) / (m - 1.0),
    })
}

/// The rank of each value, the highest first, equal ones sharing the mean of their ranks; and the sum of
/// t³ − t over the groups of t equal values.
fn mid_ranks(values: &[f64]) -> (Vec<f64>, f64) {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| values[b].total_cmp(&values[a]));
    let mut ranks = vec![0.0; values.len()];
    let mut ties = 0.0;
    let mut before = 0.0;
    for equal in order.chunk_by(|&a, &b| values[a].total_cmp(&values[b]).is_eq()) {
        let t = equal.len() as f64;
        ties += t * t * t - t;
        for &place in equal {
            ranks[place] = before + f64::midpoint(1.0, t);
        }
        before += t;
    }
    (ranks, ties)
}
