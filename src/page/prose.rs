//! Steps with a command in them.

/// What a command begins with.
const TOOLS: [&str; 4] = ["aws ", "curl ", "printf ", "unset "];

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

#[cfg(test)]
mod tests {
    use super::*;

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
