namespace BfaRadet.Domain.Law;

/// <summary>What SFS 2023:196 asks of a municipality, as far as it can be told from documents.</summary>
public enum LawRule
{
    /// <summary>A picture of the situation with the three parts (4 §).</summary>
    Picture,

    /// <summary>A plan decided with the picture as its basis (5 §).</summary>
    Plan,

    /// <summary>Each measure of the plan tied to a problem of the picture (5 §, "with the picture as its basis").</summary>
    MeasuresTied,

    /// <summary>The picture updated every other year (6 §).</summary>
    PictureAge,

    /// <summary>The plan followed up every other year (6 §).</summary>
    FollowUp,

    /// <summary>Picture and plan tied to other planning, as far as suitable (7 §).</summary>
    OtherPlanning,

    /// <summary>Written agreements on cooperation (9 §).</summary>
    Agreements,

    /// <summary>A strategic council that the municipality leads, with others in leading positions (10 §).</summary>
    Council,

    /// <summary>A coordination function, reachable, that informs residents (11-12 §§).</summary>
    Coordination,

    /// <summary>A body that leads the work and reports to the assembly (13 §).</summary>
    Reports,
}

/// <summary>How a rule stands. Never shown by colour alone.</summary>
public enum Light
{
    Green,
    Amber,
    Red,
}

/// <summary>Where a rule is found in the law.</summary>
/// <param name="Section">"11-12"; without the section sign.</param>
/// <param name="ValidFrom">First day it applies.</param>
public sealed record LawSource(string Section, DateOnly ValidFrom);

/// <summary>SFS 2023:196, in force 1 July 2023, as changed by SFS 2025:223.</summary>
public static class LawRules
{
    /// <summary>First day of the law.</summary>
    public static DateOnly InForce { get; } = new(2023, 7, 1);

    /// <summary>A plan did not have to be decided before this day (transitional provision).</summary>
    public static DateOnly PlanNeededFrom { get; } = new(2024, 7, 1);

    /// <summary>In the order of the law.</summary>
    public static IReadOnlyList<LawRule> All { get; } = Enum.GetValues<LawRule>();

    public static LawSource Of(LawRule rule) => new(
        rule switch
        {
            LawRule.Picture => "4",
            LawRule.Plan or LawRule.MeasuresTied => "5",
            LawRule.PictureAge or LawRule.FollowUp => "6",
            LawRule.OtherPlanning => "7",
            LawRule.Agreements => "9",
            LawRule.Council => "10",
            LawRule.Coordination => "11\u201312",
            LawRule.Reports => "13",
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "A rule without a section"),
        },
        InForce);
}

/// <summary>
/// What the law leaves open and the municipality chooses. The law itself says "every other year" (6 §) and 1 July 2024; all
/// else here is a choice, and is shown as one.
/// </summary>
/// <param name="ByCalendarYear">Whether "every other year" is read as calendar years, and not as 24 months.</param>
/// <param name="WarnMonths">How long before the two years are over it is warned.</param>
/// <param name="PlanBehindMonths">How much older than the picture the plan may be.</param>
/// <param name="UntiedPercent">The share of measures without a problem above which the plan does not rest on the picture.</param>
/// <param name="AgreementDays">How long before an agreement expires it is warned.</param>
/// <param name="InformationMonths">How old the latest information to residents may be.</param>
/// <param name="ReportMonths">How old the latest report to the assembly may be.</param>
/// <param name="ReportLateMonths">From when it is no longer "continuously".</param>
public sealed record LawChoices(
    bool ByCalendarYear = false, int WarnMonths = 6, int PlanBehindMonths = 6, int UntiedPercent = 25,
    int AgreementDays = 90, int InformationMonths = 6, int ReportMonths = 12, int ReportLateMonths = 18)
{
    public static LawChoices Usual { get; } = new();
}
