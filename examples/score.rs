use std::io::Read;
fn main() {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).unwrap();
    let cases: Vec<serde_json::Map<String, serde_json::Value>> = serde_json::from_str(&text).unwrap();
    for case in cases {
        let get = |name: &str| case.get(name).and_then(|v| v.as_str()).unwrap_or("");
        let now =
            badtoken::clock::read(get("now")).unwrap_or_else(|| badtoken::clock::read("2026-11-21T20:00:00Z").unwrap());
        let report = badtoken::examine(get("paste"), now);
        let fixes: Vec<&str> = report.suggestions.iter().map(|s| s.fix.id()).collect();
        let conf: Vec<String> = report.suggestions.iter().map(|s| format!("{:?}", s.confidence)).collect();
        println!("{}\t{}\t{}", get("id"), fixes.join(","), conf.join(","));
    }
}
