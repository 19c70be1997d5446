export default {
  input: process.env.CONTRACT,
  output: { path: "sdk", module: { extension: ".js" } },
};
