//! Reads the code of a WebAssembly program byte by byte, to know what each byte is about.

/// What a byte is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// How many functions there are.
    Count = 0,
    /// How long a function is.
    Size,
    /// How many groups of locals it has.
    Groups,
    /// How many locals are in a group.
    Group,
    /// Their type.
    Type,
    /// An instruction.
    Op,
    /// The second half of an instruction of the extended set.
    Extended,
    /// A block's type.
    Block,
    /// How far to branch.
    Branch,
    /// How many branches a table has.
    Branches,
    /// A function that is called.
    Function,
    /// A type or a table.
    Index,
    /// A local.
    Local,
    /// A global.
    Global,
    /// How an access to memory is aligned.
    Align,
    /// How far behind the address it is.
    Offset,
    /// A number of up to 32 bits.
    Number,
    /// A number of up to 64 bits.
    Long,
    /// A byte of a number with a fraction.
    Float,
}

/// How many parts there are.
pub(crate) const PARTS: usize = 19;

/// Where in the code we are.
pub(crate) struct Walk {
    /// What the next byte is.
    pub(crate) part: Part,
    /// The last instructions, the latest first.
    pub(crate) ops: [u32; 6],
    /// The last locals.
    pub(crate) locals: [u32; 3],
    /// The last offsets.
    pub(crate) offsets: [u32; 2],
    /// The last function called.
    pub(crate) called: u32,
    /// Which function this is.
    pub(crate) function: u32,
    /// The number being read, as far as it is known.
    pub(crate) value: u32,
    /// How many bytes of it are known.
    pub(crate) known: u32,
    /// What follows behind the next part, the nearest last.
    behind: [Part; 2],
    waiting: usize,
    /// How many more of the same are to come.
    more: u32,
    depth: u32,
}

impl Walk {
    /// Before the first byte.
    pub(crate) const START: Self = Self {
        part: Part::Count,
        ops: [0; 6],
        locals: [0; 3],
        offsets: [0; 2],
        called: 0,
        function: 0,
        value: 0,
        known: 0,
        behind: [Part::Op; 2],
        waiting: 0,
        more: 0,
        depth: 0,
    };

    /// Goes on by a byte.
    pub(crate) fn step(&mut self, byte: u8) {
        let whole = match self.part {
            Part::Op | Part::Type | Part::Float => true,
            _ => byte < 128,
        };
        self.value |= u32::from(byte & 127) << (7 * self.known).min(28);
        self.known += 1;
        if !whole {
            return;
        }
        let value = self.value;
        (self.value, self.known) = (0, 0);
        self.part = match self.part {
            Part::Count => Part::Size,
            Part::Size => {
                self.function += 1;
                self.ops = [0; 6];
                Part::Groups
            }
            Part::Groups => {
                self.more = value;
                if value == 0 { Part::Op } else { Part::Group }
            }
            Part::Group => Part::Type,
            Part::Type => {
                self.more -= 1;
                if self.more == 0 { Part::Op } else { Part::Group }
            }
            Part::Op => {
                self.ops.copy_within(0..5, 1);
                self.ops[0] = u32::from(byte);
                self.op(byte)
            }
            Part::Extended => {
                self.ops[0] = 256 + value % 256;
                match value {
                    8 | 10 | 12 | 14 => self.then(Part::Index, Part::Index),
                    9 | 11 | 13 | 15..=17 => Part::Index,
                    _ => self.next(),
                }
            }
            Part::Branches => {
                self.more = value;
                Part::Branch
            }
            Part::Branch if self.more > 0 => {
                self.more -= 1;
                Part::Branch
            }
            Part::Float if self.more > 1 => {
                self.more -= 1;
                Part::Float
            }
            Part::Local => {
                self.locals.copy_within(0..2, 1);
                self.locals[0] = value;
                Part::Op
            }
            Part::Offset => {
                self.offsets = [value, self.offsets[0]];
                Part::Op
            }
            Part::Function => {
                self.called = value;
                Part::Op
            }
            _ => self.next(),
        };
    }

    /// What follows the instruction.
    fn op(&mut self, op: u8) -> Part {
        match op {
            0x02..=0x04 => {
                self.depth += 1;
                Part::Block
            }
            0x0b if self.depth == 0 => Part::Size,
            0x0b => {
                self.depth -= 1;
                Part::Op
            }
            0x0c | 0x0d => {
                self.more = 0;
                Part::Branch
            }
            0x0e => Part::Branches,
            0x10 | 0xd2 => Part::Function,
            // A call by table has a type and a table; a choice has a list of one type.
            0x11 | 0x1c => self.then(Part::Index, Part::Index),
            0x20..=0x22 => Part::Local,
            0x23 | 0x24 => Part::Global,
            0x25 | 0x26 | 0x3f | 0x40 | 0xd0 => Part::Index,
            0x28..=0x3e => self.then(Part::Align, Part::Offset),
            0x41 => Part::Number,
            0x42 => Part::Long,
            0x43 => {
                self.more = 4;
                Part::Float
            }
            0x44 => {
                self.more = 8;
                Part::Float
            }
            0xfc => Part::Extended,
            _ => Part::Op,
        }
    }

    fn then(&mut self, first: Part, second: Part) -> Part {
        self.behind[0] = second;
        self.waiting = 1;
        first
    }

    fn next(&mut self) -> Part {
        if self.waiting == 0 {
            return Part::Op;
        }
        self.waiting = 0;
        self.behind[0]
    }
}
