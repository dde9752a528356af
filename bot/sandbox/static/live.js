// Learn that something is new: one stream a page, only while the page is seen.
//
// The stream tells counts by topic and no contents. Where the sandbox has no seat
// free it answers with one event, and the browser comes again a second later.

const SILENCE = 3000; // milliseconds without a line until one says so

export function listen(heard, onNews, onSilence) {
  let stream = null;
  let silent = false;

  function open() {
    if (stream || document.hidden) return;
    stream = new EventSource("/sandbox/live");
    stream.onmessage = (event) => {
      const counts = JSON.parse(event.data);
      const topics = Object.keys(counts).filter(
        (topic) => counts[topic] !== heard[topic],
      );
      heard = counts;
      if (topics.length || silent)
        onNews(new Set(topics.length ? topics : Object.keys(counts)));
      silent = false;
    };
    // Every stream ends after a while; only one that does not come back is worth a word.
    stream.onerror = () =>
      setTimeout(() => {
        if (!stream || stream.readyState === EventSource.OPEN) return;
        silent = true;
        onSilence();
      }, SILENCE);
  }

  function close() {
    stream?.close();
    stream = null;
  }

  document.addEventListener("visibilitychange", () =>
    document.hidden ? close() : open(),
  );
  addEventListener("pagehide", close);
  addEventListener("pageshow", open);
  open();
}

// Runs one thing at a time; what is asked for meanwhile is done once, after it.
export function oneAtATime(work) {
  let running = null;
  let next = null;
  function begin() {
    next = null;
    running = work().finally(() => {
      running = null;
    });
    return running;
  }
  return () => {
    if (!running) return begin();
    next ??= running.then(begin);
    return next;
  };
}
