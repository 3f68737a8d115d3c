use std::io::Read;
fn main() {
    let mut t = String::new();
    std::io::stdin().read_to_string(&mut t).unwrap();
    let l = badtoken::segment::split(&t);
    for s in &l.segments {
        println!("seg {:?} {:?}", s.kind, &t[s.span.start..s.span.end].chars().take(60).collect::<String>());
    }
    for v in &l.values {
        println!("val {:?} name={:?} {:?}", v.place, v.name.of(&t), v.span.of(&t).chars().take(80).collect::<String>());
    }
}
