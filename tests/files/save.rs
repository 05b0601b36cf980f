//! Saving: the whole file or nothing.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use central_asia_atlas::files::{self, Overwrite, SaveError, Stamp};
use central_asia_atlas::model::Dataset;

use super::SMALL;

fn small() -> Dataset {
    (*files::parse("small", SMALL.as_bytes()).unwrap().dataset).clone()
}

fn refused(path: &Path) -> SaveError {
    files::save(path, &small(), Overwrite::Always).unwrap_err()
}

#[test]
fn an_unchanged_canonical_file_keeps_every_byte() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("new.atlas.json");
    let saved = files::save(&path, &small(), Overwrite::Always).unwrap();
    assert_eq!(Some(saved.stamp), Stamp::of(&path));
    let before = std::fs::read(&path).unwrap();
    let opened = files::open(&path).unwrap();
    assert_eq!(
        *opened.dataset,
        files::parse("x", &before).unwrap().dataset.as_ref().clone()
    );
    let unchanged = Overwrite::IfUnchanged(opened.stamp.unwrap());
    files::save(&path, &opened.dataset, unchanged).unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
}

#[test]
fn a_file_that_somebody_else_changed_is_not_overwritten() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("x.atlas.json");
    let saved = files::save(&path, &small(), Overwrite::Always).unwrap();
    std::fs::write(&path, "somebody else's").unwrap();
    let then = Overwrite::IfUnchanged(saved.stamp);
    let error = files::save(&path, &small(), then).unwrap_err();
    assert!(matches!(error, SaveError::ChangedOnDisk { .. }), "{error}");
    assert_eq!(error.message().id, "save-changed-on-disk");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "somebody else's");
    files::save(&path, &small(), Overwrite::Always).unwrap();
    std::fs::remove_file(&path).unwrap();
    files::save(&path, &small(), then).unwrap();
}

#[test]
fn refusals_are_told_apart_and_leave_everything_as_it_was() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("file");
    std::fs::write(&file, "old").unwrap();
    let below = refused(&file.join("below"));
    assert!(matches!(below, SaveError::NoFolder { .. }), "{below}");
    let missing = refused(&dir.path().join("missing/x.atlas.json"));
    assert!(matches!(missing, SaveError::NoFolder { .. }), "{missing}");
    let folder = refused(dir.path());
    assert!(matches!(folder, SaveError::NotAFile { .. }), "{folder}");
    let mut permissions = std::fs::metadata(&file).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&file, permissions).unwrap();
    let protected = refused(&file);
    assert!(
        matches!(protected, SaveError::Protected { .. }),
        "{protected}"
    );
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "old");
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
    if cfg!(unix) {
        let device = refused(Path::new("/dev/null"));
        assert!(matches!(device, SaveError::NotAFile { .. }), "{device}");
        let no_room_for_names = refused(Path::new("/proc/x.atlas.json"));
        assert!(
            no_room_for_names
                .to_string()
                .starts_with("/proc/x.atlas.json was not saved")
        );
    }
}

#[test]
fn a_number_that_cannot_be_written_leaves_the_old_file() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("x.atlas.json");
    std::fs::write(&path, "old").unwrap();
    let mut dataset = small();
    dataset.trade[0].exports_musd = Some(f64::INFINITY);
    let error = files::save(&path, &dataset, Overwrite::Always).unwrap_err();
    assert!(
        error.to_string().contains("trade[0].exports_musd"),
        "{error}"
    );
    assert_eq!(error.message().parts[0].1.id, "content-not-finite");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "old");
}

#[test]
fn a_reader_never_sees_half_a_file() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("x.atlas.json");
    let short = small();
    let mut long = small();
    long.trade = vec![long.trade[0].clone(); 5000];
    files::save(&path, &short, Overwrite::Always).unwrap();
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut seen = [0, 0];
            while !done.load(Ordering::Relaxed) {
                let rows = files::open(&path).unwrap().dataset.trade.len();
                assert!(rows == 1 || rows == 5000, "{rows}");
                seen[usize::from(rows > 1)] += 1;
            }
            seen
        });
        for _ in 0..10 {
            files::save(&path, &long, Overwrite::Always).unwrap();
            files::save(&path, &short, Overwrite::Always).unwrap();
        }
        done.store(true, Ordering::Relaxed);
        reader.join().unwrap();
    });
}
