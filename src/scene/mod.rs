//! Figures as plain data.
