namespace BfaRadet.Domain.Meetings;

/// <summary>In what role somebody takes part in one meeting.</summary>
public enum AttendanceRole
{
    /// <summary>Ledamot: holds a seat, and decides.</summary>
    Member,

    /// <summary>Ersättare: decides while serving.</summary>
    Substitute,

    /// <summary>Sekreterare, samordnare and others who serve the council without deciding.</summary>
    Official,

    /// <summary>Adjungerad: invited to the meeting or to an item, takes no part in decisions.</summary>
    CoOpted,
}

/// <summary>What is said of somebody's attendance.</summary>
public enum AttendanceStatus
{
    /// <summary>Nothing said yet.</summary>
    Expected,

    /// <summary>Has taken part, whole or in part: see the stays.</summary>
    Present,

    /// <summary>Anmält förhinder.</summary>
    Excused,

    /// <summary>Absent without a word.</summary>
    Absent,
}

/// <summary>A stretch of presence.</summary>
/// <param name="From">Null from the opening.</param>
/// <param name="FromItem">The item that was on when the person came; null from the opening.</param>
/// <param name="To">Null to the end.</param>
/// <param name="ToItem">The last item the person was present for; null to the end.</param>
public sealed record Stay(DateTimeOffset? From, AgendaItemId? FromItem, DateTimeOffset? To, AgendaItemId? ToItem);

/// <summary>Somebody on the roll as it is called: from the council's seats, or invited.</summary>
public sealed record RollLine(
    AttendanceId Id,
    MemberId? Member,
    string Name,
    string Title,
    string Organisation,
    AttendanceRole Role,
    MemberId? SubstituteFor = null);

/// <summary>One participant of one meeting. Name, title and organisation are kept as they were that day.</summary>
public sealed class Attendance
{
    private Attendance()
    {
    }

    internal Attendance(RollLine line, int order)
    {
        (Id, Member) = (line.Id, line.Member);
        Call(line, order);
    }

    public AttendanceId Id { get; private init; }

    public int Order { get; private set; }

    public MemberId? Member { get; private init; }

    public string Name { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string Organisation { get; private set; } = "";

    public AttendanceRole Role { get; private set; }

    /// <summary>The member a personal substitute stands in for; null otherwise.</summary>
    public MemberId? SubstituteFor { get; private set; }

    public AttendanceStatus Status { get; internal set; }

    /// <summary>Takes part from afar, with sound and picture.</summary>
    public bool Remote { get; internal set; }

    /// <summary>A substitute who serves: takes part in decisions.</summary>
    public bool Serving { get; internal set; }

    public ValueList<Stay> Stays { get; internal set; }

    /// <summary>Calls the person as the council has it now; what is said of the attendance stays.</summary>
    internal void Call(RollLine line, int order) => (Name, Title, Organisation, Role, SubstituteFor, Order) =
        (line.Name, line.Title, line.Organisation, line.Role, line.SubstituteFor, order);

    /// <summary>Whether the person is in the room, or on the line, now.</summary>
    public bool IsHere => Status == AttendanceStatus.Present && Stays.Count > 0 && Stays[^1].To is null;

    /// <summary>Whether the person takes part in decisions when here.</summary>
    public bool Decides => Role == AttendanceRole.Member || Role == AttendanceRole.Substitute && Serving;

    /// <summary>Whether the person was, or is, here while an item is, or was, handled.</summary>
    public bool WasHereFor(AgendaItem item)
    {
        // An item left and taken up again has no one end: then what counts is that the person came during it.
        var end = item.TakenUpAt is null ? item.BegunAt + item.Spent : DateTimeOffset.MaxValue;
        return item.BegunAt is { } begun && Status == AttendanceStatus.Present
            && Stays.Any(s => (s.To ?? DateTimeOffset.MaxValue) > begun && (s.From is null || s.FromItem == item.Id || s.From < end));
    }
}
