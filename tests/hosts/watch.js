// Nothing: where the tests open these pages, they have here what watches the page.
