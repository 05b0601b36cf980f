//! A session of a reader: explore, drag the year, switch the map, write a note, save, open again.

use crate::driver::{App, Desktop};

/// The heading of the panel, as a screen reader hears it.
fn wait_for_page(atlas: &mut App<'_>, name: &str) {
    atlas.wait_until(&format!("the page of {name}"), |tree| {
        let headed = |node: &crate::driver::Node| {
            node.role == "label" && (node.text == name || node.name == name)
        };
        tree.0.iter().any(headed).then_some(())
    });
}

fn year(atlas: &mut App<'_>) -> i32 {
    let node = atlas.wait_until("the year", |tree| tree.find_role("slider", "Year").cloned());
    node.value.map_or(0, |value| value as i32)
}

#[test]
#[ignore = "needs Xvfb, openbox, xdotool, dbus and AT-SPI; see .ci/run"]
fn a_reader_explores_notes_saves_and_comes_back() {
    let desktop = Desktop::start();
    let mut atlas = desktop.open(&[]);
    wait_for_page(&mut atlas, "Kazakhstan");

    for state in ["Tajikistan", "Kazakhstan"] {
        atlas.click_node(state);
        wait_for_page(&mut atlas, state);
    }
    // A click on a partner makes it the partner of bars and agreements.
    for (partner, with) in [
        ("China", "Trade with China"),
        ("Russia", "Trade with Russia"),
    ] {
        atlas.click_node(partner);
        atlas.wait_for_words(with);
    }

    drag_to_2018(&mut atlas);
    atlas.wait_for_words("share of trade 2018");

    atlas.click_node("Geographic");
    atlas.wait_until("the geographic map", |tree| {
        let node = tree.find("Geographic")?;
        (node.is("checked") || node.is("selected")).then_some(())
    });

    let file = desktop.path("reader.atlas.json");
    write_note_and_save(
        &mut atlas,
        "Ask about transit in 2018",
        &file.display().to_string(),
    );
    assert!(atlas.title().contains("reader.atlas.json"));
    let saved = std::fs::read_to_string(&file).unwrap();
    assert!(saved.contains("Ask about transit in 2018"));
    assert!(saved.contains("\"about\":\"actor:KAZ\""));
    // Killed, not closed: what is saved is there all the same.
    atlas.kill();

    let mut again = desktop.open(&[&file.display().to_string()]);
    again.wait_until("the note", |tree| {
        tree.find_role("entry", "Your note")
            .filter(|node| node.text.contains("Ask about transit in 2018"))
            .map(|_| ())
    });
    again.screenshot("e2e-reopened.png");
    assert!(again.close().success());
}

fn drag_to_2018(atlas: &mut App<'_>) {
    let before = year(atlas);
    let slider = atlas.wait_until("the slider", |tree| {
        tree.find_role("slider", "Year").cloned()
    });
    let [left, top, width, height] = slider.extents;
    let at = |year: i32| {
        let part = f64::from(year - 2015) / 10.0;
        // The handle stays inside the rail by its radius, 9.
        let x = f64::from(left) + 9.0 + (f64::from(width) - 18.0) * part;
        [x.round() as i32, top + height / 2]
    };
    atlas.drag(at(before), at(2018));
    assert_eq!(year(atlas), 2018);
}

fn write_note(atlas: &mut App<'_>, text: &str) {
    atlas.scroll([1200, 600], -40);
    let field = atlas.wait_until("the field for the note", |tree| {
        tree.find_role("entry", "Your note")
            .filter(|node| node.extents[1] > 60 && node.extents[1] < 880)
            .cloned()
    });
    atlas.click(field.middle());
    atlas.type_text(text);
}

fn write_note_and_save(atlas: &mut App<'_>, text: &str, path: &str) {
    write_note(atlas, text);
    atlas.key("ctrl+shift+s");
    // Without a dialog of the system the path is typed.
    let field = atlas.wait_until("the field for the path", |tree| {
        tree.find_role("entry", "Path of the file").cloned()
    });
    atlas.click(field.middle());
    atlas.key("ctrl+a");
    atlas.type_text(path);
    atlas.key("Return");
    atlas.wait_for_words("Saved reader.atlas.json");
}

#[test]
#[ignore = "needs Xvfb, openbox, xdotool, dbus and AT-SPI; see .ci/run"]
fn unsaved_work_survives_a_crash() {
    let desktop = Desktop::start();
    let mut atlas = desktop.open(&[]);
    wait_for_page(&mut atlas, "Kazakhstan");
    write_note(&mut atlas, "Not saved yet");
    // Work is kept two seconds after the last change.
    std::thread::sleep(std::time::Duration::from_secs(4));
    atlas.kill();

    let mut again = desktop.open(&[]);
    again.wait_for_words("Unsaved work was found");
    again.click_node("Take it up");
    again.wait_until("the note", |tree| {
        tree.find_role("entry", "Your note")
            .filter(|node| node.text.contains("Not saved yet"))
            .map(|_| ())
    });
    again.ask_to_close();
    again.wait_for_words("Unsaved changes");
    again.click_node("Don’t save");
    assert!(again.wait().success());
}

#[test]
#[ignore = "needs Xvfb, openbox, xdotool, dbus and AT-SPI; see .ci/run"]
fn an_idle_window_uses_no_processor() {
    let desktop = Desktop::start();
    let mut atlas = desktop.open(&[]);
    wait_for_page(&mut atlas, "Kazakhstan");
    std::thread::sleep(std::time::Duration::from_secs(4));
    let before = atlas.processor_ticks();
    std::thread::sleep(std::time::Duration::from_secs(10));
    let used = atlas.processor_ticks() - before;
    // A tick is a hundredth of a second; a single frame in software takes about one.
    assert!(used <= 2, "{used} ticks in ten idle seconds");
    assert!(atlas.close().success());
}
