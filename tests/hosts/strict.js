// A site's own script, as the policy wants it: in a file.
document.documentElement.classList.add("has-script");
