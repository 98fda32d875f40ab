namespace BfaRadet.App.Features.Meetings.Live;

/// <summary>What the one who keeps the roll says of somebody.</summary>
public enum RollMark
{
    Here,
    Remote,
    Excused,
    Absent,

    /// <summary>Takes back what was said before the meeting.</summary>
    Expected,
    Left,

    /// <summary>After the meeting: was there all of it; the times can be put right.</summary>
    WasHere,
    Serves,
    ServesNoMore,
}
