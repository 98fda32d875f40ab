using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;

namespace BfaRadet.App.Features.Decisions;

/// <summary>Words for whether decisions worked, on the screen, in the journal, in files and in the minutes.</summary>
public static class VerdictWords
{
    /// <summary>Of one that is done, has a day of review, and was never judged.</summary>
    public const string Unjudged = "effekt ej bedömd";

    public static IReadOnlyList<(CarriedOut Carried, string Word)> Carrieds { get; } = [(CarriedOut.Yes, "Ja"), (CarriedOut.Partly, "Delvis"), (CarriedOut.No, "Nej")];

    public static IReadOnlyList<(Effect Effect, string Word)> Effects { get; } =
        [(Effect.Yes, "Ja"), (Effect.Partly, "Delvis"), (Effect.No, "Nej"), (Effect.Unclear, "Går inte att säga")];

    public static IReadOnlyList<(VerdictCourse Then, string Word)> Courses { get; } =
        [(VerdictCourse.Continue, "Fortsätt"), (VerdictCourse.Adjust, "Justera"), (VerdictCourse.End, "Avsluta")];

    public static string Of(CarriedOut carried) => Carrieds.First(c => c.Carried == carried).Word;

    public static string Of(Effect effect) => Effects.First(e => e.Effect == effect).Word;

    /// <summary>"gav effekt": of a decision, in a list.</summary>
    public static string Gave(Effect effect) => effect switch
    {
        Effect.Yes => "gav effekt",
        Effect.Partly => "gav delvis effekt",
        Effect.No => "gav ingen effekt",
        Effect.Unclear => "effekten går inte att säga",
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, "An effect without words"),
    };

    /// <summary>"Genomfört: delvis. Effekt: ja. Underlag: mätning vecka 20. Fortsätter, bedöms igen 1 mars 2028."</summary>
    public static string Of(VerdictAnswer answer) => Of(answer, "", replaced: false);

    /// <summary>The same with the decision that it led to.</summary>
    public static string Of(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);

        return Of(verdict.Answer, verdict.LedToNumber?.ToString() ?? "", verdict.Replaced);
    }

    /// <summary>"Fortsätter, bedöms igen 1 mars 2028", "Justeras genom beslut 2027:9, som ersätter det".</summary>
    /// <param name="ledTo">Empty for no decision.</param>
    public static string Then(VerdictCourse then, DateOnly? next, string ledTo, bool replaced)
    {
        var head = then switch
        {
            VerdictCourse.Continue => "Fortsätter",
            VerdictCourse.Adjust when ledTo != "" => $"Justeras genom beslut {ledTo}, som {(replaced ? "ersätter" : "kompletterar")} det",
            VerdictCourse.Adjust => "Justeras",
            VerdictCourse.End => "Avslutas",
            _ => throw new ArgumentOutOfRangeException(nameof(then), then, "A course without words"),
        };
        return next is { } day ? $"{head}, bedöms igen {SwedishDates.Full(day)}" : head;
    }

    /// <summary>The same with the number of the decision that it led to; empty for none.</summary>
    public static string Of(VerdictAnswer answer, string ledTo, bool replaced)
    {
        ArgumentNullException.ThrowIfNull(answer);

        var basis = answer.Basis == "" ? "" : $" Underlag: {answer.Basis.TrimEnd('.')}.";
        return $"Genomfört: {Lower(Of(answer.Carried))}. Effekt: {Lower(Of(answer.Effect))}.{basis} {Then(answer.Then, answer.NextReview, ledTo, replaced)}.";
    }

    private static string Lower(string word) => char.ToLower(word[0], System.Globalization.CultureInfo.CurrentCulture) + word[1..];
}
