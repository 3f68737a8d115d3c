//! The folder we work in.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// A checkout and where its products go.
pub(crate) struct Project {
    /// The folder of the workspace's `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// Cargo's target folder; ours lie below it, so `cargo clean` takes everything away.
    pub(crate) target: PathBuf,
}

impl Project {
    /// The checkout that xtask itself belongs to.
    pub(crate) fn here() -> Result<Self> {
        let manifest = std::env::var_os("CARGO_MANIFEST_DIR")
            .context("start this as `cargo xtask …`, so that cargo says where the checkout is")?;
        let root = Path::new(&manifest).parent().context("xtask must lie in the workspace")?;
        let target = match std::env::var_os("CARGO_TARGET_DIR") {
            Some(dir) => root.join(dir),
            None => root.join("target"),
        };
        Ok(Self { root: root.to_owned(), target })
    }

    /// Where `cargo xtask dist` puts what is to be published.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Where the page is built. Apart from the native builds: other flags, maybe another compiler.
    pub(crate) fn wasm(&self) -> PathBuf {
        self.target.join("wasm")
    }

    /// Where tools that no package manager of the system brings are kept.
    pub(crate) fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// The folder for the full output of each step, made if missing.
    pub(crate) fn logs(&self) -> Result<PathBuf> {
        let logs = self.target.join("xtask-logs");
        std::fs::create_dir_all(&logs).with_context(|| format!("cannot make the folder {}", logs.display()))?;
        Ok(logs)
    }
}
