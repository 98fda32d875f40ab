using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Meetings.RollCall;

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

/// <summary>
/// A stretch of presence, or of a substitute's service. Clock and item each say where it begins and ends; where they
/// disagree, as when a time was typed afterwards, the item holds.
/// </summary>
/// <param name="From">Null from the opening, unless there is an item.</param>
/// <param name="FromItem">The first item it holds for; null when it is only known by the clock.</param>
/// <param name="To">Null to the end, unless there is an item.</param>
/// <param name="ToItem">The last item it holds for; null when it is only known by the clock.</param>
/// <param name="For">
/// Of service: the line of the member whose seat it is. Null from before this was kept: the own seat; and of presence.
/// </param>
public sealed record Stay(
    DateTimeOffset? From, AgendaItemId? FromItem, DateTimeOffset? To, AgendaItemId? ToItem, AttendanceId? For = null)
{
    /// <summary>From the opening to the end.</summary>
    public static Stay Whole { get; } = new(null, null, null, null);

    /// <summary>Whether it goes on.</summary>
    public bool IsOpen => To is null && ToItem is null;

    /// <summary>Whether it is from the opening to the end, for whomever.</summary>
    public bool IsWhole => From is null && FromItem is null && IsOpen;
}

/// <summary>Somebody on the roll as it is called: from the council's seats, or invited.</summary>
/// <param name="Duties">What the person is in the council that day: the meeting's roles come from it.</param>
public sealed record RollLine(
    AttendanceId Id,
    MemberId? Member,
    string Name,
    string Title,
    string Organisation,
    AttendanceRole Role,
    MemberId? SubstituteFor = null,
    Duties Duties = Duties.None);

/// <summary>One participant of one meeting. Name, title, organisation and duties are kept as they were that day.</summary>
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

    /// <summary>What the person was in the council that day; what the register says later changes nothing here.</summary>
    public Duties Duties { get; private set; }

    public AttendanceStatus Status { get; internal set; }

    /// <summary>Takes part from afar, with sound and picture.</summary>
    public bool Remote { get; internal set; }

    public ValueList<Stay> Stays { get; internal set; }

    /// <summary>When a substitute served, apart from when the person was here: decisions ask for both.</summary>
    public ValueList<Stay> Services { get; internal set; }

    /// <summary>A substitute who serves now: takes part in decisions.</summary>
    public bool Serving => Services.Count > 0 && Services[^1].IsOpen;

    /// <summary>As what the person was called.</summary>
    internal (string Name, string Title, string Organisation, AttendanceRole Role, MemberId? SubstituteFor, Duties Duties, int Order) Called =>
        (Name, Title, Organisation, Role, SubstituteFor, Duties, Order);

    /// <summary>Calls the person as the council has it now; what is said of the attendance stays.</summary>
    internal void Call(RollLine line, int order) => (Name, Title, Organisation, Role, SubstituteFor, Duties, Order) =
        (line.Name, line.Title, line.Organisation, line.Role, line.SubstituteFor, line.Duties, order);

    /// <summary>Whether the person is in the room, or on the line, now.</summary>
    public bool IsHere => Status == AttendanceStatus.Present && Stays.Count > 0 && Stays[^1].IsOpen;

    /// <summary>Whether the person takes part in decisions now, when here.</summary>
    public bool Decides => Role == AttendanceRole.Member || Role == AttendanceRole.Substitute && Serving;

    /// <summary>Whether the person takes part, or took part, in decisions in some part of the meeting, when here.</summary>
    public bool HasDecided => Role == AttendanceRole.Member || Role == AttendanceRole.Substitute && Services.Count > 0;
}
