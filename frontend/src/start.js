// Dash writes this line into the document; a strict Content-Security-Policy wants it in a file.
window.renderer = new window.DashRenderer();
