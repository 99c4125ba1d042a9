// Every page begins here. What was drawn beforehand is painted first: code that is compiled and run meanwhile would hold it up.
const isDrawn = await window.firstView?.shown ?? false
const { openDashboard } = await import('./dashboard.tsx')
await openDashboard(isDrawn)
