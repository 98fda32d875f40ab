using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings;

/// <summary>
/// A part of a meeting with a version of its own, so that changes to different parts do not race. Every change depends on the
/// meeting itself, whose version increases when it is opened, moved on, paused or closed and when a vote begins or ends. A
/// rule that reads another part, and would be wrong if that changed meanwhile, calls <c>RelyOn</c>; a change that affects
/// another part's rules increases that part's version too.
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

    /// <summary>Call at every change; <see cref="Record"/> does.</summary>
    internal virtual void Changed()
    {
        Move();
        Meeting.RelyOn();
    }

    /// <summary>Sets a list, and increases the version when it differs.</summary>
    private protected void Set<T>(ref ValueList<T> list, ValueList<T> value)
    {
        if (list != value)
        {
            list = value;
            Changed();
        }
    }

    // The meeting collects the events of all its parts, so that the journal has them in order.
    internal override void Record(DomainEvent happened)
    {
        Changed();
        Meeting.Keep(happened);
    }

    private protected static Refusal? Unentitled(Actor by, Duties needed) => Meeting.Unentitled(by, needed);

    /// <summary>Null when the actor is the person on the line, or has one of the duties.</summary>
    private protected static Refusal? ForOneselfOr(Actor by, Attendance? line, Duties needed) =>
        line?.Member is { } member && member == by.Member ? null : Unentitled(by, needed);

    // A delayed duplicate of a request does not bring back what was removed since.
    private protected static AlreadyEntered? UsedUp(ValueList<Guid> ids, Guid id) => ids.Contains(id) ? new AlreadyEntered("") : null;

    private protected Refusal? Finished() => Meeting.Finished();

    private protected Refusal? NotInSession() => Meeting.NotInSession();

    private protected MeetingRefusal.NothingInAPause? NothingInAPause() => Meeting.NothingInAPause();

    private protected DateTimeOffset Own(DateTimeOffset at) => Meeting.Clock.Own(at);

    private protected AgendaItem? ItemOf(AgendaItemId id) => Meeting.Agenda.FindItem(id);

    private protected Attendance? OnRoll(AttendanceId id) => Meeting.Roll.Find(id);
}
