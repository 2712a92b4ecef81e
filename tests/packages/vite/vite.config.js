import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

export default defineConfig({
  // Vue asks which elements are no components of its own; this is nothing of Vite's.
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "klacht-formulier" } } })],
});
