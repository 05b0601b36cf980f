//! What several test files share.

#![expect(clippy::panic, reason = "a helper that fails ends the test")]

pub mod raster;

pub use raster::CpuRenderer;

use std::path::{Path, PathBuf};

use image::RgbaImage;

/// Writes a picture as PNG and returns its path. The folder is that of the tests of this build, unless `name` is an
/// absolute path.
pub fn save_png(picture: &RgbaImage, name: impl AsRef<Path>) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    picture
        .save_with_format(&path, image::ImageFormat::Png)
        .unwrap_or_else(|error| panic!("cannot write {}: {error}", path.display()));
    path
}
