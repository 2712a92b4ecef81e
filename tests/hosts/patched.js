// What libraries of long ago did to what is the browser's own, and what a careful page does to its history.
Array.prototype.each = function (call) { for (let n = 0; n < this.length; n++) call(this[n], n); };
Array.prototype.last = "the last";
Object.prototype.extend = function (other) { for (const key in other) this[key] = other[key]; return this; };
Object.prototype.owner = "the page";
String.prototype.format = function () { return this; };
Function.prototype.bindTo = function (self) { return this.bind(self); };
Element.prototype.hide = function () { this.hidden = true; };

{
  const Before = Date;
  // A function and no class, as it had to be; and without what came later.
  window.Date = function (...given) {
    const date = new Before(...given);
    return new.target ? date : date.toString();
  };
  for (const name of ["now", "parse", "UTC"]) window.Date[name] = Before[name].bind(Before);
  window.Date.prototype = Before.prototype;
  Date.prototype.toJSON = () => "no date";
  Date.prototype.toISOString = () => "no date";
  Date.prototype.getTimezoneOffset = () => 9999;
  Date.prototype.toLocaleDateString = () => { throw new Error("not in this house"); };
}

for (const name of ["pushState", "replaceState", "back", "forward", "go"])
  history[name] = () => { throw new Error("not in this house"); };
Object.freeze(history);
// jQuery-like and other well-known globals.
window.$ = window.jQuery = () => ({});
window.name = "patched";
window.event = window.status = "patched";
