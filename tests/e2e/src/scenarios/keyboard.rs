//! The keyboard alone: every control can be reached, seen and left.

use fantoccini::key::Key;
use serde_json::{Value, json};

use super::{Running, Scenario, Stage};
use crate::failure::{Outcome, expect, expect_same};
use crate::samples;

pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario {
        name: "tab-reaches-all",
        proves: "Tab leaves the field and reaches every control, and each shows that it has the focus.",
        run: |stage| -> Running<'_> { Box::pin(tab_reaches_all(stage)) },
        ..Scenario::ROW
    },
    Scenario {
        name: "skip-link",
        proves: "The first stop is a link that skips to the content, visible while it has the focus.",
        run: |stage| -> Running<'_> { Box::pin(skip_link(stage)) },
        ..Scenario::ROW
    },
    Scenario {
        name: "keys-do-it",
        proves: "An example and Clear work with Enter and Space.",
        run: |stage| -> Running<'_> { Box::pin(keys_do_it(stage)) },
        ..Scenario::ROW
    },
];

/// Numbers every control that should be reachable, remembers how each looks without the focus, and names them.
const CONTROLS: &str = "
    const looks = e => {
        const parts = [];
        for (let at = e, up = 0; at && up < 3; at = at.parentElement, up++) {
            const s = window.getComputedStyle(at);
            parts.push(s.outlineStyle === 'none' ? 'none' : s.outlineStyle + s.outlineWidth + s.outlineColor, s.boxShadow, s.borderTopColor, s.backgroundColor);
        }
        return parts.join('|');
    };
    window.document.activeElement?.blur();
    const names = [];
    window.e2eLooks = looks; window.e2ePlain = [];
    for (const e of window.document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')) {
        if (e.disabled || e.tabIndex < 0 || !e.checkVisibility({ visibilityProperty: true }) || e.closest('[inert]')) continue;
        if (e.type === 'radio' && !e.checked) continue;
        e.setAttribute('data-e2e-stop', names.length);
        window.e2ePlain.push(looks(e));
        names.push(`${e.localName}${e.id ? '#' + e.id : ''} ${(e.getAttribute('aria-label') || e.textContent || '').trim().slice(0, 30)}`);
    }
    return names;";

/// The control that has the focus and whether one can see that; null outside of all controls.
const STOP: &str = "
    const e = window.document.activeElement;
    const n = e?.getAttribute?.('data-e2e-stop');
    return n == null ? null : { n: +n, seen: window.e2eLooks(e) !== window.e2ePlain[n] };";

async fn tab_reaches_all(stage: &Stage<'_>) -> Outcome {
    let page = &stage.page;
    stage.open().await?;
    // Both a finding with its buttons and a token with its claims are on show.
    page.ask(&samples::wrapped(&samples::current())).await?;
    let names = page.run(CONTROLS, &[]).await?;
    let names: Vec<_> = names.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    expect("the controls", names.len() > 15, || {
        format!("expected at least the field, Clear, Open and twelve examples, saw {names:?}")
    })?;
    let mut reached = vec![false; names.len()];
    let mut dark = Vec::new();
    for held in [None, Some(Key::Shift)] {
        // Tab may have left for the browser's own controls, and Firefox brings the focus back only when it changes windows.
        let window = page.client.window().await?;
        page.client.switch_to_window(window).await?;
        page.find("#paste").await?.click().await?;
        page.until("the page to have the focus", "return window.document.hasFocus()").await?;
        let mut last = None;
        for _ in 0..names.len() + 3 {
            let stop = page.run(STOP, &[]).await?;
            let Some(n) = stop["n"].as_u64().and_then(|n| usize::try_from(n).ok()) else {
                break;
            };
            expect("Tab", last != Some(n), || format!("expected the focus to move on from {:?}, it stays", names[n]))?;
            last = Some(n);
            if stop["seen"] == json!(false) && !dark.contains(&names[n]) {
                dark.push(names[n]);
            }
            reached[n] = true;
            page.press(held, Key::Tab).await?;
        }
    }
    let missed: Vec<_> = names.iter().zip(&reached).filter(|(_, reached)| !**reached).map(|(name, _)| *name).collect();
    expect_same("controls that Tab does not reach", &Vec::<&str>::new(), &missed)?;
    expect_same("controls that do not show their focus", &Vec::<&str>::new(), &dark)
}

async fn skip_link(stage: &Stage<'_>) -> Outcome {
    let page = &stage.page;
    stage.open().await?;
    let first = page
        .run(
            "const stops = [...window.document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter(e => e.tabIndex >= 0 && !e.disabled);
             const link = stops[0];
             link.focus();
             return { href: link.getAttribute('href'), target: !!window.document.querySelector(link.getAttribute('href') ?? 'x-none') }",
            &[],
        )
        .await?;
    expect("the first stop", first["href"].as_str().is_some_and(|href| href.starts_with('#')), || {
        format!("expected a link into the page, saw {first}")
    })?;
    expect_same("its target exists", &json!(true), &first["target"])?;
    // Polled: the link may glide into view.
    page.until(
        "the skip link inside the window while it has the focus",
        "
        const box = window.document.activeElement.getBoundingClientRect();
        return box.width > 20 && box.height > 10 && box.top >= 0 && box.left >= 0",
    )
    .await?;
    page.press(None, Key::Enter).await?;
    page.settle().await?;
    let inside = page
        .run(
            "const target = window.document.querySelector(arguments[0]), box = target.getBoundingClientRect();
             return target.contains(window.document.activeElement) || (box.top < window.innerHeight && box.bottom > 0)",
            &[first["href"].clone()],
        )
        .await?;
    expect_same("Enter leads to its target", &json!(true), &inside)
}

async fn keys_do_it(stage: &Stage<'_>) -> Outcome {
    let page = &stage.page;
    stage.open().await?;
    page.run("window.document.querySelector('[data-example=obtain-new-token]').focus()", &[]).await?;
    page.press(None, Key::Enter).await?;
    let shown = page.answered().await?;
    expect_same("the first fix after Enter on the example", &"obtain-new-token", &shown.first_fix())?;
    page.run("window.document.querySelector('#clear').focus()", &[]).await?;
    page.press(None, ' ').await?;
    page.until("an empty field after Space on Clear", "return window.document.querySelector('#paste').value === ''")
        .await
}
