//! A signature that is drawn with a finger, a pen or a mouse.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, Event, HtmlCanvasElement, PointerEvent};

/// How thick a line is, in pixels of the picture.
const THICKNESS: f64 = 3.0;

/// A line begins or goes on where the pointer is.
pub fn draw(event: &Event, begins: bool) -> Option<()> {
    let event = event.dyn_ref::<PointerEvent>()?;
    if !begins && event.buttons() == 0 {
        return None;
    }
    let canvas = canvas(event)?;
    let pen = pen(&canvas)?;
    let shown = canvas.get_bounding_client_rect();
    let x = (f64::from(event.client_x()) - shown.left()) * f64::from(canvas.width()) / shown.width();
    let y = (f64::from(event.client_y()) - shown.top()) * f64::from(canvas.height()) / shown.height();
    if begins {
        let _: Result<(), JsValue> = canvas.set_pointer_capture(event.pointer_id());
        pen.begin_path();
        pen.move_to(x, y);
    }
    pen.set_line_width(THICKNESS);
    pen.set_line_cap("round");
    pen.line_to(x, y);
    pen.stroke();
    Some(())
}

/// The drawing as a PNG in a data URL, on white: what is see-through cannot be read everywhere.
pub fn drawn(event: &Event) -> Option<String> {
    let canvas = canvas(event)?;
    let pen = pen(&canvas)?;
    pen.set_global_composite_operation("destination-over").ok()?;
    pen.set_fill_style_str("#fff");
    pen.fill_rect(0.0, 0.0, f64::from(canvas.width()), f64::from(canvas.height()));
    pen.set_global_composite_operation("source-over").ok()?;
    canvas.to_data_url().ok()
}

/// Makes the drawing empty again.
pub fn clear(host: &super::Host, id: &str) -> Option<()> {
    let canvas = host.find(id)?.dyn_into::<HtmlCanvasElement>().ok()?;
    pen(&canvas)?.clear_rect(0.0, 0.0, f64::from(canvas.width()), f64::from(canvas.height()));
    Some(())
}

fn canvas(event: &Event) -> Option<HtmlCanvasElement> {
    event.current_target()?.dyn_into().ok()
}

fn pen(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok()??.dyn_into().ok()
}
