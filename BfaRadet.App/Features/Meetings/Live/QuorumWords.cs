using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.App.Features.Meetings.Live;

/// <summary>Words for the quorum (beslutförhet).</summary>
public static class QuorumWords
{
    /// <summary>"Beslutför: 6 av 8, minst 5 krävs"; without a rule only how many are present.</summary>
    public static string Of(Quorum quorum) => quorum switch
    {
        { Needed: 0 } => $"{quorum.Present} av {quorum.Seats} som beslutar är här",
        { IsMet: true } => $"Beslutför: {quorum.Present} av {quorum.Seats}, minst {quorum.Needed} krävs",
        _ => $"Inte beslutför: {quorum.Present} av {quorum.Seats}, minst {quorum.Needed} krävs",
    };
}
