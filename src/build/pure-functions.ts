/** What d3-array makes when it is loaded, for functions that nothing here calls: bundlers may leave it out. */
export const pureFunctions = ['bisector', 'Blur2', 'shuffler'];
