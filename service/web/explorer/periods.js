// Periods of time as people write them: "9 January 2025", "autumn 2024", "the 1990s".

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const SEASONS = { 3: "spring", 6: "summer", 9: "autumn", 12: "winter" }; // by the month they begin in
const DAYLESS = {
  month: (year, month) => `${MONTHS[month - 1]} ${year}`,
  season: (year, month) => `${SEASONS[month]} ${year}`,
  quarter: (year, month) => `quarter ${(month + 2) / 3} of ${year}`,
  half: (year, month) => `${month === 1 ? "first" : "second"} half of ${year}`,
  year: (year) => `${year}`,
  decade: (year) => `the ${year}s`,
  century: (year) => `the century from ${year}`,
};

/** The words for an event's or a date's time: its `from` (ISO 8601) and `granularity`. */
export function period({ from, granularity }) {
  const [day, time] = from.split("T");
  const [year, month, date] = day.split("-").map(Number);
  if (DAYLESS[granularity]) return DAYLESS[granularity](year, month);
  const words = `${date} ${MONTHS[month - 1]} ${year}`;
  if (granularity === "week" || granularity === "weekend") return `${granularity} from ${words}`;
  return time && granularity !== "part_of_day" ? `${words}, ${time.slice(0, 5)}` : words;
}
