namespace BfaRadet.App.Features.Meetings.Proposals;

/// <summary>Addresses of proposed items.</summary>
public static class ProposalAddresses
{
    /// <summary>One's own, and for those who prepare all that wait.</summary>
    public static string List(CouncilId council) => $"{MeetingAddresses.List(council)}/forslag";

    /// <summary>With the form of a new one open.</summary>
    public static string New(CouncilId council) => $"{List(council)}?nytt=1";

    public static string Of(CouncilId council, ItemProposalId proposal) => $"{List(council)}/{proposal}";
}
