//! Pictures of the screen. Xvfb keeps its picture in a file, as `xwd` would write it.

use std::fs;
use std::path::Path;

use image::{Rgb, RgbImage};

/// Reads the picture of a screen out of Xvfb's file.
pub fn read(path: &Path) -> Result<RgbImage, String> {
    let bytes = fs::read(path).map_err(|error| error.to_string())?;
    let number = |index: usize| -> Result<usize, String> {
        let at = index * 4;
        let four = bytes.get(at..at + 4).ok_or("the header is cut off")?;
        let four: [u8; 4] = four.try_into().map_err(|_cut| "the header is cut off")?;
        Ok(u32::from_be_bytes(four) as usize)
    };
    let (width, height) = (number(4)?, number(5)?);
    let (least_significant_first, bits, line) = (number(7)? == 0, number(11)?, number(12)?);
    let masks = [number(14)?, number(15)?, number(16)?];
    if !least_significant_first || bits != 32 || masks != [0x00ff_0000, 0xff00, 0xff] {
        return Err("the screen has an unknown kind of pixels".to_owned());
    }
    let start = number(0)? + number(19)? * 12;
    let pixels = bytes
        .get(start..start + line * height)
        .ok_or("the picture is cut off")?;
    Ok(RgbImage::from_fn(width as u32, height as u32, |x, y| {
        let at = y as usize * line + x as usize * 4;
        Rgb([pixels[at + 2], pixels[at + 1], pixels[at]])
    }))
}
