//! Steps with a command in them, and values that are lists.

/// What a command begins with.
const TOOLS: [&str; 8] = ["aws ", "az ", "curl ", "gcloud ", "kubectl ", "npm ", "printf ", "unset "];

/// The words of a step, and the command it ends in: it stands behind a colon, and neither comma nor full stop follows.
#[must_use]
pub fn command(step: &str) -> (&str, Option<&str>) {
    let colons = step.match_indices(": ").map(|(at, colon)| at + colon.len());
    let begins = |at: &usize| TOOLS.iter().any(|tool| step[*at..].starts_with(tool));
    let found = colons.into_iter().find(begins).map(|at| step.split_at(at));
    match found {
        Some((words, command)) if !command.ends_with('.') && !command.contains(", ") => (words, Some(command)),
        _ => (step, None),
    }
}

/// The claims whose value is a list of rights, as text between blanks or as JSON.
const LISTS: [&str; 7] = ["scope", "scp", "scopes", "roles", "permissions", "groups", "aud"];

/// The rights one by one; empty where the claim is no list of several.
#[must_use]
pub fn listed<'v>(name: &str, value: &'v str) -> Vec<&'v str> {
    if !LISTS.contains(&name) {
        return Vec::new();
    }
    let items = value.trim_matches(['[', ']']).split([' ', ',']).map(|item| item.trim_matches(['"', ' ']));
    let items: Vec<&str> = items.filter(|item| !item.is_empty()).collect();
    if items.len() > 1 { items } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rights_are_listed() {
        assert_eq!(listed("scope", "openid read:all"), ["openid", "read:all"]);
        assert_eq!(listed("roles", r#"["Reader", "Writer"]"#), ["Reader", "Writer"]);
        assert_eq!(listed("scope", "openid"), Vec::<&str>::new());
        assert_eq!(listed("sub", "a b"), Vec::<&str>::new());
    }

    #[test]
    fn a_command_ends_its_step() {
        assert_eq!(command("Check: aws sts get-caller-identity"), ("Check: ", Some("aws sts get-caller-identity")));
        let curl = "Try it: curl -i 'https://api.example' -H 'Authorization: Bearer ‹your token›'";
        assert_eq!(command(curl).1, curl.strip_prefix("Try it: "));
        for step in
            ["Ask who withdrew it: the owner knows.", "See: aws configure list, then aws sts help", "Sign in again."]
        {
            assert_eq!(command(step), (step, None));
        }
    }
}
