/** Time zones as Windows calls them, for which calendars of Outlook and Exchange have no other name (CLDR windowsZones). */
const WINDOWS: Record<string, string> = {
  "dateline standard time": "Etc/GMT+12",
  "hawaiian standard time": "Pacific/Honolulu",
  "alaskan standard time": "America/Anchorage",
  "pacific standard time": "America/Los_Angeles",
  "us mountain standard time": "America/Phoenix",
  "mountain standard time": "America/Denver",
  "central standard time": "America/Chicago",
  "canada central standard time": "America/Regina",
  "central standard time (mexico)": "America/Mexico_City",
  "eastern standard time": "America/New_York",
  "us eastern standard time": "America/Indiana/Indianapolis",
  "sa pacific standard time": "America/Bogota",
  "atlantic standard time": "America/Halifax",
  "pacific sa standard time": "America/Santiago",
  "newfoundland standard time": "America/St_Johns",
  "e. south america standard time": "America/Sao_Paulo",
  "argentina standard time": "America/Argentina/Buenos_Aires",
  "azores standard time": "Atlantic/Azores",
  utc: "UTC",
  "gmt standard time": "Europe/London",
  "greenwich standard time": "Atlantic/Reykjavik",
  "w. europe standard time": "Europe/Berlin",
  "central europe standard time": "Europe/Budapest",
  "romance standard time": "Europe/Paris",
  "central european standard time": "Europe/Warsaw",
  "w. central africa standard time": "Africa/Lagos",
  "gtb standard time": "Europe/Bucharest",
  "e. europe standard time": "Europe/Chisinau",
  "egypt standard time": "Africa/Cairo",
  "south africa standard time": "Africa/Johannesburg",
  "fle standard time": "Europe/Kyiv",
  "israel standard time": "Asia/Jerusalem",
  "turkey standard time": "Europe/Istanbul",
  "russian standard time": "Europe/Moscow",
  "arab standard time": "Asia/Riyadh",
  "arabian standard time": "Asia/Dubai",
  "iran standard time": "Asia/Tehran",
  "west asia standard time": "Asia/Tashkent",
  "pakistan standard time": "Asia/Karachi",
  "india standard time": "Asia/Kolkata",
  "se asia standard time": "Asia/Bangkok",
  "china standard time": "Asia/Shanghai",
  "singapore standard time": "Asia/Singapore",
  "w. australia standard time": "Australia/Perth",
  "tokyo standard time": "Asia/Tokyo",
  "korea standard time": "Asia/Seoul",
  "cen. australia standard time": "Australia/Adelaide",
  "aus eastern standard time": "Australia/Sydney",
  "e. australia standard time": "Australia/Brisbane",
  "new zealand standard time": "Pacific/Auckland",
};

/** A zone by its IANA name: calendars put paths of their own before it, or name it as Windows does. */
export function ianaZone(name: string): string {
  const plain = name.trim().replace(/^"|"$/g, "");
  const known = WINDOWS[plain.toLowerCase()];
  if (known) return known;
  return (
    /(?:^|\/)((?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)\/[\w+/-]{1,60})$/.exec(
      plain,
    )?.[1] ?? plain
  );
}
