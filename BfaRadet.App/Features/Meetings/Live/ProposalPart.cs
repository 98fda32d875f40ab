using System.Text.RegularExpressions;

namespace BfaRadet.App.Features.Meetings.Live;

/// <summary>
/// A part of a proposal that is a decision of its own: a paragraph, or a sentence that begins with "Rådet". A list of
/// "att …" belongs to the sentence it follows.
/// </summary>
/// <param name="Number">From 1.</param>
/// <param name="Total">How many parts the proposal has.</param>
public sealed partial record ProposalPart(string Text, int Number, int Total)
{
    /// <summary>The first part that no decision has the beginning of; the first one when all are decided. Null without a proposal.</summary>
    public static ProposalPart? Next(string proposal, IEnumerable<string> decided)
    {
        var (parts, known) = (Of(proposal), decided.ToList());
        var next = parts.FirstOrDefault(part => !known.Exists(text => text.Contains(Beginning(part.Text), StringComparison.OrdinalIgnoreCase)));
        return next ?? (parts.Count > 0 ? parts[0] : null);
    }

    /// <summary>The parts in their order.</summary>
    public static IReadOnlyList<ProposalPart> Of(string proposal)
    {
        var texts = Boundary().Split(proposal).Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
        return [.. texts.Select((text, at) => new ProposalPart(text, at + 1, texts.Count))];
    }

    // The end may have been reworded before it was recorded.
    private static string Beginning(string text) => string.Join(' ', text.Split(' ', 7).Take(6)).TrimEnd('.');

    [GeneratedRegex(@"(?<=[.!])(?:[ \t]{0,200}\n\s{0,200}(?=\p{Lu})|\s{1,200}(?=Rådet\b))")]
    private static partial Regex Boundary();
}
