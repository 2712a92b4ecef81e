//! Display settings of a page: the colours, reduced motion, and the size of the viewport.
//!
//! They change in place, so that one state of a page is checked under every setting. WebKitGTK takes the settings from
//! the desktop around it, and its driver cannot change them.

use serde_json::json;

use super::{Browser, Engine, chromium, engine, eventually, firefox, leaves_out};

/// The colours in which a page is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Colours {
    Light,
    Dark,
    /// A limited palette, chosen by the visitor.
    Forced,
}

impl Colours {
    pub(crate) const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Forced];

    /// The media query for them.
    fn question(self) -> &'static str {
        match self {
            Self::Light => "(prefers-color-scheme: light) and (forced-colors: none)",
            Self::Dark => "(prefers-color-scheme: dark) and (forced-colors: none)",
            Self::Forced => "(forced-colors: active)",
        }
    }
}

impl Browser {
    /// The colours that this engine can emulate.
    pub(crate) fn colours() -> &'static [Colours] {
        let why =
            "dark and forced colours, and less movement: it takes them from the desktop, and its driver changes none";
        if leaves_out(Engine::Webkit, why) { &[Colours::Light] } else { &Colours::ALL }
    }

    /// Shows pages in these colours, with or without reduced motion.
    #[track_caller]
    pub(crate) fn look_in(&self, colours: Colours, is_still: bool) {
        match engine() {
            Engine::Chromium => {
                let of = |is: bool, value: &'static str| if is { value } else { "" };
                let features = json!([
                    {"name": "prefers-color-scheme", "value": if colours == Colours::Dark { "dark" } else { "light" }},
                    {"name": "forced-colors", "value": of(colours == Colours::Forced, "active")},
                    {"name": "prefers-reduced-motion", "value": of(is_still, "reduce")},
                ]);
                chromium::devtools(self, "Emulation.setEmulatedMedia", &json!({"features": features}));
            }
            Engine::Firefox => {
                let (dark, forced) = (u8::from(colours == Colours::Dark), 2 * u8::from(colours == Colours::Forced));
                let still = u8::from(is_still);
                firefox::in_browser(
                    self,
                    &format!(
                        "const wanted = {{ 'layout.css.prefers-color-scheme.content-override': 1 - {dark},
                           'ui.systemUsesDarkTheme': {dark}, 'browser.display.document_color_use': {forced},
                           'ui.prefersReducedMotion': {still} }};
                         for (const [name, value] of Object.entries(wanted)) Services.prefs.setIntPref(name, value)"
                    ),
                );
            }
            Engine::Webkit => {
                assert!(colours == Colours::Light, "WebKitGTK's driver cannot change how pages look");
                return;
            }
        }
        let movement = if is_still { "reduce" } else { "no-preference" };
        self.wait_for(&format!(
            "matchMedia('{} and (prefers-reduced-motion: {movement})').matches",
            colours.question()
        ));
    }

    /// Gives the page the focus of its window, which a bar or a panel of the browser may have taken: without it no page
    /// shows its own focus.
    pub(crate) fn take_window_focus(&self) {
        let has_it = || self.is("document.hasFocus()");
        eventually("the page has the focus of its window", || {
            // If the page has it already, giving it again would take the focus from the element that has it.
            if !has_it() && engine() == Engine::Firefox {
                firefox::in_browser(self, "window.focus(); gBrowser.selectedBrowser.focus()");
            }
            has_it()
        });
    }

    /// Sets the size of the viewport.
    pub(crate) fn look_through(&self, width: u32, height: u32) {
        match engine() {
            // Quicker than a window, and with exactly this height.
            Engine::Chromium => chromium::force_width(self, width, height),
            Engine::Firefox => {
                let script = format!(
                    "const {{ style }} = gBrowser.selectedBrowser;
                     for (const least of ['', 'min-', 'max-']) {{
                       style.setProperty(`${{least}}width`, '{width}px');
                       style.setProperty(`${{least}}height`, '{height}px');
                     }}"
                );
                firefox::in_browser(self, &script);
            }
            Engine::Webkit => {
                self.resize(width, height);
                // The window's bars take some of it. Asked too early, either size is still the previous one.
                self.wait_for(&format!(
                    "outerHeight === {height} && innerHeight < {height} && innerHeight > {height} - 200"
                ));
                let bars = self.script("return outerHeight - innerHeight").as_u64().expect("a number of pixels");
                // Keeps a small window away from the pointer, which is in the middle of the screen and decides which
                // window has the focus.
                let rect = json!({"x": 800 - width / 2, "y": 600 - height / 2, "width": width, "height": u64::from(height) + bars});
                self.command("/window/rect", &rect);
            }
        }
        self.wait_for(&format!("innerWidth === {width} && innerHeight === {height}"));
    }
}
