// What only a script of the page can do. Nothing here, nor anywhere else in the workbench, sends anything.
const key = 'relationshiprules.workbench';

if (navigator.serviceWorker) {
  // Where there can be none, as in a private window, the workbench needs the network at each visit.
  navigator.serviceWorker.register('service-worker.js', { updateViaCache: 'none' }).catch(() => {});
}

// A link to where one is already leads there again: one may have scrolled or turned away since.
document.addEventListener('click', event => {
  const link = event.target.closest?.('a[href^="#"]');
  if (link && link.hash.length > 1 && link.hash === location.hash) {
    dispatchEvent(new PopStateEvent('popstate'));
  }
});

function kept() {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

// What this tab has read or kept last. Where something else is kept, another tab has put it there.
let own = null;

export function load() {
  return own = kept();
}

export function others() {
  const now = kept();
  return now === own ? 'none' : now === null ? 'cleared' : 'kept';
}

export function listen(changed, leaving) {
  // Also where the tab is closed or loaded again: what was entered last has not been kept yet.
  addEventListener('pagehide', leaving);

  // Heard of other tabs alone; no key is named where all is cleared.
  addEventListener('storage', event => {
    if (event.key === key || event.key === null) {
      changed();
    }
  });
}

export function keep(text) {
  try {
    localStorage.setItem(key, text);
    own = text;
    return true;
  } catch {
    return false;
  }
}

export function forget() {
  own = null;
  try {
    localStorage.removeItem(key);
  } catch {
    // Without storage there is nothing to forget.
  }
}

export function download(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

export function print(frame) {
  document.getElementById(frame)?.contentWindow?.print();
}

function fieldOf(element) {
  return element.matches('[tabindex], input, select, textarea, button') ? element : element.querySelector('input, select, textarea, button') ?? element;
}

export function focus(id) {
  // What had the focus goes with the next frame.
  requestAnimationFrame(() => {
    const element = document.getElementById(id);
    if (element) {
      fieldOf(element).focus();
    }
  });
}

export function show(id) {
  // What has just been asked for is drawn with the next frame.
  requestAnimationFrame(() => {
    const element = document.getElementById(id);
    if (element) {
      for (let around = element.parentElement; around; around = around.parentElement) {
        if (around instanceof HTMLDetailsElement) {
          around.open = true;
        }
      }

      element.scrollIntoView({ block: 'start', behavior: 'instant' });
      fieldOf(element).focus({ preventScroll: true });
    }
  });
}

export function uncover() {
  requestAnimationFrame(() => {
    const [field, notes] = [document.activeElement, document.querySelector('.notes')].map(element => element?.getBoundingClientRect());
    if (document.activeElement !== document.body && notes && field.bottom > notes.top && field.top < notes.bottom && field.right > notes.left && field.left < notes.right) {
      scrollBy(0, field.bottom - notes.top + 8);
    }
  });
}

export function reveal(id) {
  requestAnimationFrame(() => {
    const element = document.getElementById(id);
    const pane = element?.parentElement;
    if (pane) {
      pane.scrollTop += element.getBoundingClientRect().top - pane.getBoundingClientRect().top - (pane.clientHeight - element.clientHeight) / 2;
    }
  });
}

export function place() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

export function goTo(place) {
  location.hash = place;
}
