import { client } from "./sdk/client.gen.js";
import { createStory } from "./sdk/sdk.gen.js";

client.setConfig({ baseUrl: process.argv[2]! });
const { data, error } = await createStory({
  body: {
    articles: [
      { id: "a", text: "Twelve people were hurt in Bergen, Anna Holm said." },
      { id: "b", text: "14 people were hurt in Bergen, said Anna Holm." },
    ],
  },
});
if (!data) throw new Error(error?.title);
console.log(data.articles.map((article) => article.id).join(" "), data.numeric_claims[0]?.status ?? "none");
