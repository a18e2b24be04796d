//! What the screen remembers between frames that is neither document nor state. Each room keeps a type of its
//! own here and nobody else names it, so that a new room adds itself to no list.

use crate::sheet::LayoutCache;
use crate::sheet::fonts::FontMeasure;
use std::any::Any;
use std::cell::OnceCell;

/// Broken lines and measured widths for all, and one value of any type for whoever asks.
#[derive(Default)]
pub struct Memory {
    pub measure: FontMeasure,
    pub lines: LayoutCache,
    rooms: Place,
}

/// Where one value lies. They are few, so they stand one behind the other; a place that was filled stays,
/// so that a value may come to be while others are read.
#[derive(Default)]
struct Place(OnceCell<Box<Kept>>);

struct Kept {
    value: Box<dyn Any>,
    next: Place,
}

impl Memory {
    /// What is kept under this type; as it begins, where nothing was.
    pub fn of<T: Any + Default>(&self) -> &T {
        let mut place = &self.rooms;
        loop {
            let kept = place
                .0
                .get_or_init(|| Box::new(Kept { value: Box::new(T::default()), next: Place::default() }));
            match kept.value.downcast_ref() {
                Some(value) => return value,
                None => place = &kept.next,
            }
        }
    }

    /// The same, to be changed.
    pub fn of_mut<T: Any + Default>(&mut self) -> &mut T {
        self.of::<T>();
        // It is there now. Were it not, whoever asks would work on a value that is lost with the frame.
        self.rooms.value_mut().unwrap_or_else(|| Box::leak(Box::default()))
    }
}

impl Place {
    fn value_mut<T: Any>(&mut self) -> Option<&mut T> {
        let kept = self.0.get_mut()?;
        if kept.value.is::<T>() { kept.value.downcast_mut() } else { kept.next.value_mut() }
    }
}
