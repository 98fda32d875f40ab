using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.Testing;

namespace BfaRadet.Tests.Domain.Decisions;

/// <summary>A decision as a meeting recorded it.</summary>
internal static class ADecision
{
    public static readonly CouncilId Council = new(Guid.CreateVersion7());

    public static readonly Actor Secretary = Person(Duties.Secretary);

    public static readonly Actor Coordinator = Person(Duties.Coordinator);

    public static readonly Actor Member = Person(Duties.Member);

    public static readonly DecisionDraft Draft = new(DecisionKind.Assigned, "Gatuchefen mäter hastigheten.");

    /// <summary>In the afternoon of a day.</summary>
    public static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new TimeOnly(15, 0)), TimeSpan.FromHours(1));

    public static Decision Recorded(int running = 1, CouncilId? council = null, DecisionDraft? draft = null)
    {
        var at = new DateTimeOffset(2026, 3, 11, 15, 30, 0, TimeSpan.FromHours(1));
        var meeting = Meeting.Plan(
            Secretary, new MeetingId(Guid.CreateVersion7()), council ?? Council,
            new MeetingDetails(new DateOnly(2026, 3, 11), new TimeOnly(15, 30), new TimeOnly(17, 30), "Sal A")).Value;
        var item = new AgendaItemId(Guid.CreateVersion7());
        _ = meeting.Agenda.AddItem(Secretary, item, new AgendaItemText(AgendaItemKind.Decision, "Farthinder")).Value;
        _ = meeting.Share(Secretary, at).Value;
        _ = meeting.Open(Secretary, [], at).Value;
        return meeting.Agenda.RecordDecision(
            Secretary, new DecisionId(Guid.CreateVersion7()), item, new DecisionNumber(2026, running), draft ?? Draft, new CouncilSettings(), at).Value;
    }

    private static Actor Person(Duties duties) => new(new MemberId(Guid.CreateVersion7()), "Någon", duties, AMeeting.Day);
}
