using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings;

/// <content>Who can be named under an item: what a list offers, the rules do not refuse.</content>
public sealed partial class Meeting
{
    /// <summary>Those who may reserve against what was decided under an item.</summary>
    public IEnumerable<Attendance> AbleToDissent(AgendaItemId item) => _roll.Where(a => MayNotDissent(item, a) is null);

    /// <summary>
    /// Those who can have jäv in an item: who takes, or took, part in handling it, officials too, has not voted or reserved in
    /// it, and has none declared.
    /// </summary>
    public IEnumerable<Attendance> AbleToDeclareConflict(AgendaItemId item) => _roll.Where(a =>
        a.Role != AttendanceRole.CoOpted && IsOrWasHereFor(a, item) && !HasConflict(item, a.Id) && !TookPart(item, a.Id));

    /// <summary>Members and substitutes who are, or were, here for an item: a note may be made for one who does not decide.</summary>
    public IEnumerable<Attendance> AbleToMakeNote(AgendaItemId item) => _roll.Where(a =>
        a.Role is AttendanceRole.Member or AttendanceRole.Substitute && IsOrWasHereFor(a, item));

    private bool IsOrWasHereFor(Attendance line, AgendaItemId id) => line.IsHere || FindItem(id) is { } item && WasHereFor(line, item);
}
