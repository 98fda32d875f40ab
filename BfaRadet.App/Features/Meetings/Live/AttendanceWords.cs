using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.App.Features.Meetings.Live;

/// <summary>Words for a person on the roll.</summary>
internal static class AttendanceWords
{
    public static string Of(AttendanceRole role) => role switch
    {
        AttendanceRole.Member => "ledamot",
        AttendanceRole.Substitute => "ersättare",
        AttendanceRole.Official => "tjänsteperson",
        AttendanceRole.CoOpted => "adjungerad",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A role without words"),
    };

    /// <summary>"Här", "På distans", "Gick 16.20", "Anmält förhinder", "Uteblev", "Inte uppropad".</summary>
    public static string StateOf(AttendanceView line) => line.Status switch
    {
        AttendanceStatus.Present when !line.IsHere => line.Stays[^1].To is { } left ? $"Gick {SwedishDates.Clock(left)}" : "Gick",
        AttendanceStatus.Present when line.Remote => "På distans",
        AttendanceStatus.Present => "Här",
        AttendanceStatus.Excused => "Anmält förhinder",
        AttendanceStatus.Absent => "Uteblev",
        _ => "Inte uppropad",
    };

    /// <summary>"ej § 6, jäv": of the items somebody had jäv in; empty without any.</summary>
    public static string Without(IEnumerable<string> places) =>
        Listed.And(places) is { Length: > 0 } named ? $"ej {named}, jäv" : "";
}
