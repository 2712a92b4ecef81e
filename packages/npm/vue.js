// The element; what Vue needs beside it are types.
export * from "./element.js";
