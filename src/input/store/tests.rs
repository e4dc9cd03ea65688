use std::fs;
use std::path::Path;
use std::process::Command;

use super::*;

const WHOLE: u64 = 1024;

fn whole(store: &dyn Store, path: &str) -> String {
    match store.read(path, WHOLE) {
        Ok(Content::Whole(bytes)) => String::from_utf8(bytes).unwrap(),
        other => panic!("{path}: {other:?}"),
    }
}

fn files(store: &dyn Store) -> Vec<String> {
    let items = store.list().unwrap().into_iter();
    let files = items.filter(|item| item.kind == Kind::File);
    files.map(|item| item.path).collect()
}

fn write(root: &Path, path: &str, text: &str) {
    let place = root.join(path);
    fs::create_dir_all(place.parent().unwrap()).unwrap();
    fs::write(place, text).unwrap();
}

#[test]
fn every_store_shows_the_same_registry() {
    let files_of = [
        ("agreements/a/agreement.toml", "title = \"A\"\n"),
        ("agreements/a/protokoll/möte.md", "# Möte\n"),
        ("iop.toml", "format = 1\n"),
    ];
    let memory = files_of
        .iter()
        .fold(Memory::default(), |memory, (path, text)| {
            memory.with(*path, *text)
        });
    let place = tempfile::tempdir().unwrap();
    for (path, text) in files_of {
        write(place.path(), path, text);
    }
    let folder = Folder::new(place.path());
    let overlay = Overlay::new(&folder)
        .with("iop.toml", "format = 2\n")
        .with("agreements/b/agreement.toml", "title = \"B\"\n");
    let stores: [(&str, &dyn Store); 2] = [("memory", &memory), ("folder", &folder)];
    for (name, store) in stores {
        assert_eq!(whole(store, "iop.toml"), "format = 1\n", "{name}");
        let found = |path| store.named("agreements/a", path);
        assert_eq!(found("protokoll/möte.md"), Named::File, "{name}");
        assert_eq!(found("./protokoll/möte.md"), Named::File, "{name}");
        assert_eq!(found("protokoll/annat.md"), Named::Nothing, "{name}");
        assert_eq!(found("protokoll"), Named::Nothing, "{name}");
        assert!(
            matches!(store.read("iop.toml", 3), Ok(Content::TooLarge(11 | 4))),
            "{name}: {:?}",
            store.read("iop.toml", 3)
        );
    }
    assert_eq!(whole(&overlay, "iop.toml"), "format = 2\n");
    assert_eq!(
        files(&overlay),
        [
            "agreements/a/agreement.toml",
            "agreements/b/agreement.toml",
            "iop.toml"
        ]
    );
    let without = Overlay::new(&folder).without("agreements/a/agreement.toml");
    assert_eq!(files(&without), ["iop.toml"]);
    assert!(without.read("agreements/a/agreement.toml", WHOLE).is_err());
}

fn git(root: &Path, arguments: &[&str]) {
    let output = Command::new("git")
        .args(["-c", "user.name=n", "-c", "user.email=n@localhost"])
        .args(arguments)
        .current_dir(root)
        .output()
        .unwrap();
    assert!(output.status.success(), "{arguments:?} {output:?}");
}

#[test]
fn a_revision_shows_what_was_committed_and_nothing_is_written() {
    let place = tempfile::tempdir().unwrap();
    let root = place.path().join("data");
    write(&root, "iop.toml", "format = 1\n");
    write(&root, "agreements/å-x/agreement.toml", "title = \"Å\"\n");
    write(&root, "agreements/å-x/protokoll/ett.pdf", "%PDF");
    write(place.path(), "README.md", "none of ours\n");
    #[cfg(unix)]
    std::os::unix::fs::symlink(
        "../../../README.md",
        root.join("agreements/å-x/protokoll/ut.pdf"),
    )
    .unwrap();
    git(place.path(), &["init", "-q"]);
    git(place.path(), &["add", "."]);
    git(place.path(), &["commit", "-qm", "Begin"]);
    write(&root, "iop.toml", "format = 2\n");
    let store = Revision::open(&root, "HEAD").unwrap();
    assert_eq!(store.commit.len(), 40);
    assert_eq!(whole(&store, "iop.toml"), "format = 1\n");
    assert_eq!(
        whole(&store, "agreements/å-x/agreement.toml"),
        "title = \"Å\"\n"
    );
    assert!(!files(&store).iter().any(|path| path.contains("README")));
    let found = |path| store.named("agreements/å-x", path);
    assert_eq!(found("protokoll/ett.pdf"), Named::File);
    assert_eq!(found("protokoll/två.pdf"), Named::Nothing);
    #[cfg(unix)]
    assert_eq!(found("protokoll/ut.pdf"), Named::Outside);
    assert!(!place.path().join(".git/index.lock").exists());
    assert!(matches!(
        Revision::open(&root, "no-such-name"),
        Err(RevisionFault::Unknown { shallow: false })
    ));
    let elsewhere = tempfile::tempdir().unwrap();
    assert!(matches!(
        Revision::open(elsewhere.path(), "HEAD"),
        Err(RevisionFault::NoRepository)
    ));
}
