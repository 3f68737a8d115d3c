//! How fast damage is looked for: `cargo bench --bench damage`. Ten times the input must not take more than ten times
//! as long. (The rates per kind of damage: `cargo test --test damage -- --nocapture`.)

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::{hint::black_box, time::Duration};

    use badtoken::{
        check,
        segment::{Place, Value},
        text::Span,
    };
    use criterion::{BenchmarkId, Criterion, Throughput};

    /// `size` characters of base64url, every one of them used.
    fn base64url(size: usize) -> String {
        const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        let mut state = 1_u32;
        let letter = |_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            char::from(LETTERS[(state >> 26) as usize])
        };
        (0..size).map(letter).collect()
    }

    fn wrapped(size: usize) -> String {
        let text = base64url(size);
        let lines: Vec<&str> = (0..size).step_by(64).map(|at| &text[at..(at + 64).min(size)]).collect();
        lines.join("\r\n    ")
    }

    pub(crate) fn run() {
        let mut criterion = Criterion::default().warm_up_time(Duration::from_secs(1)).configure_from_args();
        let mut group = criterion.benchmark_group("damage");
        group.sample_size(10).measurement_time(Duration::from_secs(3));
        let pastes = [
            ("clean 100 kB", base64url(100_000)),
            ("clean 1 MB", base64url(1_000_000)),
            ("clean 10 MB", base64url(10_000_000)),
            ("wrapped 100 kB", wrapped(100_000)),
            ("wrapped 1 MB", wrapped(1_000_000)),
            ("percent 1 MB", "%2E".repeat(333_333)),
            ("quotes 1 MB", "\"'".repeat(500_000)),
            ("zero width 1 MB", "eyJ\u{200b}".repeat(166_666)),
            ("equals 1 MB", "a=\n".repeat(333_333)),
        ];
        for (name, paste) in &pastes {
            group.throughput(Throughput::Bytes(paste.len() as u64));
            let value =
                Value { place: Place::Bare, name: Span::new(0, 0), span: Span::whole(paste), scheme: None, segment: 0 };
            group.bench_with_input(BenchmarkId::from_parameter(name), paste, |bencher, paste| {
                bencher.iter(|| check::mend(black_box(paste), &value, &|_| None));
            });
        }
        group.finish();
        criterion.final_summary();
    }
}

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    native::run();
}
