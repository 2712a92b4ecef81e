// The block in the editor: what can be chosen, and the form as the page will show it.
(({ blocks, blockEditor, components, element, serverSideRender }) => {
  const { createElement: el, Fragment, useEffect, useRef } = element;
  const { choices, texts, settings } = window.klachtformulierEditor ?? { choices: [], texts: {}, settings: "" };

  // The preview is HTML that a script inserted, in which a template for a shadow root is only a template: here it becomes
  // one. The form is to be looked at, not filled in.
  function show(holder) {
    for (const form of holder.querySelectorAll("klacht-formulier")) {
      const template = form.querySelector(":scope > template[shadowrootmode]");
      if (!template) continue;
      const shown = holder.ownerDocument.createElement("div");
      shown.inert = true;
      shown.attachShadow({ mode: "open" }).append(template.content.cloneNode(true));
      form.replaceWith(shown);
    }
  }

  function Preview({ attributes }) {
    const holder = useRef();
    useEffect(() => {
      const node = holder.current;
      const watcher = new MutationObserver(() => show(node));
      watcher.observe(node, { childList: true, subtree: true });
      show(node);
      return () => watcher.disconnect();
    }, []);
    return el("div", { ref: holder }, el(serverSideRender, { block: "klachtformulier/formulier", attributes }));
  }

  function Choice({ attributes, setAttributes }) {
    const organisation = choices.find(({ id }) => id === attributes.organisation) ?? choices[0];
    const set = (name) => (value) => setAttributes({ [name]: value });
    const procedures = organisation.procedures.map(({ id, title }) => ({ value: id, label: title }));
    if (organisation.entrance) procedures.unshift({ value: "", label: texts.entrance });
    return el(
      components.PanelBody,
      null,
      el(components.SelectControl, {
        label: texts.organisation,
        value: organisation.id,
        options: choices.map(({ id, name }) => ({ value: id, label: name })),
        onChange: (id) => setAttributes({ organisation: id, procedure: first(id) }),
      }),
      el(components.SelectControl, {
        label: texts.procedure,
        value: attributes.procedure,
        options: procedures,
        onChange: set("procedure"),
      }),
      el(components.SelectControl, {
        label: texts.layout,
        value: attributes.layout,
        options: ["steps", "page"].map((value) => ({ value, label: texts[value] })),
        onChange: set("layout"),
      })
    );
  }

  const first = (id) => {
    const organisation = choices.find((choice) => choice.id === id);
    return !organisation || organisation.entrance ? "" : organisation.procedures[0].id;
  };

  blocks.registerBlockType("klachtformulier/formulier", {
    edit({ attributes, setAttributes }) {
      const props = blockEditor.useBlockProps();
      useEffect(() => {
        if (!attributes.organisation && choices.length) {
          setAttributes({ organisation: choices[0].id, procedure: first(choices[0].id) });
        }
      }, []);
      if (!choices.length) {
        const link = settings && el("p", null, el("a", { href: settings }, texts.settings));
        return el("div", props, el(components.Placeholder, { label: "Klachtformulier", instructions: texts.none }, link));
      }
      return el(
        Fragment,
        null,
        el(blockEditor.InspectorControls, null, el(Choice, { attributes, setAttributes })),
        el("div", props, attributes.organisation && el(Preview, { attributes }))
      );
    },
    save: () => null,
  });
})(window.wp);
