//! Draws elements without markup macros: each element costs a call or two instead of its own few hundred bytes of
//! program. Nothing here is generic but the braces of [`Pen::element`].

use std::rc::Rc;

use yew::{
    AttrValue, Html,
    virtual_dom::{AttributeOrProperty, Attributes, Key, VList, VTag, VText},
};

macro_rules! attributes {
    ($($name:ident $text:literal)*) => {
        /// Every attribute that a view sets.
        #[derive(Clone, Copy)]
        pub(super) enum Attr {
            $(#[doc = concat!("`", $text, "`")] $name),*
        }

        /// Their names, in the same order.
        const NAMES: &[&str] = &[$($text),*];
    };
}

attributes! {
    Anchor "text-anchor"
    Apply "data-apply"
    At "data-at"
    Autocomplete "autocomplete"
    Claim "data-claim"
    Class "class"
    Colspan "colspan"
    Copy "data-copy"
    DateTime "datetime"
    Dir "dir"
    Example "data-example"
    File "data-file"
    Finding "data-finding"
    Fix "data-fix"
    Focusable "focusable"
    For "for"
    Format "data-token"
    Glyph "data-glyph"
    Height "height"
    Hidden "aria-hidden"
    Id "id"
    Label "aria-label"
    LabelledBy "aria-labelledby"
    Level "data-level"
    Lit "data-lit"
    Max "max"
    Refusal "data-refusal"
    Role "role"
    Rows "rows"
    Scope "scope"
    Selected "selected"
    Signature "data-signature"
    Span "data-span"
    Standing "data-standing"
    Stop "data-stop"
    Strength "data-strength"
    Title "title"
    Type "type"
    Value "value"
    Which "data-which"
    Width "width"
    X "x"
    X1 "x1"
    X2 "x2"
    Y "y"
    Y1 "y1"
    Y2 "y2"
}

/// An element whose content is being drawn.
struct Open {
    tag: &'static str,
    key: Option<Key>,
    /// A place for each of [`NAMES`]; none at all where there are no attributes.
    attributes: Option<Box<[Option<AttributeOrProperty>]>>,
    /// What was drawn before it, beside it.
    before: Vec<Html>,
}

/// Draws elements one after the other, from the outside in.
#[derive(Default)]
pub(super) struct Pen {
    /// The content of the innermost open element, so far.
    drawn: Vec<Html>,
    open: Vec<Open>,
}

impl Pen {
    /// Draws an element, `name` or `name.class`; `inside` gives it its attributes and then its content.
    #[inline]
    pub(super) fn element(&mut self, selector: &'static str, inside: impl FnOnce(&mut Self)) {
        self.begin(selector);
        inside(self);
        self.end();
    }

    /// Draws an element with only a text in it.
    pub(super) fn leaf(&mut self, selector: &'static str, text: &str) {
        self.begin(selector);
        self.text(text);
        self.end();
    }

    /// Draws an element with only a text in it, in pieces.
    pub(super) fn line(&mut self, selector: &'static str, pieces: &[&str]) {
        self.leaf(selector, &pieces.concat());
    }

    /// Draws a text.
    pub(super) fn text(&mut self, text: &str) {
        self.drawn.push(VText::new(shared(text)).into());
    }

    /// Draws a number.
    pub(super) fn count(&mut self, number: usize) {
        self.text(&number.to_string());
    }

    /// Draws what came out of the paste: letters that run to the left must not carry away what stands around them.
    pub(super) fn foreign(&mut self, text: &str) {
        self.begin("bdi");
        self.attr(Attr::Dir, "ltr");
        self.text(text);
        self.end();
    }

    /// Gives the open element an attribute.
    pub(super) fn attr(&mut self, name: Attr, value: &str) {
        if let Some(open) = self.open.last_mut() {
            let attributes = open.attributes.get_or_insert_with(|| vec![None; NAMES.len()].into());
            attributes[name as usize] = Some(AttributeOrProperty::Attribute(shared(value)));
        }
    }

    /// Gives the open element a number as an attribute.
    pub(super) fn number(&mut self, name: Attr, value: i64) {
        self.attr(name, &value.to_string());
    }

    /// Gives the open element a length in permille.
    pub(super) fn permille(&mut self, name: Attr, value: i64) {
        let (whole, tenth) = ((value / 10).to_string(), (value % 10).to_string());
        self.attr(name, &[&whole, ".", &tenth, "%"].concat());
    }

    /// Names the open element among its neighbours, so that it stays itself when they come and go.
    pub(super) fn key(&mut self, key: &str) {
        if let Some(open) = self.open.last_mut() {
            open.key = Some(Key::from(key));
        }
    }

    /// All that was drawn.
    pub(super) fn done(self) -> Html {
        VList::from(self.drawn).into()
    }

    fn begin(&mut self, selector: &'static str) {
        let (tag, class) = selector.split_once('.').unwrap_or((selector, ""));
        let before = std::mem::take(&mut self.drawn);
        self.open.push(Open { tag, key: None, attributes: None, before });
        if !class.is_empty() {
            self.attr(Attr::Class, class);
        }
    }

    fn end(&mut self) {
        let Some(open) = self.open.pop() else { return };
        let mut tag = VTag::new(open.tag);
        tag.key = open.key;
        if let Some(values) = open.attributes {
            tag.set_attributes(Attributes::Dynamic { keys: NAMES, values });
        }
        let inside = std::mem::replace(&mut self.drawn, open.before);
        if let Some(children) = tag.children_mut() {
            *children = VList::from(inside).into();
        }
        self.drawn.push(tag.into());
    }
}

fn shared(text: &str) -> AttrValue {
    Rc::<str>::from(text).into()
}
