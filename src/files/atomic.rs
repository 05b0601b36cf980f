//! Writing a file so that it is either the old one or the new one, whole, whatever happens on the way.

use std::fs::{File, Metadata};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::stamp::Stamp;

/// Links followed before a chain of them is taken for a loop; what Linux allows.
const MAX_LINKS: usize = 40;

/// Writes all of a file at once; on failure the file is as it was, and nothing else is left behind.
pub(super) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    Staged::new(path, bytes)?.commit()
}

/// New content beside its target: complete and on the disk, but not yet in its place.
///
/// Dropping it removes it and leaves the target alone.
#[derive(Debug)]
pub(super) struct Staged {
    temporary: NamedTempFile,
    target: PathBuf,
}

impl Staged {
    /// Writes the bytes to a new file in the folder of the target.
    ///
    /// A link is followed, so that the link stays and the file it points to is replaced. A file keeps its
    /// permissions; a write-protected one is refused, although a rename could replace it.
    pub(super) fn new(path: &Path, bytes: &[u8]) -> io::Result<Self> {
        let target = resolve(path)?;
        let old = replaceable(&target)?;
        let mut temporary = new_file(folder_of(&target))?;
        temporary.write_all(bytes)?;
        if let Some(old) = old {
            temporary.as_file().set_permissions(old.permissions())?;
        }
        // Without this a power cut after the rename could leave an empty file under the right name.
        temporary.as_file().sync_all()?;
        Ok(Self { temporary, target })
    }

    /// The stamp that the file will have once it is in its place.
    pub(super) fn stamp(&self) -> io::Result<Stamp> {
        let meta = self.temporary.as_file().metadata()?;
        Ok(Stamp::from(&meta))
    }

    /// Puts the content in its place, in one step.
    pub(super) fn commit(self) -> io::Result<()> {
        self.temporary
            .persist(&self.target)
            .map_err(|failed| failed.error)?;
        sync_folder(folder_of(&self.target));
        Ok(())
    }
}

/// The file behind a chain of links, which need not exist yet.
fn resolve(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..MAX_LINKS {
        match std::fs::read_link(&path) {
            Ok(next) => path = folder_of(&path).join(next),
            // Not a link, or nothing there.
            Err(_) => return Ok(path),
        }
    }
    Err(io::Error::other("too many links"))
}

/// What stands at the target now, if it may be replaced.
fn replaceable(target: &Path) -> io::Result<Option<Metadata>> {
    match std::fs::metadata(target) {
        // A rename would replace a device with a plain file.
        Ok(meta) if !meta.is_file() => Err(ErrorKind::IsADirectory.into()),
        Ok(meta) if meta.permissions().readonly() => Err(ErrorKind::ReadOnlyFilesystem.into()),
        Ok(meta) => Ok(Some(meta)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// A new hidden file. Its name does not contain that of the target, which may be as long as names can be.
fn new_file(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".atlas-").suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // As any program creates a file: the mask of the process takes away what it should.
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

/// Makes the rename itself last. The file is whole either way, so a file system that cannot do it is no error.
fn sync_folder(folder: &Path) {
    if cfg!(unix)
        && let Err(error) = File::open(folder).and_then(|folder| folder.sync_all())
    {
        log::debug!("the folder {} was not synced: {error}", folder.display());
    }
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;

    const TARGET: &str = "ATOMIC_TEST_TARGET";

    fn names(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).unwrap();
        let mut names: Vec<_> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// Runs one of the ignored tests below in a process of its own.
    fn child(test: &str, target: &Path) -> Command {
        let mut command = Command::new(std::env::current_exe().unwrap());
        let name = format!("files::atomic::tests::{test}");
        command.args(["--exact", &name, "--ignored"]);
        command.env(TARGET, target);
        command
    }

    fn target() -> Option<PathBuf> {
        std::env::var_os(TARGET).map(PathBuf::from)
    }

    #[test]
    #[ignore = "run by a_kill_before_the_rename_leaves_the_old_file"]
    fn stage_and_die() {
        if let Some(target) = target() {
            let staged = Staged::new(&target, b"new").unwrap();
            assert!(staged.temporary.path().exists());
            std::process::abort();
        }
    }

    #[test]
    fn a_kill_before_the_rename_leaves_the_old_file() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("file");
        std::fs::write(&path, "old").unwrap();
        let output = child("stage_and_die", &path).output().unwrap();
        assert!(!output.status.success());
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "old");
        assert_eq!(names(dir.path()).len(), 2, "the process died too early");
        write(&path, b"newer").unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "newer");
    }

    #[test]
    #[ignore = "run by a_full_disk_leaves_the_old_file"]
    fn write_too_much() {
        if let Some(target) = target() {
            let error = write(&target, &vec![b'x'; 1 << 20]).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::FileTooLarge);
        }
    }

    /// A limit on the size of files stands for a full disk: a write stops half way.
    #[test]
    #[cfg(unix)]
    fn a_full_disk_leaves_the_old_file() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("file");
        std::fs::write(&path, "old").unwrap();
        let inner = child("write_too_much", &path);
        let mut limited = Command::new("sh");
        limited.args(["-c", "trap '' XFSZ; ulimit -f 64; exec \"$@\"", "sh"]);
        limited.arg(inner.get_program()).args(inner.get_args());
        let output = limited.env(TARGET, &path).output().unwrap();
        assert!(output.status.success(), "{output:?}");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "old");
        assert_eq!(names(dir.path()), ["file"]);
    }

    #[test]
    fn dropping_leaves_nothing() {
        let dir = tempfile::tempdir().unwrap();
        drop(Staged::new(&dir.path().join("file"), b"new").unwrap());
        assert!(names(dir.path()).is_empty());
    }

    #[test]
    #[cfg(unix)]
    fn links_and_permissions_stay() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("file");
        std::fs::create_dir(dir.path().join("below")).unwrap();
        let link = dir.path().join("below/link");
        symlink("../middle", &link).unwrap();
        symlink("file", dir.path().join("middle")).unwrap();
        write(&link, b"through a link to nothing").unwrap();
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).unwrap();
        write(&link, b"new").unwrap();
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "new");
        assert!(link.is_symlink());
        let mode = std::fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o640);
        assert_eq!(names(dir.path()), ["below", "file", "middle"]);
    }

    #[test]
    #[cfg(unix)]
    fn a_loop_of_links_ends() {
        let dir = tempfile::tempdir().unwrap();
        let link = dir.path().join("link");
        std::os::unix::fs::symlink("link", &link).unwrap();
        assert!(write(&link, b"new").is_err());
    }
}
