//! Folders and runs for the tests of the command line.

use std::fs;
use std::path::{Path, PathBuf};

use iop::calendar::{AsOf, parse_date};
use iop::{Streams, World};

/// A folder with files; removed in the end.
pub(crate) struct Folder {
    path: PathBuf,
    is_ours: bool,
}

impl Folder {
    /// An empty folder outside any registry.
    pub(crate) fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("iop-cli-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self {
            path,
            is_ours: true,
        }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Writes a file, and the folders that it lies in.
    pub(crate) fn write(&self, file: &str, text: &str) {
        let file = self.path.join(file);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    /// A machine whose working folder this is, with nothing else set.
    pub(crate) fn world(&self) -> World {
        World {
            folder: self.path.clone(),
            data: None,
            summary: None,
            language: None,
            today: parse_date("2025-04-14").map(AsOf),
            width: 80,
            colour_out: false,
            colour_err: false,
        }
    }

    /// Runs `iop` here.
    pub(crate) fn run(&self, args: &str) -> Said {
        Said::by(args, &self.world())
    }

    /// Runs `iop --format json` here.
    pub(crate) fn json(&self, args: &str) -> serde_json::Value {
        serde_json::from_str(&self.run(&format!("{args} --format json")).out).unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if self.is_ours {
            drop(fs::remove_dir_all(&self.path));
        }
    }
}

/// The folder of the program, whose `data/` is the registry that ships.
pub(crate) fn shipped() -> Folder {
    Folder {
        path: PathBuf::from(env!("CARGO_MANIFEST_DIR")),
        is_ours: false,
    }
}

/// A registry in English with one agreement without faults, indexed by OPI.
pub(crate) fn registry(place: &Folder, folder: &str, name: &str) {
    let file = |file: &str| Path::new(folder).join(file).display().to_string();
    let settings = "[index.OPI]\nname = \"OPI\"\nkind = \"rate\"\n";
    place.write(
        &file("iop.toml"),
        &format!("format = 1\nname = \"{name}\"\n{settings}"),
    );
    place.write(
        &file("indices/OPI.csv"),
        "period,value,status\n2023,4.6,definitive\n2024,5.0,definitive\n2025,2.7,definitive\n",
    );
    place.write(
        &file("guidelines/forum.toml"),
        "name = \"Forum\"\n[[criterion]]\nid = \"both\"\nquestion = \"Do both contribute?\"\nderived = \"both-contribute\"\n",
    );
    place.write(&file("agreements/a/agreement.toml"), AGREEMENT);
}

const AGREEMENT: &str = "\
title = \"A\"
status = \"signed\"
guideline = \"forum\"

[term]
start = 2023-01-01
end = 2025-12-31

[[party]]
id = \"board\"
name = \"The board\"
kind = \"public\"

[[party]]
id = \"society\"
name = \"The society\"
kind = \"civil-society\"

[[contribution]]
id = \"grant\"
from = \"board\"
to = \"society\"
kind = \"money\"
per = \"calendar-year\"
amount = 100_000
indexation = { index = \"OPI\", first_year = 2024 }
";

/// What a run said.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) code: u8,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Said {
    /// Runs `iop` on a machine; arguments are parted by spaces.
    pub(crate) fn by(args: &str, world: &World) -> Self {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let streams = Streams {
            out: &mut out,
            err: &mut err,
        };
        let args = ["iop"].into_iter().chain(args.split_whitespace());
        let status = iop::run(args.map(Into::into), world, streams);
        Self {
            code: status.code(),
            out: String::from_utf8(out).unwrap(),
            err: String::from_utf8(err).unwrap(),
        }
    }

    /// Exit code 2, nothing as a result, one line beside it.
    pub(crate) fn is_one_refusal(&self, name: &str) {
        assert_eq!((self.code, self.out.as_str()), (2, ""), "{name}");
        assert_eq!(self.err.matches('\n').count(), 1, "{name}: {}", self.err);
    }
}
