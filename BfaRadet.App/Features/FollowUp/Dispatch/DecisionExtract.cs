using BfaRadet.App.Documents;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;

namespace BfaRadet.App.Features.FollowUp.Dispatch;

/// <summary>One decision as a paper of its own: its words, where it was made, who is responsible and until when.</summary>
internal static class DecisionExtract
{
    public static Document Document(Council council, Decision decision, DecisionRow row, bool isAdopted) => new($"Beslut {decision.Number}",
    [
        new Block.Heading(1, $"Beslut {decision.Number}"),
        new Block.Paragraph($"{council.Name}, {council.Municipality}"),
        .. Facts(decision, row, isAdopted),
    ])
    {
        Author = council.Name,
        Footer = PageBand.Numbered($"{council.Name}, beslut {decision.Number}"),
    };

    public static IEnumerable<Block> Facts(Decision decision, DecisionRow row, bool isAdopted)
    {
        yield return new Block.Heading(2, "Beslutet");
        yield return new Block.Paragraph(DecisionWords.Sentence(decision.Text));
        yield return Fact("Fattat", $"{SwedishDates.Full(row.MeetingDate)}{(row.Section == "" ? "" : $", {row.Section}")}{(row.ItemTitle == "" ? "" : $" {row.ItemTitle}")}");
        yield return Fact("Ansvarig", decision.Responsibles.Count > 0 ? DecisionWords.Of(decision.Responsibles) : "ingen angiven");
        yield return Fact(DecisionWords.DueLabel(decision.Kind), decision.DueOn is { } due ? SwedishDates.Full(due) : "ingen dag angiven");
        if (decision.ReviewOn is { } review)
        {
            yield return Fact("Rådet följer upp", SwedishDates.Full(review));
        }

        if (decision.State is DecisionState.Completed or DecisionState.Replaced or DecisionState.Repealed)
        {
            yield return Fact("Läget", decision.State switch { DecisionState.Completed => "fullgjort", DecisionState.Replaced => "ersatt av ett senare beslut", _ => "upphävt" });
        }

        yield return new Block.Paragraph(isAdopted ? "Protokollet är justerat." : "Protokollet är inte justerat än.");
    }

    private static Block.Paragraph Fact(string name, string value) => new([new Run($"{name}: ", Bold: true), new Run(value)]);
}
