namespace BfaRadet.App.Features.Meetings.Live;

/// <summary>A mark on the roll.</summary>
public enum RollMark
{
    Here,
    Remote,
    Excused,
    Absent,

    /// <summary>Removes a mark made before the meeting.</summary>
    Expected,
    Left,

    /// <summary>After the meeting: present for all of it; the times can be corrected.</summary>
    WasHere,
    Serves,
    ServesNoMore,
}
