using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Live;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Records;
using BfaRadet.Domain.Searching;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Search;

/// <summary>
/// The search over everything the caller may see. Ordered by what a row itself says (found in its title, by a form of the words, by
/// its day) and never by how common words are: that would tell of rows that are hidden.
/// </summary>
public sealed class SearchQueries(IDbContextFactory<WorkspaceDb> contexts, TimeProvider clock)
{
    private const int TitleLength = 180, SnippetLength = 220;

    /// <summary>What the page follows: who may see what, and that something came or went. Not each word of a meeting that is held.</summary>
    public static IReadOnlyList<Subject> SubjectsOf(CouncilId council) => [Subject.Council(council), Subject.Meetings(council), Subject.Decisions(council)];

    /// <summary>Null for a caller outside the council.</summary>
    public async Task<SearchView?> FindAsync(Caller caller, CouncilId council, SearchFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var db = await contexts.CreateDbContextAsync();
        var today = clock.Today();
        if (await db.FindReaderAsync(caller, council, today) is not { } reader)
        {
            return null;
        }

        var phrase = SearchPhrase.Read(filter.Text);
        var building = await IsBuildingAsync(db);
        if (phrase.IsEmpty)
        {
            return new SearchView(council, filter, phrase, 0, 0, [], [], building);
        }

        var hidden = await db.HiddenItemsAsync(council, reader);
        var areas = await db.FocusAreas.AsNoTracking().Where(a => a.Council == council).Select(a => new { a.Id, a.Number, a.Name }).ToListAsync();
        var match = new SearchMatch(phrase, [.. areas.Select(a => (a.Id, (IReadOnlyList<SearchWord>)[.. SearchWords.Of(SearchWords.Composed($"F{a.Number} {a.Number} {a.Name}"))]))]);
        var seen = await Narrowed(db, council, reader, hidden, phrase, match, today).SeenByAsync(db, council, reader, hidden);
        var found = await InOrderAsync(db, seen, match);
        var kinds = found.CountBy(row => row.Kind).ToDictionary();
        var shown = found.Where(row => filter.Kind is not { } only || row.Kind == only).Select(row => row.Id).ToList();
        return new SearchView(
            council, filter, phrase, found.Count, shown.Count,
            SearchKindWords.All.Where(k => kinds.ContainsKey(k.Kind)).Select(k => new SearchCount(k.Kind, kinds[k.Kind])).ToValueList(),
            await HitsAsync(db, council, [.. shown.Take(filter.Pages * SearchFilter.PageSize)], phrase, today), building);
    }

    private static async Task<bool> IsBuildingAsync(WorkspaceDb db)
    {
        var read = await db.JournalCursors.Where(c => c.Reader == SearchIndex.ReaderName).Select(c => (long?)c.Position).FirstOrDefaultAsync() ?? 0;
        return (await db.Journal.MaxAsync(e => (long?)e.Id) ?? 0) - read > SearchIndex.FarBehind;
    }

    private static IQueryable<SearchRow> Narrowed(
        WorkspaceDb db, CouncilId council, Reader reader, HiddenItems hidden, SearchPhrase phrase, SearchMatch match, DateOnly today)
    {
        var rows = db.SearchRows().AsNoTracking().Where(r => r.Council == council);
        if (match.All is { } all)
        {
            var found = SearchMatch.Of(db, all);
            rows = rows.Where(r => found.Contains(r.Id));
        }

        if (match.Without is { } without)
        {
            var excluded = SearchMatch.Of(db, without);
            rows = rows.Where(r => !excluded.Contains(r.Id));
        }

        if (phrase.IsOfDecisions)
        {
            rows = rows.Where(r => r.Kind == SearchKind.Decision);
        }

        if (phrase.Kinds is { Count: > 0 } chosen)
        {
            var kinds = chosen.ToList();
            rows = rows.Where(r => kinds.Contains(r.Kind));
        }

        if (phrase.Years is { Count: > 0 } named)
        {
            var years = named.ToList();
            rows = rows.Where(r => r.Day != null && years.Contains(r.Day.Value.Year));
        }

        if (phrase.Standings is { Count: > 0 } standings)
        {
            var log = db.LogOf(council, hidden, new DecisionFilter());
            var such = standings.Select(standing => log.Narrowed(new DecisionFilter(Standing: standing), null, reader.Member, today).Select(d => d.Id)).Aggregate((one, other) => one.Union(other));
            rows = rows.Where(r => r.Decision != null && such.Contains(r.Decision.Value));
        }

        return rows;
    }

    /// <summary>All that is found, once, for the counts and for the page.</summary>
    private static async Task<List<(long Id, SearchKind Kind)>> InOrderAsync(WorkspaceDb db, IQueryable<SearchRow> seen, SearchMatch match)
    {
        IOrderedQueryable<SearchRow> ordered;
        if (match is { InTitles: { } inTitles, AsWords: { } asWords })
        {
            var (titled, worded) = (SearchMatch.Of(db, inTitles), SearchMatch.Of(db, asWords));
            ordered = seen.OrderByDescending(r => titled.Contains(r.Id)).ThenByDescending(r => worded.Contains(r.Id)).ThenByDescending(r => r.Day);
        }
        else
        {
            ordered = seen.OrderByDescending(r => r.Day);
        }

        return [.. (await ordered.ThenBy(r => r.Kind).ThenByDescending(r => r.Label).ThenBy(r => r.Title).ThenBy(r => r.Id).Select(r => new { r.Id, r.Kind }).ToListAsync()).Select(r => (r.Id, r.Kind))];
    }

    private static async Task<ValueList<SearchHit>> HitsAsync(WorkspaceDb db, CouncilId council, List<long> page, SearchPhrase phrase, DateOnly today)
    {
        var rows = await db.SearchRows().AsNoTracking().Where(r => page.Contains(r.Id)).ToDictionaryAsync(r => r.Id);
        var ids = rows.Values.Select(r => r.Decision).OfType<DecisionId>().ToList();
        var decisions = ids.Count == 0 ? [] : (await DecisionQueries.RowsAsync(db, ids)).ToDictionary(d => d.Id);
        var meetings = rows.Values.Select(r => r.Meeting).OfType<MeetingId>().Distinct().ToList();
        var states = await db.Meetings.Where(m => meetings.Contains(m.Id))
            .Select(m => new
            {
                m.Id,
                m.State,
                First = m.State == MeetingState.Closed ? m.FirstParagraph ?? 1 : (int?)null,
                IsAdopted = db.Adjustments.Any(a => a.Meeting == m.Id && a.State == AdjustmentState.Adopted),
            }).ToDictionaryAsync(m => m.Id);
        var items = rows.Values.Where(r => r.Kind is SearchKind.Item or SearchKind.Minutes).Select(r => r.Item).OfType<AgendaItemId>().Distinct().ToList();
        var numbers = await db.Set<AgendaItem>().Where(i => items.Contains(i.Id)).Select(i => new { i.Id, i.Number }).ToDictionaryAsync(i => i.Id, i => i.Number);

        // The label ends the body, to be found by; it is shown beside the title.
        static string BodyOf(SearchRow row) => row.Label.Length > 0 && row.Body.EndsWith($"\n{row.Label}", StringComparison.Ordinal) ? row.Body[..^(row.Label.Length + 1)]
            : row.Body == row.Label ? "" : row.Body;

        SearchHit HitOf(SearchRow row)
        {
            var meeting = row.Meeting is { } of ? states[of] : null;
            var preparing = meeting?.State == MeetingState.Preparing;
            var number = row.Item is { } item ? numbers.GetValueOrDefault(item) : null;
            var (address, label, state) = row.Kind switch
            {
                SearchKind.Decision => (DecisionAddresses.Of(council, row.Decision!.Value), row.Label, ""),
                SearchKind.Minutes => (
                    MinutesAddresses.Record(council, meeting!.Id, row.Item), row.Label.Length > 0 ? row.Label : MeetingWords.Section(number, meeting.First),
                    row.IsDraft ? "Inte justerat" : "Justerat"),
                SearchKind.Item => (
                    preparing ? MeetingAddresses.Preparing(council, meeting!.Id, row.Item) : MeetingAddresses.Item(council, meeting!.Id, row.Item!.Value),
                    $"{number}", MeetingWords.OfAgenda(meeting.State, meeting.IsAdopted)),
                SearchKind.Meeting => (
                    preparing ? MeetingAddresses.Preparing(council, meeting!.Id) : MeetingAddresses.Agenda(council, meeting!.Id),
                    "", MeetingWords.Of(meeting.State, meeting.IsAdopted)),
                SearchKind.Attachment => (MeetingAddresses.Attachment(council, meeting!.Id, row.Attachment!.Value), "", ""),
                SearchKind.FocusArea => (FocusAreaAddresses.Of(council, row.FocusArea!.Value), row.Label, ""),
                _ => throw new InvalidOperationException($"Where does a {row.Kind} lead?"),
            };
            return new SearchHit(
                $"{row.Key}", row.Kind, address, label, SearchMarks.Snippet(row.Title, phrase.Terms, TitleLength), SearchMarks.Snippet(BodyOf(row), phrase.Terms, SnippetLength),
                row.Day, state, row.Decision is { } id && decisions.TryGetValue(id, out var decision) ? decision.Standing(today) : null);
        }

        return page.Where(rows.ContainsKey).Select(id => HitOf(rows[id])).ToValueList();
    }
}
