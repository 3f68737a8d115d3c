//! Sentences with commands in them.

/// A piece of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'s> {
    /// Words.
    Words(&'s str),
    /// A name or a value, as it has to be written.
    Code(&'s str),
    /// A whole command, worth copying.
    Command(&'s str),
}

/// The pieces of a sentence in which code stands between `backticks`. Code with a blank in it is a command.
pub fn pieces(sentence: &str) -> impl Iterator<Item = Piece<'_>> {
    let pieces = sentence.split('`').enumerate().filter(|(_, piece)| !piece.is_empty());
    pieces.map(|(index, piece)| match index % 2 {
        0 => Piece::Words(piece),
        _ if piece.trim().contains(' ') => Piece::Command(piece),
        _ => Piece::Code(piece),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_stands_between_backticks() {
        let step = "Run `aws sts get-caller-identity` and look at `Arn`.";
        assert_eq!(
            pieces(step).collect::<Vec<_>>(),
            [
                Piece::Words("Run "),
                Piece::Command("aws sts get-caller-identity"),
                Piece::Words(" and look at "),
                Piece::Code("Arn"),
                Piece::Words("."),
            ]
        );
    }
}
