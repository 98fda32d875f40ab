using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Proposals;

namespace BfaRadet.App.Features.Meetings.Proposals;

/// <summary>Words about proposed items.</summary>
internal static class ProposalWords
{
    /// <param name="toProposer">Whether the proposer reads it.</param>
    public static string Of(ItemProposalState state, bool toProposer) => state switch
    {
        ItemProposalState.Waiting => toProposer ? "Inlämnat" : "Väntar på er",
        ItemProposalState.AskedBack => toProposer ? "Väntar på ditt svar" : "Fråga ställd",
        ItemProposalState.Answered => toProposer ? "Besvarat" : "Besvarat, väntar på er",
        ItemProposalState.TakenIn => "Intaget",
        ItemProposalState.Merged => "Sammanslaget",
        ItemProposalState.Declined => "Avböjt",
        ItemProposalState.Withdrawn => "Tillbakadraget",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without a word"),
    };

    /// <summary>Of its chip; null for the plain one.</summary>
    public static string? Tone(ItemProposalState state, bool toProposer) => state switch
    {
        ItemProposalState.Waiting or ItemProposalState.Answered => toProposer ? "primary" : "warning",
        ItemProposalState.AskedBack => toProposer ? "warning" : "primary",
        ItemProposalState.TakenIn or ItemProposalState.Merged => "success",
        _ => null,
    };

    /// <summary>What is added to the background of an item it is merged with.</summary>
    public static string Added(ItemProposal proposal) => string.Join('\n', new[]
    {
        $"Förslag från {proposal.Presenter}: {proposal.Title}",
        proposal.Background,
        proposal.Proposal.Length > 0 ? $"Föreslår beslutet: {proposal.Proposal}" : "",
    }.Where(part => part.Length > 0));

    /// <summary>Of proposals whose item was removed, as a sentence after that; empty when there are none.</summary>
    public static string WaitAgain(int count) => count switch
    {
        0 => "",
        1 => " Förslaget som den kom från väntar igen.",
        _ => " Förslagen som den kom från väntar igen.",
    };

    /// <summary>Where it was taken in, after "på": "dagordningen 25 mars 2026, punkt 4".</summary>
    public static string Where(ProposalPlace? place) => place is null
        ? "dagordningen till ett kommande sammanträde"
        : $"dagordningen {SwedishDates.Full(place.Date)}{(place.Number is { } number ? $", punkt {number}" : "")}";
}
