using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings;

/// <summary>
/// A part of a meeting that is saved apart, by a version of its own: who changes one part does not race with who changes
/// another. Every change relies on the meeting itself, which moves when it is opened, moved on, paused or closed and when a vote
/// begins or ends. A rule that reads another part, and would be wrong if that changed meanwhile, says so by <c>RelyOn</c>; a
/// change that another part's rules would have to know of moves that part as well.
/// </summary>
public abstract class MeetingPart : Aggregate
{
    private protected MeetingPart()
    {
    }

    private protected MeetingPart(Meeting meeting) => (Id, Meeting) = (meeting.Id, meeting);

    /// <summary>The meeting's.</summary>
    public MeetingId Id { get; private init; }

    public Meeting Meeting { get; private init; } = null!;

    public override CouncilId BelongsTo => Meeting.Council;

    private protected Seats Seats => Meeting.Seats;

    private protected Deciders Deciders => Meeting.Deciders;

    /// <summary>To be called with every change; recording an event does.</summary>
    internal virtual void Changed()
    {
        Move();
        Meeting.RelyOn();
    }

    /// <summary>Sets a list, and moves the part when it is another.</summary>
    private protected void Set<T>(ref ValueList<T> list, ValueList<T> value)
    {
        if (list != value)
        {
            list = value;
            Changed();
        }
    }

    // The meeting keeps what happened in all its parts, so that the journal has it in order.
    internal override void Record(DomainEvent happened)
    {
        Changed();
        Meeting.Keep(happened);
    }

    private protected static Refusal? Unentitled(Actor by, Duties needed) => Meeting.Unentitled(by, needed);

    /// <summary>Null when by is the one on the line, or has one of the duties.</summary>
    private protected static Refusal? ForOneselfOr(Actor by, Attendance? line, Duties needed) =>
        line?.Member is { } member && member == by.Member ? null : Unentitled(by, needed);

    // A first send that comes late, after the thing was taken away, does not bring it back.
    private protected static AlreadyEntered? UsedUp(ValueList<Guid> ids, Guid id) => ids.Contains(id) ? new AlreadyEntered("") : null;

    private protected Refusal? Finished() => Meeting.Finished();

    private protected Refusal? NotInSession() => Meeting.NotInSession();

    private protected MeetingRefusal.NothingInAPause? NothingInAPause() => Meeting.NothingInAPause();

    private protected DateTimeOffset Own(DateTimeOffset at) => Meeting.Clock.Own(at);

    private protected AgendaItem? ItemOf(AgendaItemId id) => Meeting.Agenda.FindItem(id);

    private protected Attendance? OnRoll(AttendanceId id) => Meeting.Roll.Find(id);
}
