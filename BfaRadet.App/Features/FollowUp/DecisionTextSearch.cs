using BfaRadet.App.Data;
using BfaRadet.Domain.Decisions;
using Microsoft.EntityFrameworkCore;
using System.Globalization;
using System.Text;

namespace BfaRadet.App.Features.FollowUp;

/// <summary>
/// Decisions by words: each is searched for in the wording, the responsible, the item, the focus areas, and the date and place of
/// the meeting. Compares through lower(), which <see cref="SafeConnections"/> replaces with one that handles å, ä and ö in both
/// forms: no folded column is needed, and 5,000 decisions take a few milliseconds. The responsible are stored as JSON, so those
/// two queries are SQLite's own SQL.
/// </summary>
internal static class DecisionTextSearch
{
    private static readonly string[] _months =
        ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];

    /// <summary>All decisions for a filter without words, year and responsible.</summary>
    public static IQueryable<Decision> Of(WorkspaceDb db, DecisionFilter filter, DecisionPhrase? phrase)
    {
        var words = phrase?.Words ?? [];
        if (words.Count == 0 && filter.Responsible.Length == 0)
        {
            return phrase?.Year is { } only ? db.Decisions.Where(d => d.Year == only) : db.Decisions;
        }

        // Only {n} is put into the text: what was typed is always a parameter.
        var (sql, values) = (new StringBuilder("""SELECT d.* FROM "Decisions" AS d WHERE 1 = 1"""), new List<object>());
        foreach (var word in words)
        {
            sql.Append(CultureInfo.InvariantCulture, $$"""

                 AND (instr(lower(d."Text"), {{{values.Count}}}) > 0 OR (d."Year" || ':' || d."Running") = {{{values.Count}}}
                 OR EXISTS (SELECT 1 FROM json_each(d."Responsibles") AS r WHERE instr(lower(
                    json_extract(r.value, '$.organisation') || ' ' || coalesce(json_extract(r.value, '$.person'), '')), {{{values.Count}}}) > 0)
                 OR d."Item" IN (SELECT i."Id" FROM "AgendaItems" AS i WHERE instr(lower(i."Title"), {{{values.Count}}}) > 0)
                 OR EXISTS (SELECT 1 FROM json_each(d."FocusAreas") AS a JOIN "FocusAreas" AS f ON upper(f."Id") = upper(a.value)
                    WHERE instr(lower('f' || f."Number" || ' ' || f."Name"), {{{values.Count}}}) > 0)
                 OR d."Meeting" IN (SELECT m."Id" FROM "Meetings" AS m WHERE instr(lower(m."Date" || ' ' || m."Place"), {{{values.Count}}}) > 0
                    OR instr(m."Date", {{{values.Count + 1}}}) > 0))
                """);
            values.Add(word);
            values.Add(MonthOf(word));
        }

        if (filter.Responsible.Length > 0)
        {
            sql.Append(CultureInfo.InvariantCulture, $$"""

                 AND EXISTS (SELECT 1 FROM json_each(d."Responsibles") AS r WHERE
                    lower(json_extract(r.value, '$.organisation')) = {{{values.Count}}} OR lower(json_extract(r.value, '$.person')) = {{{values.Count}}})
                """);
            values.Add(DecisionPhrase.Folded(filter.Responsible));
        }

        var found = db.Decisions.FromSqlRaw(sql.ToString(), [.. values]);
        return phrase?.Year is { } year ? found.Where(d => d.Year == year) : found;
    }

    /// <summary>"-03-" for "mars", as in a stored date; otherwise a string that no date has.</summary>
    private static string MonthOf(string word) =>
        Array.IndexOf(_months, word) is >= 0 and var at ? string.Create(CultureInfo.InvariantCulture, $"-{at + 1:00}-") : "ingen månad";
}
