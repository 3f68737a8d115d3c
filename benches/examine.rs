//! How fast a paste is examined: `cargo bench --bench examine`. Throughput that falls with size would not be linear.

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::{fmt::Write as _, hint::black_box, time::Duration};

    use badtoken::{Moment, examine};
    use criterion::{BenchmarkId, Criterion, Throughput};

    /// Log lines that hold no token, each different, `size` bytes in all.
    fn log(size: usize) -> String {
        let mut text = String::with_capacity(size + 200);
        let mut line = 0_u64;
        while text.len() < size {
            let _ = writeln!(
                text,
                "2026-11-21T10:{:02}:{:02}.{:03}Z INFO  [worker-{}] c.e.shop.OrderService - order {line} took {} ms, status={} path=/v1/orders/{line}",
                line / 60_000 % 60,
                line / 1000 % 60,
                line % 1000,
                line % 16,
                line * 7 % 900,
                200 + line % 5,
            );
            line += 1;
        }
        text.truncate(size);
        text
    }

    /// A signed token of about 4 kB.
    fn token() -> String {
        let claims = "eyJpc3MiOiJodHRwczovL2lkLmV4YW1wbGUiLCJleHAiOjE3OTUyNDc3MDAsImdyb3VwcyI6Ii";
        format!("eyJhbGciOiJSUzI1NiJ9.{claims}{}In0.{}", "QUJD".repeat(900), "b2s1".repeat(85))
    }

    /// What `curl -v` shows of a refused request.
    fn transcript() -> String {
        format!(
            "> GET /v1/orders HTTP/1.1\r\n> Host: api.example.com\r\n> Authorization: Bearer {}\r\n> Accept: */*\r\n>\r\n\
             < HTTP/1.1 401 Unauthorized\r\n< Date: Sat, 21 Nov 2026 10:00:00 GMT\r\n\
             < WWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"The access token expired\"\r\n\
             < Content-Type: application/json\r\n<\r\n{{\"error\":\"401 Unauthorized: Invalid Token\"}}\r\n",
            token()
        )
    }

    pub(crate) fn run() {
        let mut criterion = Criterion::default().warm_up_time(Duration::from_secs(1)).configure_from_args();
        let now = Moment::from_secs(1_795_255_200).unwrap_or(Moment::FIRST);
        let mut group = criterion.benchmark_group("examine");
        group.sample_size(10).measurement_time(Duration::from_secs(4));
        let pastes = [
            ("log 1 kB", log(1_000)),
            ("log 100 kB", log(100_000)),
            ("log 10 MB", log(10_000_000)),
            ("token 4 kB", token()),
            ("transcript", transcript()),
        ];
        for (name, paste) in &pastes {
            group.throughput(Throughput::Bytes(paste.len() as u64));
            group.bench_with_input(BenchmarkId::from_parameter(name), paste, |bencher, paste| {
                bencher.iter(|| examine(black_box(paste), now));
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
