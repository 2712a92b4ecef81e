//! The language in which the command speaks to an author.

use super::world::World;
use crate::organisation::Lang;

/// The language of the environment: Dutch where that says so, and otherwise English.
pub(super) fn of(world: &dyn World) -> Lang {
    if world.language().starts_with("nl") { Lang::Nl } else { Lang::En }
}
