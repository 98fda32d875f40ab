using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Meetings;

/// <summary>Beslutförhet: how many who decide are here, and how many are needed under the council's rule.</summary>
/// <param name="Present">Members and serving substitutes here now.</param>
/// <param name="Seats">Members on the roll.</param>
/// <param name="Needed">0 when the council has no rule.</param>
public readonly record struct Quorum(int Present, int Seats, int Needed)
{
    /// <summary>Whether the council can decide.</summary>
    public bool IsMet => Present >= Needed;

    /// <summary>
    /// Counts under a rule. More than half counts all seats (KL 6 kap. 27 §); serving substitutes never raise the
    /// number above the seats, for each stands in for somebody. Those with jäv in the item are not present for it.
    /// </summary>
    /// <param name="conflicted">Those with jäv in the item.</param>
    public static Quorum Of(CouncilSettings settings, IEnumerable<Attendance> roll, IEnumerable<AttendanceId>? conflicted = null)
    {
        var away = conflicted?.ToHashSet() ?? [];
        var lines = roll as IReadOnlyCollection<Attendance> ?? [.. roll];
        var seats = lines.Count(a => a.Role == AttendanceRole.Member);
        var present = Math.Min(seats, lines.Count(a => a.Decides && a.IsHere && !away.Contains(a.Id)));
        var needed = settings.Quorum switch
        {
            QuorumRule.MoreThanHalf => seats / 2 + 1,
            QuorumRule.AtLeast => settings.QuorumNumber,
            _ => 0,
        };
        return new Quorum(present, seats, needed);
    }
}
