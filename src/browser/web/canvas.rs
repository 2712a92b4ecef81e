//! Drawing a signature on a canvas, with a finger, a pen or a mouse.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, Event, HtmlCanvasElement, PointerEvent};

use super::host::Host;

/// The width of a line, in pixels of the image.
const LINE_WIDTH: f64 = 3.0;

/// Starts a line at the pointer, or continues it to there while a button is down. `None`: nothing was drawn.
pub fn draw_stroke(event: &Event, starts: bool) -> Option<()> {
    let event = event.dyn_ref::<PointerEvent>()?;
    if !starts && event.buttons() == 0 {
        return None;
    }
    let canvas = canvas(event)?;
    let context = context(&canvas)?;
    // The sheet may show the canvas at another size than that of its image.
    let rect = canvas.get_bounding_client_rect();
    let x = (f64::from(event.client_x()) - rect.left()) * f64::from(canvas.width()) / rect.width();
    let y = (f64::from(event.client_y()) - rect.top()) * f64::from(canvas.height()) / rect.height();
    if starts {
        // Without capture, a line that leaves the canvas ends there; it is drawn all the same.
        let _: Result<(), JsValue> = canvas.set_pointer_capture(event.pointer_id());
        context.begin_path();
        context.move_to(x, y);
    }
    context.set_line_width(LINE_WIDTH);
    context.set_line_cap("round");
    context.line_to(x, y);
    context.stroke();
    Some(())
}

/// The drawing as a PNG in a data URL. On white, because not every program shows transparent images legibly.
pub fn canvas_to_png(event: &Event) -> Option<String> {
    let canvas = canvas(event)?;
    let context = context(&canvas)?;
    context.set_global_composite_operation("destination-over").ok()?;
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, f64::from(canvas.width()), f64::from(canvas.height()));
    context.set_global_composite_operation("source-over").ok()?;
    canvas.to_data_url().ok()
}

/// Clears the canvas with this id. `None`: there is none.
pub fn clear_canvas(host: &Host, id: &str) -> Option<()> {
    let canvas = host.find(id)?.dyn_into::<HtmlCanvasElement>().ok()?;
    context(&canvas)?.clear_rect(0.0, 0.0, f64::from(canvas.width()), f64::from(canvas.height()));
    Some(())
}

fn canvas(event: &Event) -> Option<HtmlCanvasElement> {
    event.current_target()?.dyn_into().ok()
}

fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok()??.dyn_into().ok()
}
