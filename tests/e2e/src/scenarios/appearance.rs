//! What it looks like: themes, widths, and what axe-core says about every state.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::width::Width;
use super::{Need, Running, Scenario, Stage};
use crate::failure::{Failure, Outcome, expect, expect_same};
use crate::samples;

pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario {
        name: "themes",
        proves: "Light, dark and system can be chosen; the choice changes the colours, and both suit the browser's own controls.",
        places: Scenario::EVERYWHERE,
        run: |stage| -> Running<'_> { Box::pin(themes(stage)) },
        ..Scenario::ROW
    },
    Scenario {
        name: "widths",
        proves: "From 320 to 1280 pixels nothing has to be scrolled sideways, in any state.",
        run: |stage| -> Running<'_> { Box::pin(widths(stage)) },
        ..Scenario::ROW
    },
    Scenario {
        name: "axe",
        proves: "axe-core finds no violation of any rule in any state and theme, wide and narrow.",
        need: Need::Axe,
        run: |stage| -> Running<'_> { Box::pin(axe(stage)) },
        ..Scenario::ROW
    },
];

/// A state the page can be in.
#[derive(Clone, Copy)]
enum State {
    Empty,
    Result,
    Finding,
    Unknown,
    Notice,
}

impl State {
    const ALL: [Self; 5] = [Self::Empty, Self::Result, Self::Finding, Self::Unknown, Self::Notice];

    fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Result => "result",
            Self::Finding => "finding",
            Self::Unknown => "unknown",
            Self::Notice => "notice",
        }
    }

    /// Opens the page at `width` and brings it into this state.
    async fn enter(self, stage: &Stage<'_>, width: &Width) -> Outcome {
        let page = &stage.page;
        if let Self::Notice = self {
            width.open(stage, &format!("#token={}", samples::expired())).await?;
            return page.notice().await.map(drop);
        }
        width.open(stage, "").await?;
        match self {
            Self::Empty | Self::Notice => Ok(()),
            Self::Result => page.expect_fix(&samples::expired(), "obtain-new-token").await.map(drop),
            Self::Finding => page.expect_fix(&samples::wrapped(&samples::current()), "repair-format").await.map(drop),
            Self::Unknown => page.ask("nothing of interest").await.map(drop),
        }
    }
}

/// The theme in force and the page's colours.
const COLOURS: &str = "
    const style = window.getComputedStyle(window.document.documentElement);
    const body = window.getComputedStyle(window.document.body);
    const transparent = /rgba\\(0, 0, 0, 0\\)|transparent/;
    return {
        theme: window.document.documentElement.dataset.theme ?? null,
        background: transparent.test(body.backgroundColor) ? style.backgroundColor : body.backgroundColor,
        scheme: style.colorScheme,
    };";

async fn themes(stage: &Stage<'_>) -> Outcome {
    let page = &stage.page;
    stage.open().await?;
    let mut backgrounds = Vec::new();
    for theme in ["light", "dark"] {
        page.choose("#theme", theme).await?;
        let seen = page.run(COLOURS, &[]).await?;
        expect_same("the theme in force", &json!(theme), &seen["theme"])?;
        expect("the colour scheme", seen["scheme"].as_str().is_some_and(|scheme| scheme.contains(theme)), || {
            format!("expected {theme}, saw {}", seen["scheme"])
        })?;
        backgrounds.push(seen["background"].clone());
    }
    expect("the backgrounds", backgrounds[0] != backgrounds[1], || {
        format!("expected two, saw {} twice", backgrounds[0])
    })?;
    page.choose("#theme", "system").await?;
    let seen = page.run(COLOURS, &[]).await?;
    let dark = page.run("return window.matchMedia('(prefers-color-scheme: dark)').matches", &[]).await?;
    let expected = &backgrounds[usize::from(dark == json!(true))];
    expect_same("the background in the system's theme", expected, &seen["background"])
}

/// How far the page can be scrolled sideways, and the elements that stick out.
const TOO_WIDE: &str = "
    const root = window.document.scrollingElement, width = root.clientWidth;
    const out = root.scrollWidth - width;
    if (out <= 0) return { out: 0, by: [] };
    const by = [...window.document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > width + 1)
        .slice(0, 5).map(e => `${e.localName}${e.id ? '#' + e.id : ''}.${e.className?.baseVal ?? e.className}`);
    return { out, by };";

async fn widths(stage: &Stage<'_>) -> Outcome {
    let page = &stage.page;
    for width in [1280, 768, 320] {
        let at = Width::set(stage, width).await?;
        for state in State::ALL {
            state.enter(stage, &at).await?;
            let seen = page.run(TOO_WIDE, &[]).await?;
            let what = format!("the state {} at {width} pixels", state.name());
            expect_same(&what, &json!({ "out": 0, "by": [] }), &seen)?;
            stage.picture(&format!("{}-{width}", state.name())).await?;
        }
        at.reset(stage).await?;
    }
    Ok(())
}

/// Runs every rule of axe-core and gives the violations, a line each.
const RUN_AXE: &str = "
    const done = arguments[arguments.length - 1];
    window.axe.run(window.document, { resultTypes: ['violations'] })
        .then(result => done(result.violations.map(v => `${v.id} (${v.help}): ${v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + (n.any[0]?.message ?? n.all[0]?.message ?? n.none[0]?.message ?? '')).join('; ')}`)),
              error => done(['axe failed: ' + error]));";

async fn axe(stage: &Stage<'_>) -> Outcome {
    let page = &stage.page;
    let source = stage.axe.ok_or_else(|| Failure::new("axe-core was not given"))?;
    let mut violations = BTreeMap::<String, Vec<String>>::new();
    for width in [1280, 320] {
        let at = Width::set(stage, width).await?;
        for state in State::ALL {
            state.enter(stage, &at).await?;
            page.run(source, &[]).await?;
            for theme in ["light", "dark"] {
                page.choose("#theme", theme).await?;
                // Colours may fade from one theme to the other; what counts is where they arrive.
                page.run("window.document.getAnimations().forEach(a => { try { a.finish() } catch {} })", &[]).await?;
                let seen = page.run_later(RUN_AXE, &[]).await?;
                let place = format!("{}-{theme}-{width}", state.name());
                stage.picture(&place).await?;
                for line in seen.as_array().into_iter().flatten().filter_map(Value::as_str) {
                    violations.entry(line.to_owned()).or_default().push(place.clone());
                }
            }
        }
        at.reset(stage).await?;
    }
    let lines: Vec<_> =
        violations.iter().map(|(violation, places)| format!("{violation}\n        in {}", places.join(", "))).collect();
    expect("violations", lines.is_empty(), || {
        format!("expected none, saw {}:\n    {}", lines.len(), lines.join("\n    "))
    })
}
