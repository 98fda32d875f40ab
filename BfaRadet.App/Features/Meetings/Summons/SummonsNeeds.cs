using BfaRadet.App.Data;
using BfaRadet.App.Live;
using BfaRadet.App.Ui;
using BfaRadet.App.Ui.Needs;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.RollCall;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Summons;

/// <summary>A summons that the reader has not answered.</summary>
/// <param name="For">The member whom the reader is asked to come for; empty for a member.</param>
/// <param name="IsMoved">Whether the reader has answered to another time, which the meeting was moved from.</param>
public sealed record UnansweredSummons(MeetingId Meeting, DateOnly Date, string For, bool IsMoved = false) : Need
{
    public override MeetingId? About => Meeting;

    public override Urgency Urgency => Urgency.Own;

    public override string Text(DateOnly today) => IsMoved
        ? $"Sammanträdet är flyttat till {On(Date)} sedan du svarade. Svara igen{(For == "" ? "" : $": du är tillfrågad som ersättare för {For}")}."
        : For == ""
        ? $"Du är kallad till sammanträdet {On(Date)}. Svara om du kommer."
        : $"{For} har förhinder {On(Date)}. Svara om du kan komma som ersättare.";

    public override string Act => "Svara på kallelsen";

    public override string Address(CouncilId council) => MeetingAddresses.Agenda(council, Meeting) + "#svar";
}

/// <summary>A meeting that is moved, which those who are summoned have not been told.</summary>
public sealed record UntoldMove(MeetingId Meeting, DateOnly Date) : Need
{
    public override MeetingId? About => Meeting;

    public override Urgency Urgency => Urgency.Due;

    public override string Text(DateOnly today) => $"Sammanträdet {On(Date)} är flyttat, ännu inte meddelat. Skicka ändringarna, så frågas alla på nytt.";

    public override string Act => "Till kallelsen";

    public override string Address(CouncilId council) => MeetingAddresses.Preparing(council, Meeting) + "#summons";
}

/// <summary>A summons that is to go now by the council's rule, or should have gone.</summary>
/// <param name="LastDay">The last day it should go.</param>
public sealed record SummonsDue(MeetingId Meeting, DateOnly Date, DateOnly LastDay) : Need
{
    public override MeetingId? About => Meeting;

    public override Urgency Urgency => Urgency.Due;

    public override bool IsOverdue(DateOnly today) => LastDay < today;

    public override string Text(DateOnly today) => LastDay < today
        ? $"Kallelsen till sammanträdet {On(Date)} skulle ha gått senast {SwedishDates.DayAndMonth(LastDay)}."
        : $"Kallelsen till sammanträdet {On(Date)} ska gå senast {SwedishDates.DayAndMonth(LastDay)}.";

    public override string Act => "Till kallelsen";

    public override string Address(CouncilId council) => MeetingAddresses.Preparing(council, Meeting) + "#summons";
}

/// <summary>Asks who is summoned, or asked to come as a substitute, to answer.</summary>
internal sealed class SummonsNeeds : INeeds
{
    /// <summary>How many days ahead one is reminded of a summons; a choice of this product.</summary>
    public const int DaysAhead = 2;

    public IReadOnlyList<Subject> SubjectsOf(CouncilId council) => [Subject.Meetings(council)];

    // Of the days to come: on its own day the meeting is what there is to see to.
    private static async Task<IEnumerable<SummonsDue>> DueAsync(WorkspaceDb db, NeedsOf asked)
    {
        var days = await db.Councils.Where(c => c.Id == asked.Council).Select(c => c.Settings.SummonsDays).FirstAsync();
        var last = asked.Today.AddDays(days + DaysAhead);
        var coming = await db.Meetings.AsNoTracking()
            .Where(m => m.Council == asked.Council && (m.State == MeetingState.Preparing || m.State == MeetingState.Shared) && m.Date > asked.Today && m.Date <= last)
            .OrderBy(m => m.Date).Select(m => new { m.Id, m.Date }).ToListAsync();
        var ids = coming.ConvertAll(m => m.Id);
        var sent = (await db.Summonses().AsNoTracking().Where(s => ids.Contains(s.Meeting)).ToListAsync()).Where(s => s.IsSent).Select(s => s.Meeting).ToHashSet();
        return coming.Where(m => !sent.Contains(m.Id)).Select(m => new SummonsDue(m.Id, m.Date, m.Date.AddDays(-days)));
    }

    public async Task<IReadOnlyList<Need>> OfAsync(WorkspaceDb db, NeedsOf asked)
    {
        var coming = await db.Meetings.AsNoTracking()
            .Where(m => m.Council == asked.Council && m.State == MeetingState.Shared && m.Date >= asked.Today)
            .OrderBy(m => m.Date).Join(db.Summonses().AsNoTracking(), m => m.Id, s => s.Meeting, (m, s) => new { m.Id, m.Date, m.StartsAt, Summons = s }).ToListAsync();
        var me = asked.Reader.Member;
        // Who answered now would answer to the time it was moved from: asked when the new one has gone.
        var told = coming.Where(m => m.Summons.MovedFrom(m.Date, m.StartsAt) is null);
        var untold = asked.Reader.Prepares ? coming.Where(m => m.Summons.MovedFrom(m.Date, m.StartsAt) is not null).Select(m => new UntoldMove(m.Id, m.Date)) : [];
        return
        [
            .. untold,
            .. asked.Reader.Prepares ? await DueAsync(db, asked) : [],
            .. from meeting in told
               let called = meeting.Summons.Latest?.Content.Called ?? []
               let person = called.FirstOrDefault(c => c.Member == me)
               let seat = meeting.Summons.AskedOf(me)
               where meeting.Summons.CurrentReplyOf(me) is null && (person is { Role: AttendanceRole.Member } || person is not null && seat is not null)
               select new UnansweredSummons(meeting.Id, meeting.Date, seat is null ? "" : called.FirstOrDefault(c => c.Member == seat.For)?.Name ?? "", meeting.Summons.ReplyOf(me) is not null),
        ];
    }
}
