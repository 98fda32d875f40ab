using BfaRadet.App.Data;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using System.Globalization;
using System.Text;

namespace BfaRadet.App.Features.FollowUp;

/// <summary>
/// The log's filter as a query: a word is searched for in the wording, the responsible, the item, the focus areas, and the
/// date and place of the meeting. Compares through lower(), which <see cref="SafeConnections"/> replaces with one that
/// handles å, ä and ö in both forms: no folded column is needed, and 5,000 decisions take a few milliseconds. The responsible
/// are stored as JSON, so those two queries are SQLite's own SQL.
/// </summary>
internal static class DecisionSearch
{
    private static readonly string[] _months =
        ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];

    /// <summary>The decisions in a council's log: of shared or held meetings, and not withdrawn.</summary>
    public static IQueryable<Decision> LogOf(this WorkspaceDb db, CouncilId council, DecisionFilter filter, DecisionPhrase? phrase = null) =>
        Words(db, filter, phrase).AsNoTracking().Where(d => d.Council == council && d.State != DecisionState.Withdrawn
            && db.Meetings.Any(m => m.Id == d.Meeting && m.State != MeetingState.Preparing));

    /// <summary>The log narrowed by the filter.</summary>
    /// <param name="area">The focus area with the filter's number; null when there is none.</param>
    public static IQueryable<Decision> Narrowed(
        this IQueryable<Decision> decisions, DecisionFilter filter, FocusAreaId? area, MemberId me, DateOnly today)
    {
        if (filter.FocusArea is { } number)
        {
            var wanted = area ?? default;
            decisions = number == 0
                ? decisions.Where(d => EF.Property<List<FocusAreaId>>(d, "_focusAreas").Count == 0)
                : decisions.Where(d => EF.Property<List<FocusAreaId>>(d, "_focusAreas").Contains(wanted));
        }

        if (filter.Kind is { } kind)
        {
            decisions = decisions.Where(d => d.Kind == kind);
        }

        if (filter.State is { } state)
        {
            decisions = decisions.Where(d => d.State == state);
        }

        if (filter.Year is { } year)
        {
            decisions = decisions.Where(d => d.Year == year);
        }

        if (filter.Overdue)
        {
            decisions = decisions.Where(d => d.State == DecisionState.InForce && d.DueOn < today);
        }

        if (filter.Meeting is { } meeting)
        {
            decisions = decisions.Where(d => d.Meeting == meeting);
        }

        return filter.Mine
            ? decisions.Where(d => EF.Property<List<MemberId>>(d, "_responsibleMembers").Contains(me))
            : decisions;
    }

    /// <summary>In the requested order, then by number; decisions without a date come last.</summary>
    public static IQueryable<Decision> Ordered(this IQueryable<Decision> decisions, WorkspaceDb db, DecisionFilter filter)
    {
        var ordered = (filter.Order, filter.Ascending) switch
        {
            (DecisionOrder.Number, true) => decisions.OrderBy(d => d.Year).ThenBy(d => d.Running),
            (DecisionOrder.Meeting, true) => decisions.OrderBy(d => db.Meetings.First(m => m.Id == d.Meeting).Date),
            (DecisionOrder.Meeting, false) => decisions.OrderByDescending(d => db.Meetings.First(m => m.Id == d.Meeting).Date),
            (DecisionOrder.Due, true) => decisions.OrderBy(d => d.DueOn == null).ThenBy(d => d.DueOn),
            (DecisionOrder.Due, false) => decisions.OrderBy(d => d.DueOn == null).ThenByDescending(d => d.DueOn),
            (DecisionOrder.State, true) => decisions.OrderBy(d => d.State),
            (DecisionOrder.State, false) => decisions.OrderByDescending(d => d.State),
            _ => decisions.OrderByDescending(d => d.Year).ThenByDescending(d => d.Running),
        };
        return filter.Order == DecisionOrder.Number
            ? ordered
            : ordered.ThenByDescending(d => d.Year).ThenByDescending(d => d.Running);
    }

    private static IQueryable<Decision> Words(WorkspaceDb db, DecisionFilter filter, DecisionPhrase? phrase)
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
