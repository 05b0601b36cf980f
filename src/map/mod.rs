//! Pure geometry of the map.
