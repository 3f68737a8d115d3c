//! The lock: code that got into the page could neither send anything out nor run anything new.
//!
//! Judged by two servers' logs, never by what the page says. The same probes run on a page without a policy first, and must get
//! through there: a probe that reaches nobody anywhere would prove nothing. Not probed: navigating the whole page away, a download
//! and a new window, which no policy in a meta tag can stop.

use std::collections::BTreeSet;

use serde_json::json;

use super::{Place, Running, Scenario, Stage};
use crate::failure::{Outcome, expect, expect_same};

pub(super) const SCENARIOS: &[Scenario] = &[
    Scenario {
        name: "network-locked",
        proves: "No channel a script has (fetch, sockets, beacons, images, styles, frames, workers, forms, ...) reaches any server.",
        // From disk too: there the origin differs, and nothing may differ.
        places: Scenario::EVERYWHERE,
        run: |stage| -> Running<'_> { Box::pin(network_locked(stage)) },
        ..Scenario::ROW
    },
    Scenario {
        name: "no-code-from-text",
        proves: "eval, timers with text, inline handlers and inline scripts do nothing.",
        places: Scenario::EVERYWHERE,
        run: |stage| -> Running<'_> { Box::pin(no_code_from_text(stage)) },
        ..Scenario::ROW
    },
    Scenario {
        name: "trusted-types",
        proves: "Markup can not be assigned: innerHTML and its like throw, and no policy can be made to allow it.",
        run: |stage| -> Running<'_> { Box::pin(trusted_types(stage)) },
        ..Scenario::ROW
    },
];

/// Tries every channel towards the address in the first argument, each with its own path.
const PROBES: &str = "
    const base = arguments[0], done = arguments[1], d = window.document;
    const element = (name, set) => { const e = d.createElement(name); set(e); d.body.append(e); return e; };
    const link = (rel, path, more) => element('link', e => { e.rel = rel; Object.assign(e, more ?? {}); e.href = base + path; });
    const worker = text => window.URL.createObjectURL(new window.Blob([text], { type: 'text/javascript' }));
    const probes = {
        'fetch': p => window.fetch(base + p),
        'fetch-blind': p => window.fetch(base + p, { mode: 'no-cors' }),
        'fetch-keepalive': p => window.fetch(base + p, { mode: 'no-cors', keepalive: true, method: 'POST', body: 'x' }),
        'xhr': p => { const x = new window.XMLHttpRequest(); x.open('GET', base + p); x.send(); },
        'beacon': p => window.navigator.sendBeacon(base + p, 'x'),
        'websocket': p => new window.WebSocket(base.replace('http', 'ws') + p),
        'events': p => new window.EventSource(base + p),
        'image': p => { new window.Image().src = base + p; },
        'image-element': p => element('img', e => { e.src = base + p; }),
        'svg-image': p => {
            const svg = d.createElementNS('http://www.w3.org/2000/svg', 'svg'), image = d.createElementNS('http://www.w3.org/2000/svg', 'image');
            image.setAttribute('href', base + p); svg.append(image); d.body.append(svg);
        },
        'css-background': p => element('div', e => { e.style.width = e.style.height = '9px'; e.style.backgroundImage = `url(${base + p})`; }),
        'css-sheet': p => {
            const sheet = new window.CSSStyleSheet(); sheet.replaceSync(`body { border-image-source: url(${base + p}) }`);
            d.adoptedStyleSheets = [...d.adoptedStyleSheets, sheet];
        },
        'style-element': p => element('style', e => { e.textContent = `html { list-style-image: url(${base + p}) } @import url(${base + p}-import);`; }),
        'font': p => new window.FontFace('probe', `url(${base + p})`).load(),
        'stylesheet': p => link('stylesheet', p),
        'prefetch': p => link('prefetch', p),
        'preload': p => link('preload', p, { as: 'image' }),
        'modulepreload': p => link('modulepreload', p),
        'manifest': p => link('manifest', p),
        'icon': p => link('icon', p),
        'iframe': p => element('iframe', e => { e.src = base + p; }),
        'object': p => element('object', e => { e.data = base + p; }),
        'embed': p => element('embed', e => { e.src = base + p; }),
        'script': p => element('script', e => { e.src = base + p; }),
        'module': p => element('script', e => { e.type = 'module'; e.src = base + p; }),
        'worker': p => new window.Worker(base + p),
        'worker-blob': p => new window.Worker(worker(`fetch('${base + p}', { mode: 'no-cors' })`)),
        'shared-worker': p => new window.SharedWorker(base + p),
        'service-worker': p => window.navigator.serviceWorker.register(base + p),
        'video': p => element('video', e => { e.src = base + p; }),
        'audio': p => element('audio', e => { e.src = base + p; }),
        'form': p => {
            element('iframe', e => { e.name = 'probe'; });
            element('form', e => { e.action = base + p; e.target = 'probe'; e.method = 'post'; }).submit();
        },
    };
    for (const [name, probe] of Object.entries(probes))
        try { Promise.resolve(probe('/probe/' + name)).catch(() => {}); } catch {}
    window.setTimeout(() => done(Object.keys(probes).length), 1200);";

/// The channels by which a probe arrived at either server.
fn arrived(stage: &Stage<'_>) -> BTreeSet<String> {
    let requests = stage.server.requests().into_iter().chain(stage.outside.requests());
    requests.filter_map(|request| request.split_once("/probe/").map(|(_, name)| name.to_owned())).collect()
}

/// Sends all probes to both servers.
async fn probe(stage: &Stage<'_>) -> Outcome {
    for base in [stage.outside.url(""), stage.server.url("")] {
        stage.page.run_later(PROBES, &[json!(base)]).await?;
    }
    Ok(())
}

async fn network_locked(stage: &Stage<'_>) -> Outcome {
    stage.page.client.goto(&stage.server.url("/elsewhere")).await?;
    probe(stage).await?;
    let control = arrived(stage);
    expect("the control without a policy", control.len() >= 20, || {
        format!("expected at least 20 channels to get through, saw {}: {control:?}", control.len())
    })?;
    stage.page.client.goto("about:blank").await?;
    stage.server.forget();
    stage.outside.forget();

    stage.open().await?;
    probe(stage).await?;
    expect_same("channels that got through", &BTreeSet::new(), &arrived(stage))?;
    expect_same("the other origin's log", &Vec::<String>::new(), &stage.outside.requests())?;
    let own: Vec<_> = if stage.place() == Place::Http { vec!["GET /".to_owned()] } else { Vec::new() };
    expect_same("the server's log", &own, &stage.server.requests())?;
    // The policy can not be taken away again.
    stage.page.run("window.document.querySelectorAll('meta').forEach(meta => meta.remove())", &[]).await?;
    probe(stage).await?;
    expect_same("channels that got through without the meta tags", &BTreeSet::new(), &arrived(stage))
}

/// Tries to run text. What runs inside a driver's command is exempt from the policy in some engines, so the text is handed to
/// functions of the page's own that are called later.
const RUN_TEXT: &str = "
    const done = arguments[arguments.length - 1], d = window.document;
    window.e2eRan = [];
    const attempt = f => { try { f(); } catch {} };
    attempt(() => window.setTimeout(window.eval, 0, 'window.e2eRan.push(\"eval\")'));
    attempt(() => window.setTimeout('window.e2eRan.push(\"timer\")', 0));
    attempt(() => { const e = d.createElement('div'); e.setAttribute('onclick', 'window.e2eRan.push(\"handler\")'); d.body.append(e); e.click(); e.remove(); });
    attempt(() => { const e = d.createElement('script'); e.append('window.e2eRan.push(\"script\")'); d.body.append(e); e.remove(); });
    attempt(() => { const e = d.createElement('a'); e.href = 'javascript:void window.e2eRan.push(\"link\")'; d.body.append(e); e.click(); e.remove(); });
    window.setTimeout(() => done(window.e2eRan.sort()), 500);";

async fn no_code_from_text(stage: &Stage<'_>) -> Outcome {
    stage.page.client.goto(&stage.server.url("/elsewhere")).await?;
    let control = stage.page.run_later(RUN_TEXT, &[]).await?;
    expect_same("what runs without a policy", &json!(["eval", "handler", "link", "script", "timer"]), &control)?;
    stage.open().await?;
    let ran = stage.page.run_later(RUN_TEXT, &[]).await?;
    expect_same("what runs in the page", &json!([]), &ran)
}

/// Ways to make elements from text; those that made one are returned. Called later, for the same reason as above.
const MAKE_MARKUP: &str = "
    const done = arguments[arguments.length - 1], d = window.document, made = [], markup = '<b>x</b>';
    const late = (f, ...args) => window.setTimeout(f, 0, ...args);
    const box = d.createElement('div'), outer = d.createElement('div'), inner = d.createElement('i'), near = d.createElement('div');
    outer.append(inner);
    const setter = name => Object.getOwnPropertyDescriptor(window.Element.prototype, name).set;
    const bound = (f, self) => window.Function.prototype.bind.call(f, self);
    late(bound(setter('innerHTML'), box), markup);
    late(bound(setter('outerHTML'), inner), markup);
    late(bound(near.insertAdjacentHTML, near), 'afterbegin', markup);
    const frame = d.createElement('iframe'); d.body.append(frame);
    late(bound(d.write, frame.contentDocument ?? d), markup);
    window.setTimeout(() => {
        if (box.childElementCount) made.push('innerHTML');
        if (outer.querySelector('b')) made.push('outerHTML');
        if (near.childElementCount) made.push('insertAdjacentHTML');
        let policy = false;
        try { window.trustedTypes.createPolicy('e2e', { createHTML: text => text }); policy = true; } catch {}
        frame.remove();
        done({ made, policy, types: !!window.trustedTypes, thrown: window.e2eThrown ?? [] });
    }, 500);";

async fn trusted_types(stage: &Stage<'_>) -> Outcome {
    stage.page.client.goto(&stage.server.url("/elsewhere")).await?;
    let control = stage.page.run_later(MAKE_MARKUP, &[]).await?;
    expect_same(
        "what makes elements without a policy",
        &json!(["innerHTML", "outerHTML", "insertAdjacentHTML"]),
        &control["made"],
    )?;
    stage.open().await?;
    stage
        .page
        .run("window.e2eThrown = []; window.addEventListener('error', e => window.e2eThrown.push(e.error?.name ?? e.message))", &[])
        .await?;
    let seen = stage.page.run_later(MAKE_MARKUP, &[]).await?;
    expect_same("the engine knows Trusted Types", &json!(true), &seen["types"])?;
    expect_same("what makes elements in the page", &json!([]), &seen["made"])?;
    expect_same("a policy can be made", &json!(false), &seen["policy"])?;
    let thrown = seen["thrown"].as_array().map_or(0, Vec::len);
    expect("errors thrown", thrown >= 3, || format!("expected one for each of three attempts, saw {}", seen["thrown"]))
}
