//! What was pasted stays nowhere: not stored, not in the address, not after clearing, leaving or reloading.

use serde_json::json;

use super::{Need, Place, Running, Scenario, Stage};
use crate::failure::{Outcome, expect, expect_same};
use crate::samples;

pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario {
        name: "inert-field",
        proves: "The field carries every attribute that keeps spelling checkers, password managers and form memories away.",
        places: Scenario::EVERYWHERE,
        run: |stage| -> Running<'_> { Box::pin(inert_field(stage)) },
        ..Scenario::ROW
    },
    Scenario {
        name: "nothing-stored",
        proves: "Storage holds theme and zone at most; address and history stay as they were.",
        places: Scenario::EVERYWHERE,
        run: |stage| -> Running<'_> { Box::pin(nothing_stored(stage)) },
        ..Scenario::ROW
    },
    Scenario {
        name: "token-in-address",
        proves: "A token in the address is warned about, and neither read nor put into the field.",
        places: Scenario::EVERYWHERE,
        run: |stage| -> Running<'_> { Box::pin(token_in_address(stage)) },
        ..Scenario::ROW
    },
    Scenario {
        name: "clear-wipes",
        proves: "Clear leaves no trace of the paste in the page, and undo does not bring it back.",
        places: Scenario::EVERYWHERE,
        run: |stage| -> Running<'_> { Box::pin(clear_wipes(stage)) },
        ..Scenario::ROW
    },
    Scenario {
        name: "key-checks-and-goes",
        proves: "A key checks the signature in three plain states; its field is as guarded as the paste's, and Clear wipes both.",
        places: Scenario::EVERYWHERE,
        need: Need::Whole,
        run: |stage| -> Running<'_> { Box::pin(key_checks_and_goes(stage)) },
        ..Scenario::ROW
    },
    Scenario {
        name: "leaving-wipes",
        proves: "Neither going back to the page nor reloading it shows what was pasted before.",
        // Over http only: the page to go to is on the server, and a page from disk may not be kept by the engine at all.
        run: |stage| -> Running<'_> { Box::pin(leaving_wipes(stage)) },
        ..Scenario::ROW
    },
];

/// A word that is nowhere but in what we paste.
const CANARY: &str = "canary-7f3a91";

/// The attributes of the field; an empty value means that presence is enough.
const ATTRIBUTES: [(&str, &str); 14] = [
    ("autocomplete", "off"),
    ("autocorrect", "off"),
    ("autocapitalize", "off"),
    ("spellcheck", "false"),
    ("writingsuggestions", "false"),
    ("translate", "no"),
    ("data-gramm", "false"),
    ("data-gramm_editor", "false"),
    ("data-enable-grammarly", "false"),
    ("data-lt-active", "false"),
    ("data-1p-ignore", ""),
    ("data-lpignore", "true"),
    ("dir", "ltr"),
    ("aria-describedby", ""),
];

async fn inert_field(stage: &Stage<'_>) -> Outcome {
    stage.open().await?;
    for (name, expected) in ATTRIBUTES {
        // Not the driver's own command: WebKit's gives what the attribute means instead of what it says.
        let seen = stage
            .page
            .run("return window.document.querySelector('#paste').getAttribute(arguments[0])", &[json!(name)])
            .await?;
        let seen = seen.as_str();
        let right = seen.is_some_and(|seen| expected.is_empty() || seen == expected);
        expect(&format!("the field's {name}"), right, || format!("expected {expected:?}, saw {seen:?}"))?;
    }
    let facts = stage
        .page
        .run(
            "const field = window.document.querySelector('#paste');
             return {
                label: [...field.labels].map(label => label.textContent.trim()).join(' ') || field.getAttribute('aria-label'),
                spellcheck: field.spellcheck,
                named: field.hasAttribute('name') || !!field.form,
                described: field.getAttribute('aria-describedby').split(/\\s+/).every(id => window.document.getElementById(id)?.textContent.trim()),
             }",
            &[],
        )
        .await?;
    expect_same("the field's label", &json!("Paste a token or an error response"), &facts["label"])?;
    expect_same("the field is spell checked", &json!(false), &facts["spellcheck"])?;
    expect_same("the field could be sent with a form", &json!(false), &facts["named"])?;
    expect_same("the field's descriptions exist", &json!(true), &facts["described"])
}

/// A token and a message with the canary wherever a text can be.
fn secret() -> String {
    let mut claims = samples::ending(-7500);
    claims["sub"] = json!(CANARY);
    claims[CANARY] = json!("x");
    let header = json!({ "alg": "HS256", "typ": "JWT", "kid": CANARY });
    format!("GET /?x={CANARY}\nAuthorization: Bearer {}", samples::jwt_of(&header.to_string(), &claims.to_string()))
}

/// What the browser has kept for the page.
const KEPT: &str = "
    const done = arguments[arguments.length - 1];
    (async () => {
        const kept = [];
        for (const store of ['localStorage', 'sessionStorage'])
            for (let n = 0; n < window[store].length; n++) kept.push(`${store} ${window[store].key(n)}=${window[store].getItem(window[store].key(n))}`);
        if (window.document.cookie) kept.push('cookie ' + window.document.cookie);
        try { for (const base of await window.indexedDB.databases()) kept.push('database ' + base.name); } catch {}
        try { for (const cache of await window.caches.keys()) kept.push('cache ' + cache); } catch {}
        try { for (const worker of await window.navigator.serviceWorker.getRegistrations()) kept.push('worker ' + worker.scope); } catch {}
        return { kept: kept.sort(), href: window.location.href, history: window.history.length, state: window.history.state, name: window.name, title: window.document.title };
    })().then(done, error => done({ kept: ['error ' + error] }));";

async fn nothing_stored(stage: &Stage<'_>) -> Outcome {
    let page = &stage.page;
    stage.open().await?;
    page.run("window.localStorage.clear()", &[]).await?;
    let before = page.run_later(KEPT, &[]).await?;
    for text in samples::corpus("https://issuer.example").into_iter().chain([secret()]) {
        page.paste(&text).await?;
    }
    for fix in samples::FIXES {
        page.click(&format!("[data-example='{fix}']")).await?;
    }
    page.ask(&secret()).await?;
    page.choose("#leeway", "300").await?;
    let after = page.run_later(KEPT, &[]).await?;
    expect_same("what is kept, address and history", &before, &after)?;

    page.choose("#theme", "dark").await?;
    page.choose("#zone", "utc").await?;
    let after = page.run_later(KEPT, &[]).await?;
    let kept = after["kept"].as_array().cloned().unwrap_or_default();
    let allowed = |entry: &serde_json::Value| {
        let entry = entry.as_str().unwrap_or_default();
        entry.starts_with("localStorage ") && entry.len() < 60 && (entry.contains("theme") || entry.contains("zone"))
    };
    expect("what is kept after choosing a theme and a zone", kept.len() <= 2 && kept.iter().all(allowed), || {
        format!("expected a theme and a zone at most, saw {kept:?}")
    })?;
    page.client.refresh().await?;
    page.ready().await?;
    let chosen = page
        .run(
            "return [window.document.querySelector('#theme').value, window.document.documentElement.dataset.theme]",
            &[],
        )
        .await?;
    expect_same("the theme after a reload", &json!(["dark", "dark"]), &chosen)
}

async fn token_in_address(stage: &Stage<'_>) -> Outcome {
    let page = &stage.page;
    let token = samples::expired();
    for fragment in [format!("#token={token}"), format!("#access_token={token}&token_type=Bearer")] {
        page.client.goto("about:blank").await?;
        page.open(&format!("{}{fragment}", stage.url)).await?;
        let notice = page.notice().await?;
        expect("the notice", !notice.contains(&token), || "expected no token in it, saw the token".into())?;
        let shown = page.shown().await?;
        expect_same("the field", &String::new(), &page.field().await?)?;
        expect_same("the verdict", &"", &shown.text("verdict"))?;
        expect_same("the tokens read", &Vec::<&str>::new(), &shown.ids("tokens"))?;
        let hash = page.run("return window.location.hash", &[]).await?;
        expect("the address", hash == json!("") || hash == json!(fragment), || {
            format!("expected its fragment untouched or gone, saw {hash}")
        })?;
    }
    if stage.place() == Place::Http {
        let requests = stage.server.requests();
        expect_same("the server's log", &vec!["GET /".to_owned(); 2], &requests)?;
    }
    page.client.goto("about:blank").await?;
    page.open(&stage.url).await?;
    expect_same("the notice without a fragment", &"", &page.shown().await?.text("notice"))
}

/// Fails if any part of the secret is left in the page.
async fn expect_no_trace(stage: &Stage<'_>, when: &str) -> Outcome {
    let everything = stage.page.everything().await?;
    for part in secret().split(['.', ' ', '\n']).filter(|part| part.len() > 12).chain([CANARY]) {
        expect(when, !everything.contains(part), || {
            let at = everything.find(part).unwrap_or_default();
            let around: String =
                everything[..at].chars().rev().take(80).collect::<Vec<_>>().into_iter().rev().collect();
            format!(
                "expected no trace of the paste, saw {:?} after {around:?}",
                part.chars().take(16).collect::<String>()
            )
        })?;
    }
    Ok(())
}

async fn clear_wipes(stage: &Stage<'_>) -> Outcome {
    let page = &stage.page;
    stage.open().await?;
    page.ask(&secret()).await?;
    let decoded =
        page.count("return window.document.body.innerText.split(arguments[0]).length - 1", &[json!(CANARY)]).await?;
    expect("the control before clearing", decoded > 0, || {
        "expected the canary among the decoded claims, saw it nowhere".into()
    })?;
    page.click("#clear").await?;
    page.until("an empty field", "return window.document.querySelector('#paste').value === ''").await?;
    page.settle().await?;
    let shown = page.shown().await?;
    for list in ["fixes", "findings", "tokens", "refusals"] {
        expect_same(&format!("the {list} after Clear"), &Vec::<&str>::new(), &shown.ids(list))?;
    }
    expect_same("the verdict after Clear", &"", &shown.text("verdict"))?;
    expect_no_trace(stage, "after Clear").await?;

    stage.undo().await?;
    page.settle().await?;
    expect_same("the field after undo", &String::new(), &page.field().await?)?;
    expect_no_trace(stage, "after undo").await
}

/// RFC 7515 A.1, and the secret that signs it.
const SIGNED: &str = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const KEY: &str = "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow";

async fn key_checks_and_goes(stage: &Stage<'_>) -> Outcome {
    let page = &stage.page;
    stage.open().await?;
    page.ask(SIGNED).await?;
    let shows = "return !!window.document.querySelector(`[data-signature=${arguments[0]}]`)";
    page.until_with("a signature that is not checked", shows, &[json!("not-checked")]).await?;
    for (name, expected) in ATTRIBUTES.into_iter().filter(|(name, _)| !name.starts_with("aria-")) {
        let seen =
            page.run("return window.document.querySelector('#key').getAttribute(arguments[0])", &[json!(name)]).await?;
        let seen = seen.as_str();
        let right = seen.is_some_and(|seen| expected.is_empty() || seen == expected);
        expect(&format!("the key field's {name}"), right, || format!("expected {expected:?}, saw {seen:?}"))?;
    }
    let before = page.run("return window.document.querySelector('#key').value", &[]).await?;
    expect_same("the key before anything was given", &json!(""), &before)?;
    page.click("details.key summary").await?;
    let give = "const key = window.document.querySelector('#key'); key.value = arguments[0]; key.dispatchEvent(new window.Event('input', { bubbles: true }));";
    for (key, expected) in
        [(KEY, "verified"), ("canary-key-5d1e-not-the-right-one", "wrong"), ("", "not-checked"), (KEY, "verified")]
    {
        page.run(give, &[json!(key)]).await?;
        page.until_with(expected, shows, &[json!(expected)]).await?;
    }
    stage.picture("signature").await?;
    page.click("#clear").await?;
    page.until("an empty field", "return window.document.querySelector('#paste').value === ''").await?;
    page.settle().await?;
    let everything = page.everything().await?;
    expect("the page after Clear", !everything.contains(&KEY[..16]) && !everything.contains("canary-key"), || {
        "expected no trace of the key".into()
    })?;
    page.ask(SIGNED).await?;
    page.until_with("a signature that is not checked any more", shows, &[json!("not-checked")]).await
}

async fn leaving_wipes(stage: &Stage<'_>) -> Outcome {
    let page = &stage.page;
    stage.open().await?;
    page.run("window.addEventListener('pageshow', e => { window.e2eKept = e.persisted })", &[]).await?;
    page.ask(&secret()).await?;
    page.client.goto(&stage.server.url("/elsewhere")).await?;
    page.client.back().await?;
    page.ready().await?;
    page.settle().await?;
    expect_same("the field after going back", &String::new(), &page.field().await?)?;
    expect_no_trace(stage, "after going back").await?;
    page.expect_fix(&samples::expired(), "obtain-new-token").await?;

    page.ask(&secret()).await?;
    page.client.refresh().await?;
    page.ready().await?;
    page.settle().await?;
    expect_same("the field after a reload", &String::new(), &page.field().await?)?;
    expect_no_trace(stage, "after a reload").await
}
