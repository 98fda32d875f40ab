using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Journal;
using BfaRadet.App.Live;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Journal;

/// <summary>
/// Queries for the journal. What was done to a meeting before it was shared stays visible to preparers only, also afterwards:
/// a title removed there was never shared. What was done to an item for a circle is told to nobody outside it, and is not counted.
/// </summary>
public sealed class JournalQueries(IDbContextFactory<WorkspaceDb> contexts, TimeProvider clock)
{
    public const int PageSize = 100;

    // Outcomes that are looked through for the first page.
    private const int MostRead = 200;

    /// <summary>Saves of minutes with shorter pauses than this are merged into one line.</summary>
    private static readonly TimeSpan _silence = TimeSpan.FromMinutes(15);

    // Events listed one by one; others are only counted.
    private static readonly string[] _outcomes = [.. JournalTexts.Outcomes.Select(JournalEntry.NameOf)];

    // Told to those who prepare and to the member they are about; others do not even count them.
    private static readonly string[] _confidential = JournalEntry.NamesOf<IConfidentialEvent>();

    // Told to those who prepare alone.
    private static readonly string[] _preparing = JournalEntry.NamesOf<IPreparersEvent>();

    // Until these a meeting had the day they tell.
    private static readonly string[] _dayEnds = [JournalEntry.NameOf<MeetingDetailsChanged>(), JournalEntry.NameOf<MeetingRemoved>()];

    /// <summary>The subjects of the journal's page.</summary>
    public static IReadOnlyList<Subject> SubjectsOf(CouncilId council) =>
        [Subject.Journal(council), Subject.Meetings(council), Subject.Council(council)];

    /// <summary>
    /// A page of the journal; null for a caller outside the council, and for a meeting the caller may not know of.
    /// </summary>
    public async Task<JournalView?> ListAsync(Caller caller, CouncilId council, JournalFilter filter)
    {
        await using var db = await contexts.CreateDbContextAsync();
        if (await db.FindReaderAsync(caller, council, clock.Today()) is not { } reader)
        {
            return null;
        }

        var meetings = await MeetingsAsync(db, council, reader);
        if (filter.Meeting is { } only && !meetings.Any(m => m.Id == only))
        {
            return null;
        }

        var seen = await SeenAsync(db, council, reader);
        var entries = seen.Where(e => filter.Meeting == null || e.Meeting == filter.Meeting)
            .Where(e => filter.By == "" || e.By == filter.By)
            .Where(e => filter.Before == null || e.Id < filter.Before);
        var read = await entries.OrderByDescending(e => e.Id).Take(PageSize + 1).ToListAsync();
        var shown = read.Take(PageSize).ToList();
        var people = await seen.Select(e => e.By).Distinct().ToListAsync();
        return new JournalView(
            council, Merge(await LinesAsync(db, shown, reader)), read.Count > PageSize ? shown[^1].Id : null,
            meetings, people.Order(StringComparer.CurrentCulture).ToValueList());
    }

    /// <summary>
    /// What has come of what others than the reader did since a moment, latest first, at most <paramref name="max"/>: of what came
    /// and went nothing, of what changed several times the last. The rest is counted.
    /// </summary>
    /// <param name="account">The name of the reader's account.</param>
    internal static async Task<(ValueList<OutcomeLine> Outcomes, int Others)> SinceAsync(
        WorkspaceDb db, CouncilId council, Reader reader, string account, DateTimeOffset since, int max)
    {
        // What one does as an administrator is done without a place in the council, by the name of the account.
        var others = (await SeenAsync(db, council, reader)).Where(e => e.At > since && e.Member != reader.Member && !(e.Member == null && e.By == account));
        var all = await others.CountAsync();
        var entries = await others.Where(e => _outcomes.Contains(e.Event)).OrderByDescending(e => e.Id).Take(MostRead).ToListAsync();
        var meetings = entries.Select(e => e.Meeting).OfType<MeetingId>().Distinct().ToList();
        var days = await db.Meetings.AsNoTracking().Where(m => meetings.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Date);
        var later = await LaterDaysAsync(db, council, meetings, entries.Count > 0 ? entries[^1].Id : 0);
        // By the day it had then: what is told of it afterwards says where it went.
        string Named(JournalEntry entry) => entry.Meeting is not { } id ? "sammanträdet"
            : later[id].Where(l => l.Entry > entry.Id).Select(l => (DateOnly?)l.Former).FirstOrDefault() is { } then ? $"sammanträdet {SwedishDates.Full(then)}"
            : days.TryGetValue(id, out var day) ? $"sammanträdet {SwedishDates.Full(day)}" : "sammanträdet";

        var told = entries
            .Select(e => (Entry: e, Happened: e.Read()))
            .Select(e => (e.Entry, e.Happened, Outcome: e.Happened is { } happened ? JournalTexts.Outcome(happened, Named(e.Entry)) : null))
            .Where(e => e.Outcome is not null)
            .GroupBy(e => e.Outcome!.Of)
            .Where(same => !(same.First().Outcome!.Ends && same.Any(e => e.Outcome!.Begins)))
            .Take(max)
            .ToList();
        var lines = told.Select(same => same.First()).Select(e => new OutcomeLine(e.Entry.Id, e.Entry.At, e.Outcome!.Text, OutcomeAddresses.Of(council, e.Happened!))).ToValueList();
        return (lines, all - told.Sum(same => same.Count()));
    }

    // The day that each meeting had until an entry, in order: when it was moved, or removed.
    private static async Task<ILookup<MeetingId, (long Entry, DateOnly Former)>> LaterDaysAsync(
        WorkspaceDb db, CouncilId council, IReadOnlyCollection<MeetingId> meetings, long from)
    {
        var ended = await db.Journal.AsNoTracking()
            .Where(e => e.Council == council && e.Id > from && _dayEnds.Contains(e.Event) && e.Meeting != null && meetings.Contains(e.Meeting.Value))
            .OrderBy(e => e.Id).ToListAsync();
        return ended.ToLookup(e => e.Meeting!.Value, e => (e.Id, e.Read() switch
        {
            MeetingDetailsChanged { Before.Date: var former } => former,
            MeetingRemoved { Details.Date: var last } => last,
            _ => throw new InvalidOperationException($"{e.Event} tells no day"),
        }));
    }

    private static async Task<IQueryable<JournalEntry>> SeenAsync(WorkspaceDb db, CouncilId council, Reader reader)
    {
        var all = db.Journal.AsNoTracking().Where(e => e.Council == council);
        if (reader.Prepares)
        {
            return all;
        }

        // Every event names what it is about by its id.
        if (await db.HiddenMarksAsync(council, reader) is { Count: > 0 } marks)
        {
            all = all.Where(e => !marks.Any(mark => e.Facts.Contains(mark)));
        }

        // As it stands in the facts, where a quote that somebody typed is escaped.
        var own = $"\"member\":\"{reader.Member}\"";
        return all.Where(e => !_preparing.Contains(e.Event)).Where(e => _confidential.Contains(e.Event)
            ? e.Facts.Contains(own)
            : e.Meeting == null
                || db.Meetings.Any(m => m.Id == e.Meeting && m.State != MeetingState.Preparing && m.SharedAt <= e.At));
    }

    private static async Task<ValueList<JournalMeeting>> MeetingsAsync(WorkspaceDb db, CouncilId council, Reader reader)
    {
        var prepares = reader.Prepares;
        var meetings = await db.Meetings
            .Where(m => m.Council == council && (prepares || m.State != MeetingState.Preparing))
            .OrderByDescending(m => m.Date).ThenByDescending(m => m.StartsAt).Select(m => new JournalMeeting(m.Id, m.Date, m.StartsAt)).ToListAsync();
        return meetings.ToValueList();
    }

    private static async Task<List<(JournalLine Line, bool GoesOn)>> LinesAsync(WorkspaceDb db, List<JournalEntry> entries, Reader reader)
    {
        var read = entries.Select(e => (Entry: e, Happened: e.Read())).ToList();
        var meetings = entries.Select(e => e.Meeting).OfType<MeetingId>().Distinct().ToList();
        var numbers = await db.Meetings.AsNoTracking().Where(m => meetings.Contains(m.Id)).SelectMany(m => m.Agenda.Items)
            .Select(i => new { i.Id, i.Number, i.Title }).ToDictionaryAsync(i => i.Id);
        string Named(AgendaItemId id) => numbers.TryGetValue(id, out var item)
            ? item.Number is { } number ? $"punkt {number}" : $"”{item.Title}”"
            : "en punkt";

        var lines = new List<(JournalLine, bool)>();
        foreach (var (entry, happened) in read)
        {
            var told = reader.Prepares ? happened : JournalTexts.WithoutInternal(happened);
            if (told is not null || happened is null)
            {
                lines.Add((JournalLine.Of(entry, told, Named), JournalTexts.GoesOn(told)));
            }
        }

        return lines;
    }

    /// <summary>Merges consecutive equal acts of one person into one line with a time span. Latest first.</summary>
    private static ValueList<JournalLine> Merge(List<(JournalLine Line, bool GoesOn)> lines)
    {
        var merged = new List<JournalLine>();
        foreach (var (line, goesOn) in lines)
        {
            if (goesOn && merged.Count > 0 && merged[^1] is var later
                && (later.By, later.Did, later.Meeting) == (line.By, line.Did, line.Meeting) && later.At - line.At <= _silence)
            {
                merged[^1] = later with { At = line.At, Until = later.Until ?? later.At };
            }
            else
            {
                merged.Add(line);
            }
        }

        return merged.ToValueList();
    }
}
