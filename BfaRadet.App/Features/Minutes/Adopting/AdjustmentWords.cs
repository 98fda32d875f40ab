using BfaRadet.App.Ui;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;

namespace BfaRadet.App.Features.Minutes.Adopting;

/// <summary>What the states and the clock are called.</summary>
internal static class AdjustmentWords
{
    /// <summary>"ett utkast": after "det är nu".</summary>
    public static string StateOf(AdjustmentState state) => state switch
    {
        AdjustmentState.Draft => "ett utkast",
        AdjustmentState.InReview => "på granskning",
        AdjustmentState.Adjusting => "under justering",
        AdjustmentState.Adopted => "justerat",
        AdjustmentState.Reopened => "öppnat igen",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without words"),
    };

    /// <summary>"Utkast": on its own.</summary>
    public static string Label(AdjustmentState state) => state switch
    {
        AdjustmentState.Draft => "Utkast",
        AdjustmentState.InReview => "På granskning",
        AdjustmentState.Adjusting => "Under justering",
        AdjustmentState.Adopted => "Justerat",
        _ => "Öppnat igen",
    };

    /// <summary>"3 dagar kvar", "Sista dagen är i dag", "2 dagar över tiden".</summary>
    public static string Left(DateOnly last, DateOnly today) => (last.DayNumber - today.DayNumber) switch
    {
        0 => "Sista dagen är i dag",
        1 => "1 dag kvar",
        > 1 and var days => $"{days} dagar kvar",
        -1 => "1 dag över tiden",
        var over => $"{-over} dagar över tiden",
    };

    /// <summary>"Ska vara justerat senast 25 mars 2026: 14 dagar efter mötet, enligt kommunallagen 5 kap. 69 §."</summary>
    public static string Clock(RecordAdjustment adjustment) =>
        $"Ska vara justerat senast {SwedishDates.Full(adjustment.LastDay)}: {AdjustmentPeriod.Days} dagar efter mötet, "
        + (adjustment.Binding ? "enligt kommunallagen 5 kap. 69 §." : "enligt sedvänja. Tiden binder inte ett råd som inte är nämnd eller utskott.");

    /// <summary>What can be done when a signer can no longer confirm.</summary>
    public static string WayOut(MissingInMinutes.CannotConfirm stuck) => stuck.Why switch
    {
        SignerHindrance.NoAccount => $"Bjud in {stuck.Name} under Rådet, eller skicka tillbaka protokollet.",
        SignerHindrance.OutsideTerm => "Ändra mandattiden under Rådet, eller skicka tillbaka protokollet.",
        SignerHindrance.AccountShut => "Be administratören öppna kontot, eller skicka tillbaka protokollet.",
        _ => "Skicka tillbaka protokollet.",
    };

    public static string Of(ReviewAnswer answer) => answer switch
    {
        ReviewAnswer.Open => "Obesvarad",
        ReviewAnswer.Answered => "Besvarad",
        ReviewAnswer.Accepted => "Godtaget",
        _ => "Avböjt",
    };

    /// <summary>"ordförande", "justerare": after a name.</summary>
    public static string Of(SignerPart part) => part == SignerPart.Chair ? "ordförande" : "justerare";
}
