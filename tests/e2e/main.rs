//! The real program in a real window, driven as a person does.
//!
//! It needs an X server and more, so `cargo test` leaves it out; `.ci/run` installs what is needed and runs
//! `cargo test --test e2e -- --ignored --nocapture`.

mod driver;
mod session;

use driver::Desktop;

#[test]
#[ignore = "needs Xvfb, openbox, xdotool, dbus and AT-SPI; see .ci/run"]
fn starts_and_shows() {
    let desktop = Desktop::start();
    let mut atlas = desktop.open(&[]);
    assert!(atlas.title().contains("Central Asia Atlas"));
    atlas.wait_for_node("Kazakhstan");
    let picture = atlas.screenshot("e2e-start.png");
    let first = picture.get_pixel(0, 0);
    assert!(
        picture.pixels().any(|pixel| pixel != first),
        "the window is empty"
    );
    assert!(atlas.close().success());
}
