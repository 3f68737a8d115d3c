//! The page.

use yew::prelude::*;

#[function_component]
fn App() -> Html {
    let n = use_state(|| 0);
    let onclick = {
        let n = n.clone();
        Callback::from(move |_: MouseEvent| n.set(*n + 1))
    };
    html! { <button {onclick}>{ *n }</button> }
}

/// Opens the page in the element that waits for it.
pub fn open() {
    yew::Renderer::<App>::new().render();
}
