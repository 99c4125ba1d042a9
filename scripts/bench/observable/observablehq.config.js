// The bare page: no web fonts, search, sidebar, contents, pager or footer to load.
export default {
  root: 'src',
  title: 'Overzicht',
  globalStylesheets: [],
  sidebar: false,
  search: false,
  toc: false,
  pager: false,
  header: '',
  footer: '',
}
