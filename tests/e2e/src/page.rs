//! The page as a person meets it, and as a test may look into it.
//!
//! Scripts always write `window.X`: Firefox runs them in a sandbox whose own globals are not the page's.

use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource as _, KeyAction, KeyActions, MouseActions, PointerAction};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use tokio::time::sleep;

use crate::failure::{Failure, Outcome, expect_same};

/// How long the page may take to do what it should; long enough for a busy machine.
const PATIENCE: Duration = Duration::from_secs(15);

/// Sets the field as a paste does: the new value, then one input event.
const PASTE: &str = "
    const field = window.document.querySelector('#paste');
    field.focus();
    Object.getOwnPropertyDescriptor(window.HTMLTextAreaElement.prototype, 'value').set.call(field, arguments[0]);
    field.dispatchEvent(new window.InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));";

/// Calls back after two frames, or soon anyway where no frames are drawn.
const SETTLE: &str = "
    const done = arguments[arguments.length - 1];
    let called = false;
    const once = () => { if (!called) { called = true; window.setTimeout(() => done(null), 0); } };
    window.requestAnimationFrame(() => window.requestAnimationFrame(once));
    window.setTimeout(once, 500);";

/// Everything a test needs to know about what is shown.
const STATE: &str = "
    const all = (css, name) => [...window.document.querySelectorAll(css)].map(e => e.getAttribute(name));
    const text = css => (window.document.querySelector(css)?.textContent ?? '').trim();
    const level = window.document.querySelector('#verdict')?.getAttribute('data-level') ?? '';
    const judged = ['ok', 'warning', 'problem', 'unknown'].includes(level);
    return {
        level: judged ? level : '', verdict: judged ? text('#verdict') : '', notice: text('#notice'), status: text('#status'),
        fixes: all('[data-fix]', 'data-fix'), findings: all('[data-finding]', 'data-finding'),
        tokens: all('[data-token]', 'data-token'), refusals: all('[data-refusal]', 'data-refusal'),
    };";

/// Whether the field's text has been judged. An invitation for an empty field may stand in the verdict's place.
const JUDGED: &str = "return !!window.document.querySelector('#verdict:is([data-level=ok], [data-level=warning], [data-level=problem], [data-level=unknown])')?.textContent.trim()";

/// What the page shows.
pub(crate) struct Shown(Value);

impl Shown {
    /// A text: `level`, `verdict`, `notice` or `status`.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.0[name].as_str().unwrap_or_default()
    }

    /// The ids of a list: `fixes`, `findings`, `tokens` or `refusals`.
    pub(crate) fn ids(&self, name: &str) -> Vec<&str> {
        self.0[name].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
    }

    /// The fix that stands first.
    pub(crate) fn first_fix(&self) -> &str {
        self.ids("fixes").first().copied().unwrap_or("none")
    }

    /// All of it on one line, for the person who reads about a failure.
    pub(crate) fn summary(&self) -> String {
        let cut = |text: &str| text.chars().take(160).collect::<String>();
        format!(
            "verdict [{}] {:?}, fixes {:?}, findings {:?}, notice {:?}",
            self.text("level"),
            cut(self.text("verdict")),
            self.ids("fixes"),
            self.ids("findings"),
            cut(self.text("notice")),
        )
    }
}

/// A browser's window.
pub(crate) struct Page {
    /// The connection to the driver.
    pub(crate) client: Client,
}

impl Page {
    /// Opens `url` and waits until the page listens.
    pub(crate) async fn open(&self, url: &str) -> Outcome {
        self.client.goto(url).await?;
        self.ready().await
    }

    /// Waits until the page listens.
    pub(crate) async fn ready(&self) -> Outcome {
        self.until(
            "html[data-ready=true] after opening the page",
            "return window.document.documentElement?.dataset.ready === 'true'",
        )
        .await
    }

    /// Runs `script` in the page and gives what it returns.
    pub(crate) async fn run(&self, script: &str, args: &[Value]) -> Outcome<Value> {
        Ok(self.client.execute(script, args.to_vec()).await?)
    }

    /// Runs `script`, which calls its last argument when it is done.
    pub(crate) async fn run_later(&self, script: &str, args: &[Value]) -> Outcome<Value> {
        Ok(self.client.execute_async(script, args.to_vec()).await?)
    }

    /// Runs `script` and reads a whole number from it; anything else is a failure.
    pub(crate) async fn count(&self, script: &str, args: &[Value]) -> Outcome<u64> {
        let value = self.run(script, args).await?;
        // Firefox gives whole numbers as floats at times.
        value
            .as_u64()
            .or_else(|| value.as_f64().and_then(|float| format!("{float:.0}").parse().ok()))
            .ok_or_else(|| Failure::new(format!("expected a number from the page, saw {value}")))
    }

    /// Waits until `script` returns something true; `what` says what was waited for.
    pub(crate) async fn until(&self, what: &str, script: &str) -> Outcome {
        self.until_with(what, script, &[]).await
    }

    /// Waits until `script` with `args` returns something true.
    pub(crate) async fn until_with(&self, what: &str, script: &str, args: &[Value]) -> Outcome {
        let started = Instant::now();
        loop {
            let seen = self.run(script, args).await?;
            if !matches!(seen, Value::Null | Value::Bool(false)) && seen != json!("") && seen != json!(0) {
                return Ok(());
            }
            if started.elapsed() > PATIENCE {
                return Err(Failure::new(format!("waited {PATIENCE:?} for {what}, still saw {seen}")));
            }
            sleep(Duration::from_millis(25)).await;
        }
    }

    /// Waits for the page behind a link until `script` with `args` returns true there: while one page goes and the next
    /// one comes, neither answers.
    pub(crate) async fn arrives(&self, what: &str, script: &str, args: &[Value]) -> Outcome {
        let started = Instant::now();
        while !matches!(self.run(script, args).await, Ok(Value::Bool(true))) {
            if started.elapsed() > PATIENCE {
                return Err(Failure::new(format!("waited {PATIENCE:?} for {what}")));
            }
            sleep(Duration::from_millis(100)).await;
        }
        Ok(())
    }

    /// Lets the page draw what it has to draw.
    pub(crate) async fn settle(&self) -> Outcome {
        self.run_later(SETTLE, &[]).await.map(drop)
    }

    /// Puts `text` into the field as a paste would, and lets the page draw.
    pub(crate) async fn paste(&self, text: &str) -> Outcome {
        self.run(PASTE, &[json!(text)]).await?;
        self.settle().await
    }

    /// Empties the field, pastes `text` and waits for an answer.
    pub(crate) async fn ask(&self, text: &str) -> Outcome<Shown> {
        self.paste("").await?;
        // What a file has brought does not stand in the field, so emptying the field does not take it away.
        if self.field().await?.is_empty() && self.run(JUDGED, &[]).await? == json!(true) {
            self.click("#clear").await?;
        }
        self.unanswered().await?;
        self.paste(text).await?;
        self.answered().await
    }

    /// Waits for a verdict.
    pub(crate) async fn answered(&self) -> Outcome<Shown> {
        self.until("a verdict", JUDGED).await?;
        self.shown().await
    }

    /// Waits for the verdict to go away, as it must when the field is empty.
    pub(crate) async fn unanswered(&self) -> Outcome {
        self.until("no verdict for a blank field", &JUDGED.replace("!!", "!")).await
    }

    /// Pastes `text` and expects `fix` to stand first.
    pub(crate) async fn expect_fix(&self, text: &str, fix: &str) -> Outcome<Shown> {
        let shown = self.ask(text).await?;
        expect_same("the first fix", &fix, &shown.first_fix())?;
        Ok(shown)
    }

    /// What is shown now.
    pub(crate) async fn shown(&self) -> Outcome<Shown> {
        self.run(STATE, &[]).await.map(Shown)
    }

    /// Waits until `#notice` says something, and gives it.
    pub(crate) async fn notice(&self) -> Outcome<String> {
        self.until(
            "a sentence in #notice",
            "return (window.document.querySelector('#notice')?.textContent ?? '').trim()",
        )
        .await?;
        Ok(self.shown().await?.text("notice").to_owned())
    }

    /// What stands in the field.
    pub(crate) async fn field(&self) -> Outcome<String> {
        let value = self.run("return window.document.querySelector('#paste').value", &[]).await?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    /// All text a person or a screen reader could meet: text, attributes, and the values of fields. Not what the page was
    /// delivered with to learn, which speaks of everything.
    pub(crate) async fn everything(&self) -> Outcome<String> {
        let value = self
            .run(
                "const copy = window.document.documentElement.cloneNode(true);
                copy.querySelector('#catalogue').remove();
                return [copy.outerHTML, window.document.title, window.location.href,
                    ...[...window.document.querySelectorAll('input, textarea, select')].map(e => e.value)].join('\\n')",
                &[],
            )
            .await?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    /// The element of that selector.
    pub(crate) async fn find(&self, css: &str) -> Outcome<Element> {
        Ok(self.client.find(Locator::Css(css)).await?)
    }

    /// Clicks as a person does; folded parts around the element are opened first.
    pub(crate) async fn click(&self, css: &str) -> Outcome {
        self.follow(css).await?;
        self.settle().await
    }

    /// Clicks on what leads to another page: nobody waits for this one to be drawn.
    pub(crate) async fn follow(&self, css: &str) -> Outcome {
        let step = |failure: Failure| failure.during(&format!("clicking {css}"));
        self.until_with(
            &format!("an element {css}"),
            "return !!window.document.querySelector(arguments[0])",
            &[json!(css)],
        )
        .await?;
        self.run(
            "const target = window.document.querySelector(arguments[0]);
             for (let e = target.parentElement?.closest('details'); e; e = e.parentElement?.closest('details'))
                 if (!target.closest('summary') || target.closest('summary').parentElement !== e) e.open = true;
             target.scrollIntoView({ block: 'center', behavior: 'instant' });",
            &[json!(css)],
        )
        .await
        .map_err(step)?;
        self.find(css).await?.click().await.map_err(|error| step(error.into()))
    }

    /// Chooses `value` in the select `css`.
    pub(crate) async fn choose(&self, css: &str, value: &str) -> Outcome {
        self.run(
            "const select = window.document.querySelector(arguments[0]);
             select.value = arguments[1];
             if (select.value !== arguments[1]) throw new Error(arguments[0] + ' has no option ' + arguments[1]);
             select.dispatchEvent(new window.Event('input', { bubbles: true }));
             select.dispatchEvent(new window.Event('change', { bubbles: true }));",
            &[json!(css), json!(value)],
        )
        .await?;
        self.settle().await
    }

    /// Gives the file `path` to the file input.
    pub(crate) async fn give_file(&self, path: &std::path::Path) -> Outcome {
        self.find("#file").await?.send_keys(&path.to_string_lossy()).await?;
        self.settle().await
    }

    /// Presses `key` while `held` is down.
    pub(crate) async fn press(&self, held: Option<Key>, key: impl Into<char>) -> Outcome {
        let value = key.into();
        let mut keys = KeyActions::new("keyboard".into());
        if let Some(held) = held {
            keys = keys.then(KeyAction::Down { value: held.into() });
        }
        keys = keys.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        if let Some(held) = held {
            keys = keys.then(KeyAction::Up { value: held.into() });
        }
        Ok(self.client.perform_actions(keys).await?)
    }

    /// Moves the pointer onto the middle of the element `css`.
    pub(crate) async fn point_at(&self, css: &str) -> Outcome {
        // By coordinates: WebKit's driver can not point at a table row.
        let middle = self
            .run(
                "const target = window.document.querySelector(arguments[0]);
                 target.scrollIntoView({ block: 'center', behavior: 'instant' });
                 const box = target.getBoundingClientRect();
                 return [Math.floor(box.left + box.width / 2), Math.floor(box.top + box.height / 2)];",
                &[json!(css)],
            )
            .await?;
        let (Some(x), Some(y)) = (middle[0].as_f64(), middle[1].as_f64()) else {
            return Err(Failure::new(format!("expected the middle of {css}, saw {middle}")));
        };
        let mouse = MouseActions::new("mouse".into()).then(PointerAction::MoveTo { duration: None, x, y });
        self.client.perform_actions(mouse).await?;
        self.settle().await
    }

    /// Makes the page's own width `width`; a failure names the width that the engine gave instead.
    pub(crate) async fn widen(&self, width: u32) -> Outcome {
        self.client.set_window_size(width, 900).await?;
        let seen = self.width().await?;
        if seen != u64::from(width) {
            // The window has a frame: ask again for as much more.
            let frame = i64::from(width) - i64::try_from(seen).unwrap_or_default();
            let wanted = u32::try_from(i64::from(width) + frame).unwrap_or(width);
            self.client.set_window_size(wanted, 900).await?;
        }
        self.settle().await?;
        expect_same("the page's width", &u64::from(width), &self.width().await?)
    }

    /// The page's own width in CSS pixels.
    async fn width(&self) -> Outcome<u64> {
        self.settle().await?;
        self.count("return window.innerWidth", &[]).await
    }
}
