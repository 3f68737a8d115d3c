fn main() {
    for speaker in badtoken::refusal::speakers() {
        for row in speaker.refusals {
            let fix = row.fixes.first().map_or("none", |c| c.0.id());
            let v = serde_json::json!({"id": row.id, "example": row.example, "fix": fix, "says": row.says, "weak": row.weak.iter().map(|w| w.0).collect::<Vec<_>>()});
            println!("{v}");
        }
    }
}
