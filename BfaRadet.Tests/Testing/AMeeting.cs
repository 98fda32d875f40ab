using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Tests.Testing;

/// <summary>
/// A meeting as plain values: five members on the roll, a substitute, a secretary; four items of which one is a break.
/// Wednesday 11 March 2026 from 15.30; opened at 15.34.
/// </summary>
public sealed class AMeeting
{
    private int _running;

    private AMeeting()
    {
        Meeting = Meeting.Plan(Coordinator, new MeetingId(Guid.CreateVersion7()), new CouncilId(Guid.CreateVersion7()), new MeetingDetails(
            Day, new TimeOnly(15, 30), new TimeOnly(17, 30), "Sal A")).Value;
        Formality = Add(AgendaItemKind.Formality, "Godkännande av föredragningslistan");
        Information = Add(AgendaItemKind.Information, "Läget i länet");
        Break = Add(AgendaItemKind.Break, "Paus");
        Matter = Add(AgendaItemKind.Decision, "Farthinder på Storgatan");
        Members = [.. Enumerable.Range(1, 5).Select(n => Line($"Ledamot {n}", AttendanceRole.Member))];
        Substitute = Line("Ersättaren", AttendanceRole.Substitute);
        Official = Line("Sekreteraren", AttendanceRole.Official);
    }

    /// <summary>The day it is.</summary>
    public static DateOnly Day => new(2026, 3, 11);

    public static Actor Chair { get; } = Person("Ordföranden", Duties.Chair);

    public static Actor Secretary { get; } = Person("Sekreteraren", Duties.Secretary);

    public static Actor Coordinator { get; } = Person("Samordnaren", Duties.Coordinator);

    public static Actor Member { get; } = Person("Ledamoten", Duties.Member);

    public static Actor Observer { get; } = Person("Åhöraren", Duties.Observer);

    public static CouncilSettings NoQuorum { get; } = new();

    public Meeting Meeting { get; }

    public AgendaItemId Formality { get; }

    public AgendaItemId Information { get; }

    public AgendaItemId Break { get; }

    public AgendaItemId Matter { get; }

    public IReadOnlyList<RollLine> Members { get; }

    public RollLine Substitute { get; }

    public RollLine Official { get; }

    public static AMeeting Prepared() => new();

    public static AMeeting Shared()
    {
        var meeting = new AMeeting();
        _ = meeting.Meeting.Share(Coordinator, At(8, 0)).Value;
        return meeting;
    }

    public static AMeeting InSession()
    {
        var meeting = Shared();
        _ = meeting.Meeting.Open(Chair, [.. meeting.Members, meeting.Substitute, meeting.Official], At(15, 34)).Value;
        return meeting;
    }

    /// <summary>A clock time of the day of the meeting.</summary>
    public static DateTimeOffset At(int hour, int minute) => new(2026, 3, 11, hour, minute, 0, TimeSpan.FromHours(1));

    /// <summary>Marks the first members as here, at the opening.</summary>
    public AMeeting WithHere(int members)
    {
        foreach (var line in Members.Take(members))
        {
            _ = Meeting.Roll.MarkPresent(Secretary, line.Id, remote: false, At(15, 34)).Value;
        }

        return this;
    }

    /// <summary>Notes everybody as excused: all are called, and nobody is here.</summary>
    public AMeeting WithAllExcused()
    {
        foreach (var line in Members.Append(Official))
        {
            _ = Meeting.Roll.MarkAway(Secretary, line.Id, AttendanceStatus.Excused).Value;
        }

        return this;
    }

    public Attendance On(RollLine line) => Meeting.Roll.Lines.Single(a => a.Id == line.Id);

    public Result<Decision> Record(DecisionDraft draft, Actor? by = null, AgendaItemId? item = null, CouncilSettings? settings = null,
        DateTimeOffset? at = null) =>
        Meeting.Agenda.RecordDecision(
            by ?? Secretary, new DecisionId(Guid.CreateVersion7()), item ?? Matter, new DecisionNumber(2026, ++_running), draft,
            settings ?? NoQuorum, at ?? At(16, 0));

    private static Actor Person(string name, Duties duties) => new(new MemberId(Guid.CreateVersion7()), name, duties, Day);

    private static RollLine Line(string name, AttendanceRole role) =>
        new(new AttendanceId(Guid.CreateVersion7()), new MemberId(Guid.CreateVersion7()), name, "", "Kommunen", role);

    private AgendaItemId Add(AgendaItemKind kind, string title)
    {
        var id = new AgendaItemId(Guid.CreateVersion7());
        _ = Meeting.Agenda.AddItem(Coordinator, id, new AgendaItemText(kind, title, PlannedMinutes: 10)).Value;
        return id;
    }
}
