//! A page of a certain width, in every engine.

use fantoccini::Locator;
use serde_json::json;

use super::Stage;
use crate::failure::{Outcome, expect_same};

/// Where a page of the wanted width can be had.
pub(super) enum Width {
    /// In the window itself, which has been resized.
    Window,
    /// In a frame of that many pixels: Firefox and `WebKitGTK` have a least width of 450 and 447 pixels for their windows.
    Frame(u32),
}

impl Width {
    /// Resizes the window to `pixels`, or prepares for a frame where it can not be that narrow.
    pub(super) async fn set(stage: &Stage<'_>, pixels: u32) -> Outcome<Self> {
        if stage.page.widen(pixels).await.is_ok() {
            return Ok(Self::Window);
        }
        stage.page.client.set_window_size(1280, 900).await?;
        Ok(Self::Frame(pixels))
    }

    /// Opens the page at this width, with `fragment` in its address.
    pub(super) async fn open(&self, stage: &Stage<'_>, fragment: &str) -> Outcome {
        let client = &stage.page.client;
        let url = format!("{}{fragment}", stage.url);
        // Away first: a new fragment alone would not load the page anew.
        client.goto("about:blank").await?;
        let Self::Frame(pixels) = self else {
            return stage.page.open(&url).await;
        };
        client.goto(&stage.server.url("/elsewhere")).await?;
        stage
            .page
            .run(
                "const frame = window.document.createElement('iframe');
                 frame.style.cssText = `border: 0; height: 900px; width: ${arguments[1]}px`;
                 frame.src = arguments[0];
                 window.document.body.replaceChildren(frame);",
                &[json!(url), json!(pixels)],
            )
            .await?;
        client.find(Locator::Css("iframe")).await?.enter_frame().await?;
        stage.page.ready().await?;
        let seen = stage.page.count("return window.innerWidth", &[]).await?;
        expect_same("the width of the frame", &u64::from(*pixels), &seen)
    }

    /// Back to a window of ordinary size.
    pub(super) async fn reset(self, stage: &Stage<'_>) -> Outcome {
        stage.page.client.goto("about:blank").await?;
        Ok(stage.page.client.set_window_size(1280, 900).await?)
    }
}
