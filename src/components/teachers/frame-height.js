// Gives every embedded figure of the page the height that it asks for.
addEventListener('message', ({ source, data }) => {
  if (data?.type !== 'downhill:height' || !(data.height > 0)) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === source) frame.style.height = `${Math.ceil(data.height)}px`;
  }
});
