using BfaRadet.App.Ui;
using BfaRadet.Domain.FocusAreas;

namespace BfaRadet.App.Features.FollowUp.Chains;

/// <summary>What there is in a focus area, counted.</summary>
/// <param name="WithoutResponsible">Of its decisions that leave something to be done.</param>
/// <param name="WithoutReview">Of those, without a day on which their effect is judged.</param>
/// <param name="WithoutValues">Of its indicators.</param>
/// <param name="Judged">Its decisions with a verdict.</param>
/// <param name="ToBeJudged">Its decisions whose day of review has come.</param>
public sealed record ChainFacts(
    FocusChain Chain, int Decisions, int WithoutResponsible, int WithoutReview, int Indicators, int WithoutValues, int Judged, int ToBeJudged);

/// <summary>A link of the chain from problem to verdict.</summary>
/// <param name="Key">Where it is on the page.</param>
/// <param name="Says">What there is, or that nothing is.</param>
/// <param name="Doubts">What is missing though the link is there.</param>
public sealed record ChainLink(string Key, string Title, string Says, bool IsBroken, ValueList<ChainDoubt> Doubts = default);

/// <summary>What is missing of a link, and which decisions of the focus area it is about.</summary>
/// <param name="Found">The decisions in the log; null for what is about none.</param>
public sealed record ChainDoubt(string Words, DecisionFilter? Found = null);

/// <summary>The chain of a focus area: problem, cause, goal, decisions, indicators, verdicts. One rule for the list and the page.</summary>
public static class ChainLinks
{
    public static ValueList<ChainLink> Of(ChainFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);

        var chain = facts.Chain;
        return
        [
            Text("problem", "Problem", chain.Problem, "Inget problem är beskrivet"),
            Text("orsak", "Orsak", chain.Cause, "Ingen orsak är beskriven"),
            new("mal", "Mål", chain.Goals.Count switch { 0 => "Inget mål är satt", 1 => chain.Goals[0].Text.Shortened(90), var count => $"{count} mål" }, chain.Goals.Count == 0),
            new(
                "beslut", "Beslut och åtgärder", Counted(facts.Decisions, "Inga beslut pekar hit", "1 beslut", "beslut"), facts.Decisions == 0,
                Doubts(
                    Without(facts.WithoutResponsible, "utan ansvarig", new DecisionFilter(Lack: DecisionLack.Responsible)),
                    Without(facts.WithoutReview, "utan uppföljning", new DecisionFilter(Lack: DecisionLack.FollowUp)))),
            new(
                "indikatorer", "Indikatorer", Counted(facts.Indicators, "Inget mäts", "1 indikator", "indikatorer"), facts.Indicators == 0,
                Doubts(Without(facts.WithoutValues, "utan värden"))),
            new(
                "bedomningar", "Bedömningar", Counted(facts.Judged, "Inget är bedömt", "1 beslut bedömt", "beslut bedömda"), facts.Judged == 0,
                Doubts(Without(facts.ToBeJudged, "bedöms nu", new DecisionFilter(Effect: EffectFilter.ToBeJudged)))),
        ];
    }

    private static ChainLink Text(string key, string title, string text, string none) => new(key, title, text == "" ? none : text.Shortened(90), text == "");

    private static string Counted(int count, string none, string one, string many) => count switch { 0 => none, 1 => one, _ => $"{count} {many}" };

    private static ChainDoubt? Without(int count, string words, DecisionFilter? found = null) => count == 0 ? null : new($"{count} {words}", found);

    private static ValueList<ChainDoubt> Doubts(params ChainDoubt?[] parts) => parts.OfType<ChainDoubt>().ToValueList();
}
