// Public pages are the same for everyone, and kept. This marks the page when somebody is logged in, so that
// the header offers the way to the portal. The cookie says no more than that, and gives access to nothing.
if (document.cookie.split('; ').includes('bindend-ingelogd=1')) {
  document.documentElement.dataset.loggedIn = '';
}
