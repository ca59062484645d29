// Stands for packages that are named by others and never called.
export default undefined;
