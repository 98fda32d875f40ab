using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Meetings.RollCall;

/// <summary>The role of a participant in one meeting.</summary>
public enum AttendanceRole
{
    /// <summary>Ledamot: holds a seat and decides.</summary>
    Member,

    /// <summary>Ersättare: decides while serving.</summary>
    Substitute,

    /// <summary>Sekreterare, samordnare and others who serve the council without deciding.</summary>
    Official,

    /// <summary>Adjungerad: invited to the meeting or to an item, takes no part in decisions.</summary>
    CoOpted,
}

/// <summary>The recorded attendance of a person.</summary>
public enum AttendanceStatus
{
    /// <summary>Not recorded yet.</summary>
    Expected,

    /// <summary>Present, in whole or in part: see <see cref="Attendance.Stays"/>.</summary>
    Present,

    /// <summary>Anmält förhinder.</summary>
    Excused,

    /// <summary>Absent without notice.</summary>
    Absent,
}

/// <summary>
/// A span of presence, or of a substitute's service. Its bounds are given by time, by item, or both; where they disagree, as
/// when a time was typed afterwards, the item counts.
/// </summary>
/// <param name="From">Null for the opening, unless there is an item.</param>
/// <param name="FromItem">The first item it covers; null when only the time is known.</param>
/// <param name="To">Null for the end, unless there is an item.</param>
/// <param name="ToItem">The last item it covers; null when only the time is known.</param>
/// <param name="For">
/// Of service: the member whose seat it is; null in data from versions that did not store it, where it is the own seat. Null
/// of presence.
/// </param>
public sealed record Stay(
    DateTimeOffset? From, AgendaItemId? FromItem, DateTimeOffset? To, AgendaItemId? ToItem, AttendanceId? For = null)
{
    /// <summary>From the opening to the end.</summary>
    public static Stay Whole { get; } = new(null, null, null, null);

    /// <summary>Whether it has not ended.</summary>
    public bool IsOpen => To is null && ToItem is null;

    /// <summary>Whether it is from the opening to the end, whatever the seat.</summary>
    public bool IsWhole => From is null && FromItem is null && IsOpen;
}

/// <summary>A line of the roll as it is called: from the council's seats, or invited.</summary>
/// <param name="Duties">The person's duties in the council that day; the roles in the meeting derive from them.</param>
public sealed record RollLine(
    AttendanceId Id,
    MemberId? Member,
    string Name,
    string Title,
    string Organisation,
    AttendanceRole Role,
    MemberId? SubstituteFor = null,
    Duties Duties = Duties.None);

/// <summary>A participant of one meeting. Name, title, organisation and duties are stored as they were that day.</summary>
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

    /// <summary>The person's duties in the council that day; later changes of the register do not apply.</summary>
    public Duties Duties { get; private set; }

    public AttendanceStatus Status { get; internal set; }

    /// <summary>Takes part remotely, with sound and picture.</summary>
    public bool Remote { get; internal set; }

    public ValueList<Stay> Stays { get; internal set; }

    /// <summary>When a substitute served; separate from presence, since decisions need both.</summary>
    public ValueList<Stay> Services { get; internal set; }

    /// <summary>Whether a substitute serves now, and so takes part in decisions.</summary>
    public bool Serving => Services.Count > 0 && Services[^1].IsOpen;

    /// <summary>Identity and role as they were called.</summary>
    internal (string Name, string Title, string Organisation, AttendanceRole Role, MemberId? SubstituteFor, Duties Duties, int Order) Called =>
        (Name, Title, Organisation, Role, SubstituteFor, Duties, Order);

    /// <summary>Updates the person from the register; recorded attendance is kept.</summary>
    internal void Call(RollLine line, int order) => (Name, Title, Organisation, Role, SubstituteFor, Duties, Order) =
        (line.Name, line.Title, line.Organisation, line.Role, line.SubstituteFor, line.Duties, order);

    /// <summary>Whether the person is present now, in the room or remotely.</summary>
    public bool IsHere => Status == AttendanceStatus.Present && Stays.Count > 0 && Stays[^1].IsOpen;

    /// <summary>Whether the person takes part in decisions now, when present.</summary>
    public bool Decides => Role == AttendanceRole.Member || Role == AttendanceRole.Substitute && Serving;

    /// <summary>Whether the person takes, or took, part in decisions in some part of the meeting, when present.</summary>
    public bool HasDecided => Role == AttendanceRole.Member || Role == AttendanceRole.Substitute && Services.Count > 0;
}
