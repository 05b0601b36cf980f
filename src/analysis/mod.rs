//! Pure functions of the model.
