//! The two doors of the house: a page in the browser, a command in the terminal.

#[cfg(target_arch = "wasm32")]
mod ui;

#[cfg(target_arch = "wasm32")]
fn main() {
    ui::open();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
