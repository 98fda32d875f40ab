using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Live;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Law;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Publishing;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Law;

/// <summary>Queries for the law clock and the documents it reads.</summary>
public sealed class LawQueries(IDbContextFactory<WorkspaceDb> contexts, TimeProvider clock)
{
    /// <summary>The subjects of the pages.</summary>
    public static IReadOnlyList<Subject> SubjectsOf(CouncilId council) =>
        [Subject.Law(council), Subject.Council(council), Subject.Meetings(council), Subject.Open(council)];

    /// <summary>How the municipality stands on a day, today for none; null for a caller outside the council. A day to come is today.</summary>
    public async Task<LawView?> OnAsync(Caller caller, CouncilId council, DateOnly? day = null)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var today = clock.Today();
        if (await db.FindReaderAsync(caller, council, today) is not { } reader
            || await CouncilAsync(db, council) is not { } found)
        {
            return null;
        }

        var on = day is { } asked && asked < today ? asked : today;
        var documents = await DocumentsAsync(db, council);
        return new LawView(
            found.Municipality, on, today,
            LawClock.On(on, await FactsAsync(db, found, documents, on == today ? today : null), LawChoices.Usual).ToValueList(), documents, reader.Prepares);
    }

    /// <summary>One document; null when it is not in that council, or the caller is outside it.</summary>
    public async Task<LawDocumentView?> FindAsync(Caller caller, CouncilId council, LawDocumentId id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var today = clock.Today();
        if (await db.FindReaderAsync(caller, council, today) is not { } reader)
        {
            return null;
        }

        var documents = await DocumentsAsync(db, council);
        return documents.FirstOrDefault(d => d.Id == id) is { } document
            ? new LawDocumentView(document, documents.Where(d => d.Id != id).ToValueList(), reader.Prepares)
            : null;
    }

    /// <summary>How it stands today, for those who already may read.</summary>
    internal static async Task<IReadOnlyList<Standing>> TodayAsync(WorkspaceDb db, CouncilId council, DateOnly today) =>
        await CouncilAsync(db, council) is { } found
            ? LawClock.On(today, await FactsAsync(db, found, await DocumentsAsync(db, council), today), LawChoices.Usual)
            : [];

    private static async Task<Council?> CouncilAsync(WorkspaceDb db, CouncilId council) =>
        await db.Councils.AsNoTracking().Include(c => c.Members).Include(c => c.Seats).AsSplitQuery().FirstOrDefaultAsync(c => c.Id == council);

    private static async Task<ValueList<LawDocumentRow>> DocumentsAsync(WorkspaceDb db, CouncilId council) =>
        (await db.Set<LawDocument>().AsNoTracking().Where(d => d.Council == council).ToListAsync())
            .Select(d => new LawDocumentRow(d.Id, d.Text, d.WithdrawnOn, d.WithdrawnBecause))
            .OrderByDescending(d => d.Text.On ?? DateOnly.MaxValue).ThenByDescending(d => d.Id.Value).ToValueList();

    /// <param name="mannedOn">The day the register is read for; null for not at all, since it does not say how it was.</param>
    private static async Task<LawFacts> FactsAsync(WorkspaceDb db, Council council, ValueList<LawDocumentRow> documents, DateOnly? mannedOn)
    {
        var held = await db.Meetings.Where(m => m.Council == council.Id && m.State == MeetingState.Closed).Select(m => m.Date).ToListAsync();
        var published = await db.Publications.Where(p => p.Council == council.Id && p.State == PublicationState.Published && p.PublishedOn != null).Select(p => p.PublishedOn!.Value).ToListAsync();
        return new LawFacts(
            documents.Select(d => new DocumentOnRecord(d.Id, d.Text, d.WithdrawnOn)).ToValueList(),
            mannedOn is { } day ? Manned(council, day) : null, held.ToValueList(), published.ToValueList());
    }

    private static CouncilOnRecord Manned(Council council, DateOnly day)
    {
        var chairs = council.Members.Where(m => m.DutiesOn(day).HasFlag(Duties.Chair)).ToList();
        return new CouncilOnRecord(
            chairs.Count > 0,
            chairs.Exists(c => council.Seats.Any(s => s.Municipal && s.Holder == c.Id) || c.Organisation.Equals(council.Municipality, StringComparison.OrdinalIgnoreCase)),
            council.Seats.Where(s => !s.Municipal).OrderBy(s => s.Order).Select(s => new OutsideSeat(s.Organisation, s.Holder is null, s.LeadingPosition)).ToValueList());
    }
}
