using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;

namespace BfaRadet.App.Features.PublicSite;

/// <summary>
/// What became of a published decision, as it is now: states, days and the conclusion of its last verdict. Words that somebody wrote
/// (reports, what it waits for, reasons, grounds of a verdict) were never published, and have no field here.
/// </summary>
/// <param name="FirstDueOn">The last day that was decided.</param>
/// <param name="DoneOn">Null when it is not done, or no day was said.</param>
/// <param name="ReviewOn">When its effect is judged next; null for never.</param>
/// <param name="By">The published decision that replaced or repealed it; null when there is none, or it is not published.</param>
public sealed record PublicSiteStanding(
    DecisionKind Kind, DecisionState State, DecisionCourse Course, DateOnly? DueOn, DateOnly? FirstDueOn, DateOnly? DoneOn, DateOnly? ReviewOn,
    Effect? Effect, DateOnly? JudgedOn, PublicSiteLater? By)
{
    public static PublicSiteStanding Of(Decision decision, Func<DecisionId, PublicSiteLater?> published)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(published);

        var (done, verdict) = (decision.Progress.Select(p => p.Now.DoneOn).Max(), decision.Verdicts is [.., var last] ? last : null);
        var later = decision.State switch
        {
            DecisionState.Replaced => decision.ReplacedBy,
            DecisionState.Repealed => decision.RepealedBy,
            _ => null,
        };
        return new(
            decision.Kind, decision.State, decision.Course, decision.DueOn, decision.DueAsDecided,
            decision.State == DecisionState.Completed ? done : null, decision.ReviewOn, verdict?.Answer.Effect, verdict?.On,
            later is { } id ? published(id) : null);
    }

    /// <summary>How far it has come on a day; null for one that was taken back.</summary>
    public DecisionStanding? On(DateOnly day) =>
        State == DecisionState.Withdrawn ? null : DecisionCounts.StandingOf(Kind, State, DueOn, Course, day);

    /// <summary>"Pågår, klart senast 30 juni 2026."; null for a decision in force that leaves nothing to be done.</summary>
    public string? Words(DateOnly day) => On(day) switch
    {
        null => "Återtaget: beslutet gäller inte.",
        DecisionStanding.Done when PutOff => DoneOn is { } again ? $"Togs upp igen {SwedishDates.Full(again)}." : "Har tagits upp igen.",
        DecisionStanding.Done => DoneOn is { } done ? $"Klart {SwedishDates.Full(done)}." : "Klart.",
        DecisionStanding.Replaced => $"Ersatt av ett senare beslut{Named}.",
        DecisionStanding.Repealed => By is null ? "Upphävt: beslutet gäller inte längre." : $"Upphävt av ett senare beslut{Named}.",
        DecisionStanding.Waiting => "Väntar på någon annan innan det kan bli klart.",
        DecisionStanding.Late when Course == DecisionCourse.Partly => $"Delvis klart. Resten skulle vara klart senast {SwedishDates.Full(DueOn!.Value)}{Moved}.",
        DecisionStanding.Late => PutOff ? $"Skulle tas upp igen senast {SwedishDates.Full(DueOn!.Value)}{Moved}." : $"Inte klart. Skulle vara klart senast {SwedishDates.Full(DueOn!.Value)}{Moved}.",
        DecisionStanding.Partly => DueOn is { } rest ? $"Delvis klart, resten senast {SwedishDates.Full(rest)}{Moved}." : "Delvis klart.",
        DecisionStanding.Running when PutOff => DueOn is { } up ? $"Tas upp igen senast {SwedishDates.Full(up)}{Moved}." : "Ska tas upp igen.",
        DecisionStanding.Running when Course == DecisionCourse.NotStarted => DueOn is { } by ? $"Ska vara klart senast {SwedishDates.Full(by)}{Moved}." : "Ska göras.",
        DecisionStanding.Running => DueOn is { } due ? $"Pågår, klart senast {SwedishDates.Full(due)}{Moved}." : "Pågår.",
        _ => null,
    };

    /// <summary>"Utvärderat 12 maj 2027: gav effekt."; null when it has not been judged and no day is set for it.</summary>
    public string? Verdict(DateOnly day) => Effect is { } effect && JudgedOn is { } on
        ? $"Utvärderat {SwedishDates.Full(on)}: {VerdictWords.Gave(effect)}."
        : ReviewOn is { } review && review >= day && State is DecisionState.InForce or DecisionState.Completed ? $"Utvärderas {SwedishDates.Full(ReviewOn!.Value)}." : null;

    private bool PutOff => Kind is DecisionKind.Tabled or DecisionKind.ReferredBack;

    private string Named => By is { } by ? $", {by.Number}" : "";

    private string Moved => FirstDueOn is { } first && first != DueOn ? $", förlängt från {SwedishDates.Full(first)}" : "";
}

/// <summary>A published decision that another points to.</summary>
/// <param name="Path">Its paragraf on the page of its minutes.</param>
public sealed record PublicSiteLater(string Number, string Path);
