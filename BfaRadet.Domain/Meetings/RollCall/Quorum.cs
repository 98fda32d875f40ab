using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Meetings.RollCall;

/// <summary>Beslutförhet (quorum): how many deciders are present, and how many the council's rule needs.</summary>
/// <param name="Present">Seats held now by a member or a serving substitute.</param>
/// <param name="Seats">Members on the roll.</param>
/// <param name="Needed">0 when the council has no rule.</param>
public readonly record struct Quorum(int Present, int Seats, int Needed)
{
    /// <summary>Whether the council can decide.</summary>
    public bool IsMet => Present >= Needed;

    /// <summary>Applies a rule. More than half counts all seats (KL 6 kap. 27 §).</summary>
    public static Quorum Of(CouncilSettings settings, int present, int seats) => new(present, seats, settings.Quorum switch
    {
        QuorumRule.MoreThanHalf => seats / 2 + 1,
        QuorumRule.AtLeast => settings.QuorumNumber,
        _ => 0,
    });
}
