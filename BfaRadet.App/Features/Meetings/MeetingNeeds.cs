using BfaRadet.App.Data;
using BfaRadet.App.Live;
using BfaRadet.App.Ui;
using BfaRadet.App.Ui.Needs;
using BfaRadet.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings;

/// <summary>A meeting that is not shared a week or less before its day.</summary>
public sealed record UnsharedMeeting(MeetingId Meeting, DateOnly Date) : Need
{
    public override MeetingId? About => Meeting;

    public override string Text(DateOnly today) => $"Sammanträdet {SwedishDates.Distance(Date, today)} ({On(Date)}) är inte delat med rådet.";

    public override string Act => "Till beredningen";

    public override string Address(CouncilId council) => MeetingAddresses.Preparing(council, Meeting);
}

/// <summary>A shared agenda that the reader has not opened.</summary>
public sealed record SharedMeeting(MeetingId Meeting, DateOnly Date) : Need
{
    public override MeetingId? About => Meeting;

    public override string Text(DateOnly today) => $"Dagordningen för {On(Date)} har delats med dig.";

    public override string Act => "Läs dagordningen";

    public override string Address(CouncilId council) => MeetingAddresses.Agenda(council, Meeting);
}

/// <summary>Asks preparers to share coming meetings, and others to read them.</summary>
internal sealed class MeetingNeeds : INeeds
{
    /// <summary>A meeting should be shared at least this many days ahead.</summary>
    private const int ShareWithin = 7;

    public IReadOnlyList<Subject> SubjectsOf(CouncilId council) => [Subject.Meetings(council)];

    public async Task<IReadOnlyList<Need>> OfAsync(WorkspaceDb db, NeedsOf asked)
    {
        var coming = db.Meetings.Where(m => m.Council == asked.Council && m.Date >= asked.Today).OrderBy(m => m.Date);
        if (!asked.Reader.Prepares)
        {
            var shared = await coming
                .Where(m => m.State == MeetingState.Shared
                    && !db.Set<AgendaRead>().Any(r => r.Meeting == m.Id && r.Account == asked.Caller.AccountId))
                .Select(m => new { m.Id, m.Date }).ToListAsync();
            return [.. shared.Select(m => new SharedMeeting(m.Id, m.Date))];
        }

        var soon = asked.Today.AddDays(ShareWithin);
        var unshared = await coming.Where(m => m.State == MeetingState.Preparing && m.Date <= soon)
            .Select(m => new { m.Id, m.Date }).ToListAsync();
        return [.. unshared.Select(m => new UnsharedMeeting(m.Id, m.Date))];
    }
}
