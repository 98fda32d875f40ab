namespace BfaRadet.Domain.Meetings.Proposals;

/// <summary>The content of a proposed item, as the proposer writes it.</summary>
/// <param name="Background">May be empty.</param>
/// <param name="Proposal">Förslag till beslut. May be empty: not everything is to be decided.</param>
/// <param name="FocusArea">Null when it belongs to none.</param>
/// <param name="Wished">The meeting that the proposer wishes; null for any.</param>
public sealed record ItemProposalText(
    string Title, string Background = "", string Proposal = "", FocusAreaId? FocusArea = null, MeetingId? Wished = null)
{
    internal static ItemProposalText Clean(ItemProposalText text) => text with
    {
        Title = Wording.Line(text.Title),
        Background = Wording.Text(text.Background),
        Proposal = Wording.Text(text.Proposal),
    };

    internal static Refusal? FaultsOf(DateOnly today, ItemProposalText text) => Faults.Of(
        Wording.Check(today, nameof(Title), text.Title, required: true),
        Wording.Check(today, nameof(Background), text.Background, Wording.TextMax),
        Wording.Check(today, nameof(Proposal), text.Proposal, Wording.TextMax));

    /// <summary>
    /// Merges two edits field by field; clashes are collected in <paramref name="merge"/>, and such a field is mine.
    /// </summary>
    internal static ItemProposalText Merge(ThreeWay merge, ItemProposalText before, ItemProposalText mine, ItemProposalText theirs) => new(
        merge.Field(nameof(Title), before.Title, mine.Title, theirs.Title),
        merge.Field(nameof(Background), before.Background, mine.Background, theirs.Background),
        merge.Field(nameof(Proposal), before.Proposal, mine.Proposal, theirs.Proposal),
        merge.Field(nameof(FocusArea), before.FocusArea, mine.FocusArea, theirs.FocusArea),
        merge.Field(nameof(Wished), before.Wished, mine.Wished, theirs.Wished));
}
