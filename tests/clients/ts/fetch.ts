import createClient from "openapi-fetch";
import type { components, paths } from "./schema.js";

const client = createClient<paths>({ baseUrl: process.argv[2]! });
const articles: components["schemas"]["Article"][] = [
  { id: "a", text: "Twelve people were hurt in Bergen, Anna Holm said." },
  { id: "b", text: "14 people were hurt in Bergen, said Anna Holm." },
];
const { data, error } = await client.POST("/v1/stories", { body: { articles } });
if (!data) throw new Error(error.title);
const status: components["schemas"]["ClaimStatus"] | undefined = data.numeric_claims[0]?.status;
console.log(data.articles.map((article) => article.id).join(" "), status ?? "none");
